// Looking accounts up.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api/ask.ts";
import { formatDate, t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { Marks, Someone } from "./parts.tsx";

export function AccountsView() {
  const [search, setSearch] = useState("");
  const query = useQuery({
    queryKey: ["admin", "accounts", search],
    queryFn: () => ask("GET /admin/accounts", { query: { search } }),
    enabled: search !== "",
  });
  const accounts = query.data?.accounts ?? [];
  return (
    <section className="panel" aria-labelledby="accounts">
      <h2 id="accounts">{t("admin.view.accounts")}</h2>
      <form
        className="admin__search"
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(String(new FormData(event.currentTarget).get("search")).trim());
        }}
      >
        <label htmlFor="search">{t("admin.search")}</label>
        <input
          id="search"
          name="search"
          type="search"
          minLength={2}
          maxLength={80}
          autoComplete="off"
          required
        />
        <button type="submit" className="button">
          {t("admin.find")}
        </button>
      </form>
      {search !== "" && (
        <QueryState query={query} skeleton="text" count={3}>
          {accounts.length === 0 && <EmptyState icon="search" title={t("admin.nobody")} />}
          <ul className="admin__list" data-testid="accounts">
            {accounts.map(({ id, name, lastSeenAt, ...marks }) => (
              <li key={id}>
                <Someone who={{ id, name }} /> <Marks {...marks} />
                <br />
                <small>{t("admin.seen", { date: formatDate(lastSeenAt) })}</small>
              </li>
            ))}
          </ul>
        </QueryState>
      )}
    </section>
  );
}
