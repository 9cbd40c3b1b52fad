// The match service with a clock moved by hand, and stores that fail when they are told to.

import { pino } from "pino";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import {
  type Action,
  actor,
  type Bot,
  defaultMove,
  hash,
  legalActions,
  type Move,
  PRESETS,
  randomFrom,
  replay,
  type Seat,
} from "../../engine/index.ts";
import { type ManualClock, manualClock } from "../../test/support/manual-clock.ts";
import type { FinishedMatch } from "./history.ts";
import type { LogStore } from "./log.ts";
import { memoryLogs } from "./logs/memory.ts";
import type { Match, MatchUpdate } from "./match.ts";
import { MATCH_SETTINGS, MatchService, type NewMatch } from "./service.ts";

const { pool, decks } = loadContent();
const [first, second] = decks.filter(({ rules }) => rules === "house").map(deckOf);
const ANA = { userId: "7f1e4f0e-0000-7000-8000-000000000001", name: "Ana", deck: first };
const BEN = { userId: "7f1e4f0e-0000-7000-8000-000000000002", name: "Ben", deck: second };
const BOT = { userId: null, name: "Bot", deck: second };

const NEW: NewMatch = { id: "m1", type: "private", rules: PRESETS.house, players: [ANA, BEN], seed: "seed" };

/** A store that fails before or after the next append. */
function faulty(logs: LogStore) {
  const faults = { before: 0, after: 0, read: 0 };
  const store: LogStore = {
    ...logs,
    async append(...args) {
      if (faults.before-- > 0) throw new Error("the store is down");
      const written = await logs.append(...args);
      if (faults.after-- > 0) throw new Error("the connection broke");
      return written;
    },
    async read(id) {
      if (faults.read-- > 0) throw new Error("the store is down");
      return logs.read(id);
    },
  };
  return { store, faults };
}

let clock: ManualClock;
let logs: LogStore;
let faults: ReturnType<typeof faulty>["faults"];
let recorded: FinishedMatch[];
let record: (finished: FinishedMatch) => Promise<void>;
let random: () => number;

const randomBot: Bot = (_view, moves) => moves[Math.floor(random() * moves.length)];

function newService(bot: Bot = randomBot): MatchService {
  const log = pino({ level: "silent" });
  return new MatchService({
    logs,
    record: (f) => record(f),
    pool,
    bot,
    clock,
    log,
    settings: MATCH_SETTINGS,
  });
}

beforeEach(() => {
  clock = manualClock();
  ({ store: logs, faults } = faulty(memoryLogs()));
  recorded = [];
  record = async (finished) => void recorded.push(finished);
  random = randomFrom("service");
});

/** Waits for what promises have yet to do. */
const until = (check: () => void) => vi.waitFor(check, { interval: 1 });

const turnOf = (match: Match) => actor(match.game) as Seat;

function anyMove(match: Match): Move {
  const moves = legalActions(match.game, turnOf(match));
  return moves[Math.floor(random() * moves.length)];
}

async function playOn(service: MatchService, match: Match, moves = Infinity): Promise<void> {
  for (let i = 0; i < moves && !match.over; i++) {
    await service.act(match.header.id, turnOf(match), match.seq, anyMove(match));
  }
}

function listen(service: MatchService, match: Match) {
  const heard = { updates: [] as MatchUpdate[], ends: [] as string[] };
  service.subscribe(match.header.id, {
    onUpdate: (update) => void heard.updates.push(update),
    onEnd: (why) => void heard.ends.push(why),
  });
  return heard;
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "accepted",
    (error) => error.code,
  );

describe("a match", () => {
  test("is played to its end, recorded once, and its log replays to the same game", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const heard = listen(service, match);
    await playOn(service, match);
    await until(() => expect(heard.ends).toEqual(["recorded"]));

    expect(recorded).toHaveLength(1);
    const [{ log, result, turns }] = recorded;
    expect(result).toEqual(match.game.result);
    expect(turns).toBe(match.game.turn);
    expect(log.entries).toHaveLength(match.seq);
    expect(heard.updates.map((update) => update.seq)).toEqual(log.entries.map((_, i) => i + 1));
    const setup = {
      rules: NEW.rules,
      pool,
      decks: [first, second] as [typeof first, typeof second],
      seed: "seed",
    };
    const again = replay(
      setup,
      log.entries.map((entry) => entry.action),
    );
    expect(hash(again)).toBe(hash(match.game));
    expect(await logs.list()).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  test("gets a seed of its own that nobody can guess", async () => {
    const service = newService();
    const { seed: _, ...unseeded } = NEW;
    const one = await service.create({ ...unseeded, id: "one" });
    const two = await service.create({ ...unseeded, id: "two" });
    expect(one.header.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(one.header.seed).not.toBe(two.header.seed);
  });

  test("is written before it is played, and played before anyone hears of it", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const order: string[] = [];
    const { append } = logs;
    logs.append = async (...args) => {
      order.push(`append at ${match.seq}`);
      return append(...args);
    };
    service.subscribe("m1", { onUpdate: () => void order.push(`told at ${match.seq}`), onEnd: () => {} });
    await service.act("m1", turnOf(match), 0, anyMove(match));
    expect(order).toEqual(["append at 0", "told at 1"]);
  });

  test("takes one of two answers to the same question", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const seat = turnOf(match);
    const move = anyMove(match);
    const both = await Promise.allSettled([
      service.act("m1", seat, 0, move),
      service.act("m1", seat, 0, move),
    ]);
    expect(both.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect(match.seq).toBe(1);
  });

  test("goes on for the others when one who listens fails", async () => {
    const service = newService();
    const match = await service.create(NEW);
    service.subscribe("m1", {
      onUpdate: () => {
        throw new Error("a broken room");
      },
      onEnd: () => {},
    });
    const heard = listen(service, match);
    await playOn(service, match, 3);
    expect(heard.updates).toHaveLength(3);
  });
});

describe("what is refused changes nothing", () => {
  const cases: [string, (service: MatchService, match: Match) => Promise<unknown>][] = [
    ["stale_sequence", (service, match) => service.act("m1", turnOf(match), match.seq - 1, anyMove(match))],
    ["stale_sequence", (service, match) => service.act("m1", turnOf(match), match.seq + 1, anyMove(match))],
    [
      "not_your_turn",
      (service, match) => service.act("m1", (1 - turnOf(match)) as Seat, match.seq, anyMove(match)),
    ],
    [
      "illegal_action",
      (service, match) => service.act("m1", turnOf(match), match.seq, { type: "attack", index: 9 }),
    ],
    [
      "illegal_action",
      (service, match) => service.act("m1", turnOf(match), match.seq, { type: "choose", option: 999 }),
    ],
    [
      "illegal_action",
      (service, match) => {
        const move = { type: "forfeit", seat: 1 - turnOf(match), reason: "concede" } as unknown as Move;
        return service.act("m1", turnOf(match), match.seq, move);
      },
    ],
    ["not_started", (service) => service.act("elsewhere", 0, 0, { type: "endTurn" })],
  ];

  test.each(cases)("%s", async (code, attempt) => {
    const service = newService();
    const match = await service.create(NEW);
    await playOn(service, match, 4);
    const heard = listen(service, match);
    const before = hash(match.game);
    expect(await refusal(attempt(service, match))).toBe(code);
    expect(hash(match.game)).toBe(before);
    expect(match.seq).toBe(4);
    expect((await logs.read("m1"))?.entries).toHaveLength(4);
    expect(heard.updates).toEqual([]);
  });

  test("match_over, for moves and for conceding", async () => {
    const service = newService();
    const match = await service.create(NEW);
    await service.forfeit("m1", 0, "concede");
    expect(match.game.result).toEqual({ winner: 1, reason: "concede" });
    expect(await refusal(service.forfeit("m1", 1, "concede"))).toBe("match_over");
    expect(await refusal(service.act("m1", 1, 1, { type: "endTurn" }))).toBe("match_over");
    expect(match.seq).toBe(1);
  });
});

test("an action that the engine fails to play is refused, and never gets into the log", async () => {
  const service = newService();
  const match = await service.create(NEW);
  const heard = listen(service, match);
  const [seat, move] = [turnOf(match), anyMove(match)];
  const { deck } = match.game.players[0];
  match.game.players[0].deck = undefined as never;
  expect(await refusal(service.act("m1", seat, 0, move))).toBe("unavailable");
  match.game.players[0].deck = deck;
  expect((await logs.read("m1"))?.entries).toEqual([]);
  expect(heard.updates).toEqual([]);
  expect(await service.act("m1", seat, 0, move)).toBe(1);
});

describe("a store that fails", () => {
  test("before writing: the action is refused, and can be made again", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const before = hash(match.game);
    const move = anyMove(match);
    faults.before = 1;
    expect(await refusal(service.act("m1", turnOf(match), 0, move))).toBe("unavailable");
    expect(hash(match.game)).toBe(before);
    expect(await service.act("m1", turnOf(match), 0, move)).toBe(1);
  });

  test("after writing: what stands in the log has happened", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const heard = listen(service, match);
    const [seat, move] = [turnOf(match), anyMove(match)];
    faults.after = 1;
    expect(await refusal(service.act("m1", seat, 0, move))).toBe("unavailable");
    expect(heard.updates).toEqual([]);
    expect(await refusal(service.act("m1", seat, 0, move))).toBe("stale_sequence");
    expect(heard.updates.map((update) => update.entry.action)).toEqual([move]);
    expect((await logs.read("m1"))?.entries).toHaveLength(1);
  });

  test("while it cannot be read either, nothing is played", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const move = anyMove(match);
    faults.before = 1;
    faults.read = 1;
    expect(await refusal(service.act("m1", turnOf(match), 0, move))).toBe("unavailable");
    expect(await refusal(service.act("m1", turnOf(match), 0, move))).toBe("unavailable");
    expect(await service.act("m1", turnOf(match), 0, move)).toBe(1);
  });

  test("for the clock: it tries again", async () => {
    const service = newService();
    const match = await service.create(NEW);
    faults.before = 2;
    clock.advance(MATCH_SETTINGS.decisionTime);
    for (let i = 0; i < 2; i++) {
      await until(() => expect(clock.pending()).toBe(1));
      expect(match.seq).toBe(0);
      clock.advance(MATCH_SETTINGS.retryDelay);
    }
    await until(() => expect(match.seq).toBe(1));
  });

  test("at the end: the result is recorded as soon as it can be, and the log kept until then", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const heard = listen(service, match);
    let down = 3;
    record = async (finished) => {
      if (down-- > 0) throw new Error("the database is down");
      recorded.push(finished);
    };
    await service.forfeit("m1", 0, "concede");
    for (let i = 0; i < 3; i++) {
      await until(() => expect(clock.pending()).toBe(1));
      expect(heard.ends).toEqual([]);
      expect(await logs.list()).toEqual(["m1"]);
      clock.advance(MATCH_SETTINGS.retryDelay);
    }
    await until(() => expect(heard.ends).toEqual(["recorded"]));
    expect(recorded).toHaveLength(1);
    expect(await logs.list()).toEqual([]);
  });
});

describe("time", () => {
  test("plays the default move for a player whose time is up", async () => {
    const service = newService();
    const match = await service.create(NEW);
    expect(match.deadline).toBe(clock.now() + MATCH_SETTINGS.decisionTime);
    const expected = defaultMove(match.game);
    clock.advance(MATCH_SETTINGS.decisionTime - 1);
    await Promise.resolve();
    expect(match.seq).toBe(0);
    clock.advance(1);
    await until(() => expect(match.seq).toBe(1));
    const [entry] = (await logs.read("m1"))!.entries;
    expect(entry).toEqual({ action: expected, by: "clock", at: MATCH_SETTINGS.decisionTime, turn: 0 });
  });

  test("does not run out for a player who moved in time", async () => {
    const service = newService();
    const match = await service.create(NEW);
    for (let i = 0; i < 5; i++) {
      clock.advance(MATCH_SETTINGS.decisionTime - 1);
      await playOn(service, match, 1);
    }
    expect((await logs.read("m1"))?.entries.map((entry) => entry.by)).toEqual(Array(5).fill("player"));
  });

  test("that runs out three times in a row loses the match", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const loser = turnOf(match);
    let seq = 0;
    for (let expiries = 0; expiries < 3; ) {
      if (turnOf(match) === loser) {
        clock.advance(MATCH_SETTINGS.decisionTime);
        expiries++;
      } else {
        await service.act("m1", turnOf(match), match.seq, anyMove(match)).catch(() => {});
      }
      seq++;
      await until(() => expect(match.seq).toBe(seq));
    }
    expect(match.game.result).toEqual({ winner: 1 - loser, reason: "timeout" });
  });

  test("that a player uses in between starts the count again", async () => {
    const service = newService();
    const match = await service.create(NEW);
    const seat = turnOf(match);
    for (let i = 0; i < 2; i++) {
      clock.advance(MATCH_SETTINGS.decisionTime);
      await until(() => expect(match.seq).toBe(i + 1));
      if (turnOf(match) !== seat) break;
    }
    expect(match.timeouts[seat]).toBeGreaterThan(0);
    while (turnOf(match) !== seat) await playOn(service, match, 1);
    await playOn(service, match, 1);
    expect(match.timeouts[seat]).toBe(0);
  });

  test("ends a match that everybody has left", async () => {
    const service = newService();
    const match = await service.create(NEW);
    for (let i = 0; i < 10 && !match.over; i++) {
      clock.advance(MATCH_SETTINGS.decisionTime);
      await until(() => expect(match.seq).toBe(i + 1));
    }
    await until(() => expect(recorded).toHaveLength(1));
    expect(recorded[0].result.reason).toBe("timeout");
  });

  test("stands still for a match that was released", async () => {
    const service = newService();
    await service.create(NEW);
    service.release("m1");
    expect(clock.pending()).toBe(0);
    expect(await logs.list()).toEqual(["m1"]);
  });
});

describe("a bot", () => {
  async function playAgainstBot(bot: Bot): Promise<Match> {
    const service = newService(bot);
    const match = await service.create({ ...NEW, type: "casual", players: [ANA, BOT] });
    while (!match.over) {
      const seq = match.seq;
      if (match.isBot(turnOf(match))) {
        expect(match.deadline).toBe(0);
        clock.advance(MATCH_SETTINGS.botDelay);
      } else await playOn(service, match, 1);
      await until(() => expect(match.seq).toBe(seq + 1));
    }
    await until(() => expect(recorded).toHaveLength(1));
    return match;
  }

  test("plays a whole match, through the same log", async () => {
    const match = await playAgainstBot(randomBot);
    const by = recorded[0].log.entries.map((entry) => entry.by);
    expect(new Set(by)).toEqual(new Set(["player", "bot"]));
    expect(recorded[0].log.entries).toHaveLength(match.seq);
  });

  test("that fails plays what the clock would", async () => {
    await playAgainstBot(() => {
      throw new Error("no idea");
    });
    const moves = recorded[0].log.entries
      .filter((entry) => entry.by === "bot")
      .map((entry) => entry.action.type);
    expect(new Set<Action["type"]>(moves).size).toBeGreaterThan(0);
  });

  test("that answers with an illegal move plays what the clock would", async () => {
    await playAgainstBot(() => ({ type: "attack", index: 77 }));
  });
});

describe("resuming", () => {
  test("goes on from the log, to the end of the undisturbed match", async () => {
    const undisturbed = newService();
    const model = await undisturbed.create({ ...NEW, id: "model" });
    await playOn(undisturbed, model);
    const actions = recorded[0].log.entries.map((entry) => entry.action as Move);

    let match = await newService().create(NEW);
    for (const action of actions) {
      const service = newService();
      match = await service.resume("m1");
      await service.act("m1", turnOf(match), match.seq, action);
      service.release("m1");
    }
    expect(hash(match.game)).toBe(hash(model.game));
    await until(() => expect(recorded).toHaveLength(2));
    expect(await logs.list()).toEqual([]);
  });

  test("is refused where there is no match, or one with other cards", async () => {
    const service = newService();
    await expect(service.resume("none")).rejects.toThrow("there is no match none");
    await logs.create({ ...NEW, seed: "x", id: "old", poolVersion: "wld@0", startedAt: 0 });
    await expect(service.resume("old")).rejects.toThrow(`cards wld@0, not ${pool.version}`);
  });

  test("leaves whoever had the match before unable to write, and tells them", async () => {
    const before = newService();
    const match = await before.create(NEW);
    const heard = listen(before, match);
    const after = newService();
    const taken = await after.resume("m1");
    await playOn(after, taken, 1);
    const unchanged = hash(match.game);
    expect(await refusal(before.act("m1", turnOf(match), 0, anyMove(match)))).toBe("moved");
    expect(hash(match.game)).toBe(unchanged);
    expect(heard).toEqual({ updates: [], ends: ["moved"] });
    expect((await logs.read("m1"))?.entries).toHaveLength(1);
  });

  test("keeps the count of expired times", async () => {
    const service = newService();
    const match = await service.create(NEW);
    clock.advance(MATCH_SETTINGS.decisionTime);
    await until(() => expect(match.seq).toBe(1));
    service.release("m1");
    const again = await newService().resume("m1");
    expect(again.timeouts).toEqual(match.timeouts);
    expect(again.timeouts).toContain(1);
  });

  test("records a match that ended just before its process did", async () => {
    const service = newService();
    const never = new Promise<void>(() => {});
    record = () => never;
    await service.create(NEW);
    await service.forfeit("m1", 0, "concede");
    service.release("m1");
    record = async (finished) => void recorded.push(finished);
    await newService().resume("m1");
    await until(() => expect(recorded).toHaveLength(1));
  });
});
