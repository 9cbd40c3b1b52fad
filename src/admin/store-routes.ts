// Handlers of the endpoints of administration for the store.
import type { Reward } from "../../cards/reward-schema.ts";
import type { Handlers } from "../http/endpoint.ts";
import { type OrderWithTrail, ordersOf } from "../store/orders.ts";
import { isRefundable } from "../store/refunds.ts";
import { refund } from "./refunds.ts";
import { scheduleOf, setDates } from "./schedule.ts";
import type { AdminServices } from "./services.ts";
import type { storeAdminEndpoints } from "./store-endpoints.ts";

export function storeAdminHandlers(services: AdminServices): Handlers<typeof storeAdminEndpoints> {
  const { db } = services;
  return {
    "GET /admin/orders": async ({ query: { id, state } }) => ({
      orders: (await ordersOf(db, { id, state })).map(showOrder),
    }),
    "GET /admin/accounts/:id/orders": async ({ params: { id } }) => ({
      orders: (await ordersOf(db, { OR: [{ userId: id }, { recipientId: id }] })).map(showOrder),
    }),
    "POST /admin/orders/:id/refund": async ({ user, params, body }) => ({
      status: await refund(services, user, { orderId: params.id, ...body }),
    }),
    "GET /admin/schedule": async () => ({ entries: await scheduleOf(services) }),
    "PUT /admin/schedule/:kind/:id": async ({ user, params, body: { reason, ...dates } }) =>
      void (await setDates(services, user, { ...params, dates, reason })),
    "DELETE /admin/schedule/:kind/:id": async ({ user, params, body: { reason } }) =>
      void (await setDates(services, user, { ...params, dates: null, reason })),
  };
}

function showOrder(row: OrderWithTrail) {
  const { user, recipient, events, ...order } = row;
  return {
    ...order,
    buyer: user,
    recipient,
    refundable: isRefundable(order),
    reward: order.reward as Reward,
    takenBack: order.takenBack as Reward | null,
    notTaken: order.notTaken as Reward | null,
    createdAt: order.createdAt.toISOString(),
    events: events.map(({ createdAt, kind, from, to, by, detail }) => ({
      ...{ kind, from, to, by, detail: detail as Record<string, unknown> | null },
      at: createdAt.toISOString(),
    })),
  };
}
