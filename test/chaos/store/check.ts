// What must hold of the store at the end of every run: each paid order was fulfilled once, each unpaid one never.
import type { Order, OrderEvent } from "../../../src/db/generated/client.ts";
import { nextState } from "../../../src/store/state.ts";
import { ENDS, type Fate } from "../../support/store-fates.ts";
import type { Placed } from "./buyers.ts";
import type { StoreTables } from "./tables.ts";

/** How often an order of each fate is fulfilled: again after a dispute that was won, if it was fulfilled before. */
const FULFILMENTS: Record<Fate, [min: number, max: number]> = {
  ...{ left: [0, 0], expired: [0, 0], paid: [1, 1], refunded: [0, 1], won: [1, 2], lost: [0, 1] },
};

export interface CheckedStore {
  readonly placed: readonly Placed[];
  readonly tables: StoreTables;
  violate(what: string): void;
}

const orderOf = (tables: StoreTables, id: string) =>
  tables.orders.findFirst({ where: { id } }) as Order | null;

/** Whether all that was ordered, paid and paid back has come to its end. */
export const isSettled = ({ placed, tables }: Pick<CheckedStore, "placed" | "tables">): boolean =>
  placed.every(({ isDone, id, fate }) => isDone && orderOf(tables, id)?.state === ENDS[fate]) &&
  tables.webhooks.rows.every(({ processedAt }) => processedAt !== null);

export function whatIsUnsettled({ placed, tables }: Pick<CheckedStore, "placed" | "tables">) {
  return placed
    .map(({ id, fate }) => ({ id, fate, state: orderOf(tables, id)?.state }))
    .filter(({ fate, state }) => state !== ENDS[fate]);
}

export function checkStore(store: CheckedStore): void {
  const { placed, tables, violate } = store;
  for (const one of placed) checkOrder(store, one);
  if (tables.orders.rows.length > placed.length) violate("an order was placed twice");
  const fulfilled = new Map<string, number>();
  for (const { id, userId, mantibucks } of placed)
    if (orderOf(tables, id)?.state === "fulfilled")
      fulfilled.set(userId, (fulfilled.get(userId) ?? 0) + mantibucks);
  for (const [userId, balance] of tables.wallets)
    if (balance !== (fulfilled.get(userId) ?? 0))
      violate(`${userId} has ${balance} Mantibucks, and was sold ${fulfilled.get(userId) ?? 0}`);
  for (const [id, rows] of Map.groupBy(tables.postings, (row) => row.id))
    if (rows.length !== 2 || rows[0].amount + rows[1].amount !== 0)
      violate(`the postings of ${id} are not two that sum to zero`);
}

/** The trail leads from state to state, and through as many fulfilments as there may be. */
function checkOrder({ tables, violate }: CheckedStore, { id, fate }: Placed): void {
  const order = orderOf(tables, id);
  if (!order) return;
  const events = tables.orderEvents.findMany({ where: { orderId: id } }) as unknown as OrderEvent[];
  let state = "created";
  for (const { kind, from, to } of events) {
    if (from !== state || to !== (nextState(from, kind as "paid") ?? from))
      violate(`order ${id} went from ${from} to ${to} by ${kind}, and was ${state}`);
    state = to;
  }
  if (state !== order.state) violate(`order ${id} is ${order.state}, and its trail ends with ${state}`);
  const times = events.filter(({ kind }) => kind === "fulfilled").length;
  const [min, max] = FULFILMENTS[fate];
  if (times > max || (order.state === ENDS[fate] && times < min))
    violate(`order ${id}, ${fate}, was fulfilled ${times} times`);
}
