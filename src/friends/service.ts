// Friends, requests to become friends, and blocks. Whatever changes a pair holds the locks on both users, in the order of
// their ids.
import { isTaken } from "../db/errors.ts";
import type { Prisma, SocialSettings } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { invalidField, Problem } from "../http/problem.ts";
import { newShareCode } from "../share-code.ts";
import { lockUsers } from "../users/lock.ts";
import { userByName } from "../users/profiles.ts";
import { blockedBetween } from "./blocks.ts";
import { pairOf } from "./pairs.ts";

export const MAX_FRIENDS = 200;
/** Requests that wait for an answer, sent by a user and to a user. */
export const MAX_SENT = 50;
export const MAX_RECEIVED = 100;
export const MAX_BLOCKS = 500;

/** The settings of a user; they are made when they are first needed, with the friend code. */
export async function settingsOf(db: Db, userId: string): Promise<SocialSettings> {
  for (;;) {
    const settings = await db.socialSettings.findUnique({ where: { userId } });
    if (settings) return settings;
    try {
      await db.socialSettings.createMany({
        data: [{ userId, friendCode: newShareCode() }],
        skipDuplicates: true,
      });
    } catch (error) {
      if (!isTaken(error, "SocialSettings_friendCode_key")) throw error;
    }
  }
}

/** @throws {Problem} `not_found` */
export async function userIdOfCode(db: Db, code: string): Promise<string> {
  const friendCode = code.toUpperCase().replace(/[\s-]/g, "");
  const settings = await db.socialSettings.findUnique({ where: { friendCode } });
  if (!settings) throw new Problem("not_found", `No player has the friend code ${code}`);
  return settings.userId;
}

export async function userIdOfName(db: Db, name: string): Promise<string> {
  const user = await userByName(db, name).catch((error) => {
    if (error instanceof Problem) throw new Problem("not_found", `There is no player named ${name}`);
    throw error;
  });
  return user.id;
}

/** Runs a transaction under the locks of both users. @throws {Problem} `not_found` if one does not exist. */
function withPair<T>(
  db: Db,
  userId: string,
  otherId: string,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const found = await lockUsers(tx, [userId, otherId]);
    const missing = [userId, otherId].toSorted().find((id) => !found.has(id));
    if (missing !== undefined) throw new Problem(missing === userId ? "token_invalid" : "not_found");
    return work(tx);
  });
}

/** @throws {Problem} `invalid_request` */
function refuseSelf(userId: string, otherId: string): void {
  if (userId === otherId) throw invalidField("name", "must be another player, not you");
}

/**
 * Asks another user to become friends; accepts, if that one has asked before. Asking again does nothing.
 * @returns what the two are now
 * @throws {Problem} `invalid_request`, `requests_closed`, `friend_limit`
 */
export async function requestFriend(
  db: Db,
  userId: string,
  otherId: string,
): Promise<"requested" | "friends"> {
  refuseSelf(userId, otherId);
  return withPair(db, userId, otherId, async (tx) => {
    const key = { lowId_highId: pairOf(userId, otherId) };
    const pair = await tx.friendship.findUnique({ where: key });
    if (pair?.acceptedAt) return "friends";
    if (pair?.requestedBy === userId) return "requested";
    if (await blockedBetween(tx, userId, otherId)) throw new Problem("requests_closed");
    if (pair) {
      await checkFriends(tx, userId, otherId);
      await tx.friendship.update({ where: key, data: { acceptedAt: new Date() } });
      return "friends";
    }
    const settings = await tx.socialSettings.findUnique({ where: { userId: otherId } });
    if (settings && !settings.friendRequests) throw new Problem("requests_closed");
    await checkRequests(tx, userId, otherId);
    await tx.friendship.create({ data: { ...pairOf(userId, otherId), requestedBy: userId } });
    return "requested";
  });
}

const pairsWith = (userId: string) => ({ OR: [{ lowId: userId }, { highId: userId }] });

async function checkFriends(tx: Prisma.TransactionClient, ...userIds: string[]): Promise<void> {
  for (const userId of userIds) {
    const count = await tx.friendship.count({ where: { ...pairsWith(userId), acceptedAt: { not: null } } });
    if (count >= MAX_FRIENDS)
      throw new Problem("friend_limit", `A player has at most ${MAX_FRIENDS} friends`);
  }
}

async function checkRequests(tx: Prisma.TransactionClient, userId: string, otherId: string): Promise<void> {
  const open = { acceptedAt: null };
  const sent = await tx.friendship.count({ where: { ...pairsWith(userId), ...open, requestedBy: userId } });
  if (sent >= MAX_SENT)
    throw new Problem("friend_limit", `At most ${MAX_SENT} requests may wait for an answer: take some back`);
  const received = await tx.friendship.count({
    where: { ...pairsWith(otherId), ...open, NOT: { requestedBy: otherId } },
  });
  if (received >= MAX_RECEIVED)
    throw new Problem("requests_closed", "This player has too many requests already");
}

/** @throws {Problem} `not_found` if there is no request of the other user; `friend_limit` */
export async function acceptFriend(db: Db, userId: string, otherId: string): Promise<void> {
  await withPair(db, userId, otherId, async (tx) => {
    const key = { lowId_highId: pairOf(userId, otherId) };
    const pair = await tx.friendship.findUnique({ where: key });
    if (pair?.acceptedAt) return;
    if (pair?.requestedBy !== otherId) throw new Problem("not_found", "There is no request of this player");
    await checkFriends(tx, userId, otherId);
    await tx.friendship.update({ where: key, data: { acceptedAt: new Date() } });
  });
}

/** Ends a friendship, declines a request or takes one back. Does nothing if there is none. */
export async function removeFriend(db: Db, userId: string, otherId: string): Promise<void> {
  await db.friendship.deleteMany({ where: pairOf(userId, otherId) });
}

/**
 * Blocks a user, which ends what the two were to each other, and the invitations of one of them for the other.
 * @returns the ids of the matches of these invitations
 * @throws {Problem} `invalid_request`, `friend_limit`
 */
export function block(db: Db, userId: string, otherId: string): Promise<string[]> {
  refuseSelf(userId, otherId);
  return withPair(db, userId, otherId, async (tx) => {
    if ((await tx.block.count({ where: { userId, NOT: { blockedId: otherId } } })) >= MAX_BLOCKS)
      throw new Problem("friend_limit", `At most ${MAX_BLOCKS} players can be blocked`);
    await tx.friendship.deleteMany({ where: pairOf(userId, otherId) });
    await tx.block.createMany({ data: [{ userId, blockedId: otherId }], skipDuplicates: true });
    const sides = [
      { hostId: userId, guestId: otherId },
      { hostId: otherId, guestId: userId },
    ];
    const between = { where: { usedAt: null, OR: sides } };
    const ended = await tx.invitation.findMany({ ...between, select: { matchId: true } });
    await tx.invitation.deleteMany(between);
    return ended.map(({ matchId }) => matchId);
  });
}

export async function unblock(db: Db, userId: string, otherId: string): Promise<void> {
  await db.block.deleteMany({ where: { userId, blockedId: otherId } });
}
