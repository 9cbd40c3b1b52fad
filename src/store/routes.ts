// Handlers of the store's endpoints.
import type { Reward } from "../../cards/reward-schema.ts";
import { type Offer, priceListOf } from "../../cards/store.ts";
import type { Prisma } from "../db/generated/client.ts";
import { ownedOf } from "../economy/extras.ts";
import type { Handlers } from "../http/endpoint.ts";
import { decodeCursor, toPage } from "../http/pagination.ts";
import { Problem } from "../http/problem.ts";
import { cancelOrder, startCheckout } from "./checkout.ts";
import type { storeEndpoints } from "./endpoints.ts";
import { offersNow } from "./offers.ts";
import { buyForMantibucks } from "./purchase.ts";
import type { StoreServices } from "./services.ts";
import { changeSpending, type Spending, spendingOf } from "./spending.ts";
import { readWebhook, recordWebhook } from "./webhooks.ts";
import type { StoreWorker } from "./worker.ts";

const MAX_GIFTS = 50;

const WITH_NAMES = { recipient: { select: { name: true } }, user: { select: { name: true } } } as const;
type OrderWithNames = Prisma.OrderGetPayload<{ include: typeof WITH_NAMES }>;

export function storeHandlers(
  services: StoreServices,
  worker: Pick<StoreWorker, "wake">,
): Handlers<typeof storeEndpoints> {
  const { db, storeCatalog, payments } = services;
  const orderOf = async (id: string) =>
    showOrder(await db.order.findUniqueOrThrow({ where: { id }, include: WITH_NAMES }));
  const showSpending = ({ next, coolOffUntil, ...rest }: Spending) => ({
    ...rest,
    next: next && { ...next, from: next.from.toISOString() },
    coolOffUntil: coolOffUntil?.toISOString() ?? null,
    raiseAfterDays: storeCatalog.spending.raiseAfterDays,
    coolOffDays: storeCatalog.spending.coolOffDays,
  });

  return {
    "GET /store": async ({ user, query: { region } }) => {
      const offers = (await offersNow(services, region)).map((offer) =>
        payments ? offer : { ...offer, money: null },
      );
      const shown = offers.filter(({ mantibucks, money }) => mantibucks ?? money);
      const owned = user ? await ownedIn(services, user.id, shown) : new Set<string>();
      return {
        money: payments !== null,
        currency: priceListOf(storeCatalog, region).currency,
        items: shown.map((offer) => showOffer(offer, owned)),
      };
    },
    "POST /store/purchases": async ({ user, body }) => {
      const { order, wallet } = await buyForMantibucks(services, { userId: user.id, ...body });
      return { order: await orderOf(order.id), wallet };
    },
    "POST /store/checkouts": async ({ user, body: { ageConfirmed: _, ...wish } }) => {
      const { id } = await startCheckout(services, { userId: user.id, ...wish });
      return { order: await orderOf(id) };
    },
    "GET /orders": async ({ user, query: { cursor, limit } }) => {
      const after = decodeCursor(cursor);
      const rows = await db.order.findMany({
        where: {
          userId: user.id,
          ...(after && { createdAt: { lte: after.at }, NOT: { createdAt: after.at, id: { gte: after.id } } }),
        },
        include: WITH_NAMES,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit + 1,
      });
      return toPage(rows, limit, ({ id, createdAt }) => ({ id, at: createdAt }), showOrder);
    },
    "GET /orders/:id": async ({ user, params: { id } }) => {
      const include = { ...WITH_NAMES, events: { orderBy: { number: "asc" } } } as const;
      const order = await db.order.findUnique({ where: { id, userId: user.id }, include });
      if (!order) throw new Problem("not_found");
      const events = order.events.map(({ createdAt, kind, from, to }) => ({
        at: createdAt.toISOString(),
        kind: kind as "paid",
        from,
        to,
      }));
      return { ...showOrder(order), buyer: order.user?.name ?? "", events };
    },
    "POST /orders/:id/cancel": async ({ user, params }) => {
      const { id } = await cancelOrder(services, user.id, params.id);
      return { order: await orderOf(id) };
    },
    "GET /me/gifts": async ({ user }) => {
      const rows = await db.order.findMany({
        where: { recipientId: user.id, gift: true, fulfilledAt: { not: null } },
        include: WITH_NAMES,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: MAX_GIFTS,
      });
      return {
        gifts: rows.map(({ id, user: giver, name, item, reward, fulfilledAt }) => ({
          id,
          from: giver?.name ?? null,
          name,
          item,
          reward: reward as Reward,
          at: fulfilledAt!.toISOString(),
        })),
      };
    },
    "GET /me/spending": async ({ user }) => showSpending(await spendingOf(db, services, user.id)),
    "PATCH /me/spending": async ({ user, body }) =>
      showSpending(await changeSpending(services, user.id, body)),
    "POST /store/webhooks/stripe": async ({ req }) => {
      if (!payments) throw new Problem("payments_off");
      const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      const event = readWebhook(payments, body, req.get("stripe-signature"));
      if (await recordWebhook(services, event)) worker.wake();
      return { received: true };
    },
  };
}

/** Ids of all offered cosmetics and passes that a user owns. */
async function ownedIn(
  { db }: StoreServices,
  userId: string,
  offers: readonly Offer[],
): Promise<Set<string>> {
  const cosmetics = offers.flatMap(({ item }) => item.reward.cosmetics ?? []);
  const passes = new Set(offers.flatMap(({ item }) => item.reward.battlePass ?? []));
  const owned = await ownedOf(db, userId, { cosmetics });
  for (const battlePass of passes) owned.push(...(await ownedOf(db, userId, { battlePass })));
  return new Set(owned);
}

function showOffer({ item, mantibucks, money, until, sale }: Offer, owned: ReadonlySet<string>) {
  const { id, kind, name, reward, maxQuantity } = item;
  const { cosmetics = [], battlePass } = reward;
  const unique = battlePass === undefined ? cosmetics : [...cosmetics, battlePass];
  return {
    id,
    kind,
    name,
    reward,
    maxQuantity,
    mantibucks,
    money,
    until,
    sale,
    owned: unique.length > 0 && unique.every((one) => owned.has(one)),
  };
}

function showOrder({ recipient, ...order }: OrderWithNames) {
  const { createdAt, paidAt, fulfilledAt, state, checkoutUrl } = order;
  return {
    ...order,
    recipient: recipient?.name ?? null,
    reward: order.reward as Reward,
    takenBack: order.takenBack as Reward | null,
    notTaken: order.notTaken as Reward | null,
    checkoutUrl: state === "open" ? checkoutUrl : null,
    createdAt: createdAt.toISOString(),
    paidAt: paidAt?.toISOString() ?? null,
    fulfilledAt: fulfilledAt?.toISOString() ?? null,
  };
}
