// The audit log: what administrators have done.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearch } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { administration as en } from "../text/en/administration.ts";
import { formatDateTime, t } from "../text/index.ts";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { Someone } from "./parts.tsx";
import { RecordTable } from "./Record.tsx";

type Kind = keyof typeof en.admin.did;
type Entry = Gets<Api["GET /admin/actions"]>["items"][number];

const KINDS = Object.keys(en.admin.did) as Kind[];
const UUID = /^[0-9a-f-]{36}$/;

export function LogView() {
  const target = new URLSearchParams(useSearch()).get("target") ?? "";
  const [kind, setKind] = useState<Kind | "">("");
  const query = useInfiniteQuery({
    queryKey: ["admin", "log", target, kind],
    queryFn: ({ pageParam }) =>
      ask("GET /admin/actions", {
        query: {
          ...(UUID.test(target) && { target }),
          ...(kind && { kind }),
          ...cursorOf(pageParam),
        },
      }),
    ...BY_CURSOR,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="log">
      <h2 id="log">{t("admin.view.log")}</h2>
      <label htmlFor="log-kind">{t("admin.kind")}</label>{" "}
      <select
        id="log-kind"
        className="select"
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind | "")}
      >
        <option value="">{t("admin.anyKind")}</option>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`admin.did.${one}`)}
          </option>
        ))}
      </select>
      <QueryState query={query} skeleton="text" count={5}>
        {entries.length === 0 && <EmptyState icon="log" title={t("admin.noEntries")} />}
        <ul className="admin__list" data-testid="audit-log">
          {entries.map((entry) => (
            <LogEntry key={entry.id} {...entry} />
          ))}
        </ul>
        <MoreButton query={query} />
      </QueryState>
    </section>
  );
}

function LogEntry({ actor, approver, kind, target, reason, before, after, createdAt }: Entry) {
  return (
    <li>
      <strong>{t(`admin.did.${kind}`)}</strong>
      {target && (
        <>
          : <Someone who={target} />
        </>
      )}
      <br />
      <small>
        {t("admin.by")} <Someone who={actor} />
        {approver && (
          <>
            , {t("admin.approvedBy")} <Someone who={approver} />
          </>
        )}{" "}
        · {formatDateTime(createdAt)}
      </small>
      {reason && <blockquote>{reason}</blockquote>}
      <RecordTable before={before} after={after} name={t(`admin.did.${kind}`)} />
    </li>
  );
}
