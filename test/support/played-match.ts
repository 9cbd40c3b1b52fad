// Matches that were played to their end, for tests of what comes after: their logs, as a room would have written them.
import { randomUUID } from "node:crypto";
import { deckOf } from "../../cards/content.ts";
import { type Content, loadContent } from "../../cards/load.ts";
import {
  advance,
  createGame,
  currentPlayer,
  type Deck,
  type Game,
  legalActions,
  type Move,
  PRESETS,
  type PresetName,
  randomFrom,
  type Seat,
} from "../../engine/index.ts";
import { LOG_VERSION, type LogEntry, type MatchHeader } from "../../src/matches/action-log.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { gameName } from "./fuzz.ts";
import { livelyMove } from "./random-setup.ts";

const own = loadContent();
let count = 0;

export interface MatchWish {
  /** The cards, and starters for both. */
  content?: Content;
  rules?: PresetName;
  /** Seed of the game and the moves. By default each match has another one. */
  seed?: string;
  /** Of both seats; null is a bot. */
  users?: [string | null, string | null];
  names?: [string, string];
  /** Moves after which the player to move concedes. */
  moves?: number;
  /** Picks each move in place of chance. */
  choose?: (game: Game, seat: Seat, legal: Move[]) => Move;
}

/** A match with the first two starters, in which the players choose lively moves at random. */
export function playedMatch({
  content: { pool, decks } = own,
  rules: preset = "house",
  seed = gameName("played match", ++count),
  users = [null, null],
  names = ["Ana", "Ben"],
  moves = Number.POSITIVE_INFINITY,
  choose,
}: MatchWish = {}): FinishedMatch {
  const rules = PRESETS[preset];
  const [first, second] = decks.filter((deck) => deck.rules === preset && deck.starter).map(deckOf);
  const player = (seat: Seat, deck: Deck): MatchPlayer => {
    const [userId, name] = [users[seat], names[seat]];
    return userId === null
      ? { kind: "bot", userId, bot: "rule", level: null, personality: null, name, deck }
      : { kind: "user", userId, name, deck };
  };
  const header: MatchHeader = {
    version: LOG_VERSION,
    id: randomUUID(),
    type: "private",
    context: { kind: "private" },
    rules,
    poolVersion: pool.version,
    seed,
    players: [player(0, first), player(1, second)],
    clocks: timeControlFor(rules),
    audience: { public: false, delay: 0 },
    startedAt: Date.UTC(2026, 0, 1, 12),
  };
  const game = createGame({ rules, pool, decks: [first, second], seed });
  const random = randomFrom(`moves of ${seed}`);
  const pick = choose ?? ((_game: Game, _seat: Seat, legal: Move[]) => livelyMove(random, legal));
  const entries = playOut(game, pick, moves, (seat) => users[seat] === null);
  return { log: { header, entries }, result: game.result!, turns: game.turn };
}

/** Plays the game in place. @returns what its log holds */
function playOut(
  game: Game,
  choose: NonNullable<MatchWish["choose"]>,
  moves: number,
  isBot: (seat: Seat) => boolean,
): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const action =
      entries.length < moves
        ? choose(game, seat, legalActions(game, seat))
        : ({ type: "forfeit", seat, reason: "concede" } as const);
    const by = isBot(seat) ? "bot" : "player";
    entries.push({ action, by, at: (entries.length + 1) * 2_500, turn: game.turn, spent: 2_500, grace: 0 });
    advance(game, action);
  }
  return entries;
}
