// Collections over HTTP, on both databases: grants that count once, filters, sorting, pages and progress.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { BrowserSession, newPlayer } from "../support/browser-session.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const SERVICE_KEY = "service-0123456789abcdef0123456789";
const { pool, sets } = loadContent();

interface Item {
  id: string;
  name: string;
  quantity: number;
  sources: Record<string, number>;
}

describe.each([
  ["PostgreSQL", {}],
  ["the embedded database", { DATABASE_URL: "" }],
])("on %s", (_name, env) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ SERVICE_KEY, ...env });
  });
  afterAll(() => server.close());

  async function newCollector() {
    const { browser, user } = await newPlayer(server.url);
    const { id } = user;
    const grant = (name: string, source: string, cards: Record<string, number>, key = SERVICE_KEY) => {
      const service = new BrowserSession(server.url);
      service.token = key;
      return service.ask("PUT", `/grants/${name}:${id}/cards`, { userId: id, source, cards });
    };
    /** All pages. */
    const list = async (query = "", limit = 50): Promise<Item[]> => {
      const items: Item[] = [];
      let cursor = "";
      do {
        const { body } = await browser.ask("GET", `/collection?limit=${limit}&${query}${cursor}`);
        items.push(...body.items);
        cursor = body.next === null ? "" : `&cursor=${body.next}`;
      } while (cursor !== "");
      return items;
    };
    return { browser, grant, list };
  }

  test("grants add up by source, and each counts once however often it is sent", async () => {
    const { browser, grant, list } = await newCollector();
    const first = () => grant("first", "booster", { "wld-014": 2, "dst-001": 1 });
    const answers = await Promise.all([first(), first(), first(), grant("second", "gift", { "wld-014": 1 })]);
    expect(answers.map(({ body }) => body.granted).filter(Boolean)).toHaveLength(2);
    await grant("third", "booster", { "wld-014": 3 });
    expect(await list("owned=owned&set=wld&kind=mantimon")).toEqual([
      expect.objectContaining({ id: "wld-014", quantity: 6, sources: { booster: 5, gift: 1 } }),
    ]);
    const conflict = await grant("first", "booster", { "wld-014": 3 });
    expect(conflict).toMatchObject({ status: 409, body: { code: "grant_conflict" } });
    const { body } = await browser.ask("GET", "/collection/progress");
    expect(body.sets).toMatchObject([
      { set: "wld", owned: 1, copies: 6 },
      { set: "dst", owned: 1, total: sets[1].cards.length, copies: 1 },
      { set: "dri", owned: 0, total: sets[2].cards.length, copies: 0 },
    ]);
  });

  test("a grant with a card that there is none of gives nothing; nor does one of anybody else", async () => {
    const { grant, list } = await newCollector();
    const unknown = await grant("a-grant", "gift", { "wld-014": 1, "wld-999": 1 });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ field: "cards.wld-999" }] } });
    for (const cards of [{}, { "wld-014": 0 }, { "wld-014": 1000 }, { x: 1 }] as Record<string, number>[]) {
      expect((await grant("a-grant", "gift", cards)).status).toBe(400);
    }
    expect((await grant("a-grant", "gift", { "wld-014": 1 }, "x")).status).toBe(403);
    expect((await grant("a-grant", "theft", { "wld-014": 1 })).status).toBe(400);
    expect((await list("owned=owned")).every(({ quantity }) => quantity === 0)).toBe(true);
  });

  test("pages hold every card once, however they are sorted", async () => {
    const { grant, list } = await newCollector();
    await grant("some", "gift", { "wld-014": 2, "wld-200": 1, "dst-010": 2 });
    for (const sort of ["number", "name", "type", "rarity", "hp", "cost", "damage", "quantity"]) {
      for (const order of ["up", "down"]) {
        const ids = (await list(`sort=${sort}&order=${order}`, 50)).map(({ id }) => id);
        expect(ids, sort).toHaveLength(pool.cards.length);
        expect(new Set(ids).size, sort).toBe(pool.cards.length);
      }
    }
    expect((await list("sort=quantity&order=down")).slice(0, 3).map(({ id }) => id)).toEqual([
      "wld-014",
      "dst-010",
      "wld-200",
    ]);
    expect((await list("owned=missing")).some(({ id }) => id === "wld-014")).toBe(false);
  });

  test("filters find what they say", async () => {
    const { list } = await newCollector();
    const ids = async (query: string) => (await list(query)).map(({ id }) => id);
    const expected = (wanted: (card: (typeof pool.cards)[number]) => boolean) =>
      pool.cards.filter(wanted).map(({ id }) => id);
    expect(await ids("type=fire,water&stage=basic&hpMin=60&hpMax=80&kind=mantimon")).toEqual(
      expected(
        (card) =>
          card.kind === "mantimon" &&
          (card.type === "fire" || card.type === "water") &&
          card.stage === "basic" &&
          card.hp >= 60 &&
          card.hp <= 80,
      ),
    );
    expect(await ids("kind=supporter&set=dst&rarity=uncommon,rare")).toEqual(
      expected(
        ({ kind, id, rarity }) =>
          kind === "supporter" && id.startsWith("dst") && (rarity === "uncommon" || rarity === "rare"),
      ),
    );
    expect(await ids("text=HIVELET%20poisoned")).toContain("wld-014");
    expect(await ids("text=waggle&effect=search")).toEqual(["wld-014"]);
    expect(await ids("text=waggle&effect=heal")).toEqual([]);
    expect(await ids("text=hivelet&costMax=1&damageMin=20")).toContain("wld-014");
    expect(await ids("text=hivelet&costMax=0")).toEqual([]);
  });

  test.each([
    ["type=rock", "one of grass"],
    ["set=zzz", "one of wld, dst, dri"],
    ["set=%00", "codes of sets"],
    ["hpMin=-1", "a whole number from 0 to 999"],
    ["costMax=99", "a whole number from 0 to 20"],
    ["sort=price", "one of number"],
    ["owned=maybe", "one of all, owned, missing"],
    ["effect=magic", "one of damage"],
    [`text=${"x".repeat(101)}`, "at most 100 characters"],
    ["cursor=W10", "must be the `next` of the page before"],
  ])("%s is refused", async (query, message) => {
    const { browser } = await newCollector();
    const refused = await browser.ask("GET", `/collection?${query}`);
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].field.split(".")[0]).toBe(query.split("=")[0]);
    expect(refused.body.errors[0].message).toContain(message);
  });

  test("a cursor of a list in another order is refused", async () => {
    const { browser } = await newCollector();
    const { next } = (await browser.ask("GET", "/collection?sort=name")).body;
    expect((await browser.ask("GET", `/collection?sort=name&cursor=${next}`)).status).toBe(200);
    expect((await browser.ask("GET", `/collection?sort=hp&cursor=${next}`)).status).toBe(400);
  });
});
