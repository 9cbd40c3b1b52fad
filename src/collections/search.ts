// Finds cards of the catalog by what players ask for, sorts them, and cuts the list in pages.
import { z } from "zod";
import { FAMILIES } from "../../cards/families.ts";
import { KINDS, RARITIES, STAGES, TYPES } from "../../engine/index.ts";
import { invalidCursor, PageQuery, readCursor, writeCursor } from "../http/pagination.ts";
import { invalidField } from "../http/problem.ts";
import { cleanLine } from "../text.ts";
import { wholeNumberText } from "../whole-number.ts";
import { type Catalog, type CatalogCard, fold } from "./catalog.ts";
import type { Owned } from "./owned.ts";

const SORTS = ["number", "name", "type", "rarity", "hp", "cost", "damage", "quantity"] as const;
type Sort = (typeof SORTS)[number];

const allowed = (values: readonly unknown[]) => `one of ${values.join(", ")}`;

const choice = <T extends string>(values: readonly T[], fallback: T) =>
  z.enum(values as [T, ...T[]], allowed(values)).default(fallback as never);

/** "grass,fire": any of them will do. */
const listOf = <T extends string>(values: readonly T[]) =>
  z
    .string(`${allowed(values)}, or several with commas between`)
    .max(200, "at most 200 characters")
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(values as [T, ...T[]], allowed(values))))
    .optional();

const upTo = (max: number) => wholeNumberText(0, max).optional();

const LANGUAGE = "a language's code, such as de";
const SETS = "codes of sets, such as wld, with commas between";

/** What may be asked of a collection: all that is given must hold. */
export const CardQuery = z.strictObject({
  ...PageQuery.shape,
  text: z
    .string("words in the name or the rules text")
    .max(100, "at most 100 characters")
    .transform(cleanLine)
    .optional()
    .describe("Words that name or rules text hold, in any order"),
  kind: listOf(KINDS),
  type: listOf(TYPES),
  stage: listOf(STAGES),
  rarity: listOf(RARITIES),
  set: z
    .string(SETS)
    .regex(/^[a-z]{3}(,[a-z]{3}){0,19}$/, SETS)
    .transform((text) => text.split(","))
    .optional(),
  effect: listOf(FAMILIES).describe("What it does"),
  hpMin: upTo(999),
  hpMax: upTo(999),
  costMin: upTo(20).describe("Energy of an attack; the same attack must do the damage asked for"),
  costMax: upTo(20),
  damageMin: upTo(999),
  damageMax: upTo(999),
  owned: choice(["all", "owned", "missing"], "all"),
  sort: choice(SORTS, "number"),
  language: z
    .string(LANGUAGE)
    .regex(/^[a-z]{2}$/, LANGUAGE)
    .default("en")
    .describe("Of the names that are sorted; English where there are none"),
  order: choice(["up", "down"], "up"),
});
export type CardQuery = z.output<typeof CardQuery>;

interface Found {
  entry: CatalogCard;
  quantity: number;
}

/** A page of the cards that a query asks for. @throws {Problem} for an unknown set, or a cursor of another list. */
export function searchCards(catalog: Catalog, owned: Owned, query: CardQuery) {
  const codes = catalog.sets.map(({ code }) => code);
  if (query.set?.some((code) => !codes.includes(code))) {
    throw invalidField("set", allowed(codes));
  }
  const matches = matcher(query, catalog);
  const found: Found[] = [];
  for (const entry of catalog.cards) {
    const quantity = owned.get(entry.card.id)?.quantity ?? 0;
    const has = quantity > 0 || entry.free;
    if (query.owned !== "all" && has !== (query.owned === "owned")) continue;
    if (matches(entry)) found.push({ entry, quantity });
  }
  const rows = found.map((one) => ({ ...one, key: KEYS[query.sort](one, query.language) }));
  const compare = comparer(query.order);
  rows.sort(compare);
  const after = decodeCursor(query);
  const rest = after ? rows.filter((row) => compare(row, after) > 0) : rows;
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  const more = last !== undefined && rest.length > page.length;
  return { total: rows.length, page, next: more ? encodeCursor(query, last) : null };
}

function matcher(query: CardQuery, catalog: Catalog): (entry: CatalogCard) => boolean {
  const words = fold(query.text ?? "")
    .split(" ")
    .filter(Boolean);
  const within = (value: number, min = 0, max = Number.POSITIVE_INFINITY) => value >= min && value <= max;
  const { hpMin, hpMax, costMin, costMax, damageMin, damageMax } = query;
  const asksAttack = [costMin, costMax, damageMin, damageMax].some((bound) => bound !== undefined);
  const tests: ((entry: CatalogCard) => boolean)[] = [];
  const any = <T>(wanted: readonly T[] | undefined, of: (entry: CatalogCard) => T | null) => {
    if (wanted) tests.push((entry) => wanted.includes(of(entry) as T));
  };
  any(query.kind, ({ card }) => card.kind);
  any(query.type, ({ type }) => type);
  any(query.stage, ({ card }) => ("stage" in card ? card.stage : null));
  any(query.rarity, ({ card }) => card.rarity);
  any(query.set, ({ set }) => set);
  if (query.effect) tests.push(({ families }) => query.effect!.some((family) => families.has(family)));
  if (hpMin !== undefined || hpMax !== undefined) {
    tests.push(({ hp }) => hp !== null && within(hp, hpMin, hpMax));
  }
  if (asksAttack) {
    const fits = ({ cost, damage }: CatalogCard["attacks"][number]) =>
      within(cost, costMin, costMax) && within(damage, damageMin, damageMax);
    tests.push(({ attacks }) => attacks.some(fits));
  }
  // Last: the words of a card have to be made once.
  if (words.length > 0) {
    tests.push((entry) => {
      const searched = catalog.wordsOf(entry);
      return words.every((word) => searched.includes(word));
    });
  }
  return (entry) => tests.every((test) => test(entry));
}

type Key = number | string;
interface Row {
  key: Key;
  entry: Pick<CatalogCard, "index">;
}

const best = (entry: CatalogCard, of: "cost" | "damage") =>
  Math.max(-1, ...entry.attacks.map((attack) => attack[of]));

const KEYS: Record<Sort, (found: Found, language: string) => Key> = {
  number: ({ entry }) => entry.index,
  name: ({ entry }, language) => fold(entry.translations[language] ?? entry.card.name),
  type: ({ entry }) => (entry.type ? TYPES.indexOf(entry.type) : TYPES.length),
  rarity: ({ entry }) => RARITIES.indexOf(entry.card.rarity),
  hp: ({ entry }) => entry.hp ?? 0,
  cost: ({ entry }) => best(entry, "cost"),
  damage: ({ entry }) => best(entry, "damage"),
  quantity: ({ quantity }) => quantity,
};

/** Equal keys stand in the pool's order, either way. */
function comparer(order: CardQuery["order"]) {
  const sign = order === "up" ? 1 : -1;
  return (a: Row, b: Row) =>
    sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.entry.index - b.entry.index;
}

/** A cursor holds the sort, order and language of its list, and the key and index of the last card of its page. */
const EncodedCursor = z.tuple([
  z.enum(SORTS),
  z.enum(["up", "down"]),
  z.string(),
  z.union([z.number(), z.string()]),
  z.int(),
]);

function encodeCursor({ sort, order, language }: CardQuery, { key, entry }: Row): string {
  return writeCursor([sort, order, language, key, entry.index]);
}

function decodeCursor({ cursor, sort, order, language }: CardQuery): Row | undefined {
  if (cursor === undefined) return undefined;
  const [cursorSort, cursorOrder, cursorLanguage, key, index] = readCursor(EncodedCursor, cursor);
  if (cursorSort !== sort || cursorOrder !== order || cursorLanguage !== language)
    throw invalidCursor(", with the same sort, order and language");
  return { key, entry: { index } };
}
