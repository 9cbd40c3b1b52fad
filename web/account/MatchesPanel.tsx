// The user's finished matches, the latest first, with a link to each replay.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ask } from "../api/ask.ts";
import { BY_CURSOR, cursorOf } from "../api/paging.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { EmptyState, MoreButton, QueryState } from "../ui/states.tsx";
import { type MatchFilter, MatchFilters, NO_FILTER, queryOf } from "./MatchFilters.tsx";
import { PlayedMatch } from "./PlayedMatch.tsx";

/** Matches per page. */
const PAGE_SIZE = "8";

export function MatchesPanel() {
  const { user } = useStore(session);
  // A profile leads here with its player's name.
  const against = new URLSearchParams(location.search).get("against") ?? "";
  const [filter, setFilter] = useState<MatchFilter>({ ...NO_FILTER, name: against });
  const wanted = queryOf(useDeferredValue(filter));
  const isFiltered = Object.keys(wanted).length > 0;
  const query = useInfiniteQuery({
    queryKey: ["matches", user?.id, "all", wanted],
    queryFn: ({ pageParam }) =>
      ask("GET /me/matches", { query: { limit: PAGE_SIZE, ...wanted, ...cursorOf(pageParam) } }),
    ...BY_CURSOR,
  });
  const matches = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="panel" aria-labelledby="matches">
      <h2 id="matches">{t("account.matches")}</h2>
      <MatchFilters filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
      <QueryState query={query} skeleton="text" count={4}>
        {matches.length === 0 && (
          <EmptyState icon="swords" title={t(isFiltered ? "account.noneFits" : "account.noMatches")} />
        )}
        <ul className="played" data-testid="own-matches">
          {matches.map((match) => (
            <PlayedMatch key={match.id} match={match} />
          ))}
        </ul>
        <MoreButton query={query} testId="more-matches" />
      </QueryState>
    </section>
  );
}
