// Facts of a card in the words of its list, turned into ours. What has no counterpart is reported.

import { RARITIES, type Rarity, type Stage, TYPES, type Type } from "../../engine/vocabulary.ts";
import type { SourceCard } from "./source.ts";

/** Says what is wrong with a fact: where on the card, and what is allowed. */
export type Report = (where: string, message: string) => void;

export type CardKind = "mantimon" | "item" | "supporter" | "tool" | "stadium" | "energy";

const TYPE_SYNONYMS: Record<string, Type> = { electric: "lightning", dark: "darkness", steel: "metal" };

export function typeOf(word: string, where: string, report: Report): Type | null {
  const lower = word.toLowerCase();
  const type = TYPES.find((each) => each === lower) ?? TYPE_SYNONYMS[lower];
  if (!type) report(where, `unknown type "${word}"; allowed: ${TYPES.join(", ")}`);
  return type ?? null;
}

/** An attack's cost, colorless last as our cards have it. "Free" costs nothing. */
export function costOf(cost: string[], where: string, report: Report): Type[] {
  const paid = cost.filter((word) => !/^(free|none)$/i.test(word));
  const types = paid.flatMap((word) => typeOf(word, where, report) ?? []);
  return [...types.filter((type) => type !== "colorless"), ...types.filter((type) => type === "colorless")];
}

/** The only type of a list, null for none. */
export function onlyType(words: string[], where: string, report: Report): Type | null {
  if (words.length > 1) report(where, `${words.join(", ")}: a card has one at most`);
  return words.length === 0 ? null : typeOf(words[0], where, report);
}

/** The first that fits decides: a list's "Rare Secret" is secret. */
const RARITY_WORDS: [RegExp, Rarity][] = [
  [/secret|hyper|rainbow|crown|shiny|promo/i, "secret"],
  [/ultra|double|prime|legend|illustration|star|amazing|radiant/i, "prime"],
  [/uncommon|two diamond/i, "uncommon"],
  [/^$|none|common|one diamond/i, "common"],
  [/rare|holo|diamond/i, "rare"],
];

export function rarityOf(word: string, report: Report): Rarity {
  const found = RARITY_WORDS.find(([words]) => words.test(word));
  if (!found) report("rarity", `unknown "${word}"; ours are ${RARITIES.join(", ")}`);
  return found?.[1] ?? "common";
}

export function stageOf({ subtypes, evolvesFrom }: SourceCard, report: Report): Stage {
  const words = subtypes.map((word) => word.toLowerCase().replaceAll(/[\s-]/g, ""));
  const stage = (["basic", "stage1", "stage2"] as const).find((each) => words.includes(each));
  if (stage) return stage;
  if (evolvesFrom) report("stage", `${subtypes.join(", ") || "missing"}; must be Basic, Stage 1 or Stage 2`);
  return "basic";
}

const TRAINERS = ["tool", "stadium", "supporter", "item"] as const;

export function kindOf({ kind, subtypes }: SourceCard, report: Report): CardKind {
  if (kind !== "trainer") return kind;
  const found = TRAINERS.find((each) => subtypes.some((word) => word.toLowerCase().includes(each)));
  if (!found) report("kind", `${subtypes.join(", ") || "missing"}; must be Item, Supporter, Tool or Stadium`);
  return found ?? "item";
}

export function wholeNumber(word: string, where: string, report: Report): number {
  if (!/^\d+$/.test(word)) report(where, `must be a whole number, not "${word}"`);
  return Number.parseInt(word, 10) || 0;
}

const WORTH = /takes? (\d) (?:more )?prize cards?|scores? (\d) points?/i;

/** What a knock-out is worth, by the rules printed on the card; and the lines that say something else. */
export function worthOf(texts: string[]): { value: 1 | 2 | 3; rest: string[] } {
  let value: 1 | 2 | 3 = 1;
  const rest = texts.filter((line) => {
    const worth = Number(WORTH.exec(line)?.slice(1).find(Boolean));
    if (worth !== 2 && worth !== 3) return true;
    value = worth;
    return false;
  });
  return { value, rest };
}
