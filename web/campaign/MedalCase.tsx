// The case of medals: those that were won, and room for the others.
import { cosmeticName } from "../cosmetics/items.ts";
import { t } from "../text/index.ts";
import { Medal } from "./Medal.tsx";
import { hallsOf, say, useWorld } from "./queries.ts";
import "./medals.css";

export function MedalCase() {
  const { data } = useWorld();
  if (!data) return null;
  const halls = hallsOf(data);
  const won = halls.filter(({ state }) => state === "won").length;
  return (
    <section className="panel medals" aria-labelledby="medals" data-keeps="medal">
      <h2 id="medals">{t("campaign.medals", { won, count: halls.length })}</h2>
      <ul className="medals__row" data-testid="medals">
        {halls.map(({ id, type, medal, cosmetics, state }) => (
          <li key={id} className="medals__one" data-won={state === "won" || undefined}>
            <Medal type={type} won={state === "won"} />
            <span>{say(medal)}</span>
            {cosmetics.length > 0 && (
              <small className="medals__prize">
                {t("campaign.withMedal", { names: cosmetics.map(cosmeticName).join(", ") })}
              </small>
            )}
            <span className="sr-only">
              {t(state === "won" ? "campaign.medalWon" : "campaign.medalMissing")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
