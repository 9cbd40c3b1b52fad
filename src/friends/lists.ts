// Whom a user has to do with: friends, requests and blocks. By the hundred, so each list is one statement: Prisma would
// make four of it, and an object for each row of each of them.
import type { PresenceVisibility } from "../db/generated/enums.ts";
import type { Db } from "../db/index.ts";

export interface Other {
  name: string;
  avatar: string;
  createdAt: Date;
}

/** A friend, or somebody who has asked or was asked to become one. */
export interface Pair extends Other {
  id: string;
  /** What friends see of the other's presence. */
  presence: PresenceVisibility;
  requestedBy: string;
  /** Null for a request. */
  acceptedAt: Date | null;
}

/** The latest first. */
export function pairsWith(db: Db, userId: string): Promise<Pair[]> {
  return db.$queryRaw<Pair[]>`
    SELECT other."id", other."name", other."avatar", coalesce(social."presence"::text, 'everything') "presence",
      pair."requestedBy", pair."createdAt", pair."acceptedAt"
    FROM "Friendship" pair
      JOIN "User" other ON other."id" = CASE pair."lowId" WHEN ${userId}::uuid THEN pair."highId" ELSE pair."lowId" END
      LEFT JOIN "SocialSettings" social ON social."userId" = other."id"
    WHERE pair."lowId" = ${userId}::uuid OR pair."highId" = ${userId}::uuid
    ORDER BY pair."createdAt" DESC`;
}

/** Whom a user has blocked, the latest first. */
export function blockedBy(db: Db, userId: string): Promise<Other[]> {
  return db.$queryRaw<Other[]>`
    SELECT other."name", other."avatar", block."createdAt"
    FROM "Block" block JOIN "User" other ON other."id" = block."blockedId"
    WHERE block."userId" = ${userId}::uuid
    ORDER BY block."createdAt" DESC`;
}
