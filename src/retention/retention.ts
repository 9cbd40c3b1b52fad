// Deletes what is older than it needs to be kept, in small batches, so that nobody waits for it.
import { DAY_MS } from "../day.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import type { LogStore } from "../matches/action-log.ts";
import { deleteUser } from "../users/profiles.ts";

export interface RetentionDays {
  /** Replays of finished matches; their results stay. 0 keeps them for good. */
  replays: number;
  /** Logs of matches that began so long ago and never ended, as nobody can play them any more. 0 keeps them. */
  logs: number;
  /** Guests without any way to sign in who were last seen so long ago. 0 keeps them. */
  guests: number;
}

export const RETENTION_KINDS = ["sessions", "replays", "logs", "guests"] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export type Deleted = Record<RetentionKind, number>;

export interface RetentionServices {
  db: Db;
  logs: Pick<LogStore, "remove">;
  /** Milliseconds since 1970. */
  now(): number;
}

const BATCH_SIZE = 500;
/** Users and logs are deleted one by one, each in a transaction of its own. */
export const SMALL_BATCH_SIZE = 50;
/** Between two batches, for what players ask of the database. */
const PAUSE_MS = 200;

/** @param failed errors by the id of what could not be deleted: the next batches leave it out. */
type Batch = (services: RetentionServices, before: Date, failed: Map<string, unknown>) => Promise<number>;

/** Each returns how many it has found. They are deleted, but for those that failed; 0 if nothing else is left. */
const BATCHES: Record<RetentionKind, Batch> = {
  sessions: ({ db, now }) => db.$executeRaw`
    DELETE FROM "Session" WHERE "id" IN
      (SELECT "id" FROM "Session" WHERE "expiresAt" <= ${new Date(now())} LIMIT ${BATCH_SIZE})`,
  replays: ({ db }, before) => db.$executeRaw`
    UPDATE "GameHistory" SET "replay" = "replay" - 'entries' WHERE "id" IN
      (SELECT "id" FROM "GameHistory" WHERE "finishedAt" < ${before} AND "replay" ? 'entries' LIMIT ${BATCH_SIZE})`,
  async logs({ db, logs }, before) {
    const old = await db.activeGame.findMany({
      where: { createdAt: { lt: before } },
      select: { id: true },
      take: SMALL_BATCH_SIZE,
    });
    for (const { id } of old) await logs.remove(id);
    return old.length;
  },
  async guests({ db }, before, failed) {
    const guests = await db.user.findMany({
      where: {
        id: { notIn: [...failed.keys()] },
        guest: true,
        role: "player",
        lastSeenAt: { lt: before },
        identities: { none: {} },
        recoveryKey: null,
        // Whoever holds a session may come back with it.
        sessions: { none: {} },
      },
      select: { id: true },
      take: SMALL_BATCH_SIZE,
    });
    for (const { id } of guests)
      await deleteUser(db, id).catch((error) => {
        // Unless another process was faster.
        if (!(error instanceof Problem && error.code === "not_found")) failed.set(id, error);
      });
    return guests.length;
  },
};

/**
 * Deletes everything that is due. Several processes may do so at the same time: each finds less to do.
 * @param isStopped ends it after the batch under way
 * @param onError told of a kind that could not be deleted; the others are deleted nevertheless
 */
export async function applyRetention(
  services: RetentionServices,
  days: RetentionDays,
  isStopped: () => boolean = () => false,
  onError: (kind: RetentionKind, error: unknown) => void = rethrow,
): Promise<Deleted> {
  const deleted: Deleted = { sessions: 0, replays: 0, logs: 0, guests: 0 };
  for (const kind of RETENTION_KINDS) {
    const kept = kind === "sessions" ? 1 : days[kind];
    if (kept === 0) continue;
    const before = new Date(services.now() - kept * DAY_MS);
    const failed = new Map<string, unknown>();
    try {
      while (!isStopped()) {
        const found = await BATCHES[kind](services, before, failed);
        deleted[kind] += found;
        if (found === 0) break;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    } catch (error) {
      onError(kind, error);
    }
    deleted[kind] -= failed.size;
    for (const error of failed.values()) onError(kind, error);
  }
  return deleted;
}

function rethrow(_kind: RetentionKind, error: unknown): never {
  throw error;
}
