// The queue of reports of players.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { formatDateTime, t } from "../text/index.ts";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { ActionForm, Someone } from "./parts.tsx";

const STATES = ["open", "resolved", "dismissed"] as const;
type State = (typeof STATES)[number];

export function ReportsView() {
  const [state, setState] = useState<State>("open");
  const query = useInfiniteQuery({
    queryKey: ["admin", "reports", state],
    queryFn: ({ pageParam }) => ask("GET /admin/reports", { query: { state, ...cursorOf(pageParam) } }),
    ...BY_CURSOR,
  });
  const reports = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="reports">
      <h2 id="reports">{t("admin.view.reports")}</h2>
      <label htmlFor="report-state">{t("admin.state")}</label>{" "}
      <select
        id="report-state"
        className="select"
        value={state}
        onChange={(event) => setState(event.target.value as State)}
      >
        {STATES.map((one) => (
          <option key={one} value={one}>
            {t(`report.state.${one}`)}
          </option>
        ))}
      </select>
      <QueryState query={query} skeleton="text" count={3}>
        {reports.length === 0 && <EmptyState icon="flag" title={t("admin.noReports")} />}
        <ul className="admin__list" data-testid="report-queue">
          {reports.map(({ id, reporter, reported, name, kind, text, matchId, replay, createdAt }) => (
            <li key={id}>
              <strong>{t(`report.kind.${kind}`)}</strong>: <Someone who={reported} />
              {reported.name !== name && ` (${name})`}
              <br />
              <small>
                {t("admin.by")} <Someone who={reporter} /> · {formatDateTime(createdAt)}
              </small>
              {text && <blockquote>{text}</blockquote>}
              {matchId && replay && (
                <p>
                  <Link href={`/replay/${matchId}`}>{t("admin.replay")}</Link>
                </p>
              )}
              {state === "open" && <HandleForms id={id} />}
            </li>
          ))}
        </ul>
        <MoreButton query={query} />
      </QueryState>
    </section>
  );
}

function HandleForms({ id }: { id: string }) {
  const handle = (state: "resolved" | "dismissed") => (reason: string) =>
    ask("POST /admin/reports/:id", { params: { id }, body: { state, reason } });
  return (
    <>
      <ActionForm title={t("admin.resolve")} action={t("admin.resolveGo")} run={handle("resolved")} />
      <ActionForm title={t("admin.dismiss")} action={t("admin.dismissGo")} run={handle("dismissed")} />
    </>
  );
}
