// How much of each set is owned: a ribbon that grows, with the rarities below it.
import { useQuery } from "@tanstack/react-query";
import { setName } from "../../cards/browser.ts";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";

export function Progress() {
  const { user } = useStore(session);
  const query = useQuery({
    queryKey: ["progress", user?.id],
    queryFn: () => ask("GET /collection/progress"),
  });
  return (
    <div className="progress__place">
      <QueryState query={query} skeleton="text" count={2}>
        <ul className="progress" aria-label={t("collection.progress")}>
          {query.data?.sets.map(({ set, owned, total, rarities }) => (
            <li key={set} className="progress__set">
              <span className="progress__head">
                <strong>{setName(set)}</strong>
                <span>{t("collection.of", { owned, total })}</span>
              </span>
              <progress className="ribbon" max={total} value={owned} aria-label={setName(set)} />
              <span className="progress__rarities">
                {rarities.map((one) => (
                  <span key={one.rarity} data-rarity={one.rarity}>
                    <span className="slot__gem" aria-hidden="true" />
                    {t(`rarity.${one.rarity}`)} {one.owned}/{one.total}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </QueryState>
    </div>
  );
}
