// What the rich user of the most costly requests has with others, up to every limit: friends who play, requests, blocks,
// invitations, rule sets, orders, gifts and reports.
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { PRESETS } from "../../engine/index.ts";
import type { Order, User } from "../../src/db/generated/client.ts";
import type { Db } from "../../src/db/index.ts";
import { giveReward } from "../../src/economy/reward.ts";
import { pairOf } from "../../src/friends/pairs.ts";
import { MAX_BLOCKS, MAX_FRIENDS, MAX_RECEIVED, MAX_SENT } from "../../src/friends/service.ts";
import { newMatchId } from "../../src/matches/new-match.ts";
import { newShareCode } from "../../src/share-code.ts";
import { giftOf } from "../../src/store/orders.ts";
import { nameKey } from "../../src/users/name-key.ts";

const INVITATIONS = 10;
const RULE_SETS = 20;
/** More than a page. */
const ORDERS = 60;
const REPORTS = 20;

/** Users with long names, as many may have. */
function newUsers(db: Db, count: number): Promise<User[]> {
  const names = Array.from({ length: count }, (_, n) => `Worst ${n} ${randomUUID().slice(0, 10)}`);
  return db.user.createManyAndReturn({ data: names.map((name) => ({ name, nameKey: nameKey(name) })) });
}

/** @param redisUrl where the servers keep who is online; undefined without Redis. */
export async function makeRelations(db: Db, userId: string, redisUrl: string | undefined): Promise<void> {
  const friends = await newUsers(db, MAX_FRIENDS);
  await db.socialSettings.createMany({
    data: friends.map(({ id }) => ({ userId: id, friendCode: newShareCode() })),
  });
  const pairsWith = (others: User[], requestedBy: (id: string) => string, acceptedAt: Date | null) =>
    db.friendship.createMany({
      data: others.map(({ id }) => ({ ...pairOf(userId, id), requestedBy: requestedBy(id), acceptedAt })),
    });
  await pairsWith(friends, () => userId, new Date());
  await pairsWith(await newUsers(db, MAX_SENT), () => userId, null);
  await pairsWith(await newUsers(db, MAX_RECEIVED), (id) => id, null);
  const blocked = await newUsers(db, MAX_BLOCKS);
  await db.block.createMany({ data: blocked.map(({ id }) => ({ userId, blockedId: id })) });
  if (redisUrl) await letPlay(redisUrl, friends);
  const hosts = [...friends.slice(0, 4).map(({ id }) => id), userId];
  for (const hostId of hosts)
    for (let n = 0; n < INVITATIONS; n++)
      await newInvitation(db, hostId, hostId === userId ? friends[n].id : userId);
  for (let n = 0; n < RULE_SETS; n++) await newRuleSet(db, userId);
  for (let n = 0; n < ORDERS; n++) await newOrder(db, userId, n % 2 === 0 ? userId : friends[n].id);
  for (let n = 0; n < ORDERS; n++) await newOrder(db, friends[n].id, userId);
  for (let n = 0; n < REPORTS; n++) await newReport(db, userId, friends[n].id);
}

/** All are online, at two tables each, in a queue and watching: what servers write of them, for longer than a test lasts. */
async function letPlay(redisUrl: string, users: User[]): Promise<void> {
  const redis = new Redis(redisUrl);
  const pipeline = redis.pipeline();
  for (const { id: userId } of users) {
    const place = { userId, queue: "casual-house", deck: "long-swell", since: 1, matchId: null, foundAt: 0 };
    pipeline.set(`online:${userId}`, "1").set(`watching:${userId}`, newMatchId());
    pipeline.sadd(`open-matches:${userId}`, newMatchId(), newMatchId());
    pipeline.hset("queue-places", userId, JSON.stringify(place));
  }
  await pipeline.exec();
  await redis.quit();
}

/** Another user with a friend code. */
export async function newOther(db: Db) {
  const [user] = await newUsers(db, 1);
  const { friendCode } = await db.socialSettings.create({
    data: { userId: user.id, friendCode: newShareCode() },
  });
  return { ...user, friendCode };
}

export function newInvitation(db: Db, hostId: string, guestId: string | null) {
  const data = { matchId: newMatchId(), code: newShareCode(), hostId, guestId, base: "house" };
  const expiresAt = new Date(Date.now() + 86_400_000);
  return db.invitation.create({
    data: { ...data, rules: PRESETS.house as object, deck: "long-swell", expiresAt },
  });
}

export const newRuleSet = (db: Db, userId: string) =>
  db.ruleSet.create({
    data: { userId, code: newShareCode(), name: "Worst", base: "house", rules: PRESETS.house as object },
  });

/** An order that was paid with Mantibucks and delivered. */
export function newOrder(db: Db, userId: string, recipientId: string): Promise<Order> {
  const at = new Date();
  const reward = { packs: { "tales-of-the-wold": 1 } };
  const price = { currency: "mantibucks", unitPrice: 100, amount: 100 };
  return db.$transaction(async (tx) => {
    const order = await tx.order.create({
      data: {
        ...{ userId, recipientId, gift: userId !== recipientId, key: randomUUID(), reward, ...price },
        ...{ item: "tales-of-the-wold", name: "Tales of the Wold", quantity: 1 },
        ...{ state: "fulfilled", paidAt: at, fulfilledAt: at },
      },
    });
    await giveReward(tx, giftOf(order, recipientId));
    return order;
  });
}

/** An order that waits for its payment. */
export async function newUnpaidOrder(db: Db, userId: string): Promise<Order> {
  const { id } = await newOrder(db, userId, userId);
  return db.order.update({ where: { id }, data: { state: "created", paidAt: null, fulfilledAt: null } });
}

export const newReport = (db: Db, reporterId: string, reportedId: string) =>
  db.report.create({
    data: {
      reporterId,
      reportedId,
      kind: "cheating",
      text: "x".repeat(500),
      name: "Worst",
      openKey: randomUUID(),
    },
  });
