// What an item looks like: the pack, the coins, the cosmetic, the badge of premium.
import { CosmeticLook } from "../cosmetics/Look.tsx";
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
  const look = reward.cosmetics?.[0];
  if (look)
    return (
      <span className="preview preview--look">
        <CosmeticLook id={look} />
      </span>
    );
  return (
    <span className="preview preview--badge" aria-hidden="true">
      <Icon name={kind === "premium" ? "spark" : "medal"} />
    </span>
  );
}
