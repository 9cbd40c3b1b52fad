// npm run bench -- collection: listing the collection of a player who owns every card, as the client sees it over
// HTTP on loopback: request, token, limits, query, filters, checked answer. On PostgreSQL beside 1,000 other full
// collections, and on the embedded database. What comes back is checked.
import { loadContent } from "../../cards/load.ts";
import { TYPES } from "../../engine/index.ts";
import { cardText } from "../../engine/text/card-text.ts";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/index.ts";
import { startServer } from "../../src/index.ts";
import { onPostgres } from "../database.ts";
import { measure } from "../measure.ts";
import { printRows, type Row } from "../table.ts";

const REPEATS = { runs: 500, warmUp: 100 };
const OTHERS = 1_000;

const { pool } = loadContent();

/** Three filters each; how many of all cards they find is known. */
const LISTS: [name: string, query: string, finds: number][] = [
  [
    "three filters: kind, HP, set",
    "kind=mantimon&hpMin=60&set=wld&owned=owned",
    pool.cards.filter((card) => card.kind === "mantimon" && card.hp >= 60 && card.id.startsWith("wld"))
      .length,
  ],
  [
    "three filters: text, rarity, type; by name",
    "text=coin&rarity=common,uncommon&type=fire,water,grass&sort=name",
    pool.cards.filter(
      (card, index) =>
        ["common", "uncommon"].includes(card.rarity) &&
        ["fire", "water", "grass"].includes(TYPES[pool.info[index].type]) &&
        /coin/i.test(JSON.stringify([card.name, cardText(card)])),
    ).length,
  ],
  ["no filter", "", pool.cards.length],
];

export async function benchCollection(json: boolean): Promise<void> {
  await onPostgres(async (url, scratch) => {
    printRows("A full collection, PostgreSQL", await measureOn(url, scratch), json);
    printRows("A full collection, embedded database", await measureOn(undefined, scratch), json);
  });
}

async function measureOn(databaseUrl: string | undefined, scratch: string): Promise<Row[]> {
  const config = loadConfig({
    PORT: "0",
    DATA_DIR: scratch,
    DATABASE_URL: databaseUrl ?? "",
    LOG_LEVEL: "warn",
    REQUESTS_PER_MINUTE: "1000000",
    SERVICE_KEY: "bench-0123456789abcdef0123456789",
  });
  if (databaseUrl) await fillOthers(databaseUrl);
  const server = await startServer(config);
  const api = `http://127.0.0.1:${server.port}/api/v1`;
  try {
    const token = await newOwner(api, config.serviceKey!);
    const rows: Row[] = [];
    for (const list of LISTS) rows.push(...(await measureList(api, token, list)));
    return rows;
  } finally {
    await server.close();
  }
}

/** Other users' collections, so that the table is not only that of the measured user. */
async function fillOthers(databaseUrl: string): Promise<void> {
  const { db, close } = await openDatabase({ databaseUrl, dataDir: "" });
  const ids = JSON.stringify(pool.cards.map(({ id }) => id));
  await db.$executeRaw`
    INSERT INTO "User" ("id", "name", "nameKey")
    SELECT gen_random_uuid(), 'p' || n, 'p' || n FROM generate_series(1, ${OTHERS}::int) n`;
  await db.$executeRaw`
    INSERT INTO "Collection" ("userId", "cardId", "source", "quantity")
    SELECT "id", card, 'booster', 2 FROM "User", jsonb_array_elements_text(${ids}::jsonb) card`;
  await db.$executeRaw`ANALYZE`;
  await close();
}

/** A player with copies of every card from two sources. @returns their token */
async function newOwner(api: string, serviceKey: string): Promise<string> {
  const { token, user } = await (await fetch(`${api}/auth/guest`, { method: "POST" })).json();
  const cards = Object.fromEntries(pool.cards.map(({ id }) => [id, 4]));
  for (const source of ["booster", "reward"]) {
    const answer = await fetch(`${api}/grants/bench:${source}/cards`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${serviceKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ userId: user.id, source, cards }),
    });
    if (!answer.ok) throw new Error(`no grant: ${await answer.text()}`);
  }
  return token;
}

/** Lists what a query finds. @param finds how many cards that must be */
function measureList(
  api: string,
  token: string,
  [name, query, finds]: (typeof LISTS)[number],
): Promise<Row[]> {
  const list = async () => {
    const answer = await fetch(`${api}/collection?limit=50${query && `&${query}`}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { items, total } = await answer.json();
    const areComplete = items.every(({ quantity }: { quantity: number }) => quantity === 8);
    return total === finds && items.length === Math.min(50, finds) && areComplete;
  };
  return measure(name, "< 10 ms", REPEATS, list, "p50");
}
