// The store in one process of the simulation: orders, the endpoint of webhooks, and the worker. All of it is the code of
// src/store, except that an order is placed without the checks of src/store/checkout.ts.
import type { Logger } from "pino";
import type { Order } from "../../../src/db/generated/client.ts";
import { openCheckout } from "../../../src/store/checkout.ts";
import { reconcile } from "../../../src/store/reconciliation.ts";
import type { StoreServices } from "../../../src/store/services.ts";
import { recordWebhook } from "../../../src/store/webhooks.ts";
import { processStore } from "../../../src/store/worker.ts";
import type { Plant } from "../plants.ts";
import type { StripeEvent } from "./stripe.ts";

/** Shorter than src/store/worker.ts has them, so that runs end soon. */
const PASS_INTERVAL_MS = 5_000;
const RECONCILE_INTERVAL_MS = 10_000;
const OVERDUE_MS = 15_000;

export interface Wish {
  userId: string;
  key: string;
  id: string;
  mantibucks: number;
}

export interface StoreContext {
  services: Omit<StoreServices, "storeCatalog">;
  logger: Logger;
  every(ms: number, work: () => Promise<void>): void;
  isPlanted(plant: Plant): boolean;
}

export class SimulatedStore {
  readonly #context: StoreContext;
  readonly #services: StoreServices;
  #running: Promise<void> | null = null;

  constructor(context: StoreContext) {
    this.#context = context;
    // The catalog is only asked for while an order is placed.
    this.#services = context.services as StoreServices;
    context.every(PASS_INTERVAL_MS, () => this.#work());
    context.every(RECONCILE_INTERVAL_MS, async () => {
      await reconcile(this.#services, OVERDUE_MS);
      await this.#work();
    });
  }

  /** @returns the order, with its page if it could be opened. */
  async order({ userId, key, id, mantibucks }: Wish): Promise<Order> {
    const { db, payments, now } = this.#services;
    const placed = (await db.$transaction(async (tx) => {
      const before = await tx.order.findFirst({ where: { userId, key } });
      if (before) return before;
      return tx.order.create({
        data: {
          ...{ id, userId, recipientId: userId, key, gift: false, item: "mantibucks", name: "Mantibucks" },
          ...{ quantity: 1, reward: { mantibucks }, currency: "EUR", unitPrice: 499, amount: 499 },
          createdAt: new Date(now()),
        },
      });
    })) as Order;
    return placed.state === "created" ? openCheckout(this.#services, payments!, placed) : placed;
  }

  /** Answers once the webhook is recorded: then Stripe does not send it again. */
  async onWebhook(event: StripeEvent): Promise<void> {
    const recorded = recordWebhook(this.#services, event as never);
    if (this.#context.isPlanted("ackWebhookFirst")) recorded.catch(() => {});
    else if (!(await recorded)) return;
    void this.#work();
  }

  #work(): Promise<void> {
    this.#running ??= processStore(this.#services)
      .catch(() => {})
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }
}
