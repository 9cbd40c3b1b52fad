// What may become of an order for money, in tests that let webhooks get lost, doubled and late.
import type { OrderState } from "../../src/db/generated/client.ts";

export type Fate = "left" | "expired" | "paid" | "refunded" | "won" | "lost";

/** The state in which each of them has to end. A page that is left open is neither paid nor expired. */
export const ENDS: Record<Fate, OrderState> = {
  left: "open",
  expired: "expired",
  paid: "fulfilled",
  refunded: "refunded",
  won: "fulfilled",
  lost: "refunded",
};
