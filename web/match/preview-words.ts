// The preview of an attack in words.
import { STATUSES } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import type { AttackPreview } from "./attack-preview.ts";

export interface PreviewPart {
  text: string;
  tone: "damage" | "good" | "bad" | "plain";
}

export function previewParts(preview: AttackPreview): PreviewPart[] {
  const parts: PreviewPart[] = [];
  const amount = (most: number) => (preview.coins ? t("prompt.upTo", { max: most }) : `${most}`);
  const add = (tone: PreviewPart["tone"], text: string) => parts.push({ tone, text });
  if (preview.prevented) add("bad", t("preview.protected"));
  else if (preview.damage[1] > 0) add("damage", damageText(preview));
  if (preview.knockOut === "always") add("good", t("preview.knockOut"));
  if (preview.knockOut === "sometimes") add("good", t("preview.mayKnockOut"));
  if (preview.bench > 0) add("damage", t("preview.bench", { amount: amount(preview.bench) }));
  for (const status of preview.statuses)
    add(
      "good",
      preview.coins
        ? t("preview.mayBe", { status: t(`status.${STATUSES[status]}`) })
        : t(`status.${STATUSES[status]}`),
    );
  if (preview.energyLost > 0) add("bad", t("preview.discards", { amount: amount(preview.energyLost) }));
  if (preview.recoil > 0) add("bad", t("preview.recoil", { amount: amount(preview.recoil) }));
  if (preview.selfKnockOut) add("bad", t("preview.selfKnockOut"));
  return parts;
}

function damageText({ damage: [least, most], weakness, resistance, coins }: AttackPreview): string {
  const amount = least === most ? `${most}` : `${least}–${most}`;
  const why = [
    weakness && t("preview.weakness"),
    resistance && t("preview.resistance"),
    coins && t("preview.coins"),
  ].filter(Boolean);
  return `${t("preview.damage", { amount })}${why.length > 0 ? ` (${why.join(", ")})` : ""}`;
}
