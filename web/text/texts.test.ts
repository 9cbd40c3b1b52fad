// The catalogs: no text is missing, none is left in English, and no page writes text of its own.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { deckTexts } from "./de/decks-of-the-house.ts";
import de from "./de/index.ts";
import en from "./en/index.ts";
import later from "./en/lazy.ts";

type Texts = { readonly [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const english = flatten({ ...en, ...later });
const german = flatten(de);

/** Texts that are the same in both languages. */
const SAME = new Set([
  "account.premiumUntil",
  "decision.mantimon",
  "money.mantibucks_one",
  "money.mantibucks_other",
  "Mantibucks",
  "Premium",
  "Lobby",
  "online",
  "store.currency",
  "avatar.moon",
  "Album",
  "Bots",
  "Decks",
  "Deck",
  "English",
  "Deutsch",
  "Filter",
  "Mantimon",
  "Name",
  "Standard",
  "Stadium",
  "Tool",
  "Item",
  "Design",
  "Bot",
  "Basic",
]);

const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test("both languages have the same keys, each with a text", () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  for (const texts of [english, german])
    for (const [key, text] of texts) expect(text.trim(), key).not.toBe("");
});

test("a translation fills in what the English text fills in", () => {
  const different = [...english].filter(
    ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(german.get(key)!).join(),
  );
  expect(different).toEqual([]);
});

test("no German text is left in English", () => {
  const left = [...english].filter(
    ([key, text]) => german.get(key) === text && /[a-z]{2}/i.test(text) && !SAME.has(text) && !SAME.has(key),
  );
  expect(left).toEqual([]);
  const ENGLISH_WORDS = /\b(the|your|and|with|of|to|is|are|you|this|that|not|for)\b/i;
  const words = [...german].filter(([, text]) => ENGLISH_WORDS.test(text.replace(/\{\{\w+\}\}/g, "")));
  expect(words).toEqual([]);
});

/** Second words for what has a name already, and British spellings beside American ones. */
const OTHER_WORDS = {
  english:
    /\b(?:anew|paid back|purses?|statuses|ties?|(?:behavi|col|fav|hon|neighb)our\w*)\b|(?<!special )\bconditions?\b/i,
  german: /Remis|zurückgezahlt|besondere[nrs]? Zust/i,
};

test("one thing has one name, and English is American", () => {
  const found = (texts: Map<string, string>, words: RegExp) =>
    [...texts].filter(([, text]) => words.test(text));
  expect(found(english, OTHER_WORDS.english)).toEqual([]);
  expect(found(german, OTHER_WORDS.german)).toEqual([]);
});

test("no text writes a key down that can be chosen", () => {
  const KEY = /(?<![\p{L}'’-])[B-HJ-Z](?![\p{L}.'’-])/u;
  const written = [...english, ...german].filter(([, text]) => KEY.test(text));
  expect(written).toEqual([]);
});

/** Texts whose number is never 1, or whose words are the same for it. */
const WITHOUT_SINGULAR = new Set([
  "admin.roomsShown",
  "campaign.beatenOf",
  "craft.have",
  "craft.left",
  "decks.add",
  "decks.inDeck",
  "log.tookPrizes",
  "deckListNote.cards",
  "deckListNote.copies",
  "deckListNote.lines",
  "deckListNote.several",
  "notice.secondsLeft",
  "odds.duplicatesAbout",
  "odds.pity",
  "packs.openSeveral",
  "packs.premium",
  "prompt.chooseMore",
  "prompt.tooMany",
  "ranking.plot",
  "ranking.tiersAbout",
  "reason.moreOfAny",
  "reason.moreOfType",
  "reason.retreatCost",
  "statistics.lastDays",
  "table.againIn",
  "table.chosen",
]);

test("what is counted has a text for one of it", () => {
  const counting = (texts: Map<string, string>) =>
    [...texts].filter(([, text]) => /\{\{count\}\} \p{L}/u.test(text)).map(([key]) => key);
  const missing = [...counting(english), ...counting(german)].filter(
    (key) => !/_(one|other)$/.test(key) && !WITHOUT_SINGULAR.has(key),
  );
  expect(missing).toEqual([]);
});

test("every prepared deck has its German name and description, and nothing else has", () => {
  const said = loadContent().decks.flatMap(({ name, about }) => [name, about]);
  expect(Object.keys(deckTexts).sort()).toEqual([...new Set(said)].sort());
});

/** Is for those who work on the client. */
const DESIGN = /^design\//;
const TEXT_ATTRIBUTES = new Set(["aria-label", "title", "placeholder", "alt", "label"]);
/** Components whose `name` is shown. */
const NAMED = new Set(["CardImage"]);
/** Values of the game and the server: what they are called is in the catalogs. */
const VALUES = new Set(["type", "status", "kind", "rarity", "card", "id"]);
/** Names that are the same in every language, and examples of what may be typed. */
const NAMES = new Set(["Mantimon"]);

interface Node {
  type: string;
  [key: string]: unknown;
}

interface Named {
  name: string;
}

interface Attribute {
  /** Another one for `{...props}`. */
  type: string;
  name: Named;
  value: { type: string; value?: unknown; expression?: Named & { type: string } } | null;
}

const isShown = (element: Named, attribute: string) =>
  TEXT_ATTRIBUTES.has(attribute) || (attribute === "name" && NAMED.has(element.name));

/** Texts in the markup of a file. */
function textsIn(file: string): string[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  const found: string[] = [];
  const look = (text: unknown) => {
    const words = String(text).trim();
    if (/\p{L}{2}/u.test(words) && !NAMES.has(words)) found.push(words);
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const node = value as Node;
    if (node.type === "JSXText") look(node.value);
    if (node.type === "JSXOpeningElement") {
      for (const { type, name, value } of node.attributes as Attribute[]) {
        if (type !== "JSXAttribute" || !isShown(node.name as Named, name.name)) continue;
        if (value?.type === "Literal") look(value.value);
        const shown = value?.expression;
        if (shown?.type === "Identifier" && VALUES.has(shown.name))
          found.push(`${name.name}={${shown.name}}`);
      }
    }
    for (const [key, child] of Object.entries(node)) if (key !== "parent") visit(child);
  };
  visit(program);
  return found;
}

test("no page has texts of its own in its markup, or shows a value in place of its name", () => {
  const web = join(import.meta.dirname, "..");
  const files = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !file.startsWith("dist"))
    .map((file) => relative(web, join(web, file)))
    .filter((file) => !DESIGN.test(file));
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) => textsIn(join(web, file)).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});
