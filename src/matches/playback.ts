// Replays a log for a viewer: the view as of some action, and the events since.
import {
  advance,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  type Perspective,
  type Pool,
  redact,
  type View,
  type Viewer,
  view,
} from "../../engine/index.ts";
import type { ActionLog, Decider, MatchHeader } from "./action-log.ts";

/** What an action has done, as a viewer may know it. */
export interface PlayedAction {
  /** Number of the next action. */
  seq: number;
  by: Decider;
  events: Event[];
}

export interface Playback {
  /** What the viewer saw after `from` actions. */
  view: View;
  /** How the game began, if `from` is 0: shuffles, mulligans with the hands that they show, first hands. */
  opening: Event[];
  /** From there on, one for each action. */
  steps: PlayedAction[];
  /** Whose turn it was to act, for each step; -1 for a step of the match itself. */
  movers: Viewer[];
  /** At the end. It holds every secret. */
  game: Game;
}

/** The game that a log begins with. @param opening is told what happens before the first decision */
export function newGame({ rules, players, seed }: MatchHeader, pool: Pool, opening?: Event[]): Game {
  return createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed }, opening);
}

/** @param from how many actions the viewer has seen, at most as many as there are. */
export function playback(
  { header, entries }: ActionLog,
  pool: Pool,
  viewer: Perspective,
  from = 0,
): Playback {
  const opening: Event[] = [];
  const game = newGame(header, pool, opening);
  for (const { action } of entries.slice(0, from)) advance(game, action);
  const before = view(game, viewer);
  const movers: Viewer[] = [];
  const steps = entries.slice(from).map(({ action, by }, i) => {
    const events: Event[] = [];
    movers.push(action.type === "forfeit" ? -1 : currentPlayer(game));
    advance(game, action, events);
    return { seq: from + i + 1, by, events: redact(events, viewer) };
  });
  return { view: before, opening: from === 0 ? redact(opening, viewer) : [], steps, movers, game };
}
