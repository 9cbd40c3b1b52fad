// The latest finished matches, each with its replay.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { PlayedMatch } from "../account/PlayedMatch.tsx";
import { ask } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";

export function LastMatches({ userId }: { userId: string }) {
  const query = useQuery({
    queryKey: ["matches", userId, "latest"],
    queryFn: () => ask("GET /me/matches", { query: { limit: "3" } }),
  });
  return (
    <section className="panel" aria-labelledby="last-matches">
      <h2 id="last-matches">{t("home.lastMatches")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        {query.data?.items.length === 0 ? (
          <EmptyState icon="swords" title={t("home.noMatches")} />
        ) : (
          <>
            <ul className="played">
              {query.data?.items.map((match) => (
                <PlayedMatch key={match.id} match={match} />
              ))}
            </ul>
            <p className="panel__more">
              <Link href="/account#matches">{t("home.allMatches")}</Link>
            </p>
          </>
        )}
      </QueryState>
    </section>
  );
}
