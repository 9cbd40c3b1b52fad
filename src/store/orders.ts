// Orders in the database: each change of state is written with the event that caused it, under a lock on the order.
import type { Reward } from "../../cards/reward-schema.ts";
import { type Order, type OrderState, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { type Given, ownedOf } from "../economy/extras.ts";
import { ownId } from "../economy/grant-ids.ts";
import { revokeReward, withRest } from "../economy/revoke.ts";
import { type Gift, grantReward } from "../economy/reward.ts";
import { lockUsers } from "../users/lock.ts";
import type { StoreServices } from "./services.ts";
import { type FactKind, nextState } from "./state.ts";

/** The currency of orders that are paid with Mantibucks. */
export const MANTIBUCKS = "mantibucks";

export interface Fact {
  kind: FactKind;
  /** Source of the fact: "buyer", "stripe:EVENT", "reconciliation", "server" or "admin:USER". */
  by: string;
  detail?: Record<string, unknown>;
  /** Further columns of the order to update. */
  data?: Prisma.OrderUpdateInput;
}

/**
 * The order, locked with its buyer's and recipient's rows until the transaction ends; null if there is none. Users come
 * first: deleting an account holds its row and then changes its orders.
 */
export async function lockOrder(tx: Prisma.TransactionClient, id: string): Promise<Order | null> {
  const people = await tx.order.findUnique({ where: { id }, select: { userId: true, recipientId: true } });
  await lockUsers(
    tx,
    [people?.userId, people?.recipientId].filter((user) => typeof user === "string"),
  );
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Order" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return rows.length > 0 ? tx.order.findUnique({ where: { id } }) : null;
}

/**
 * Writes a fact into the trail of a locked order and moves its state. What refunds and disputes bring back is taken from
 * the recipient in the same transaction.
 * @returns the order afterwards, and whether its state has changed.
 */
export async function applyFact(
  tx: Prisma.TransactionClient,
  order: Order,
  { kind, by, detail, data }: Fact,
): Promise<{ order: Order; changed: boolean }> {
  const to = nextState(order.state, kind);
  const takesBack =
    (to === "disputed" || to === "refunded") && order.fulfilledAt !== null && order.takenBack === null;
  const revoked = takesBack ? await takeBack(tx, order) : undefined;
  const after = await tx.order.update({
    where: { id: order.id },
    data: {
      ...data,
      ...(revoked && { ...revoked, grantNumber: { increment: 1 } }),
      ...(to !== null && { state: to }),
    },
  });
  const event = eventOf(order, order.state, { kind, by, detail: { ...detail, ...revoked } });
  await tx.orderEvent.create({ data: event });
  return { order: after, changed: to !== null };
}

/** The row of an order's trail that tells of a fact which came in a state. */
export function eventOf({ id }: Order, from: OrderState, { kind, by, detail = {} }: Omit<Fact, "data">) {
  return {
    ...{ orderId: id, kind, from, to: nextState(from, kind) ?? from, by },
    ...(Object.keys(detail).length > 0 && { detail: detail as Prisma.InputJsonObject }),
  };
}

/** Takes back from the recipient what is still there. Of a deleted account there is nothing left. */
async function takeBack(tx: Prisma.TransactionClient, order: Order): Promise<TakenBack> {
  const { recipientId: userId } = order;
  const key = giftKey(order);
  // After a dispute that had nothing to take, nothing was given again.
  const granted = userId !== null && (await tx.grant.findUnique({ where: { id: key } }));
  const { taken } = granted ? await revokeReward(tx, { userId, key }) : { taken: {} };
  const { kept } = withRest(order.reward as Reward, taken);
  return { takenBack: taken as Prisma.InputJsonObject, notTaken: kept as Prisma.InputJsonObject };
}

type TakenBack = Record<"takenBack" | "notTaken", Prisma.InputJsonObject>;

/** The gift id of an order. After a dispute that was won, what was taken back is given under another one. */
const giftKey = ({ id, grantNumber }: Order) =>
  grantNumber === 1 ? ownId("order", id) : ownId("order", id, grantNumber);

/**
 * Gives a paid order to its recipient and moves it to `fulfilled`, in one transaction; `undeliverable` if the account
 * was deleted, or has got all of it elsewhere since it was ordered. An order in another state is left alone.
 */
async function fulfil(tx: Prisma.TransactionClient, order: Order): Promise<Order> {
  if (order.state !== "paid") return order;
  const { recipientId } = order;
  const owned = recipientId !== null && (await allOwned(tx, recipientId, rewardOf(order)));
  if (owned) {
    const fact = { kind: "undeliverable", by: "server", detail: { alreadyOwned: owned } } as const;
    return (await applyFact(tx, order, fact)).order;
  }
  const granted = isEmpty(order)
    ? { alreadyOwned: [] }
    : recipientId !== null && (await grantReward(tx, giftOf(order, recipientId)));
  if (!granted) return (await applyFact(tx, order, { kind: "undeliverable", by: "server" })).order;
  const data = { fulfilledAt: new Date(), takenBack: Prisma.DbNull, notTaken: Prisma.DbNull };
  const fact = { kind: "fulfilled", by: "server", detail: notGiven(granted), data } as const;
  return (await applyFact(tx, order, fact)).order;
}

/** What a user has, if that is all that a reward gives; else null. */
async function allOwned(
  tx: Prisma.TransactionClient,
  userId: string,
  { cosmetics = [], battlePass, ...more }: Reward,
): Promise<string[] | null> {
  const unique = [...cosmetics, ...(battlePass === undefined ? [] : [battlePass])];
  if (unique.length === 0 || Object.keys(more).length > 0) return null;
  const owned = await ownedOf(tx, userId, { cosmetics, battlePass });
  return owned.length === unique.length ? owned : null;
}

/** What an order gives: after a dispute that was won, what was taken back. */
const rewardOf = ({ takenBack, reward }: Order) => (takenBack ?? reward) as Reward;

const isEmpty = (order: Order) => Object.keys(rewardOf(order)).length === 0;

/** An order as a gift to its recipient. */
export const giftOf = (order: Order, userId: string): Gift => ({
  userId,
  key: giftKey(order),
  cause: order.gift ? "store_gift" : "store",
  source: order.gift ? "gift" : "purchase",
  reward: rewardOf(order),
});

/** What the recipient had before, for the order's trail. */
export const notGiven = ({ alreadyOwned }: Given) => (alreadyOwned.length > 0 ? { alreadyOwned } : undefined);

/** The same for an order that is not locked yet, in a transaction of its own. What cannot be delivered is logged. */
export async function fulfilOrder(
  { db, storeLogger }: Pick<StoreServices, "db" | "storeLogger">,
  id: string,
): Promise<Order | null> {
  const order = await db.$transaction(async (tx) => {
    const locked = await lockOrder(tx, id);
    return locked && fulfil(tx, locked);
  });
  if (order?.state === "undeliverable")
    storeLogger.error({ order: id }, "a paid order cannot be handed over: refund it");
  return order;
}

const someone = { select: { id: true, name: true } } as const;
const WITH_TRAIL = { events: { orderBy: { number: "asc" } }, user: someone, recipient: someone } as const;
export type OrderWithTrail = Prisma.OrderGetPayload<{ include: typeof WITH_TRAIL }>;

/** Orders that an administrator looks for, the latest first; at most 50. */
export const ordersOf = (db: Db, where: Prisma.OrderWhereInput): Promise<OrderWithTrail[]> =>
  db.order.findMany({
    where,
    include: WITH_TRAIL,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
