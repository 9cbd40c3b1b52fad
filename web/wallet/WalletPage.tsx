// The wallet: what is in it, what it is for, and each change of it.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Currency } from "../../cards/reward-schema.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { formatDateTime, formatWhole, t } from "../text/index.ts";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { CurrencyIcon, Money } from "./Money.tsx";
import { useWallet } from "./queries.ts";
import { causeText } from "./words.ts";
import "./wallet.css";

export function WalletPage() {
  return (
    <div className="page">
      <h1>{t("wallet.title")}</h1>
      <ForPlayers title={t("wallet.visitor")}>
        <Balances />
        <History />
      </ForPlayers>
    </div>
  );
}

function Balances() {
  const wallet = useWallet();
  return (
    <QueryState query={wallet} skeleton="panels" count={1}>
      <div className="wallet__balances">
        <Balance currency="mantibucks" amount={wallet.data?.mantibucks ?? 0} href="/store" />
        <Balance currency="dust" amount={wallet.data?.dust ?? 0} href="/collection?owned=missing" />
      </div>
    </QueryState>
  );
}

function Balance({ currency, amount, href }: { currency: Currency; amount: number; href: string }) {
  return (
    <section className="balance" data-currency={currency} aria-label={t(`wallet.${currency}`)}>
      <span className="balance__icon">
        <CurrencyIcon currency={currency} />
      </span>
      <h2>{t(`wallet.${currency}`)}</h2>
      <p className="balance__amount" data-testid={`balance-${currency}`}>
        {formatWhole(amount)}
      </p>
      <p className="balance__about">{t(`wallet.${currency}About`)}</p>
      <Link className="button" href={href}>
        {t(`wallet.${currency}Spend`)}
      </Link>
    </section>
  );
}

function History() {
  const { user } = useStore(session);
  const query = useInfiniteQuery({
    queryKey: ["wallet-history", user?.id],
    queryFn: ({ pageParam }) =>
      ask("GET /me/wallet/history", { query: { limit: "20", ...cursorOf(pageParam) } }),
    ...BY_CURSOR,
  });
  const changes = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t("wallet.history")}</h2>
      <QueryState query={query} skeleton="text" count={6}>
        {changes.length === 0 && <EmptyState icon="log" title={t("wallet.empty")} />}
        <ul className="changes" data-testid="wallet-history">
          {changes.map((change) => (
            <li key={`${change.id}-${change.currency}`} className="change">
              <span>
                <strong>{causeText(change.cause)}</strong>
                <small>{formatDateTime(change.at)}</small>
              </span>
              <span className="change__amount" data-spent={change.amount < 0 || undefined}>
                <Money amount={change.amount} currency={change.currency} change />
                <small>{t("wallet.after", { balance: formatWhole(change.balance) })}</small>
              </span>
            </li>
          ))}
        </ul>
        <MoreButton query={query} />
      </QueryState>
    </section>
  );
}
