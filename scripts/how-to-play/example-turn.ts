// Finds a turn worth showing to a newcomer: between two bots with starter decks, one player attaches energy, brings in
// or evolves a Mantimon, plays a trainer and knocks out with an attack.
import {
  type Event,
  type Game,
  type Move,
  type Pool,
  type PresetName,
  project,
  randomFrom,
  type Seat,
} from "../../engine/index.ts";
import { ruleOfThumbMove } from "../../engine/sim/bot-input.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import { newGame, playback } from "../../src/matches/playback.ts";
import { playedMatch } from "../../test/support/played-match.ts";
import { createLogbook } from "../../web/match/game-log.ts";

export interface ExampleTurn {
  match: FinishedMatch;
  /** Who plays the turn. */
  seat: Seat;
  turn: number;
  /** Its actions: after how many actions of the match each comes, and what it did, in sentences. */
  actions: { seq: number; sentences: string[] }[];
}

const MAX_GAMES = 2_000;
const NAMES: [string, string] = ["Ana", "Ben"];
/** A turn of more actions than this is too long to be an example. */
const MAX_ACTIONS = 8;

/** @throws if no game has such a turn. */
export function findExampleTurn(rules: PresetName, pool: Pool): ExampleTurn {
  for (let game = 1; game <= MAX_GAMES; game++) {
    const seed = `example ${rules} ${game}`;
    const random = randomFrom(seed);
    const choose = (state: Game, seat: Seat, legal: Move[]) => ruleOfThumbMove(state, seat, legal, random);
    const match = playedMatch({ rules, seed, names: NAMES, choose });
    const example = exampleIn(match, pool);
    if (example) return example;
  }
  throw new Error(`none of ${MAX_GAMES} games under ${rules} rules has a turn to show`);
}

function exampleIn(match: FinishedMatch, pool: Pool): ExampleTurn | null {
  const { header, entries } = match.log;
  const first = newGame(header, pool).first;
  for (const seat of [0, 1] as const) {
    // Seen from this seat, with no secret of the other.
    const { steps, view: table } = playback(match.log, pool, seat);
    const logbook = createLogbook(pool);
    const told = steps.map(({ seq, events }) => ({
      seq,
      events,
      sentences: events.flatMap((event) => {
        const line = logbook.tell(event, table, seq);
        project(table, event);
        return line && line.weight !== "turn" ? [inWords(line.text, line.seat)] : [];
      }),
    }));
    for (let turn = first === seat ? 5 : 4; turn <= 14; turn += 2) {
      const actions = told.filter((_, at) => entries[at].turn === turn);
      if (
        actions.length > MAX_ACTIONS ||
        !isWorthShowing(
          actions.flatMap(({ events }) => events),
          seat,
        )
      )
        continue;
      return { match, seat, turn, actions: actions.map(({ seq, sentences }) => ({ seq, sentences })) };
    }
  }
  return null;
}

function isWorthShowing(events: Event[], seat: Seat): boolean {
  const has = (type: Event["type"], whose: Seat) =>
    events.some((event) => event.type === type && "seat" in event && event.seat === whose);
  const opponent = seat === 0 ? 1 : 0;
  return (
    has("energyAttached", seat) &&
    has("evolved", seat) &&
    has("played", seat) &&
    has("attacked", seat) &&
    has("knockedOut", opponent) &&
    !events.some(({ type }) => type === "gameOver")
  );
}

function inWords(text: string, seat: Seat | -1): string {
  if (seat === -1) return text;
  return text.replace("{me}", NAMES[seat]).replace("{my}", `${NAMES[seat]}'s`);
}
