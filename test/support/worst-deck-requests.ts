// The requests about decks that cost the server most.
import type { SignedIn } from "../../src/auth/index.ts";
import { MAX_CARDS } from "../../src/decks/contents.ts";
import { writeCode } from "../../src/decks/share-code.ts";
import { cardIds, FULL_DECK, type Make, oneOfEach, pool } from "./worst-world.ts";

/** Suggestions have most to add to a nearly empty deck. */
const EMPTY = { rules: "standard", cards: oneOfEach(cardIds.slice(0, 1)), energy: {} } as const;

const as = ({ token }: SignedIn) => ({ Authorization: `Bearer ${token}` });
const json = (value: unknown) => JSON.stringify(value);
const ofDeck: Make = ({ rich, deckId }) => ({ params: { id: deckId }, headers: as(rich) });

/** The maximum number of lines, within the maximum length of the text. */
const fill = (line: (n: number) => string) =>
  Array.from({ length: 500 }, (_, n) => line(n).slice(0, 119)).join("\n");

/** Ids of cards that do not exist. */
const unknown = (prefix: string) =>
  oneOfEach(
    Array.from(
      { length: MAX_CARDS },
      (_, n) => `${prefix}${"abcdefghij"[n % 10]}-${String(n).padStart(3, "0")}`,
    ),
  );

export const WORST_DECK_REQUESTS = {
  "GET /decks": [
    ({ rich }) => ({ query: "limit=50", headers: as(rich) }),
    ({ rich }) => ({ query: "limit=50&card=zzz-999", headers: as(rich) }),
  ],
  "POST /decks": [
    ({ rich }) => ({ headers: as(rich), body: json({ name: "👩‍👩‍👧‍👦".repeat(5), ...FULL_DECK }) }),
    ({ rich }) => ({ headers: as(rich), body: json({ name: "\u200d".repeat(600), ...FULL_DECK }) }),
    ({ rich }) => ({ headers: as(rich), body: json({ name: "x", ...FULL_DECK, cards: unknown("zz") }) }),
  ],
  "POST /decks/check": [
    ({ rich }) => ({ headers: as(rich), body: json(FULL_DECK) }),
    ({ rich }) => ({
      headers: as(rich),
      body: json({ ...FULL_DECK, cards: unknown("zz"), energy: unknown("qq") }),
    }),
  ],
  "POST /decks/import": [
    ...[
      (line: number) => `${(line % 60) + 1} qwertz uiop asdf ${"abcdefgh"[line % 8]}`,
      () => "4 Hivvelet",
      (line: number) => `${"- ".repeat(40)}1 ${pool.cards[line % 300].name} // ${"a".repeat(60)}`,
      () => "1 ".repeat(60),
      () => "a ".repeat(60),
      () => "\u200d".repeat(39),
      () => "é\u0301👩‍👧".repeat(8),
      () => "x4 1. [x] *a*,".repeat(8),
    ].map(
      (line): Make =>
        ({ rich }) => ({ headers: as(rich), body: json({ text: fill(line) }) }),
    ),
  ],
  "GET /decks/shared/:code": [
    () => ({ params: { code: writeCode({ name: "Worst", ...FULL_DECK }) } }),
    () => ({ params: { code: writeCode({ name: "Worst", ...FULL_DECK, cards: unknown("zz") }) } }),
  ],
  "GET /decks/:id": [ofDeck],
  "PATCH /decks/:id": [
    async ({ db, rich }) => {
      const data = { userId: rich.user.id, name: "Worst", ...FULL_DECK };
      const { id } = await db.deck.create({ data });
      return { params: { id }, headers: as(rich), body: json({ version: 1, name: "Other", ...FULL_DECK }) };
    },
  ],
  "DELETE /decks/:id": [
    async ({ db, rich }) => {
      const { id } = await db.deck.create({ data: { userId: rich.user.id, name: "Worst", ...FULL_DECK } });
      return { params: { id }, headers: as(rich) };
    },
  ],
  "PUT /decks/:id/folder": [
    (world, run) => ({ ...ofDeck(world, run), body: JSON.stringify({ folder: null }) }),
  ],
  "POST /decks/folders": [
    async ({ db, rich }, run) => {
      const folder = `${"x".repeat(30)} ${run}`;
      const page = { orderBy: { id: "asc" }, skip: (run % 5) * 40, take: 40 } as const;
      const decks = await db.deck.findMany({ where: { userId: rich.user.id }, ...page });
      await db.deck.updateMany({ where: { id: { in: decks.map(({ id }) => id) } }, data: { folder } });
      return { headers: as(rich), body: JSON.stringify({ folder, name: null }) };
    },
  ],
  "POST /decks/:id/copy": [ofDeck],
  "GET /decks/:id/text": [ofDeck],
  "GET /decks/:id/analysis": [ofDeck],
  "GET /decks/:id/hand": [ofDeck],
  "GET /decks/:id/suggestions": [
    ...(["owned", "all"] as const).map(
      (from): Make =>
        async ({ db, rich }) => {
          const { id } = await db.deck.create({ data: { userId: rich.user.id, name: "Worst", ...EMPTY } });
          return { params: { id }, query: `from=${from}`, headers: as(rich) };
        },
    ),
  ],
} satisfies Record<string, Make[]>;
