// Redis as the simulation has it: what src/matches/log-stores/redis.ts and src/matchmaking/queue-store.ts keep there,
// each of their scripts as one step.
import type { ActionLog, LogEntry, MatchHeader } from "../../src/matches/action-log.ts";
import type { RedisLogs } from "../../src/matches/log-stores/redis.ts";
import type { QueueStore } from "../../src/matchmaking/queue-store.ts";
import type { Plant } from "./plants.ts";

/** Carries out one request to a store, as one step, or fails as the script of faults says. */
export type Call = <T>(request: () => T) => Promise<T>;

export class RedisData {
  /** JSON: the header, then the entries. */
  streams = new Map<string, string[]>();
  terms = new Map<string, number>();
  pending = new Map<string, number>();
  removed = new Map<string, true>();
  places = new Map<string, string>();
  opponents = new Map<string, string>();
  /** Not in Redis: who holds the right to write to each log, as the simulation knows it. */
  owners = new Map<string, number>();

  copy(): RedisData {
    const copy = new RedisData();
    copy.streams = new Map([...this.streams].map(([id, items]) => [id, [...items]]));
    for (const key of ["terms", "pending", "removed", "places", "opponents", "owners"] as const)
      (copy as { [k in typeof key]: Map<string, unknown> })[key] = new Map(this[key] as Map<string, unknown>);
    return copy;
  }

  /** How many entries a log has; -1 if there is none. */
  lengthOf(id: string): number {
    return (this.streams.get(id)?.length ?? 0) - 1;
  }
}

export interface RedisWorld {
  /** Replaced when Redis forgets. */
  redis: RedisData;
  now(): number;
  isPlanted(plant: Plant): boolean;
  /** A new number for each claim. */
  nextClaim(): number;
  /** An action stands in the log. */
  onAppend(id: string, isBoundary: boolean): void;
  /** The place of a player who is awaited in one match names another one now. */
  onReseated(userId: string, before: { matchId: string; foundAt: number }, matchId: string): void;
  /** Says what must not be. */
  violate(what: string): void;
}

const logOf = (items: string[] | undefined): ActionLog | null => {
  if (!items) return null;
  const [header, ...entries] = items.map((item) => JSON.parse(item));
  return { header: header as MatchHeader, entries: entries as LogEntry[] };
};

export function simulatedRedisLogs(world: RedisWorld, call: Call): RedisLogs {
  /** The claims of this process. */
  const claims = new Map<string, number>();
  const own = (id: string) => {
    const number = world.nextClaim();
    claims.set(id, number);
    world.redis.owners.set(id, number);
  };

  const claim = (id: string): { term: number; items: string[] } | null => {
    const { redis } = world;
    const items = redis.streams.get(id);
    if (!items) return null;
    const before = redis.terms.get(id) ?? 0;
    const fresh = world.isPlanted("termsRepeat") ? before + 1 : Math.max(before + 1, world.now());
    const term = world.isPlanted("sameTerm") ? before : fresh;
    redis.terms.set(id, term);
    own(id);
    return { term, items };
  };

  function append(id: string, seq: number, term: number, boundary: boolean, json: string): boolean {
    const { redis } = world;
    const items = redis.streams.get(id);
    if (!items) return false;
    if (items.length !== seq + 1 && !world.isPlanted("ignoreSequence")) return false;
    if (redis.terms.get(id) !== term && !world.isPlanted("ignoreTerm")) return false;
    items.push(json);
    if (redis.owners.get(id) !== claims.get(id))
      world.violate(`a process that was replaced has written to ${id}`);
    world.onAppend(id, boundary);
    if (boundary) redis.pending.set(id, 0);
    return true;
  }

  return {
    create: ({ ...header }) => {
      const json = JSON.stringify(header);
      return call(() => {
        const { redis } = world;
        if (redis.streams.has(header.id)) return false;
        redis.removed.delete(header.id);
        redis.streams.set(header.id, [json]);
        redis.terms.set(header.id, 1);
        own(header.id);
        redis.pending.set(header.id, 0);
        return true;
      });
    },
    restore({ header, entries }) {
      const items = [header, ...entries].map((item) => JSON.stringify(item));
      return call(() => {
        const { redis } = world;
        if ((redis.streams.get(header.id)?.length ?? 0) >= items.length) return false;
        redis.streams.set(header.id, items);
        redis.terms.set(header.id, world.now());
        return true;
      });
    },
    reinstate({ header, entries }, term) {
      const items = [header, ...entries].map((item) => JSON.stringify(item));
      return call(() => {
        const { redis } = world;
        if (redis.removed.has(header.id)) return false;
        const before = redis.terms.get(header.id) ?? 0;
        if (before > term) return false;
        const length = redis.streams.get(header.id)?.length ?? 0;
        if (before === term && length >= items.length) return length === items.length;
        redis.streams.set(header.id, items);
        redis.terms.set(header.id, term);
        redis.pending.set(header.id, 0);
        const claim = claims.get(header.id);
        if (claim !== undefined) redis.owners.set(header.id, claim);
        return true;
      });
    },
    async claim(id, check) {
      const start = await call(() => world.redis.streams.get(id)?.slice(0, 1));
      if (start) await check?.(logOf(start)!.header);
      const claimed = await call(() => {
        const result = claim(id);
        return result && { term: result.term, items: [...result.items] };
      });
      return claimed && { term: claimed.term, log: logOf(claimed.items)! };
    },
    append(id, { term, seq, boundary }, entry) {
      const json = JSON.stringify(entry);
      const written = call(() => append(id, seq, term, boundary, json));
      if (!world.isPlanted("ackBeforeWrite")) return written;
      written.catch(() => {});
      return Promise.resolve(true);
    },
    read: async (id) => logOf(await call(() => world.redis.streams.get(id)?.slice())),
    terms: (ids) => call(() => ids.map((id) => world.redis.terms.get(id) ?? null)),
    list: () => call(() => [...world.redis.terms.keys()]),
    remove: (id) =>
      call(() => {
        world.redis.streams.delete(id);
        world.redis.terms.delete(id);
        world.redis.pending.delete(id);
        world.redis.removed.set(id, true);
      }),
    leaseCopies: (now, until, limit) =>
      call(() => {
        const due = [...world.redis.pending].filter(([, at]) => at <= now).slice(0, limit);
        for (const [id] of due) world.redis.pending.set(id, until);
        return due.map(([id]) => id);
      }),
    copied: (id, until) =>
      call(() => {
        if (world.redis.pending.get(id) === until) world.redis.pending.delete(id);
      }),
  };
}

export function simulatedQueueStore(world: RedisWorld, call: Call): QueueStore {
  const noteSeat = (userId: string, before: string | undefined, after: string | null) => {
    if (before === undefined || after === null) return;
    const [{ matchId: awaitedIn, foundAt }, { matchId }] = [before, after].map((text) => JSON.parse(text));
    if (awaitedIn && matchId && awaitedIn !== matchId)
      world.onReseated(userId, { matchId: awaitedIn, foundAt }, matchId);
  };

  return {
    get: (userId) => call(() => world.redis.places.get(userId) ?? null),
    getMany: (userIds) => call(() => userIds.map((userId) => world.redis.places.get(userId) ?? null)),
    all: () => call(() => [...world.redis.places.values()]),
    swap: (swaps) =>
      call(() => {
        const { places } = world.redis;
        const isAsBefore = swaps.every(({ userId, before }) => (places.get(userId) ?? null) === before);
        if (!isAsBefore && !world.isPlanted("swapWithoutCompare")) return false;
        for (const { userId, after } of swaps) {
          noteSeat(userId, places.get(userId), after);
          if (after === null) places.delete(userId);
          else places.set(userId, after);
        }
        return true;
      }),
    addWaits: async () => {},
    waits: async () => [],
    addOpponents: (one, other) =>
      call(() => {
        world.redis.opponents.set(one, other).set(other, one);
      }),
    lastOpponent: (userId) => call(() => world.redis.opponents.get(userId) ?? null),
  };
}
