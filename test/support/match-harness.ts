// A match service for tests: with a clock moved by hand, and a store that fails when it is told to.
import { pino } from "pino";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import {
  type Bot,
  currentPlayer,
  type Deck,
  legalActions,
  type Move,
  PRESETS,
  randomFrom,
  type Seat,
} from "../../engine/index.ts";
import type { LogStore } from "../../src/matches/action-log.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import type { Match, MatchUpdate } from "../../src/matches/match.ts";
import type { NewMatch } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { MatchService } from "../../src/matches/service.ts";
import { MATCH_SETTINGS } from "../../src/matches/services.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { eventually } from "./eventually.ts";
import { manualClock } from "./manual-time.ts";
import { memoryLogs } from "./memory-logs.ts";

const { pool, decks } = loadContent();
const [first, second] = decks.filter(({ rules }) => rules === "house").map(deckOf);
const user = (userId: string, name: string, deck: Deck): MatchPlayer => ({
  kind: "user",
  userId,
  name,
  deck,
});
const ANA = user("7f1e4f0e-0000-7000-8000-000000000001", "Ana", first);
const BEN = user("7f1e4f0e-0000-7000-8000-000000000002", "Ben", second);
const BOT: MatchPlayer = {
  kind: "bot",
  userId: null,
  bot: "rule",
  level: null,
  personality: null,
  name: "Bot",
  deck: second,
};

/** A match between two people, and one against a bot. */
export const NEW: NewMatch = {
  id: "m1",
  context: { kind: "private" },
  rules: PRESETS.house,
  players: [ANA, BEN],
  // Time for reading has tests of its own.
  clocks: { ...timeControlFor(PRESETS.house), reading: 0 },
  audience: { public: false, delay: 0 },
};
export const NEW_WITH_BOT: NewMatch = {
  ...NEW,
  context: { kind: "casual" },
  players: [ANA, BOT],
};

/** Milliseconds after which a player who does nothing, and is not connected, has no time left. */
export const TIME_FOR_SETUP = NEW.clocks.setup + NEW.clocks.reserve + NEW.clocks.grace;

/** What a game of NEW follows from, for `replay`. */
export const SETUP = {
  rules: NEW.rules,
  pool,
  decks: [first, second] as [typeof first, typeof second],
  seed: "seed",
};

/** A store whose next operations fail, as many as the faults say. */
function faulty(logs: LogStore) {
  const faults = { beforeAppend: 0, afterAppend: 0, read: 0 };
  const store: LogStore = {
    create: (header) => logs.create(header),
    claim: (id, check) => logs.claim(id, check),
    reinstate: logs.reinstate && ((log, term) => logs.reinstate!(log, term)),
    terms: (ids) => logs.terms(ids),
    list: () => logs.list(),
    remove: (id) => logs.remove(id),
    async append(...args) {
      if (faults.beforeAppend-- > 0) throw new Error("the store is down");
      const written = await logs.append(...args);
      if (faults.afterAppend-- > 0) throw new Error("the connection broke");
      return written;
    },
    async read(id) {
      if (faults.read-- > 0) throw new Error("the store is down");
      return logs.read(id);
    },
  };
  return { store, faults };
}

/** Everything around match services but the services themselves, so that a test can have one after another. */
export class MatchHarness {
  readonly clock = manualClock();
  readonly logs: LogStore;
  readonly faults: ReturnType<typeof faulty>["faults"];
  readonly recorded: FinishedMatch[] = [];
  /** Codes of the problems that were counted. */
  readonly problems: string[] = [];
  record: (finished: FinishedMatch) => Promise<void> = async (finished) => void this.recorded.push(finished);
  readonly #random = randomFrom("harness");

  constructor(logs = memoryLogs()) {
    const { store, faults } = faulty(logs);
    this.logs = store;
    this.faults = faults;
  }

  readonly randomBot: Bot = ({ moves }) => moves[Math.floor(this.#random() * moves.length)];

  newService(bot: Bot = this.randomBot): MatchService {
    return new MatchService({
      logs: this.logs,
      record: (finished) => this.record(finished),
      pool,
      findPool: async (version) => (version === pool.version ? pool : null),
      bots: { find: () => bot, fallback: bot },
      time: this.clock,
      newSeed: () => "seed",
      logger: pino({ level: "silent" }),
      settings: MATCH_SETTINGS,
      metrics: {
        action: { startTimer: () => () => {} },
        append: { startTimer: () => () => {} },
        problems: { inc: ({ code }) => void this.problems.push(code) },
      },
    });
  }

  anyMove(match: Match): Move {
    const moves = legalActions(match.game, turnOf(match));
    return moves[Math.floor(this.#random() * moves.length)];
  }

  /** Makes so many moves at random, or all to the end. */
  async playOn(service: MatchService, match: Match, moves = Number.POSITIVE_INFINITY): Promise<void> {
    for (let i = 0; i < moves && !match.over; i++) {
      await service.act(match.header.id, turnOf(match), match.seq, this.anyMove(match));
    }
  }
}

export const turnOf = (match: Match) => currentPlayer(match.game) as Seat;

/** Waits for what promises have yet to do. */
export const until = (check: () => void) => eventually(check, 1);

export function listen(service: MatchService, match: Match) {
  const heard = {
    updates: [] as MatchUpdate[],
    warnings: [] as [Seat, number][],
    draws: [] as [Seat, string][],
    clocks: 0,
    ends: [] as string[],
  };
  service.subscribe(match.header.id, {
    onUpdate: (update) => void heard.updates.push(update),
    onClock: () => void heard.clocks++,
    onWarning: (seat, left) => void heard.warnings.push([seat, left]),
    onDraw: (seat, what) => void heard.draws.push([seat, what]),
    onEnd: (why) => void heard.ends.push(why),
  });
  return heard;
}

/** The code of a refusal. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "accepted",
    (error) => error.code,
  );
