// What a reward gives beside money, packs and cards. Loaded when there is any of it: most rewards have none.
import type { Reward } from "../../cards/reward-schema.ts";
import { cosmetic, cosmeticName } from "../cosmetics/items.ts";
import { CosmeticLook } from "../cosmetics/Look.tsx";
import { itemName } from "../store/words.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";

export function OtherRewards({ reward: { cosmetics = [], premiumDays, battlePass } }: { reward: Reward }) {
  return (
    <ul className="rewards">
      {cosmetics.map((id) => (
        <GivenLook key={id} id={id} />
      ))}
      {premiumDays !== undefined && (
        <li className="reward" data-reward="premiumDays">
          <Icon name="spark" />
          {t("pass.premiumDays", { count: premiumDays })}
        </li>
      )}
      {battlePass !== undefined && (
        <li className="reward" data-reward="battlePass">
          <Icon name="medal" />
          {itemName({ name: battlePass, reward: { battlePass } })}
        </li>
      )}
    </ul>
  );
}

function GivenLook({ id }: { id: string }) {
  const kind = cosmetic(id)?.kind;
  return (
    <li className="reward" data-reward="cosmetics">
      {kind !== "title" && (
        <span className="reward__look">
          <CosmeticLook id={id} />
        </span>
      )}
      <span>
        {cosmeticName(id)}
        {kind && <small className="reward__kind">{t(`wardrobe.one.${kind}`)}</small>}
      </span>
    </li>
  );
}
