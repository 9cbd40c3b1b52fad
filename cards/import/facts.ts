// Converts the facts of a card. A fact without a counterpart is reported.

import { RARITIES, type Rarity, type Stage, TYPES, type Type } from "../../engine/vocabulary.ts";
import type { SourceCard } from "./sources/card.ts";

/** Reports a wrong fact: where on the card, and what is allowed. */
export type Report = (where: string, message: string) => void;

export type CardKind = "mantimon" | "item" | "supporter" | "tool" | "stadium" | "energy";

const TYPE_SYNONYMS: ReadonlyMap<string, Type> = new Map([
  ["electric", "lightning"],
  ["dark", "darkness"],
  ["steel", "metal"],
]);

function typeOf(word: string, where: string, report: Report): Type | null {
  const lower = word.toLowerCase();
  const type = TYPES.find((each) => each === lower) ?? TYPE_SYNONYMS.get(lower);
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

/** The first one that matches decides: a list's "Rare Secret" is secret. */
const RARITY_WORDS: [RegExp, Rarity][] = [
  [/secret|hyper|rainbow|crown|shiny|promo|gold|♕|✵/i, "secret"],
  [/ultra|double|prime|legend|illustration|star|amazing|radiant|☆|◊{4}|four diamond/i, "prime"],
  [/uncommon|two diamond|^◊{2}$/i, "uncommon"],
  [/^$|none|common|one diamond|^◊$/i, "common"],
  [/rare|holo|diamond|◊|full art|classic/i, "rare"],
];

export function rarityOf(word: string, report: Report): Rarity {
  const found = RARITY_WORDS.find(([words]) => words.test(word));
  if (!found) report("rarity", `unknown "${word}"; ours are ${RARITIES.join(", ")}`);
  return found?.[1] ?? "common";
}

const plain = (word: string) => word.toLowerCase().replaceAll(/[\s-]/g, "");

/** Words of lists that are neither a stage nor a class: another field repeats them, or they have no counterpart. */
const FOREIGN_STAGES = ["baby", "break", "legend", "levelup", "mega", "restored", "vmax", "vstar", "vunion"];

export function stageOf({ subtypes, evolvesFrom }: SourceCard, report: Report): Stage {
  const words = subtypes.map(plain);
  const found = (["basic", "stage1", "stage2"] as const).filter((each) => words.includes(each));
  const foreign = subtypes.filter((word) => FOREIGN_STAGES.includes(plain(word)) && !isClass(word, found));
  if (found.length > 1) report("stage", `${subtypes.join(", ")}: a card has one stage`);
  if (foreign.length > 0)
    report("stage", `"${foreign.join(", ")}" is no stage of ours; they are Basic, Stage 1 and Stage 2`);
  else if (found.length === 0 && (evolvesFrom || words.length > 0))
    report("stage", `${subtypes.join(", ") || "missing"}; must be Basic, Stage 1 or Stage 2`);
  return found[0] ?? "basic";
}

/** "MEGA" beside a stage of ours is a class of cards; alone it is a stage. */
function isClass(word: string, stages: readonly string[]): boolean {
  return plain(word) === "mega" && stages.length > 0;
}

const STAGES: readonly string[] = ["basic", "stage1", "stage2"];

/** Classes that a card's name ends with, in lists that have no field for them. */
const SUFFIX = /[\s-](ex|gx|v|prime|sp)$/i;
const PREFIX = /^(mega|radiant) /i;

/** The classes that a Mantimon belongs to, in lower case: "ex", "tera". Texts speak of "Mantimon ex". */
export function classesOf({ kind, subtypes, name }: SourceCard): string[] {
  if (kind !== "mantimon") return [];
  const words = subtypes.filter((word) => !STAGES.includes(plain(word))).map((word) => word.toLowerCase());
  const [, suffix = ""] = SUFFIX.exec(name) ?? [];
  const [, prefix = ""] = suffix === "" ? [] : (PREFIX.exec(name) ?? []);
  return [...new Set([...words, prefix.toLowerCase(), suffix.toLowerCase()])].filter((word) => word !== "");
}

const TRAINERS = ["tool", "stadium", "supporter", "item"] as const;

export function kindOf({ kind, subtypes }: SourceCard, report: Report): CardKind {
  if (kind !== "trainer") return kind;
  const found = TRAINERS.find((each) => subtypes.some((word) => word.toLowerCase().includes(each)));
  if (!found) report("kind", `${subtypes.join(", ") || "missing"}; must be Item, Supporter, Tool or Stadium`);
  return found ?? "item";
}

export function wholeNumber(word: string, where: string, report: Report): number {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  report(where, `must be a whole number, not "${word}"`);
  return 0;
}

const WORTH = /(?:takes?|gets?|scores?) (\d) (?:prize cards?|points?)/i;

/** A line's sentences as they stand. */
const SENTENCE = /[^.]+\.?\s*/g;

/** Knock-out values of classes, for cards without a rule that gives theirs. */
const WORTHS: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ...(["ex", "gx", "v"] as const).map((word): [string, 2] => [word, 2]),
  ...(["tag team", "tag team-gx"] as const).map((word): [string, 3] => [word, 3]),
  ...(["prime", "sp", "radiant", "tera", "ancient", "future"] as const).map((word): [string, 1] => [word, 1]),
  ...(["single strike", "rapid strike", "fusion strike"] as const).map((word): [string, 1] => [word, 1]),
]);

/**
 * The knock-out value: from the rule printed on the card, otherwise from its classes; and the printed lines that say
 * something else. A class without a known value is reported.
 */
export function worthOf(source: SourceCard, report: Report): { value: 1 | 2 | 3; rest: string[] } {
  const told = new Set<number>();
  const saysElse = (sentence: string) => {
    const worth = Number(WORTH.exec(sentence)?.[1]);
    if (worth !== 1 && worth !== 2 && worth !== 3) return true;
    told.add(worth);
    return false;
  };
  const rest = source.texts.flatMap((line) => {
    const others = (line.match(SENTENCE) ?? [line]).filter(saysElse);
    return others.join("").trim() === "" ? [] : [others.join("").trim()];
  });
  const classes = classesOf(source);
  if (told.size > 1) report("rules", `a knock-out cannot be worth ${[...told].join(" and ")}`);
  const [byRule] = told as Set<1 | 2 | 3>;
  if (byRule) return { value: byRule, rest };
  const unknown = classes.filter((word) => word !== "mega" && !WORTHS.has(word));
  if (unknown.length > 0)
    report("subtypes", `"${unknown.join(", ")}": what its knock-out is worth is told nowhere`);
  const worths = classes.map((word) => WORTHS.get(word) ?? 1);
  const value = Math.max(1, ...worths) as 1 | 2 | 3;
  return { value: classes.includes("mega") && value === 2 ? 3 : value, rest };
}
