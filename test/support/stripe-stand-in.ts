// A stand-in for Stripe on the loopback: the part of its API that the store uses, a checkout page, and signed webhooks.
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Stripe from "stripe";

interface StandInSession {
  id: string;
  object: "checkout.session";
  url: string;
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  client_reference_id: string;
  metadata: { order: string };
  name: string;
  success_url: string;
  cancel_url: string;
  refunded: number;
}

/** An event as Stripe sends it, as far as the store reads it. */
export interface StandInEvent {
  id: string;
  object: "event";
  type: string;
  created: number;
  data: { object: object };
}

interface StandInAnswer {
  status: number;
  body: object;
}

const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;

export class StripeStandIn implements AsyncDisposable {
  readonly webhookSecret = `whsec_${randomBytes(16).toString("hex")}`;
  readonly sessions = new Map<string, StandInSession>();
  /** Every event, in order. */
  readonly events: StandInEvent[] = [];
  /** Ids of sessions about which it answers nothing but an error. */
  readonly refused = new Set<string>();
  /** Ids of events that were delivered; the others are listed as failed. */
  readonly delivered = new Set<string>();
  /** Called with each new event. Default: nothing is delivered. */
  onEvent: (event: StandInEvent) => void = () => {};
  /** Answers the API with an error, as while Stripe is down. */
  down = false;
  /** Called for each request to the API, whose answer waits for it. */
  onRequest: (path: string) => unknown = () => {};
  readonly #server = createServer((req, res) => void this.#answer(req, res));
  /** The first answer under each idempotency key, a failure too: it is repeated for whoever asks with the key again. */
  readonly #byKey = new Map<string, StandInAnswer>();
  readonly #stripe = new Stripe("sk_test_standin0");
  url = "";

  static async start(): Promise<StripeStandIn> {
    const standIn = new StripeStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, "127.0.0.1", resolve));
    standIn.url = `http://127.0.0.1:${(standIn.#server.address() as AddressInfo).port}`;
    return standIn;
  }

  /** What a server needs of the environment to be paid here. */
  get env(): Record<string, string> {
    return {
      STRIPE_SECRET_KEY: "sk_test_standin0",
      STRIPE_WEBHOOK_SECRET: this.webhookSecret,
      STRIPE_API_BASE: this.url,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  sessionOf(orderId: string): StandInSession {
    return [...this.sessions.values()].find((session) => session.client_reference_id === orderId)!;
  }

  /** The player pays. */
  pay(session: StandInSession): StandInEvent {
    Object.assign(session, { status: "complete", payment_status: "paid", payment_intent: newId("pi") });
    return this.#emit("checkout.session.completed", { ...session });
  }

  expire(session: StandInSession): StandInEvent {
    session.status = "expired";
    return this.#emit("checkout.session.expired", { ...session });
  }

  /** The operator refunds on Stripe's pages. */
  refund(session: StandInSession, amount = session.amount_total - session.refunded): StandInEvent {
    session.refunded += amount;
    const { payment_intent, metadata, currency, amount_total, refunded } = session;
    return this.#emit("charge.refunded", {
      id: newId("ch"),
      object: "charge",
      payment_intent,
      metadata,
      currency,
      amount: amount_total,
      amount_refunded: refunded,
      refunded: refunded >= amount_total,
    });
  }

  /** @param caseType what the buyer's bank has made of it */
  dispute(
    session: StandInSession,
    status: "needs_response" | "won" | "lost" | "prevented",
    caseType = "chargeback",
  ): StandInEvent {
    const type = status === "needs_response" ? "charge.dispute.created" : "charge.dispute.closed";
    return this.#emit(type, {
      id: newId("du"),
      object: "dispute",
      payment_intent: session.payment_intent,
      payment_method_details: { card: { case_type: caseType } },
      status,
    });
  }

  /** Sends an event to a server's webhook endpoint. @param at seconds since 1970 at which it is signed. */
  async deliver(
    serverUrl: string,
    event: object,
    at?: number,
    secret = this.webhookSecret,
  ): Promise<Response> {
    const payload = JSON.stringify(event);
    const signature = this.#stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: at });
    const response = await fetch(`${serverUrl}/api/v1/store/webhooks/stripe`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Stripe-Signature": signature },
      body: payload,
    });
    if (response.ok && "id" in event) this.delivered.add(String(event.id));
    return response;
  }

  #emit(type: string, object: object): StandInEvent {
    const created = Math.floor(Date.now() / 1000);
    const event: StandInEvent = { id: newId("evt"), object: "event", type, created, data: { object } };
    this.events.push(event);
    this.onEvent(event);
    return event;
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname } = new URL(req.url!, this.url);
    const fields = new URLSearchParams(await text(req));
    if (pathname.startsWith("/pay/")) return this.#page(req.method!, pathname.slice(5), res);
    await this.onRequest(pathname);
    const key = req.headers["idempotency-key"]?.toString();
    const found =
      (key && this.#byKey.get(key)) ||
      (this.down
        ? { status: 500, body: { error: { type: "api_error", message: "down" } } }
        : this.#call(req, pathname, fields));
    if (key) this.#byKey.set(key, found);
    res.writeHead(found.status, { "Content-Type": "application/json", "Stripe-Should-Retry": "false" });
    res.end(JSON.stringify(found.body));
  }

  #call(req: IncomingMessage, path: string, fields: URLSearchParams): StandInAnswer {
    const ok = (body: object) => ({ status: 200, body });
    const refused = (message: string, code?: string) => ({
      status: code === "resource_missing" ? 404 : 400,
      body: { error: { type: "invalid_request_error", code, message } },
    });
    if (req.method === "POST" && path === "/v1/checkout/sessions") return ok(this.#open(fields));
    const [resource, id, action] = /^\/v1\/checkout\/sessions\/(\w+)(\/expire)?$/.exec(path) ?? [];
    const session = this.sessions.get(id ?? "");
    if (session && action) {
      if (session.status !== "open")
        return refused("Only Checkout Sessions with a status of open can be expired");
      this.expire(session);
    }
    if (session) return ok(session);
    if (this.refused.has(id ?? "")) return refused("nothing is told of it");
    if (resource) return refused("No such checkout.session", "resource_missing");
    if (path === "/v1/refunds") {
      const paid = this.#byPayment(fields.get("payment_intent"));
      if (!paid || paid.refunded >= paid.amount_total)
        return refused("nothing is left to refund", "charge_already_refunded");
      this.refund(paid);
      return ok({ id: newId("re"), object: "refund", status: "succeeded" });
    }
    if (path.startsWith("/v1/payment_intents/")) {
      const paid = this.#byPayment(path.split("/").at(-1)!);
      return paid
        ? ok({ id: paid.payment_intent, metadata: paid.metadata })
        : refused("no such payment_intent");
    }
    if (path === "/v1/events") {
      const data = this.events.filter((event) => !this.delivered.has(event.id)).toReversed();
      return ok({ object: "list", url: "/v1/events", has_more: false, data });
    }
    return { status: 404, body: { error: { type: "invalid_request_error", message: `no ${path}` } } };
  }

  #byPayment(id: string | null): StandInSession | undefined {
    return [...this.sessions.values()].find((session) => session.payment_intent === id && id !== null);
  }

  #open(fields: URLSearchParams): StandInSession {
    const id = newId("cs_test");
    const field = (name: string) => fields.get(name) ?? "";
    const session: StandInSession = {
      id,
      object: "checkout.session",
      url: `${this.url}/pay/${id}`,
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total:
        Number(field("line_items[0][price_data][unit_amount]")) * Number(field("line_items[0][quantity]")),
      currency: field("line_items[0][price_data][currency]"),
      client_reference_id: field("client_reference_id"),
      metadata: { order: field("payment_intent_data[metadata][order]") },
      name: field("line_items[0][price_data][product_data][name]"),
      success_url: field("success_url"),
      cancel_url: field("cancel_url"),
      refunded: 0,
    };
    this.sessions.set(id, session);
    return session;
  }

  /** The hosted page: a button to pay, and a way back. */
  #page(method: string, id: string, res: ServerResponse): void {
    const session = this.sessions.get(id)!;
    if (method === "POST") {
      this.pay(session);
      res.writeHead(303, { Location: session.success_url }).end();
      return;
    }
    res.writeHead(200, { "Content-Type": "text/html" }).end(
      `<!doctype html><title>Checkout</title><h1>${session.name}</h1><p>${session.amount_total} ${session.currency}</p>
      <form method="post"><button>Pay</button></form><a href="${session.cancel_url}">Back</a>`,
    );
  }
}
