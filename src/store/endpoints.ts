// The endpoints of the store: what is sold, purchases, orders, gifts, spending limits, and Stripe's webhooks.
import { z } from "zod";
import { ITEM_KINDS } from "../../cards/store.ts";
import { OrderState } from "../db/generated/enums.ts";
import { RewardOutput } from "../economy/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PageQuery, pageOf } from "../http/pagination.ts";
import { wholeNumber } from "../whole-number.ts";
import { FACT_KINDS } from "./state.ts";

const Time = z.iso.datetime();
const minorUnits = z.int().describe("In the currency's smallest unit, such as cents");

const Region = z
  .string("a code of ISO 3166-1, such as DE")
  .regex(/^[A-Z]{2}$/, "a code of ISO 3166-1, such as DE");

const Price = z.object({
  amount: z.int().describe("Of one; money is in the currency's smallest unit, such as cents"),
  regular: z.int().describe("Without the sale"),
});

const StoreItem = z.object({
  id: z.string(),
  kind: z.enum(ITEM_KINDS),
  name: z.string(),
  reward: RewardOutput.describe("What one of it gives"),
  maxQuantity: z.int(),
  mantibucks: Price.nullable().describe("Null: not sold for Mantibucks"),
  money: Price.extend({ currency: z.string().describe("ISO 4217") })
    .nullable()
    .describe("Null: not sold for money"),
  until: Time.nullable().describe("When it ends; null: not known"),
  sale: z.object({ percent: z.int(), until: Time }).nullable(),
  owned: z.boolean().describe("The signed-in user has all of it, and cannot have it twice"),
});

const Wish = z.strictObject({
  item: z.string("an item's id").regex(/^[a-z0-9-]{1,64}$/, 'an item\'s id, such as "tales-of-the-wold"'),
  quantity: wholeNumber(1, 99).default(1),
  key: z
    .string("8 to 64 of letters, digits, _ and -")
    .regex(/^[\w-]{8,64}$/, "8 to 64 of letters, digits, _ and -")
    .describe("Chosen by the client for each purchase, so that a request may be sent again"),
  shownPrice: z
    .int("the price of one, in the currency's smallest unit")
    .min(0, "at least 0")
    .optional()
    .describe("The price of one that the buyer was shown: with another price nothing is bought"),
});

const Order = z.object({
  id: z.uuid(),
  item: z.string(),
  name: z.string(),
  quantity: z.int(),
  reward: RewardOutput.describe("What the whole order gives"),
  currency: z.string().describe('ISO 4217, or "mantibucks"'),
  unitPrice: minorUnits,
  amount: minorUnits,
  state: z.enum(OrderState),
  gift: z.boolean(),
  recipient: z.string().nullable().describe("Whom it was given to; null: the account was deleted"),
  checkoutUrl: z.url().nullable().describe("Where it can be paid, while it is open"),
  refunded: minorUnits.describe("Refunded so far"),
  takenBack: RewardOutput.nullable().describe("What a refund or dispute has taken back"),
  notTaken: RewardOutput.nullable().describe("What it could not take back: spent, opened or used up"),
  createdAt: Time,
  paidAt: Time.nullable(),
  fulfilledAt: Time.nullable(),
});

const Wallet = z.object({ mantibucks: z.int(), dust: z.int() });

const Spending = z.object({
  currency: z.string().describe("ISO 4217: what all amounts here are in"),
  maxPerMonth: minorUnits.describe("What the store lets anybody spend in a calendar month (UTC)"),
  monthlyLimit: minorUnits.nullable().describe("The user's own limit"),
  next: z
    .object({ monthlyLimit: minorUnits.nullable(), from: Time })
    .nullable()
    .describe("A higher limit, or none, that begins later"),
  coolOffUntil: Time.nullable().describe("Until then nothing is sold to the user for money"),
  spent: minorUnits.describe("This month, with orders that wait for their payment"),
  raiseAfterDays: z.int(),
  coolOffDays: z.array(z.int()).describe("The lengths that can be chosen"),
});

const OrderParams = z.object({ id: z.uuid("the id of an own order") });

const WISH_PROBLEMS = [
  "not_found",
  "offer_ended",
  "price_changed",
  "already_owned",
  "pack_limit",
  "grant_conflict",
] as const;

export const storeEndpoints = {
  "GET /store": {
    summary: "What is sold now, with its prices",
    description:
      "Prices in money are those of the region, and absent where the server takes no payments. GET /packs has the odds " +
      "of each pack.",
    auth: "optional",
    limit: "read",
    query: z.object({ region: Region.optional() }),
    output: z.object({
      money: z.boolean().describe("Whether anything is sold for money"),
      currency: z.string().describe("ISO 4217: that of the region"),
      items: z.array(StoreItem),
    }),
  },
  "POST /store/purchases": {
    summary: "Buy an item for Mantibucks",
    description:
      "For the user alone: gifts are for money. Sent again with the same key it buys nothing more, and answers with the " +
      "same order.",
    auth: "user",
    limit: "write",
    body: Wish,
    output: z.object({ order: Order, wallet: Wallet }),
    problems: [...WISH_PROBLEMS, "not_for_mantibucks", "insufficient_funds"],
  },
  "POST /store/checkouts": {
    summary: "Order an item for money, and open a page on which it is paid",
    description:
      "The price is the catalog's. The order is fulfilled when the payment provider reports the payment. Sent again " +
      "with the same key it orders nothing more, and answers with the same page.",
    auth: "user",
    limit: "write",
    body: Wish.extend({
      region: Region,
      friend: z
        .string("a friend's name")
        .min(1, "a friend's name")
        .max(40, "a friend's name")
        .optional()
        .describe("The name of the friend whom it is for"),
      ageConfirmed: z
        .literal(true, "true: of age, or with a parent's consent")
        .describe("The buyer is of age, or a parent has agreed"),
    }),
    output: z.object({ order: Order }),
    problems: [
      ...WISH_PROBLEMS,
      "not_friends",
      "not_for_money",
      "payments_off",
      "order_limit",
      "cool_off",
      "spending_limit",
    ],
  },
  "GET /orders": {
    summary: "The orders of the signed-in user, the latest first",
    auth: "user",
    limit: "read",
    query: PageQuery,
    output: pageOf(Order),
  },
  "GET /orders/:id": {
    summary: "An order with what has happened to it: its receipt",
    auth: "user",
    limit: "read",
    params: OrderParams,
    output: Order.extend({
      buyer: z.string(),
      events: z.array(
        z.object({
          at: Time,
          kind: z.enum(FACT_KINDS),
          from: z.enum(OrderState),
          to: z.enum(OrderState).describe("The same as before: it changed nothing"),
        }),
      ),
    }),
    problems: ["not_found"],
  },
  "POST /orders/:id/cancel": {
    summary: "Cancel an order that waits for its payment",
    description: "If it was paid in the meantime, the payment counts, and the answer says so.",
    auth: "user",
    limit: "write",
    params: OrderParams,
    output: z.object({ order: Order }),
    problems: ["not_found", "order_closed", "payments_off"],
  },
  "GET /me/gifts": {
    summary: "The latest 50 gifts from friends",
    auth: "user",
    limit: "read",
    output: z.object({
      gifts: z.array(
        z.object({
          id: z.uuid(),
          from: z.string().nullable().describe("Null: the account was deleted"),
          name: z.string(),
          item: z.string(),
          reward: RewardOutput,
          at: Time,
        }),
      ),
    }),
  },
  "GET /me/spending": {
    summary: "The limits for spending money, and what was spent this month",
    auth: "user",
    limit: "read",
    output: Spending,
  },
  "PATCH /me/spending": {
    summary: "Change the limits for spending money",
    description:
      "A lower limit counts at once, a higher one after some days. A cool-off begins at once, and can be made longer " +
      "but not shorter.",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      monthlyLimit: z.int("a whole number from 0, or null").min(0, "at least 0").nullable().optional(),
      coolOffDays: z.int("a whole number of days").min(1, "at least 1").optional(),
    }),
    output: Spending,
  },
  "POST /store/webhooks/stripe": {
    summary: "For Stripe: reports payments, refunds and disputes",
    description: "The body is signed. It is recorded and processed afterwards; the same event counts once.",
    auth: "none",
    limit: "read",
    rawBody: true,
    output: z.object({ received: z.literal(true) }),
    problems: ["invalid_signature", "payments_off"],
  },
} satisfies Endpoints;
