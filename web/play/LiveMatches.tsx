// The list of public matches, updated while the page is visible.
import { useQuery } from "@tanstack/react-query";
import { type LiveMatch, listMatches } from "../api/matches.ts";
import { delayWords } from "../match/delay.ts";
import { navigate, watchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";

const REFRESH_INTERVAL_MS = 5_000;

/** "turn 7 · 3 watch · 1 minute later" */
function facts({ turn, spectators, delay }: LiveMatch): string {
  return [
    turn > 0 ? t("play.turn", { turn }) : t("play.begun"),
    spectators > 0 && t("play.spectators", { count: spectators }),
    delay > 0 && t("play.delayLater", { delay: delayWords(delay) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

export function LiveMatches() {
  const query = useQuery({
    queryKey: ["live-matches"],
    queryFn: listMatches,
    refetchInterval: REFRESH_INTERVAL_MS,
    staleTime: 0,
  });
  const matches = query.data ?? [];
  return (
    <section className="panel live" aria-labelledby="live">
      <h2 id="live">{t("play.liveTitle")}</h2>
      {query.isRefetchError && <p>{t("play.liveFailed")}</p>}
      <QueryState query={query} skeleton="text" count={2}>
        {matches.length === 0 && <EmptyState icon="eye" title={t("play.liveEmpty")} />}
        <ul data-testid="live-matches">
          {matches.map((match) => (
            <li key={match.roomId} className="live__match">
              <span>
                <strong>{t("play.and", { first: match.names[0], second: match.names[1] })}</strong>
                <small>{facts(match)}</small>
              </span>
              <button
                type="button"
                className="button button--quiet"
                onClick={() => navigate(watchPath(match.roomId))}
              >
                <Icon name="eye" /> {t("play.watch")}
              </button>
            </li>
          ))}
        </ul>
      </QueryState>
    </section>
  );
}
