// Webhooks of Stripe: the endpoint only checks and records them, and the worker processes them, each once.
import type Stripe from "stripe";
import type { Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { lockOrder } from "./orders.ts";
import type { StoreServices } from "./services.ts";
import type { Payments } from "./stripe.ts";
import { applyToLocked } from "./stripe-apply.ts";
import { factOfEvent, StripeFact } from "./stripe-facts.ts";

/** Seconds after which a signature is too old: a recorded request cannot be replayed later. */
const SIGNATURE_TOLERANCE_SECONDS = 300;

/** Webhooks that one pass of the worker processes. */
const BATCH_SIZE = 50;

/** A webhook that fails is tried again after a minute, then two, four, and so on up to a day. */
const RETRY_MS = 60_000;
const MAX_RETRY_MS = 24 * 60 * 60_000;

/**
 * Checks who has sent a webhook.
 * @param body the bytes that were signed.
 * @throws {Problem} `invalid_signature`
 */
export function readWebhook(
  { stripe, webhookSecret }: Payments,
  body: Buffer,
  signature: string | undefined,
): Stripe.Event {
  try {
    return stripe.webhooks.constructEvent(body, signature ?? "", webhookSecret, SIGNATURE_TOLERANCE_SECONDS);
  } catch {
    throw new Problem("invalid_signature");
  }
}

/** Records a webhook, once for each id. @returns whether there is something new to process. */
export async function recordWebhook(
  { db, storeLogger }: Pick<StoreServices, "db" | "storeLogger">,
  event: Stripe.Event,
): Promise<boolean> {
  const fact = factOfEvent(event, storeLogger);
  if (!fact) return false;
  const { id, type, created } = event;
  const { count } = await db.webhookEvent.createMany({
    data: [{ id, type, fact, orderId: fact.orderId, occurredAt: new Date(created * 1000) }],
    skipDuplicates: true,
  });
  return count > 0;
}

/**
 * Processes recorded webhooks, the earliest first. It may run in several processes at once and end at any time.
 * @param isStopped ends it after the webhook under way
 * @returns how many were processed.
 */
export async function processWebhooks(services: StoreServices, isStopped: () => boolean): Promise<number> {
  const { db, storeLogger, now } = services;
  const due = await db.webhookEvent.findMany({
    where: { processedAt: null, retryAt: { lte: new Date(now()) } },
    orderBy: [{ occurredAt: "asc" }, { receivedAt: "asc" }],
    select: { id: true, attempts: true },
    take: BATCH_SIZE,
  });
  let processed = 0;
  for (const { id, attempts } of due) {
    if (isStopped()) break;
    try {
      if (await processWebhook(services, id)) processed++;
    } catch (error) {
      storeLogger.error({ err: error, event: id }, "a webhook could not be processed: tried again later");
      const wait = Math.min(RETRY_MS * 2 ** attempts, MAX_RETRY_MS);
      const data = { attempts: attempts + 1, retryAt: new Date(now() + wait) };
      await db.webhookEvent.updateMany({ where: { id, processedAt: null }, data });
    }
  }
  return processed;
}

/** @returns false if another process has it. */
async function processWebhook(services: StoreServices, id: string): Promise<boolean> {
  const { db, storeLogger } = services;
  const event = await db.webhookEvent.findUniqueOrThrow({ where: { id } });
  const fact = StripeFact.parse(event.fact);
  const orderId = await findOrder(services, fact);
  return db.$transaction(async (tx) => {
    // Another process may be processing it: whoever locks it first does.
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "WebhookEvent" WHERE "id" = ${id} AND "processedAt" IS NULL FOR UPDATE SKIP LOCKED`;
    if (rows.length === 0) return false;
    const order = orderId === null ? null : await lockOrder(tx, orderId);
    let outcome = "unknown_order";
    if (order) {
      const { changed } = await applyToLocked(services, tx, order, fact, `stripe:${id}`);
      outcome = changed ? "applied" : "ignored";
    } else storeLogger.warn({ event: id, type: event.type }, "a webhook belongs to no order of this store");
    await tx.webhookEvent.update({
      where: { id },
      data: { processedAt: new Date(), outcome, orderId: order?.id ?? null },
    });
    return true;
  });
}

/** The id of the order that a fact is about. Disputes name only the payment, which Stripe may have to be asked about. */
async function findOrder({ db, payments }: StoreServices, fact: StripeFact): Promise<string | null> {
  const { orderId, sessionId, paymentId } = fact;
  if (orderId !== null) return orderId;
  const known: Prisma.OrderWhereInput[] = [];
  if (sessionId !== null) known.push({ sessionId });
  if (paymentId !== null) known.push({ paymentId });
  const order =
    known.length > 0 ? await db.order.findFirst({ where: { OR: known }, select: { id: true } }) : null;
  if (order || paymentId === null || !payments) return order?.id ?? null;
  const { metadata } = await payments.stripe.paymentIntents.retrieve(paymentId);
  const told = StripeFact.shape.orderId.safeParse(metadata.order ?? null);
  return told.success ? told.data : null;
}
