// An order: its state while it is paid, and afterwards its receipt.
import { useEffect } from "react";
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import { ItemPreview } from "./ItemPreview.tsx";
import { type Order, refreshStore, useOrder } from "./queries.ts";
import { formatAmount, itemName, oneOf } from "./words.ts";
import "./store.css";
import "./orders.css";

export function OrderPage({ id }: { id: string }) {
  return (
    <div className="page">
      <Link className="store__back" href="/orders">
        <Icon name="back" />
        {t("title.orders")}
      </Link>
      <ForPlayers title={t("store.visitor")}>
        <OrderOf id={id} />
      </ForPlayers>
    </div>
  );
}

function OrderOf({ id }: { id: string }) {
  const query = useOrder(id);
  const state = query.data?.state;
  useEffect(() => {
    if (state === "fulfilled") void refreshStore();
  }, [state]);
  return (
    <QueryState query={query} skeleton="panels" count={1}>
      {query.data && <Receipt order={query.data} />}
    </QueryState>
  );
}

type OrderWithTrail = NonNullable<ReturnType<typeof useOrder>["data"]>;

function Receipt({ order }: { order: OrderWithTrail }) {
  const { state, quantity, amount, unitPrice, currency, gift, recipient, refunded, takenBack, notTaken } =
    order;
  const one = oneOf(order);
  const name = itemName({ ...order, reward: one });
  return (
    <article className="receipt panel" data-testid="order" data-state={state}>
      <header className="receipt__head">
        <div className="receipt__stage">
          <ItemPreview item={{ kind: one.premiumDays ? "premium" : "cosmetic", reward: one }} />
        </div>
        <div>
          <h1>{name}</h1>
          <p className="orderstate" data-state={state} role="status">
            {t(`orders.state.${state}`)}
          </p>
          <p className="receipt__about">{t(`orders.stateAbout.${state}`)}</p>
          <Actions order={order} />
        </div>
      </header>
      <dl className="receipt__lines">
        <Line name={t("orders.number")} value={order.id} />
        <Line name={t("orders.date")} value={formatDateTime(order.createdAt)} />
        <Line name={t("orders.buyer")} value={order.buyer} />
        {gift && <Line name={t("orders.for")} value={recipient ?? t("orders.gone")} />}
        <Line name={`${quantity} × ${name}`} value={formatAmount(unitPrice, currency)} />
        <Line name={t("orders.total")} value={formatAmount(amount, currency)} strong />
        {refunded > 0 && <Line name={t("orders.refunded")} value={formatAmount(refunded, currency)} strong />}
      </dl>
      {hasAny(takenBack) && (
        <section className="receipt__part">
          <h2>{t("orders.takenBack")}</h2>
          <Rewards reward={takenBack!} words />
        </section>
      )}
      {hasAny(notTaken) && (
        <section className="receipt__part">
          <h2>{t("orders.notTaken")}</h2>
          <Rewards reward={notTaken!} words />
        </section>
      )}
      <section className="receipt__part">
        <h2>{t("orders.trail")}</h2>
        <ol className="trail">
          {order.events
            .filter(({ from, to }) => from !== to)
            .map(({ at, to }) => (
              <li key={`${at}-${to}`}>
                <span>{t(`orders.state.${to}`)}</span>
                <small>{formatDateTime(at)}</small>
              </li>
            ))}
        </ol>
      </section>
    </article>
  );
}

const hasAny = (reward: Order["takenBack"]) => reward !== null && Object.keys(reward).length > 0;

function Line({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  return (
    <div className="receipt__line" data-strong={strong}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Actions({ order: { id, state, checkoutUrl, reward, gift } }: { order: OrderWithTrail }) {
  const task = useTask();
  const cancel = () =>
    task.run("cancel", async () => {
      await ask("POST /orders/:id/cancel", { params: { id } });
      await refreshStore();
    });
  if (state === "open" || state === "created") {
    return (
      <div className="receipt__actions">
        {checkoutUrl && (
          <a className="button button--brass" href={checkoutUrl}>
            <Icon name="lock" />
            {t("orders.pay")}
          </a>
        )}
        <button
          type="button"
          className="button button--quiet"
          data-testid="cancel-order"
          disabled={task.running !== null}
          onClick={cancel}
        >
          {t("orders.cancel")}
        </button>
        {task.error && <p role="alert">{task.error}</p>}
      </div>
    );
  }
  if (state !== "fulfilled") return null;
  return (
    <div className="receipt__actions">
      {reward.packs && !gift && (
        <Link className="button button--brass" href="/packs">
          <Icon name="pack" />
          {t("orders.openPacks")}
        </Link>
      )}
      {reward.cosmetics && !gift && (
        <Link className="button button--brass" href={`/wardrobe?item=${reward.cosmetics[0]}`}>
          <Icon name="spark" />
          {t("orders.wear")}
        </Link>
      )}
      <button type="button" className="button button--quiet" onClick={() => print()}>
        <Icon name="log" />
        {t("orders.print")}
      </button>
    </div>
  );
}
