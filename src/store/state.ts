// The states of an order: which fact leads from which state to which. docs/STORE.md has them as a table.
import type { OrderState } from "../db/generated/client.ts";

/** What can happen to an order. */
export const FACT_KINDS = [
  "opened",
  "paid",
  "expired",
  "cancelled",
  "fulfilled",
  "undeliverable",
  "disputed",
  "dispute_won",
  "dispute_lost",
  "partly_refunded",
  "refunded",
  "refund_requested",
  "mismatch",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * The state that follows from each fact. A fact that a state does not name changes nothing there: it is late, doubled or
 * out of order. A payment counts even after the checkout has expired, because the money has arrived.
 */
const TRANSITIONS: Record<OrderState, Partial<Record<FactKind, OrderState>>> = {
  created: {
    opened: "open",
    paid: "paid",
    expired: "expired",
    cancelled: "cancelled",
    disputed: "disputed",
    dispute_lost: "refunded",
    refunded: "refunded",
  },
  open: {
    paid: "paid",
    expired: "expired",
    cancelled: "cancelled",
    disputed: "disputed",
    dispute_lost: "refunded",
    refunded: "refunded",
  },
  expired: { paid: "paid", disputed: "disputed", dispute_lost: "refunded", refunded: "refunded" },
  cancelled: { paid: "paid", disputed: "disputed", dispute_lost: "refunded", refunded: "refunded" },
  paid: {
    fulfilled: "fulfilled",
    undeliverable: "undeliverable",
    disputed: "disputed",
    dispute_lost: "refunded",
    refunded: "refunded",
  },
  fulfilled: { disputed: "disputed", dispute_lost: "refunded", refunded: "refunded" },
  undeliverable: { disputed: "disputed", dispute_lost: "refunded", refunded: "refunded" },
  // Once a dispute is won the order is fulfilled again, with what was taken back.
  disputed: { dispute_won: "paid", dispute_lost: "refunded", refunded: "refunded" },
  refunded: {},
};

/** The state after a fact, or null if the fact changes nothing in this state. */
export const nextState = (state: OrderState, fact: FactKind): OrderState | null =>
  TRANSITIONS[state][fact] ?? null;

/** States in which money of an order counts towards the buyer's limit. */
export const COUNTS_AS_SPENT = [
  "created",
  "open",
  "paid",
  "fulfilled",
  "undeliverable",
  "disputed",
] as const satisfies OrderState[];
