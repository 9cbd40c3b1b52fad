// A piece of the table as its owner would see it: a hand from behind on the playmat, the coin, and the name plate.
import type { CSSProperties } from "react";
import type { Worn } from "../../cards/cosmetic-types.ts";
import { t } from "../text/index.ts";
import { wornStyles } from "./drawings.ts";
import { cosmeticName } from "./items.ts";
import { CosmeticLook } from "./Look.tsx";
import { WornAvatar } from "./WornAvatar.tsx";
import "../styles/cardback.css";
import "./tablepreview.css";

const PLACES = [-2, -1, 0, 1, 2];

/** Emotes are shown as they are said, and an alternate picture lies face up in the hand. */
export function TablePreview({ worn }: { worn: Worn }) {
  const [art] = worn.art ?? [];
  const [emote] = worn.emotes ?? [];
  return (
    <section
      className="tablepreview"
      style={wornStyles(worn) as CSSProperties}
      aria-label={t("wardrobe.preview")}
      data-testid="preview"
    >
      <div className="tablepreview__hand" aria-hidden="true">
        {PLACES.map((at) => (
          <span
            key={at}
            style={{ "--turn": `${at * 9}deg`, "--lift": `${Math.abs(at) * 9}px` } as CSSProperties}
          >
            {at === 0 && art ? <CosmeticLook id={art} /> : <span className="cardback" />}
          </span>
        ))}
      </div>
      {worn.coin && (
        <span className="tablepreview__coin">
          <CosmeticLook id={worn.coin} />
        </span>
      )}
      {emote && (
        <span className="tablepreview__emote">
          <CosmeticLook id={emote} />
        </span>
      )}
      <p className="tablepreview__plate">
        <WornAvatar id={worn.avatar} size={34} />
        <span>
          {t("wardrobe.you")}
          {worn.title && <small>{cosmeticName(worn.title)}</small>}
        </span>
      </p>
    </section>
  );
}
