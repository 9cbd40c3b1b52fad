// The store of a test server with a stand-in for Stripe, and a player who buys there.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Reward } from "../../cards/reward-schema.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { grantReward } from "../../src/economy/reward.ts";
import type { StoreServices } from "../../src/store/services.ts";
import { createPayments } from "../../src/store/stripe.ts";
import { BrowserSession } from "./browser-session.ts";
import { eventually } from "./eventually.ts";
import { storeServices } from "./store.ts";
import { type StandInEvent, StripeStandIn } from "./stripe-stand-in.ts";
import { openTestSite } from "./test-site.ts";

export const PACK = "tales-of-the-wold";
/** What a pack costs, in Mantibucks and in euro cents. */
export const PRICE = 100;
export const EURO = 129;

/**
 * Opens it for the tests of a file. Each test has a new player, whose webhooks are delivered at once. The ledger is
 * audited after the last test.
 */
export async function openStore(env: Record<string, string> = {}) {
  const stripe = await StripeStandIn.start();
  const site = openTestSite({ ...stripe.env, LOG_LEVEL: "silent", ...env });
  /** The player of the running test. */
  const player = {} as { browser: BrowserSession; id: string; services: StoreServices };
  beforeAll(async () => {
    player.services = storeServices(site.db, { payments: await createPayments(site.server.config) });
  });
  beforeEach(async () => {
    stripe.onEvent = (event) => void stripe.deliver(site.server.url, event);
    stripe.down = false;
    stripe.onRequest = () => {};
    player.browser = new BrowserSession(site.server.url);
    player.id = (await player.browser.guest()).id;
  });
  afterAll(async () => {
    expect((await auditEconomy(site.db)).findings).toEqual([]);
    await stripe[Symbol.asyncDispose]();
  });

  const ask = (...request: Parameters<BrowserSession["ask"]>) => player.browser.ask(...request);
  const order = (more: object = {}) => {
    const wish = { item: PACK, quantity: 1, key: randomUUID(), region: "DE", ageConfirmed: true };
    return ask("POST", "/store/checkouts", { ...wish, ...more });
  };
  const stateOf = async (id: string) => (await site.db.order.findUniqueOrThrow({ where: { id } })).state;
  const settled = (id: string, state: string) =>
    eventually(async () => expect(await stateOf(id)).toBe(state));
  return {
    ...{ stripe, site, player, ask, order, stateOf, settled },
    give: (reward: Reward, to = player.id) =>
      site.db.$transaction((tx) =>
        grantReward(tx, { userId: to, key: `test:${randomUUID()}`, cause: "test", source: "gift", reward }),
      ),
    buy: (more: object = {}) =>
      ask("POST", "/store/purchases", { item: PACK, quantity: 1, key: randomUUID(), ...more }),
    packs: async () => (await ask("GET", "/me/packs")).body.counts[PACK] ?? 0,
    wallet: async () => (await ask("GET", "/me/wallet")).body.mantibucks,
    /** An order that is paid and fulfilled. */
    async paidOrder(more: object = {}) {
      const { id } = (await order(more)).body.order;
      stripe.pay(stripe.sessionOf(id));
      await settled(id, "fulfilled");
      return { id, session: stripe.sessionOf(id) };
    },
    /** Waits until a webhook has been processed. */
    outcomeOf: ({ id }: StandInEvent, outcome: string) =>
      eventually(async () =>
        expect(await site.db.webhookEvent.findUnique({ where: { id } })).toMatchObject({ outcome }),
      ),
    async newFriend() {
      const friend = new BrowserSession(site.server.url);
      const { id, name } = await friend.guest();
      const [lowId, highId] = [player.id, id].sort();
      await site.db.friendship.create({ data: { lowId, highId, requestedBy: id, acceptedAt: new Date() } });
      return { friend, id, name };
    },
  };
}
