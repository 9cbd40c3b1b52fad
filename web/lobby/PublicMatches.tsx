// The list of public matches to watch.
import { useState } from "react";
import { delayWords } from "../match/delay.ts";
import { navigate, watchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { Pager } from "./Pager.tsx";
import { type PublicMatch, usePublicMatches } from "./queries.ts";
import "./lobby.css";

/** "turn 7 · 3 watch · 1 minute later" */
function facts({ turn, spectators, delay }: PublicMatch): string {
  return [
    turn > 0 ? t("play.turn", { turn }) : t("play.begun"),
    spectators > 0 && t("play.spectators", { count: spectators }),
    delay > 0 && t("play.delayLater", { delay: delayWords(delay) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** @param rules only matches by rules of this name @param limit matches of a page */
export function PublicMatches({ rules, limit }: { rules?: string; limit: number }) {
  const [offset, setOffset] = useState(0);
  const query = usePublicMatches({ ...(rules && { rules }), offset, limit });
  const { matches = [], total = 0 } = query.data ?? {};
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
        <Pager offset={offset} limit={limit} total={total} onChange={setOffset} />
      </QueryState>
    </section>
  );
}
