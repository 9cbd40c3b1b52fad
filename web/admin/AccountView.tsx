// An account: what it is, what administrators can do, and lists of what belongs to it.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { formatDate, formatDateTime, formatWhole, t } from "../text/index.ts";
import { MoreButton, QueryState } from "../ui/states.tsx";
import { Money } from "../wallet/Money.tsx";
import { causeText } from "../wallet/words.ts";
import { AccountActions, RevokeForm } from "./AccountActions.tsx";
import { AccountOrders } from "./OrdersView.tsx";
import { type Account, Marks } from "./parts.tsx";
import { RecordTable } from "./Record.tsx";
import { endText, rewardText } from "./words.ts";

const PAGE = { limit: "20" };

export function AccountView({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ["admin", "account", id],
    queryFn: () => ask("GET /admin/accounts/:id", { params: { id } }),
  });
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {query.data && (
        <>
          <Facts account={query.data} />
          <AccountActions account={query.data} />
          <AccountOrders id={id} />
          <Grants id={id} />
          <Ledger id={id} />
          <Matches id={id} />
          <p>
            <Link href={`/admin/log?target=${id}`}>{t("admin.logOf", { name: query.data.name })}</Link>
          </p>
        </>
      )}
    </QueryState>
  );
}

function Facts({ account }: { account: Account }) {
  const { id, name, createdAt, lastSeenAt, premiumUntil, wallet, decks, statistics, sessions } = account;
  const facts = [
    [t("admin.id"), id],
    [t("admin.created"), formatDate(createdAt)],
    [t("admin.lastSeen"), formatDateTime(lastSeenAt)],
    [t("admin.premium"), premiumUntil ? formatDateTime(premiumUntil) : t("admin.none")],
    [t("admin.wallet"), rewardText(wallet)],
    [t("title.decks"), String(decks)],
    [t("admin.played"), String(statistics.played)],
    [t("admin.openReports"), String(account.openReports)],
    [t("admin.signIn"), account.providers.join(", ") || t("admin.none")],
    [t("admin.sessions"), sessions.map(({ device }) => device || t("account.unknownDevice")).join(", ")],
  ];
  return (
    <section className="panel" aria-labelledby="account-name" data-testid="admin-account">
      <h2 id="account-name">{name}</h2>
      <p>
        <Marks {...account} />
      </p>
      <dl className="admin__facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value || t("admin.none")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Grants({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ["admin", "grants", id],
    queryFn: () => ask("GET /admin/accounts/:id/grants", { params: { id } }),
  });
  return (
    <section className="panel" aria-labelledby="grants">
      <h2 id="grants">{t("admin.grants")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        <ul className="admin__list">
          {query.data?.grants.map(({ id: grantId, kind, detail, revoked, createdAt }) => (
            <li key={grantId}>
              <strong>{grantId}</strong> <small>{formatDateTime(createdAt)}</small>
              <RecordTable after={detail} name={grantId} />
              {revoked && (
                <p>
                  {t("admin.wasRevoked")} {rewardText(revoked)}
                </p>
              )}
              {kind === "reward" && !revoked && <RevokeForm userId={id} grantId={grantId} />}
            </li>
          ))}
        </ul>
      </QueryState>
    </section>
  );
}

function Ledger({ id }: { id: string }) {
  const query = useInfiniteQuery({
    queryKey: ["admin", "ledger", id],
    queryFn: ({ pageParam }) =>
      ask("GET /admin/accounts/:id/ledger", { params: { id }, query: { ...PAGE, ...cursorOf(pageParam) } }),
    ...BY_CURSOR,
  });
  return (
    <section className="panel" aria-labelledby="ledger">
      <h2 id="ledger">{t("admin.ledger")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        <table className="admin__record admin__ledger">
          <thead>
            <tr>
              <th scope="col">{t("admin.cause")}</th>
              <th scope="col">{t("admin.change")}</th>
              <th scope="col">{t("admin.balance")}</th>
            </tr>
          </thead>
          <tbody>
            {query.data?.pages
              .flatMap(({ items }) => items)
              .map(({ id: number, currency, cause, amount, balance, at }) => (
                <tr key={`${number}-${currency}`}>
                  <th scope="row">
                    {causeText(cause)} <small>{formatDateTime(at)}</small>
                  </th>
                  <td>
                    <Money amount={amount} currency={currency} change />
                  </td>
                  <td>{formatWhole(balance)}</td>
                </tr>
              ))}
          </tbody>
        </table>
        <MoreButton query={query} />
      </QueryState>
    </section>
  );
}

function Matches({ id }: { id: string }) {
  const query = useInfiniteQuery({
    queryKey: ["admin", "matches", id],
    queryFn: ({ pageParam }) =>
      ask("GET /admin/accounts/:id/matches", { params: { id }, query: { ...PAGE, ...cursorOf(pageParam) } }),
    ...BY_CURSOR,
  });
  return (
    <section className="panel" aria-labelledby="matches">
      <h2 id="matches">{t("admin.matches")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        <ul className="admin__list">
          {query.data?.pages
            .flatMap(({ items }) => items)
            .map(({ matchId, opponent, result, endReason, finishedAt }) => (
              <li key={matchId}>
                <Link href={`/replay/${matchId}`}>
                  {opponent.kind === "deleted" ? t("admin.deleted") : opponent.name}
                </Link>{" "}
                <small>
                  {t(`account.${result}`)} {endText(endReason)} · {formatDateTime(finishedAt)}
                </small>
              </li>
            ))}
        </ul>
        <MoreButton query={query} />
      </QueryState>
    </section>
  );
}
