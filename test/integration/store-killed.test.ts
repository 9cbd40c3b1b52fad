// A storm of webhooks: orders are paid, left, refunded and disputed while webhooks are lost, doubled, late and out of order,
// and the server's process is killed again and again. Afterwards each paid order is fulfilled once, and each unpaid one never.
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { reconcile } from "../../src/store/reconciliation.ts";
import { createPayments } from "../../src/store/stripe.ts";
import { processStore } from "../../src/store/worker.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { FUZZ_SEED, FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { newGuest } from "../support/server.ts";
import { type ServerProcess, startProcess } from "../support/servers.ts";
import { storeServices } from "../support/store.ts";
import { ENDS, type Fate } from "../support/store-fates.ts";
import { type StandInEvent, StripeStandIn } from "../support/stripe-stand-in.ts";

const ORDERS = scaled(12);
const KILLS = 2;
/** Orders that are under way at once. */
const STREAMS = 6;
const PACK = "tales-of-the-wold";

const FATES: readonly Fate[] = ["left", "expired", "paid", "paid", "paid", "refunded", "won", "lost"];
interface Placed {
  id: string;
  quantity: number;
  fate: Fate;
  /** Its page, as the buyer was told. Killed in between, the server may have opened another one before. */
  page: string;
}

test("after a storm of webhooks, with the server killed in it, each paid order is fulfilled once and each unpaid one never", async () => {
  console.log(`FUZZ_SEED=${FUZZ_SEED}`);
  const random = randomFrom(gameName("webhooks"));
  const stripe = await StripeStandIn.start();
  onTestFinished(() => stripe[Symbol.asyncDispose]());
  const env = { DATABASE_URL: await newDatabaseUrl(), ...stripe.env };
  let server: ServerProcess = await startProcess(env);
  const { db, close } = await openDatabase(server.config);
  onTestFinished(close);
  // One for each stream: of one account few orders may wait at a time.
  const players = await Promise.all(Array.from({ length: STREAMS }, () => newGuest(server.url)));
  const placed: Placed[] = [];

  let ended = false;
  onTestFinished(() => {
    ended = true;
  });
  /** Sends until a server answers: the answer may be lost although the order was placed. */
  const order = async (token: string, key: string, quantity: number) => {
    while (!ended) {
      try {
        const answer = await fetch(`${server.url}/api/v1/store/checkouts`, {
          method: "POST",
          headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
          body: JSON.stringify({ item: PACK, quantity, key, region: "DE", ageConfirmed: true }),
        });
        const body = await answer.json();
        if (answer.status === 200) return body.order as { id: string; checkoutUrl: string };
        // As many orders as may wait are waiting, or as much as may be spent is spent.
        if (answer.status === 409) return null;
      } catch {
        // The server was killed: the next one is asked.
      }
      await setImmediate();
    }
    throw new Error("the test has ended");
  };
  const waiting: StandInEvent[] = [];
  stripe.onEvent = (event) => {
    // Lost, once, or more often.
    for (let times = Math.floor(random() * 4); times > 0; times--) waiting.push(event);
  };
  const deliver = async (): Promise<void> => {
    const [event] = waiting.splice(Math.floor(random() * waiting.length), 1);
    // A delivery that fails because the server was killed stays undelivered, as with Stripe.
    if (event) await stripe.deliver(server.url, event).catch(() => {});
  };
  const carryOut = ({ page, fate }: Placed): void => {
    const session = [...stripe.sessions.values()].find(({ url }) => url === page)!;
    if (fate === "left") return;
    if (fate === "expired") return void stripe.expire(session);
    stripe.pay(session);
    if (fate === "refunded") stripe.refund(session);
    if (fate === "won" || fate === "lost") {
      stripe.dispute(session, "needs_response");
      stripe.dispute(session, fate);
    }
  };
  let begun = 0;
  const stream = async ({ token }: { token: string }) => {
    while (begun < ORDERS) {
      const number = begun++;
      const quantity = 1 + Math.floor(random() * 3);
      const fate = FATES[Math.floor(random() * FATES.length)];
      const answer = await order(token, `storm-${number}-order`, quantity);
      if (answer) {
        const one = { id: answer.id, page: answer.checkoutUrl, quantity, fate };
        placed.push(one);
        carryOut(one);
      }
      for (let n = Math.floor(random() * 4); n > 0; n--) await deliver();
      if (number > 0 && number % Math.floor(ORDERS / (KILLS + 1)) === 0) {
        const next = await startProcess(env);
        const old = server;
        server = next;
        await old.kill();
      }
    }
  };
  try {
    await Promise.all(players.map(stream));
    while (waiting.length > 0) await deliver();
    const services = storeServices(db, { payments: await createPayments(server.config) });
    // What never arrived is asked for; a second time changes nothing.
    for (let times = 0; times < 2; times++) {
      await db.webhookEvent.updateMany({ where: { processedAt: null }, data: { retryAt: new Date(0) } });
      await reconcile(services, 0);
      await processStore(services);
    }
    expect(placed.length).toBeGreaterThan(ORDERS / 3);
    const orders = await db.order.findMany({ include: { events: true } });
    for (const { id, fate } of placed) {
      const found = orders.find((one) => one.id === id)!;
      expect({ id, fate, state: found.state }).toEqual({ id, fate, state: ENDS[fate] });
      const moves = found.events.filter(({ from, to }) => from !== to && to === "fulfilled");
      expect(moves.length, `${fate} ${id}`).toBeLessThanOrEqual(fate === "won" ? 2 : 1);
    }
    const owed = placed.filter(({ fate }) => ENDS[fate] === "fulfilled");
    expect(await db.boosterPack.count()).toBe(owed.reduce((sum, { quantity }) => sum + quantity, 0));
    const unpaid = placed.filter(({ fate }) => fate === "left" || fate === "expired");
    for (const { id } of unpaid)
      expect(await db.grant.count({ where: { id: { startsWith: `order:${id}` } } })).toBe(0);
    expect((await auditEconomy(db)).findings).toEqual([]);
  } catch (error) {
    throw new FuzzFailure("webhooks", error);
  }
});
