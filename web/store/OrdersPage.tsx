// The orders of the player, and gifts from friends.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { type Order, useStoreOffers } from "./queries.ts";
import { formatAmount, itemName, oneOf } from "./words.ts";
import "./store.css";
import "./orders.css";

export function OrdersPage() {
  const money = useStoreOffers().data?.money;
  return (
    <div className="page">
      <header className="store__head">
        <h1>{t("title.orders")}</h1>
        <nav className="store__doors" aria-label={t("store.more")}>
          <Link className="button button--quiet" href="/store">
            <Icon name="coins" />
            {t("nav.store")}
          </Link>
          {money && (
            <Link className="button button--quiet" href="/spending">
              <Icon name="scales" />
              {t("title.spending")}
            </Link>
          )}
        </nav>
      </header>
      <ForPlayers title={t("store.visitor")}>
        <Orders />
        <Gifts />
      </ForPlayers>
    </div>
  );
}

function Orders() {
  const { user } = useStore(session);
  const query = useInfiniteQuery({
    queryKey: ["orders", user?.id],
    queryFn: ({ pageParam }) => ask("GET /orders", { query: { limit: "20", ...cursorOf(pageParam) } }),
    ...BY_CURSOR,
  });
  const orders = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-label={t("title.orders")}>
      <QueryState query={query} skeleton="text" count={5}>
        {orders.length === 0 && (
          <EmptyState icon="log" title={t("orders.none")}>
            <Link className="button" href="/store">
              {t("packs.toStore")}
            </Link>
          </EmptyState>
        )}
        <ul className="orders">
          {orders.map((order) => (
            <OrderLine key={order.id} order={order} />
          ))}
        </ul>
        <MoreButton query={query} />
      </QueryState>
    </section>
  );
}

function OrderLine({ order }: { order: Order }) {
  const { id, quantity, amount, currency, state, createdAt, gift, recipient } = order;
  return (
    <li>
      <Link className="orderline" href={`/orders/${id}`}>
        <span className="orderline__what">
          <strong>
            {quantity > 1 && `${quantity} × `}
            {itemName({ ...order, reward: oneOf(order) })}
          </strong>
          <small>
            {formatDateTime(createdAt)}
            {gift && ` · ${t("orders.giftTo", { name: recipient ?? t("orders.gone") })}`}
          </small>
        </span>
        <span className="orderline__end">
          <span>{formatAmount(amount, currency)}</span>
          <span className="orderstate" data-state={state}>
            {t(`orders.state.${state}`)}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Gifts() {
  const { user } = useStore(session);
  const query = useQuery({ queryKey: ["gifts", user?.id], queryFn: () => ask("GET /me/gifts") });
  const gifts = query.data?.gifts ?? [];
  if (gifts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="gifts">
      <h2 id="gifts">{t("orders.gifts")}</h2>
      <ul className="orders">
        {gifts.map((gift) => (
          <li key={gift.id} className="orderline">
            <span className="orderline__what">
              <strong>{itemName(gift)}</strong>
              <small>
                {formatDateTime(gift.at)} · {t("orders.giftFrom", { name: gift.from ?? t("orders.gone") })}
              </small>
            </span>
            <Icon name="gift" />
          </li>
        ))}
      </ul>
    </section>
  );
}
