// The audit log: what administrators have done.

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearch } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { administration as en } from "../text/en/administration.ts";
import { formatDateTime } from "../text/index.ts";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { Json, Someone } from "./parts.tsx";
import { ta } from "./text.ts";

type Kind = keyof typeof en.did;
type Entry = Gets<Api["GET /admin/actions"]>["items"][number];

const KINDS = Object.keys(en.did) as Kind[];
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
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="log">
      <h2 id="log">{ta("view.log")}</h2>
      <label htmlFor="log-kind">{ta("kind")}</label>{" "}
      <select
        id="log-kind"
        className="select"
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind | "")}
      >
        <option value="">{ta("anyKind")}</option>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {ta(`did.${one}`)}
          </option>
        ))}
      </select>
      <QueryState query={query} skeleton="text" count={5}>
        {entries.length === 0 && <EmptyState icon="log" title={ta("noEntries")} />}
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
      <strong>{ta(`did.${kind}`)}</strong>
      {target && (
        <>
          : <Someone who={target} />
        </>
      )}
      <br />
      <small>
        {ta("by")} <Someone who={actor} />
        {approver && (
          <>
            , {ta("approvedBy")} <Someone who={approver} />
          </>
        )}{" "}
        · {formatDateTime(createdAt)}
      </small>
      {reason && <blockquote>{reason}</blockquote>}
      {(before ?? after) && (
        <p>
          <Json value={before} /> → <Json value={after} />
        </p>
      )}
    </li>
  );
}
