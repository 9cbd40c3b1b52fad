// Cosmetics that were given, or can be earned, each with its picture and name.
import { t } from "../text/index.ts";
import { cosmetic, cosmeticName } from "./items.ts";
import { CosmeticLook } from "./Look.tsx";

export function GivenLooks({ ids }: { ids: readonly string[] | undefined }) {
  if (!ids || ids.length === 0) return null;
  return (
    <ul className="rewards">
      {ids.map((id) => {
        const kind = cosmetic(id)?.kind;
        return (
          <li key={id} className="reward" data-reward="cosmetics">
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
      })}
    </ul>
  );
}
