// The preview of an attack in words.
import { STATUSES } from "../../engine/index.ts";
import type { AttackPreview } from "./attack-preview.ts";

export interface PreviewPart {
  text: string;
  tone: "damage" | "good" | "bad" | "plain";
}

export function previewParts(preview: AttackPreview): PreviewPart[] {
  const parts: PreviewPart[] = [];
  const add = (tone: PreviewPart["tone"], text: string) => parts.push({ tone, text });
  if (preview.prevented) add("bad", "The defender is protected");
  else if (preview.damage[1] > 0) add("damage", damageText(preview));
  if (preview.knockOut === "always") add("good", "Would knock out");
  if (preview.knockOut === "sometimes") add("good", "May knock out");
  if (preview.bench > 0) add("damage", `${upTo(preview.coins)}${preview.bench} to the bench`);
  for (const status of preview.statuses) add("good", `${preview.coins ? "may be " : ""}${STATUSES[status]}`);
  if (preview.energyLost > 0) add("bad", `discards ${upTo(preview.coins)}${preview.energyLost} energy`);
  if (preview.recoil > 0) add("bad", `${upTo(preview.coins)}${preview.recoil} to itself`);
  if (preview.selfKnockOut) add("bad", "it may be knocked out itself");
  return parts;
}

const upTo = (chance: boolean) => (chance ? "up to " : "");

function damageText({ damage: [least, most], weakness, resistance, coins }: AttackPreview): string {
  const amount = least === most ? `${most}` : `${least}–${most}`;
  const why = [weakness && "weakness", resistance && "resistance", coins && "coins"].filter(Boolean);
  return `${amount} damage${why.length > 0 ? ` (${why.join(", ")})` : ""}`;
}
