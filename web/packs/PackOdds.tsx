// The published odds of one pack, from the same data that decides what is in it.
import { cardLanguage } from "../../cards/shown.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { formatPercent, t } from "../text/index.ts";
import "./packs.css";

type Offer = Gets<Api["GET /packs"]>["packs"][number];

/** @param title in place of the pack's name. */
export function PackOdds({ pack, title }: { pack: Offer; title?: string }) {
  const { slots, odds, pity } = pack;
  // A pack is called like its set.
  const name = cardLanguage().texts?.sets[pack.set] ?? pack.name;
  return (
    <section className="panel odds" aria-labelledby={pack.id}>
      <h2 id={pack.id}>{title ?? name}</h2>
      <section
        className="odds__scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        aria-label={t("odds.ofPack", { pack: name })}
      >
        <table className="odds__table">
          <thead>
            <tr>
              <th scope="col">{t("odds.rarity")}</th>
              <th scope="col">{t("odds.atLeastOne")}</th>
              <th scope="col">{t("odds.ofOneCard")}</th>
              {slots.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: slots have no other name
                <th key={at} scope="col">
                  {t("odds.slot", { number: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {odds.map(({ rarity, cards, atLeastOne, ofOneCard }) => (
              <tr key={rarity}>
                <th scope="row">
                  <span className="rarity" data-rarity={rarity}>
                    {t(`rarity.${rarity}`)}
                  </span>
                  <small>{t("odds.cards", { count: cards })}</small>
                </th>
                <td>{formatPercent(atLeastOne, 1)}</td>
                <td>{formatPercent(ofOneCard, 2)}</td>
                {slots.map((slot, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: slots have no other name
                  <td key={at}>{slot[rarity] === undefined ? "–" : formatPercent(slot[rarity] / 100, 1)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="odds__pity">
        <strong>{t("odds.pityTitle")}</strong> {t("odds.pity", { count: pity.packs })}{" "}
        {t("odds.pityShare", { share: formatPercent(pity.share, 1) })}
      </p>
    </section>
  );
}
