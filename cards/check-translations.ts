// Checks a file of cards/text: all that cards are called has its name in the language, and nothing else is named.

import { z } from "zod";
import type { DataFile } from "./check.ts";
import type { CardSet } from "./content.ts";
import { type CardDataIssue, parse } from "./issues.ts";
import type { CardTexts } from "./texts.ts";

const Names = z.record(z.string(), z.string().trim().min(1).max(200));

const textsFile: z.ZodType<CardTexts> = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/, "must be two letters"),
  sets: Names,
  names: Names,
  attacks: Names,
  abilities: Names,
  flavors: Names,
});

/** @param sets those that must be translated */
export function checkTranslations(
  { file, data }: DataFile,
  sets: readonly CardSet[],
): { texts: CardTexts | null; issues: CardDataIssue[] } {
  const issues: CardDataIssue[] = [];
  const texts = parse(textsFile, data, { file, card: "" }, issues);
  if (texts === null) return { texts, issues };
  const say = (path: string, message: string) => issues.push({ file, card: "", path, message });
  for (const [section, wanted] of Object.entries(wordsOf(sets))) {
    const names = texts[section as keyof ReturnType<typeof wordsOf>];
    for (const name of wanted) {
      if (!Object.hasOwn(names, name)) say(section, `missing ${JSON.stringify(name)}`);
    }
    for (const name of Object.keys(names)) {
      if (!wanted.has(name)) say(`${section}.${name}`, "no card has it");
    }
  }
  for (const section of ["sets", "names", "attacks", "abilities"] as const) {
    const known = new Map<string, string>();
    for (const [name, said] of Object.entries(texts[section])) {
      const other = known.get(said);
      if (other !== undefined) say(`${section}.${name}`, `${said} is already the name of ${other}`);
      known.set(said, name);
    }
  }
  return { texts, issues };
}

/** All that must be translated. */
function wordsOf(sets: readonly CardSet[]): Record<Exclude<keyof CardTexts, "language">, Set<string>> {
  const cards = sets.flatMap((set) => set.cards);
  const mons = cards.filter((card) => card.kind === "mantimon");
  return {
    sets: new Set(sets.map(({ code }) => code)),
    names: new Set(cards.map(({ name }) => name)),
    attacks: new Set(mons.flatMap(({ attacks }) => attacks.map(({ name }) => name))),
    abilities: new Set(mons.flatMap(({ ability }) => (ability ? [ability.name] : []))),
    flavors: new Set(cards.flatMap(({ id, flavor }) => (flavor === "" ? [] : [id]))),
  };
}
