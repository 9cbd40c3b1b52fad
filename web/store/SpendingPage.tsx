// The player's own bounds for spending money: a monthly limit, and a time without purchases.
import { useState } from "react";
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { currentLanguage, formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { refreshStore, type Spending, useSpending, useStoreOffers } from "./queries.ts";
import { formatMoney } from "./words.ts";
import "./store.css";
import "./orders.css";

export function SpendingPage() {
  return (
    <div className="page">
      <Link className="store__back" href="/store">
        <Icon name="back" />
        {t("store.back")}
      </Link>
      <h1>{t("title.spending")}</h1>
      <p className="page__about">{t("spending.about")}</p>
      <ForPlayers title={t("store.visitor")}>
        <Bounds />
      </ForPlayers>
    </div>
  );
}

function Bounds() {
  const query = useSpending(true);
  const store = useStoreOffers().data;
  if (store?.money === false) return <EmptyState icon="coins" title={t("store.noMoney")} />;
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {query.data && (
        <div className="spending">
          <Limit spending={query.data} paysIn={store?.currency} />
          <CoolOff spending={query.data} />
        </div>
      )}
    </QueryState>
  );
}

const nameOf = (currency: string) =>
  new Intl.DisplayNames(currentLanguage(), { type: "currency" }).of(currency) ?? currency;

/** Limits that are offered, as parts of what the store allows. */
const PARTS = [0, 0.05, 0.1, 0.25, 0.5];

function Limit({ spending, paysIn }: { spending: Spending; paysIn?: string }) {
  const task = useTask();
  const { currency, maxPerMonth, monthlyLimit, next, spent, raiseAfterDays } = spending;
  const limit = Math.min(monthlyLimit ?? maxPerMonth, maxPerMonth);
  const choose = (value: string) =>
    task.run("limit", async () => {
      await ask("PATCH /me/spending", { body: { monthlyLimit: value === "" ? null : Number(value) } });
      await refreshStore();
    });
  const choices = [...new Set([...PARTS.map((part) => Math.round(maxPerMonth * part)), limit])]
    .filter((amount) => amount < maxPerMonth)
    .sort((a, b) => a - b);
  return (
    <section className="panel" aria-labelledby="limit">
      <h2 id="limit">{t("spending.limit")}</h2>
      <p className="spending__spent">
        {t("spending.spent", { spent: formatMoney(spent, currency), limit: formatMoney(limit, currency) })}
      </p>
      {paysIn && paysIn !== currency && (
        <p className="counter__note">{t("spending.counted", { currency: nameOf(currency) })}</p>
      )}
      <meter
        className="spending__meter"
        min={0}
        max={Math.max(limit, 1)}
        value={Math.min(spent, limit)}
        aria-label={t("spending.limit")}
      />
      <p className="store__region">
        <label htmlFor="monthly-limit">{t("spending.choose")}</label>
        <select
          id="monthly-limit"
          className="select"
          disabled={task.running !== null}
          value={monthlyLimit === null || monthlyLimit >= maxPerMonth ? "" : String(monthlyLimit)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {choices.map((amount) => (
            <option key={amount} value={String(amount)}>
              {formatMoney(amount, currency)}
            </option>
          ))}
          <option value="">{t("spending.most", { amount: formatMoney(maxPerMonth, currency) })}</option>
        </select>
      </p>
      <p className="counter__note" role="status">
        {task.error ??
          (next
            ? t("spending.next", {
                amount: formatMoney(next.monthlyLimit ?? maxPerMonth, currency),
                date: formatDateTime(next.from),
              })
            : t("spending.raise", { count: raiseAfterDays }))}
      </p>
      {next && (
        <button
          type="button"
          className="button button--quiet"
          data-testid="keep-limit"
          disabled={task.running !== null}
          onClick={() => choose(String(limit))}
        >
          {t("spending.keep", { amount: formatMoney(limit, currency) })}
        </button>
      )}
    </section>
  );
}

function CoolOff({ spending: { coolOffUntil, coolOffDays } }: { spending: Spending }) {
  const task = useTask();
  const [days, setDays] = useState(coolOffDays[0]);
  const start = () =>
    task.run("cool-off", async () => {
      await ask("PATCH /me/spending", { body: { coolOffDays: days } });
      await refreshStore();
    });
  return (
    <section className="panel" aria-labelledby="cool-off">
      <h2 id="cool-off">{t("spending.coolOff")}</h2>
      <p className="page__about">{t("spending.coolOffAbout")}</p>
      {coolOffUntil && (
        <p className="item__sale" role="status">
          {t("spending.coolOffUntil", { date: formatDateTime(coolOffUntil) })}
        </p>
      )}
      <p className="store__region">
        <label htmlFor="cool-off-days">{t("spending.coolOffFor")}</label>
        <select
          id="cool-off-days"
          className="select"
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
        >
          {coolOffDays.map((one) => (
            <option key={one} value={String(one)}>
              {t("spending.days", { count: one })}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button"
          data-testid="cool-off"
          disabled={task.running !== null}
          onClick={start}
        >
          {t("spending.start")}
        </button>
      </p>
      {task.error && <p role="alert">{task.error}</p>}
    </section>
  );
}
