// What an item looks like: the pack, the coins, the badge of premium.
import { cardBackSvg, dataUrl, playmatSvg, signSvg } from "../cosmetics/drawings.ts";
import { cosmetic } from "../cosmetics/items.ts";
import { PackArt } from "../packs/PackArt.tsx";
import { Icon } from "../ui/Icon.tsx";
import { CurrencyIcon } from "../wallet/Money.tsx";
import type { StoreItem } from "./queries.ts";

const MAX_STACK = 3;

export function ItemPreview({ item: { kind, reward } }: { item: Pick<StoreItem, "kind" | "reward"> }) {
  if (reward.packs) {
    const [[pack, count]] = Object.entries(reward.packs);
    return (
      <span className="preview preview--packs" aria-hidden="true">
        {Array.from({ length: Math.min(count, MAX_STACK) }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal packs
          <span key={n} className="preview__pack">
            <PackArt pack={pack} />
          </span>
        ))}
        {count > 1 && <span className="preview__count">×{count}</span>}
      </span>
    );
  }
  if (reward.mantibucks) {
    const coins = reward.mantibucks >= 2000 ? 7 : reward.mantibucks >= 1000 ? 5 : 3;
    return (
      <span className="preview preview--coins" aria-hidden="true">
        {Array.from({ length: coins }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal coins
          <span key={n} className="preview__coin">
            <CurrencyIcon currency="mantibucks" />
          </span>
        ))}
      </span>
    );
  }
  const drawing = drawingOf(reward.cosmetics?.[0]);
  if (drawing) return <img className="preview preview--look" src={dataUrl(drawing)} alt="" />;
  return (
    <span className="preview preview--badge" aria-hidden="true">
      <Icon name={kind === "premium" ? "spark" : "medal"} />
    </span>
  );
}

/** The drawing of a cosmetic that is one. */
function drawingOf(id: string | undefined): string | null {
  const item = cosmetic(id);
  if (item?.kind === "playmat") return playmatSvg(item.look);
  if (item?.kind === "cardBack") return cardBackSvg(item.look);
  if (item?.kind === "coin" || item?.kind === "avatar") return signSvg(item.look);
  return null;
}
