// Orders for administrators: their trails, and refunds.

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { formatAmount, itemName, oneOf } from "../store/words.ts";
import { formatDateTime, t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { ActionForm, Someone } from "./parts.tsx";
import { RecordTable } from "./Record.tsx";
import { factText, rewardText, tellerText } from "./words.ts";

type Order = Gets<Api["GET /admin/orders"]>["orders"][number];
type State = Order["state"];

const STATES: State[] = [
  "undeliverable",
  "disputed",
  "paid",
  "fulfilled",
  "refunded",
  "open",
  "created",
  "expired",
  "cancelled",
];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Orders of all accounts. The first state that is shown asks something of the operator: a refund. */
export function OrdersView() {
  const [state, setState] = useState<State | "">("undeliverable");
  const [id, setId] = useState("");
  const query = useQuery({
    queryKey: ["admin", "orders", state, id],
    queryFn: () => ask("GET /admin/orders", { query: id ? { id } : state ? { state } : {} }),
  });
  return (
    <section className="panel" aria-labelledby="orders">
      <h2 id="orders">{t("admin.view.orders")}</h2>
      <form
        className="admin__search"
        onSubmit={(event) => {
          event.preventDefault();
          setId(String(new FormData(event.currentTarget).get("id")).trim());
        }}
      >
        <label htmlFor="order-id">{t("admin.orderId")}</label>
        <input
          id="order-id"
          name="id"
          type="search"
          pattern={UUID.source}
          maxLength={36}
          autoComplete="off"
        />
        <button type="submit" className="button">
          {t("admin.find")}
        </button>
      </form>
      <label htmlFor="order-state">{t("admin.orderState")}</label>{" "}
      <select
        id="order-state"
        className="select"
        value={state}
        disabled={id !== ""}
        onChange={(event) => setState(event.currentTarget.value as State | "")}
      >
        <option value="">{t("admin.anyState")}</option>
        {STATES.map((one) => (
          <option key={one} value={one}>
            {t(`orders.state.${one}`)}
          </option>
        ))}
      </select>
      <QueryState query={query} skeleton="text" count={3}>
        <OrderList orders={query.data?.orders ?? []} />
      </QueryState>
    </section>
  );
}

/** The orders of an account, and the gifts to it. */
export function AccountOrders({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ["admin", "account-orders", id],
    queryFn: () => ask("GET /admin/accounts/:id/orders", { params: { id } }),
  });
  return (
    <section className="panel" aria-labelledby="orders">
      <h2 id="orders">{t("admin.view.orders")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        <OrderList orders={query.data?.orders ?? []} />
      </QueryState>
    </section>
  );
}

function OrderList({ orders }: { orders: Order[] }) {
  if (orders.length === 0) return <EmptyState icon="coins" title={t("admin.noOrders")} />;
  return (
    <ul className="admin__list" data-testid="admin-orders">
      {orders.map((order) => (
        <OrderEntry key={order.id} {...order} />
      ))}
    </ul>
  );
}

function OrderEntry(order: Order) {
  const { id, buyer, recipient, gift, quantity, amount, currency, state, refunded, refundable } = order;
  return (
    <li data-state={state}>
      <strong>
        {quantity} × {itemName({ ...order, reward: oneOf(order) })}, {formatAmount(amount, currency)}:{" "}
        {t(`orders.state.${state}`)}
      </strong>
      <br />
      <small>
        {id} · {formatDateTime(order.createdAt)}
      </small>
      <br />
      {t("admin.buyer")} <Someone who={buyer} />
      {gift && (
        <>
          {" · "}
          {t("admin.recipient")} <Someone who={recipient} />
        </>
      )}
      {refunded > 0 && <p>{t("admin.paidBack", { amount: formatAmount(refunded, currency) })}</p>}
      {order.takenBack && (
        <p>
          {t("admin.takenBack")} {rewardText(order.takenBack)}
        </p>
      )}
      {order.notTaken && (
        <p>
          {t("admin.notTaken")} {rewardText(order.notTaken)}
        </p>
      )}
      <details className="admin__action">
        <summary>{t("admin.trail")}</summary>
        {order.sessionId && (
          <p>
            {t("admin.stripe")}: {order.sessionId}
            {order.paymentId && `, ${order.paymentId}`}
          </p>
        )}
        <ol>
          {order.events.map(({ at, kind, from, to, by, detail }) => (
            <li key={`${at}-${kind}-${by}`}>
              {factText(kind)}
              {from !== to && `: ${t(`orders.state.${from}`)} → ${t(`orders.state.${to}`)}`}
              <br />
              <small>
                {tellerText(by)} · {formatDateTime(at)}
              </small>
              {detail && <RecordTable after={detail} name={factText(kind)} />}
            </li>
          ))}
        </ol>
      </details>
      {refundable && <RefundForm id={id} />}
    </li>
  );
}

function RefundForm({ id }: { id: string }) {
  const [pending, setPending] = useState(false);
  return (
    <>
      <ActionForm
        title={t("admin.refund")}
        action={t("admin.refundGo")}
        run={async (reason) => {
          const { status } = await ask("POST /admin/orders/:id/refund", { params: { id }, body: { reason } });
          setPending(status === "pending");
        }}
      />
      {pending && <p role="status">{t("admin.refundPending")}</p>}
    </>
  );
}
