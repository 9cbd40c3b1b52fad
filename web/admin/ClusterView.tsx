// The processes and their rooms.

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "../api/ask.ts";
import { formatDateTime, t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";

const REFRESH_MS = 5_000;

export function ClusterView() {
  const query = useQuery({
    queryKey: ["admin", "cluster"],
    queryFn: () => ask("GET /admin/cluster"),
    refetchInterval: REFRESH_MS,
  });
  const { processes = [], rooms = [], total = 0 } = query.data ?? {};
  return (
    <section className="panel" aria-labelledby="cluster">
      <h2 id="cluster">{t("admin.view.cluster")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        <Scroll name={t("admin.connections")}>
          <table className="admin__table" data-testid="processes">
            <caption>{t("admin.processes")}</caption>
            <Head names={[t("admin.process"), t("admin.rooms"), t("admin.connections")]} />
            <tbody>
              {processes.map(({ id, address, rooms: count, connections }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code> <small>{address ?? t("admin.onlyAddress")}</small>
                  </th>
                  <td>{count}</td>
                  <td>{connections}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <Scroll name={t("admin.rooms")}>
          <table className="admin__table" data-testid="rooms">
            <caption>{t("admin.roomsShown", { count: rooms.length, total })}</caption>
            <Head
              names={[
                t("admin.room"),
                t("admin.roomKind"),
                t("admin.process"),
                t("admin.connections"),
                t("admin.roomSince"),
              ]}
            />
            <tbody>
              {rooms.map(({ id, kind, processId, clients, locked, createdAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code> {locked && <small>{t("admin.roomLocked")}</small>}
                  </th>
                  <td>{kind}</td>
                  <td>
                    <code>{processId}</code>
                  </td>
                  <td>{clients}</td>
                  <td>{formatDateTime(createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </QueryState>
    </section>
  );
}

function Head({ names }: { names: string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What is wider than the page scrolls in it. */
function Scroll({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section
      className="admin__scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      aria-label={name}
    >
      {children}
    </section>
  );
}
