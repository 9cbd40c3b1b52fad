// The two matches of a pair as they are recorded: as far as the viewer is shown the same of both, and then conceded.
import {
  type Action,
  apply,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  isLegal,
  type Pool,
  PRESETS,
  redact,
  type Seat,
} from "../../../engine/index.ts";
import type { LogEntry } from "../../../src/matches/action-log.ts";
import type { FinishedMatch } from "../../../src/matches/history.ts";
import { playedMatch } from "../played-match.ts";
import { mirrored, type WirePair } from "./wire.ts";

const ACTION_MS = 2_500;
/** Longer than the match, so that everybody may know of its end, and no longer than anything is kept for. */
const BEGUN_MS_AGO = 3_600_000;

/** @returns null if the worlds part before anybody has moved. */
export function finishedPair(
  pair: WirePair,
  pool: Pool,
  users: [string, string],
): [FinishedMatch, FinishedMatch] | null {
  const isSame = (one: Event[], other: Event[]) =>
    JSON.stringify(redact(one, pair.viewer)) === JSON.stringify(redact(other, pair.viewer));
  const openings: [Event[], Event[]] = [[], []];
  let games = [pair.decks, pair.otherDecks].map((decks, world) =>
    createGame({ rules: PRESETS[pair.rules], pool, decks, seed: pair.seed }, openings[world]),
  );
  if (!isSame(...openings)) return null;
  const entries: [LogEntry[], LogEntry[]] = [[], []];
  const note = (world: number, action: Action) => {
    const at = (entries[world].length + 1) * ACTION_MS;
    const { turn } = games[world];
    entries[world].push({ action, by: "player", at, turn, spent: ACTION_MS, grace: 0 });
  };
  for (const [i, move] of pair.actions.entries()) {
    const seat = currentPlayer(games[0]) as Seat;
    const moves = games.map((game) => mirrored(move, pair.picked[i], game.decision?.options ?? []));
    const isPossible = games.every(
      (game, world) =>
        currentPlayer(game) === seat && moves[world] !== null && isLegal(game, seat, moves[world]),
    );
    if (!isPossible) break;
    const next = games.map((game, world) => apply(game, moves[world]!));
    if (next.some(({ game }) => game.result !== null) || !isSame(next[0].events, next[1].events)) break;
    for (const world of [0, 1]) note(world, moves[world]!);
    games = next.map(({ game }) => game);
  }
  const seat = currentPlayer(games[0]) as Seat;
  const { log } = playedMatch({ rules: pair.rules, seed: pair.seed, users, moves: 0 });
  const startedAt = Date.now() - BEGUN_MS_AGO;
  const finish = (game: Game, world: number): FinishedMatch => {
    const action = { type: "forfeit", seat, reason: "concede" } as const;
    note(world, action);
    const decks = world === 0 ? pair.decks : pair.otherDecks;
    const [first, second] = log.header.players;
    const players = [
      { ...first, deck: decks[0] },
      { ...second, deck: decks[1] },
    ] as typeof log.header.players;
    const header = { ...log.header, players, startedAt };
    const { result, turn } = apply(game, action).game;
    return { log: { header, entries: entries[world] }, result: result!, turns: turn };
  };
  return [finish(games[0], 0), finish(games[1], 1)];
}
