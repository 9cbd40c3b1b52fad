// What the tests of log stores write: a header, entries, and places for them.
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { PRESETS } from "../../engine/index.ts";
import { LOG_VERSION, type LogEntry, type MatchHeader } from "../../src/matches/action-log.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { service } from "./databases.ts";

/** Two connections to the same keys, which no other test uses. */
export function newRedisClients(): [Redis, Redis] {
  const options = { keyPrefix: `${randomUUID()}:` };
  const open = () => new Redis(service("TEST_REDIS_URL"), options);
  return [open(), open()];
}

export function headerOf(id: string): MatchHeader {
  const deck = { cards: ["wld-001", "wld-001"], energy: ["wld-253"] };
  return {
    version: LOG_VERSION,
    id,
    type: "private",
    context: { kind: "private" },
    rules: PRESETS.house,
    poolVersion: "wld@1",
    seed: "5eed".repeat(16),
    players: [
      { kind: "user", userId: randomUUID(), name: "Ana “the 'quoted'” Żółw 🐢", deck },
      { kind: "bot", userId: null, bot: "rule", level: null, personality: null, name: "Bot", deck },
    ],
    clocks: timeControlFor(PRESETS.house),
    audience: { public: true, delay: 30 },
    startedAt: 1_800_000_000_123,
  };
}

export const ENTRIES: LogEntry[] = [
  { action: { type: "choose", option: 0 }, by: "player", at: 0, turn: 0, spent: 0, grace: 0 },
  { action: { type: "play", card: 259, on: -1 }, by: "bot", at: 1_234, turn: 1, spent: 1_234, grace: 0 },
  { action: { type: "endTurn" }, by: "clock", at: 91_234, turn: 2, spent: 70_000, grace: 20_000 },
  {
    action: { type: "forfeit", seat: 1, reason: "timeout" },
    by: "clock",
    at: 99_999_999,
    turn: 3,
    spent: 5,
    grace: 0,
  },
];

/** The place with this number. */
export const at = (seq: number, term = 1, boundary = false) => ({ seq, term, boundary });
