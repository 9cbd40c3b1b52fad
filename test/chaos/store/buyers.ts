// Buyers of the simulation: they order, pay, leave, and ask for their money back, and Stripe's webhooks get lost, doubled
// and late on their way.
import type { Order } from "../../../src/db/generated/client.ts";
import type { Fate } from "../../support/store-fates.ts";
import type { Random } from "../random.ts";
import type { Wish } from "./store.ts";
import { StripeData, type StripeEvent } from "./stripe.ts";

const FATES: readonly Fate[] = ["left", "expired", "paid", "paid", "refunded", "won", "lost"];

export interface Placed extends Wish {
  fate: Fate;
  hasAnswer: boolean;
  /** The buyer has done all that is meant to happen. */
  isDone: boolean;
}

export interface BuyerWorld {
  now(): number;
  after(ms: number, run: () => void): void;
  /** Orders from some process, which may not answer. */
  order(wish: Wish, answer: (order: Order) => void): void;
  /** Delivers a webhook to some process. */
  deliver(event: StripeEvent, acknowledged: () => void): void;
}

const ORDER_TIMEOUT_MS = 8_000;
const FIRST_ORDERS_MS = 12_000;
const MAX_DELIVERY_MS = 4_000;

export class Buyers {
  readonly placed: Placed[] = [];
  readonly stripe: StripeData;
  readonly #world: BuyerWorld;
  readonly #random: Random;

  constructor(userIds: readonly string[], world: BuyerWorld, random: Random) {
    this.#world = world;
    this.#random = random;
    this.stripe = new StripeData(world.now, (event) => this.#send(event));
    // Most runs are about matches.
    if (!random.chance(0.4)) return;
    for (const userId of userIds)
      for (let i = random.int(0, 2); i > 0; i--)
        world.after(random.int(0, FIRST_ORDERS_MS), () => this.#begin(userId));
  }

  #begin(userId: string): void {
    const random = this.#random;
    const number = this.placed.length + 1;
    const one: Placed = {
      ...{ userId, key: `order-${number}`, mantibucks: random.int(1, 500) },
      id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
      ...{ fate: random.pick(FATES), hasAnswer: false, isDone: false },
    };
    this.placed.push(one);
    this.#order(one);
  }

  /** Sends it again, with the same key, until a process answers. */
  #order(one: Placed): void {
    let isAnswered = false;
    this.#world.order(one, ({ state, sessionId }) => {
      isAnswered = true;
      // An earlier request may have been answered late.
      if (one.hasAnswer) return;
      one.hasAnswer = true;
      if (state === "open")
        this.#world.after(this.#random.int(50, 1_500), () => this.#carryOut(one, sessionId!));
      // The page could not be opened for so long that the order was given up.
      else Object.assign(one, { fate: "expired", isDone: true });
    });
    this.#world.after(ORDER_TIMEOUT_MS, () => {
      if (!isAnswered && !one.hasAnswer) this.#order(one);
    });
  }

  #carryOut(one: Placed, sessionId: string): void {
    one.isDone = true;
    const { stripe } = this;
    const { fate } = one;
    const session = stripe.sessions.get(sessionId)!;
    if (fate === "left") return;
    if (fate === "expired") return stripe.expire(session);
    stripe.pay(session);
    const later = (run: () => void) => {
      one.isDone = false;
      this.#world.after(this.#random.int(0, 3_000), () => {
        one.isDone = true;
        run();
      });
    };
    if (fate === "refunded") later(() => stripe.refund(session));
    if (fate !== "won" && fate !== "lost") return;
    later(() => {
      stripe.dispute(session, "needs_response");
      later(() => stripe.dispute(session, fate));
    });
  }

  /** Lost, once or twice, soon or late. */
  #send(event: StripeEvent): void {
    const random = this.#random;
    for (let times = random.pick([0, 1, 1, 1, 2]); times > 0; times--)
      this.#world.after(random.int(5, random.pick([50, MAX_DELIVERY_MS])), () =>
        this.#world.deliver(event, () => {
          if (!random.chance(0.1)) this.stripe.undelivered.delete(event.id);
        }),
      );
  }
}
