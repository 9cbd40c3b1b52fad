// What Stripe's events and sessions say of an order, reduced to what the order needs. Nothing personal is kept.
import type Stripe from "stripe";
import { z } from "zod";
import type { Logger } from "../logger.ts";

const id = z.string().max(255);

/** A fact as it is stored with a webhook. */
export const StripeFact = z.object({
  kind: z.enum([
    "paid",
    "expired",
    "cancelled",
    "partly_refunded",
    "refunded",
    "disputed",
    "dispute_won",
    "dispute_lost",
  ]),
  orderId: z.uuid().nullable(),
  sessionId: id.nullable(),
  paymentId: id.nullable(),
  /** Paid, or paid back so far; null where the event is not about an amount. */
  amount: z.int().nullable(),
  /** ISO 4217, in capitals. */
  currency: z.string().max(12).nullable(),
});
export type StripeFact = z.infer<typeof StripeFact>;

/** The events that the webhook endpoint at Stripe has to be subscribed to. */
export const EVENT_TYPES = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "charge.refunded",
  "charge.dispute.created",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.closed",
] as const;

/** The fact of an event; null for an event that changes no order. What is not understood is logged. */
export function factOfEvent(event: Stripe.Event, logger: Logger): StripeFact | null {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.expired":
      return factOfSession(event.data.object);
    case "checkout.session.async_payment_failed":
      return { ...sessionFact(event.data.object), kind: "cancelled" };
    case "charge.refunded": {
      const charge = event.data.object;
      const { amount_refunded: amount, currency } = charge;
      return {
        kind: charge.refunded ? "refunded" : "partly_refunded",
        orderId: orderIdOf(charge.metadata?.order),
        sessionId: null,
        paymentId: idOf(charge.payment_intent),
        amount,
        currency: currency.toUpperCase(),
      };
    }
    case "charge.dispute.created":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.closed":
      return factOfDispute(event.data.object, logger);
    default:
      return null;
  }
}

/** What a session's state says; null while it is open, or a payment is under way. */
function factOfSession(session: Stripe.Checkout.Session): StripeFact | null {
  if (session.status === "expired") return { ...sessionFact(session), kind: "expired" };
  if (session.payment_status === "unpaid" || session.status !== "complete") return null;
  return { ...sessionFact(session), kind: "paid" };
}

/** Asks Stripe for a session's state, as `factOfSession`. Nobody can pay on a session that Stripe does not have any more. */
export async function fetchFact(stripe: Stripe, sessionId: string): Promise<StripeFact | null> {
  try {
    return factOfSession(await stripe.checkout.sessions.retrieve(sessionId));
  } catch (error) {
    if ((error as { code?: unknown }).code !== "resource_missing") throw error;
    const unknown = { orderId: null, paymentId: null, amount: null, currency: null };
    return { ...unknown, kind: "expired", sessionId };
  }
}

function sessionFact(session: Stripe.Checkout.Session) {
  return {
    orderId: orderIdOf(session.client_reference_id),
    sessionId: session.id,
    paymentId: idOf(session.payment_intent),
    amount: session.amount_total,
    currency: session.currency?.toUpperCase() ?? null,
  };
}

function factOfDispute(dispute: Stripe.Dispute, logger: Logger): StripeFact | null {
  const kind = kindOfDispute(dispute);
  if (kind === undefined)
    logger.error({ dispute: dispute.id, status: dispute.status }, "a dispute has a status that is not known");
  if (!kind) return null;
  const paymentId = idOf(dispute.payment_intent);
  return { kind, orderId: null, sessionId: null, paymentId, amount: null, currency: null };
}

/** Null while no money is taken, undefined for a status that is not known. */
function kindOfDispute({ status, payment_method_details: method }: Stripe.Dispute) {
  switch (status) {
    case "needs_response":
    case "under_review":
    case "appeal_needs_response":
    case "appeal_under_review":
      return "disputed";
    case "won":
      return "dispute_won";
    case "lost":
      return "dispute_lost";
    case "prevented":
      // It was kept from the buyer's bank, or settled by paying the buyer back.
      return method?.card?.case_type === "block" ? null : "dispute_lost";
    case "warning_needs_response":
    case "warning_under_review":
    case "warning_closed":
      return null;
    default:
      return undefined;
  }
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

const orderIdOf = (text: string | null | undefined): string | null =>
  z.uuid().safeParse(text).success ? text! : null;
