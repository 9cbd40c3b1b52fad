// The published odds of one pack, from the same data that decides what is in it.
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { formatPercent, t } from "../text/index.ts";
import { shownName } from "./pack-looks.ts";
import "./packs.css";

type Offer = Gets<Api["GET /packs"]>["packs"][number];

/** @param title in place of the pack's name. */
export function PackOdds({ pack, title }: { pack: Offer; title?: string }) {
  const { slots, odds, pity } = pack;
  const columns = columnsOf(slots);
  const name = shownName(pack);
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
              {columns.map(({ places }) => (
                <th key={places} scope="col">
                  {t("odds.slot", { number: places })}
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
                {columns.map(({ places, slot }) => (
                  <td key={places}>
                    {slot[rarity] === undefined ? "–" : formatPercent(slot[rarity] / 100, 1)}
                  </td>
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

/** Slots beside each other with the same chances share a column. @returns each with its place, or its first and last */
function columnsOf(slots: Offer["slots"]): { places: string; slot: Offer["slots"][number] }[] {
  const same = (one: object | undefined, other: object) => JSON.stringify(one) === JSON.stringify(other);
  return slots.flatMap((slot, at) => {
    if (same(slots[at - 1], slot)) return [];
    const end = slots.findIndex((other, later) => later > at && !same(other, slot));
    const last = end === -1 ? slots.length : end;
    return [{ places: last === at + 1 ? `${last}` : `${at + 1}–${last}`, slot }];
  });
}
