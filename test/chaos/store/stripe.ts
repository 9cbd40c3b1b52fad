// Stripe as the simulation has it: checkout sessions, what buyers do on their pages, and the webhooks that tell of it.
import type Stripe from "stripe";
import type { Call } from "../redis.ts";

type Status = "open" | "complete" | "expired";

interface Session {
  id: string;
  status: Status;
  payment_status: "paid" | "unpaid";
  client_reference_id: string;
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  url: string;
}

export interface StripeEvent {
  id: string;
  type: string;
  /** Seconds since 1970. */
  created: number;
  data: { object: Record<string, unknown> };
}

export class StripeData {
  readonly sessions = new Map<string, Session>();
  /** Events that the server has not acknowledged. */
  readonly undelivered = new Map<string, StripeEvent>();
  readonly #now: () => number;
  readonly #onEvent: (event: StripeEvent) => void;
  #events = 0;

  /** @param onEvent an event is to be delivered. */
  constructor(now: () => number, onEvent: (event: StripeEvent) => void) {
    this.#now = now;
    this.#onEvent = onEvent;
  }

  /** Each request opens a session, also one whose answer is lost. */
  open({ client_reference_id, line_items }: Stripe.Checkout.SessionCreateParams): Session {
    const id = `session-${this.sessions.size + 1}`;
    const [{ quantity, price_data }] = line_items!;
    const session: Session = {
      ...{ id, status: "open", payment_status: "unpaid", payment_intent: null },
      client_reference_id: client_reference_id!,
      amount_total: quantity! * price_data!.unit_amount!,
      ...{ currency: price_data!.currency, url: `https://stripe.example/${id}` },
    };
    this.sessions.set(id, session);
    return session;
  }

  pay(session: Session): void {
    const payment_intent = `payment-${session.client_reference_id}`;
    Object.assign(session, { status: "complete", payment_status: "paid", payment_intent });
    this.#emit("checkout.session.completed", session);
  }

  expire(session: Session): void {
    session.status = "expired";
    this.#emit("checkout.session.expired", session);
  }

  refund({ client_reference_id: order, payment_intent, amount_total, currency }: Session): void {
    const amounts = { refunded: true, amount_refunded: amount_total, currency };
    this.#emit("charge.refunded", { ...amounts, metadata: { order }, payment_intent });
  }

  dispute({ payment_intent }: Session, status: "needs_response" | "won" | "lost"): void {
    const type = status === "needs_response" ? "charge.dispute.created" : "charge.dispute.closed";
    this.#emit(type, { status, payment_intent });
  }

  #emit(type: string, object: object): void {
    const created = Math.floor(this.#now() / 1000);
    const event = { id: `event-${++this.#events}`, type, created, data: { object: { ...object } } };
    this.undelivered.set(event.id, event);
    this.#onEvent(event);
  }
}

/** The part of Stripe's client that src/store uses, over a process's way to it. */
export function simulatedStripe(data: StripeData, call: Call): Stripe {
  return {
    checkout: {
      sessions: {
        create: (params: Stripe.Checkout.SessionCreateParams) => call(() => ({ ...data.open(params) })),
        retrieve: (id: string) => call(() => ({ ...data.sessions.get(id)! })),
      },
    },
    paymentIntents: {
      retrieve: (id: string) => call(() => ({ metadata: { order: id.slice("payment-".length) } })),
    },
    events: {
      list: () => ({
        async autoPagingEach(take: (event: StripeEvent) => Promise<boolean>) {
          for (const event of await call(() => [...data.undelivered.values()]))
            if (!(await take(event))) return;
        },
      }),
    },
  } as unknown as Stripe;
}
