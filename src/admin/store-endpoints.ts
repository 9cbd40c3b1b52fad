// The endpoints of administration for the store: orders and their refunds, and the dates of what is sold.
import { z } from "zod";
import { OrderState, ScheduleKind } from "../db/generated/enums.ts";
import { RewardOutput } from "../economy/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { timeInput } from "../http/time.ts";
import { Json, Reason, Someone, Time } from "./shapes.ts";

const Dates = z.object({
  from: Time.nullable().describe("Null: without a beginning"),
  until: Time.nullable().describe("Null: without an end"),
});
const DateInput = timeInput("an ISO time in UTC such as 2026-12-24T18:00:00Z, or null").nullable();
const ScheduleParams = z.object({
  kind: z.enum(ScheduleKind, `one of ${Object.keys(ScheduleKind).join(", ")}`),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, "an id of the catalog"),
});

const Order = z.object({
  id: z.uuid(),
  buyer: Someone.nullable().describe("Null: the account was deleted"),
  recipient: Someone.nullable().describe("Null: the account was deleted"),
  gift: z.boolean(),
  item: z.string(),
  name: z.string(),
  quantity: z.int(),
  reward: RewardOutput,
  currency: z.string().describe('ISO 4217, or "mantibucks"'),
  amount: z.int().describe("In the currency's smallest unit"),
  region: z.string().nullable(),
  state: z.enum(OrderState),
  refundable: z.boolean(),
  refunded: z.int(),
  takenBack: RewardOutput.nullable(),
  notTaken: RewardOutput.nullable(),
  sessionId: z.string().nullable().describe("Stripe's checkout session"),
  paymentId: z.string().nullable().describe("Stripe's payment intent"),
  createdAt: Time,
  events: z.array(
    z.object({
      at: Time,
      kind: z.string(),
      from: z.enum(OrderState),
      to: z.enum(OrderState),
      by: z.string(),
      detail: Json,
    }),
  ),
});
const Orders = z.object({ orders: z.array(Order) });

export const storeAdminEndpoints = {
  "GET /admin/orders": {
    auth: "admin",
    limit: "read",
    summary: "Orders with their trails, the latest first; at most 50",
    query: z.object({
      id: z.uuid("an order's id").optional(),
      state: z.enum(OrderState, `one of ${Object.keys(OrderState).join(", ")}`).optional(),
    }),
    output: Orders,
  },
  "GET /admin/accounts/:id/orders": {
    auth: "admin",
    limit: "read",
    summary: "The orders of an account and the gifts to it, with their trails, the latest first; at most 50",
    params: z.object({ id: z.uuid("an id") }),
    output: Orders,
  },
  "POST /admin/orders/:id/refund": {
    auth: "admin",
    limit: "write",
    summary: "Refund an order in full, or ask a second administrator to approve it",
    description:
      "Takes back what is still there. Pending: it is worth more than what one administrator may give within 24 " +
      "hours, or is an order of the administrator's own. Sent again after a failure it carries on.",
    params: z.object({ id: z.uuid("an order's id") }),
    body: z.strictObject({ reason: Reason }),
    output: z.object({ status: z.enum(["refunded", "pending"]) }),
    problems: ["not_found", "order_closed", "approval_open", "payments_off"],
  },
  "GET /admin/schedule": {
    auth: "admin",
    limit: "read",
    summary: "Battle pass seasons, sales and offers, and their dates",
    output: z.object({
      entries: z.array(
        Dates.extend({
          kind: z.enum(ScheduleKind),
          id: z.string(),
          name: z.string(),
          planned: Dates.describe("The dates of the catalog"),
          changed: z.boolean(),
        }),
      ),
    }),
  },
  "PUT /admin/schedule/:kind/:id": {
    auth: "admin",
    limit: "write",
    summary: "Set the dates of an offer, a sale or a season, which count at once",
    params: ScheduleParams,
    body: z.strictObject({ from: DateInput, until: DateInput, reason: Reason }),
    problems: ["not_found"],
  },
  "DELETE /admin/schedule/:kind/:id": {
    auth: "admin",
    limit: "write",
    summary: "Go back to the dates of the catalog",
    params: ScheduleParams,
    body: z.strictObject({ reason: Reason }),
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
