// The published odds of each pack, from the same data that decides what is in it.
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { formatWhole, t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { Money } from "../wallet/Money.tsx";
import { usePackOffers } from "../wallet/queries.ts";
import { PackOdds } from "./PackOdds.tsx";
import "./packs.css";

type Offers = Gets<Api["GET /packs"]>;

export function OddsPage() {
  const query = usePackOffers();
  return (
    <div className="page">
      <h1>{t("odds.title")}</h1>
      <p className="page__about">{t("odds.about")}</p>
      <QueryState query={query} skeleton="panels">
        {query.data?.packs.map((pack) => (
          <PackOdds key={pack.id} pack={pack} />
        ))}
        {query.data && <Duplicates offers={query.data} />}
      </QueryState>
    </div>
  );
}

function Duplicates({ offers: { crafting, maxCopies } }: { offers: Offers }) {
  const rarities = Object.entries(crafting.price) as [keyof typeof crafting.price, number][];
  return (
    <section className="panel odds" aria-labelledby="duplicates">
      <h2 id="duplicates">{t("odds.duplicates")}</h2>
      <p className="page__about">{t("odds.duplicatesAbout", { count: maxCopies })}</p>
      <section
        className="odds__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        aria-label={t("odds.craft")}
      >
        <table className="odds__table">
          <thead>
            <tr>
              <th scope="col">{t("odds.rarity")}</th>
              <th scope="col">{t("odds.duplicate")}</th>
              <th scope="col">{t("odds.craft")}</th>
              <th scope="col">{t("odds.copies")}</th>
            </tr>
          </thead>
          <tbody>
            {rarities.map(([rarity, price]) => (
              <tr key={rarity}>
                <th scope="row">
                  <span className="rarity" data-rarity={rarity}>
                    {t(`rarity.${rarity}`)}
                  </span>
                </th>
                <td>
                  <Money amount={crafting.duplicate[rarity]} currency="dust" />
                </td>
                <td>
                  <Money amount={price} currency="dust" />
                </td>
                <td>{formatWhole(Math.ceil(price / crafting.duplicate[rarity]))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
