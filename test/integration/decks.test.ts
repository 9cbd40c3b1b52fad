// Decks over HTTP, on both databases: made, changed, copied and deleted; slots; starters; what is refused.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { loadRotation, startersAt } from "../../cards/rotation.ts";
import { atOnce } from "../support/at-once.ts";
import { BrowserSession, newPlayer } from "../support/browser-session.ts";
import { WOOD } from "../support/own-deck.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const { pool } = loadContent();
const NOBODY = "00000000-0000-7000-8000-000000000000";

/** The first who waits for a row waits for its holder's transaction, all others for the row itself. */
const SECOND_IN_LINE = `
  SELECT 1 FROM pg_locks WHERE locktype = 'tuple' AND NOT granted AND relation = '"Deck"'::regclass
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** What may be chosen at this moment. A test looks before and after it asks: at midnight they may change. */
const startersNow = () => startersAt(loadRotation(), new Date()).map(({ type }) => type);

/** Of a server on PostgreSQL the test has a connection of its own; the embedded database belongs to its server. */
describe.each([
  ["PostgreSQL", undefined],
  ["the embedded database", ""],
])("on %s", (_name, databaseUrl) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      SERVICE_KEY: "service-0123456789abcdef0123456789",
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    });
  });
  afterAll(() => server.close());

  /** On PostgreSQL the deck is locked until two of what is asked wait for it: they have read it in the same state. */
  async function whileLocked<T>(deckId: string, ask: () => T[]): Promise<T[]> {
    if (!server.config.databaseUrl) return ask();
    const client = new pg.Client(server.config.databaseUrl);
    await client.connect();
    try {
      await client.query("BEGIN");
      await client.query(`SELECT 1 FROM "Deck" WHERE "id" = $1 FOR UPDATE`, [deckId]);
      const asked = ask();
      await expect.poll(async () => (await client.query(SECOND_IN_LINE)).rowCount).toBeGreaterThan(0);
      await client.query("COMMIT");
      return asked;
    } finally {
      await client.end();
    }
  }

  const grantPremium = (userId: string) => {
    const service = new BrowserSession(server.url);
    service.token = "service-0123456789abcdef0123456789";
    return service.ask("PUT", `/grants/premium:${userId}`, { userId, premiumDays: 1 });
  };

  test("a deck is made, read, changed, copied and deleted", async () => {
    const { browser } = await newPlayer(server.url);
    const made = await browser.ask("POST", "/decks", WOOD);
    expect(made).toMatchObject({ status: 201, body: { ...WOOD, valid: true, version: 1, size: 40 } });
    const { id } = made.body;
    expect((await browser.ask("GET", `/decks/${id}`)).body).toEqual(made.body);
    const renamed = await browser.ask("PATCH", `/decks/${id}`, { version: 1, name: "  Old Wood " });
    expect(renamed.body).toMatchObject({ name: "Old Wood", version: 2, cards: WOOD.cards });
    const copy = await browser.ask("POST", `/decks/${id}/copy`);
    expect(copy).toMatchObject({ status: 201, body: { name: "Old Wood (copy)", cards: WOOD.cards } });
    await browser.ask("POST", "/decks", { ...WOOD, cards: {}, energy: {} });
    const card = Object.keys(WOOD.cards)[0] as keyof typeof WOOD.cards;
    const energy = Object.keys(WOOD.energy)[0] as keyof typeof WOOD.energy;
    for (const [held, copies] of [
      [card, WOOD.cards[card]],
      [energy, WOOD.energy[energy]],
    ]) {
      const { items } = (await browser.ask("GET", `/decks?card=${held}`)).body;
      expect(items).toEqual([copy.body.id, id].map((id) => expect.objectContaining({ id, copies })));
    }
    expect((await browser.ask("GET", "/decks?card=wld-999")).body.items).toEqual([]);
    expect((await browser.ask("GET", "/decks?card=x")).status).toBe(400);
    await browser.ask("DELETE", `/decks/${(await browser.ask("GET", "/decks")).body.items[0].id}`);
    const all = await browser.ask("GET", "/decks");
    expect(all.body.items.map((deck: { id: string }) => deck.id)).toEqual([copy.body.id, id]);
    expect((await browser.ask("DELETE", `/decks/${id}`)).status).toBe(204);
    expect((await browser.ask("GET", `/decks/${id}`)).status).toBe(404);
    expect((await browser.ask("GET", `/decks/${copy.body.id}`)).status).toBe(200);
  });

  test("an incomplete deck is saved, and says every rule that it breaks, by mode", async () => {
    const { browser } = await newPlayer(server.url);
    const cards = { "wld-001": 5, "wld-279": 1 };
    const { body } = await browser.ask("POST", "/decks", { name: "Draft", rules: "house", cards });
    expect(body.valid).toBe(false);
    const codes = (mode: string) => body.modes[mode].problems.map(({ code }: { code: string }) => code);
    expect(codes("free")).toEqual(["deckSize", "tooManyCopies", "energyInDeck", "energySize"]);
    expect(codes("campaign")).toEqual([...codes("free"), "notOwned"]);
    for (const { message } of body.modes.campaign.problems) expect(message).toMatch(/\.$/);
  });

  test("the invisible is removed from a name, and emoji and the joiners of Persian stay whole", async () => {
    const { browser } = await newPlayer(server.url);
    const name = async (name: string) => (await browser.ask("POST", "/decks", { ...WOOD, name })).body.name;
    expect(await name("\ufeff Old\u2028Wood\u200b\u0085 ")).toBe("Old Wood");
    expect(await name("👩‍👩‍👧‍👦 می‌خواهم 🏴󠁧󠁢󠁥󠁮󠁧󠁿")).toBe("👩‍👩‍👧‍👦 می‌خواهم 🏴󠁧󠁢󠁥󠁮󠁧󠁿");
    const family = (await browser.ask("POST", "/decks", { ...WOOD, name: "👩‍👩‍👧‍👦".repeat(5) })).body;
    const copy = (await browser.ask("POST", `/decks/${family.id}/copy`)).body;
    expect(copy.name).toBe(`${"👩‍👩‍👧‍👦".repeat(4)} (copy)`);
    const shared = (await browser.ask("GET", `/decks/${family.id}/text`)).body;
    expect((await browser.ask("GET", `/decks/shared/${shared.code}`)).body.name).toBe(family.name);
    expect((await browser.ask("POST", "/decks/import", shared)).status).toBe(400);
    const imported = await browser.ask("POST", "/decks/import", { text: shared.text });
    expect(imported.body).toMatchObject({ name: family.name, problems: [], cards: WOOD.cards });
  });

  test("of two tabs the second is told the version, and overwrites nothing", async () => {
    const { browser } = await newPlayer(server.url);
    const { id } = (await browser.ask("POST", "/decks", WOOD)).body;
    const changes = await whileLocked(id, () =>
      ["A", "B", "C", "D"].map((name) => browser.ask("PATCH", `/decks/${id}`, { version: 1, name })),
    );
    const answers = await Promise.all(changes);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const won = answers.find(({ status }) => status === 200)!;
    for (const { body } of answers.filter((answer) => answer !== won)) {
      expect(body).toMatchObject({ code: "stale_version", version: 2 });
    }
    expect((await browser.ask("GET", `/decks/${id}`)).body).toEqual(won.body);
  });

  test("of 50 creations at once five get a slot; with premium all do; after it the oldest five can be changed", async () => {
    const { browser, user } = await newPlayer(server.url);
    const create = () => atOnce(50, (n) => browser.ask("POST", "/decks", { ...WOOD, name: `${n}` }));
    const first = await create();
    expect(first.filter(({ status }) => status === 201)).toHaveLength(5);
    for (const { status, body } of first) if (status !== 201) expect(body.code).toBe("deck_limit");
    expect((await browser.ask("GET", "/decks?limit=50")).body.items).toHaveLength(5);
    await grantPremium(user.id);
    const second = await create();
    expect(second.every(({ status }) => status === 201)).toBe(true);
    const page = (await browser.ask("GET", "/decks?limit=50")).body;
    const rest = (await browser.ask("GET", `/decks?limit=50&cursor=${page.next}`)).body;
    expect([...page.items, ...rest.items]).toHaveLength(55);
    expect(rest.next).toBeNull();
  });

  test("another user's deck is not there, whatever is asked of it", async () => {
    const [ana, ben] = [await newPlayer(server.url), await newPlayer(server.url)];
    const { id } = (await ana.browser.ask("POST", "/decks", WOOD)).body;
    for (const address of [id, NOBODY]) {
      const asks = [
        ["GET", ""],
        ["PATCH", "", { version: 1, name: "Mine" }],
        ["DELETE", ""],
        ["POST", "/copy"],
        ["GET", "/text"],
        ["GET", "/analysis"],
        ["GET", "/hand"],
        ["GET", "/suggestions"],
      ] as const;
      for (const [method, path, body] of asks) {
        const answer = await ben.browser.ask(method, `/decks/${address}${path}`, body);
        expect(answer, `${method} ${path}`).toMatchObject({ status: 404, body: { code: "not_found" } });
      }
    }
    expect((await ana.browser.ask("GET", `/decks/${id}`)).body.version).toBe(1);
  });

  test.each([
    [{ cards: { "wld-001": -1 } }, "cards.wld-001", "a whole number from 1 to 60"],
    [{ cards: { "wld-001": 0 } }, "cards.wld-001", "a whole number from 1 to 60"],
    [{ cards: { "wld-001": 1e9 } }, "cards.wld-001", "a whole number from 1 to 60"],
    [{ cards: { "wld-001": 1.5 } }, "cards.wld-001", "a whole number from 1 to 60"],
    [{ cards: { "wld-001": "4" } }, "cards.wld-001", "a whole number from 1 to 60"],
    [{ cards: { "wld-999": 1 } }, "cards.wld-999", "there is no such card; the nearest id is"],
    [{ energy: { "zzz-001": 1 } }, "energy.zzz-001", "there is no such card"],
    [{ cards: { __proto: 1 } }, "cards.__proto", ""],
    [
      { cards: Object.fromEntries(pool.cards.slice(0, 121).map(({ id }) => [id, 1])) },
      "cards",
      "at most 120 cards",
    ],
    [{ energy: { "wld-279": 60, "wld-280": 60, "wld-281": 1 } }, "energy", "at most 120 cards"],
    [{ name: "" }, "name", "1 to 60 characters"],
    [{ name: "x".repeat(61) }, "name", "1 to 60 characters"],
    [{ name: "a\u0000b" }, "name", "no control characters"],
    [{ name: "\u200b\ufeff\u2028" }, "name", "1 to 60 characters"],
    [{ name: "\ud800" }, "name", "no control characters"],
    [{ name: "x".repeat(60_000) }, "name", "1 to 60 characters"],
    [{ rules: "chess" }, "rules", "one of house, standard, pocket"],
    [{ valid: true }, "", "Unrecognized key"],
  ])("is not made of %j", async (change, field, message) => {
    const { browser } = await newPlayer(server.url);
    const refused = await browser.ask("POST", "/decks", { ...WOOD, ...change });
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request", errors: [{ field }] } });
    expect(refused.body.errors[0].message).toContain(message);
    const { id } = (await browser.ask("POST", "/decks", WOOD)).body;
    expect((await browser.ask("PATCH", `/decks/${id}`, { version: 1, ...change })).status).toBe(400);
    expect((await browser.ask("GET", "/decks")).body.items).toMatchObject([{ version: 1 }]);
  });

  test("a starter is chosen exactly once, under any number of retries", async () => {
    const { browser } = await newPlayer(server.url);
    const before = startersNow();
    const { starters, chosen } = (await browser.ask("GET", "/starters")).body;
    expect(chosen).toBeNull();
    expect([before, startersNow()]).toContainEqual(starters.map(({ type }: { type: string }) => type));
    const wanted = ["grass", "fire", "grass", "water", "grass", "fire"];
    const answers = await Promise.all(wanted.map((type) => browser.ask("PUT", "/me/starter", { type })));
    const won = answers.find(({ status }) => status === 200)!.body;
    answers.forEach(({ status, body }, n) => {
      if (wanted[n] === won.type) expect(body).toEqual(won);
      else expect({ status, code: body.code }).toEqual({ status: 409, code: "starter_chosen" });
    });
    const decks = (await browser.ask("GET", "/decks")).body.items;
    expect(decks).toMatchObject([{ id: won.deckId, starter: true, valid: true }]);
    const deck = (await browser.ask("GET", `/decks/${won.deckId}`)).body;
    expect(deck.modes).toMatchObject({ free: { valid: true }, campaign: { valid: true } });
    const owned = (await browser.ask("GET", "/collection?owned=owned&limit=50")).body.items;
    const given = Object.fromEntries(
      owned
        .filter(({ free }: { free: boolean }) => !free)
        .map((card: { id: string; sources: object }) => [card.id, card.sources]),
    );
    const expected = Object.entries(deck.cards as Record<string, number>).map(([id, starter]) => [
      id,
      { starter },
    ]);
    expect(given).toEqual(Object.fromEntries(expected));
    expect((await browser.ask("GET", "/starters")).body.chosen).toEqual(won);
  });

  test("a starter without a free slot is refused, and nothing of it is given", async () => {
    const { browser } = await newPlayer(server.url);
    for (let n = 0; n < 5; n++) await browser.ask("POST", "/decks", WOOD);
    const refused = await browser.ask("PUT", "/me/starter", { type: "grass" });
    expect(refused).toMatchObject({ status: 409, body: { code: "deck_limit" } });
    expect((await browser.ask("GET", "/collection/progress")).body.sets[0].copies).toBe(0);
    const [{ id }] = (await browser.ask("GET", "/decks")).body.items;
    await browser.ask("DELETE", `/decks/${id}`);
    expect((await browser.ask("PUT", "/me/starter", { type: "grass" })).status).toBe(200);
  });

  test("a starter whose turn it is not is refused, with those that there are", async () => {
    const { browser } = await newPlayer(server.url);
    const before = startersNow();
    const resting = ["psychic", "lightning", "metal"].find((type) => !before.includes(type as never));
    const refused = await browser.ask("PUT", "/me/starter", { type: resting });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: "type" }] } });
    const messages = [before, startersNow()].map((types) => `one of ${types.join(", ")}`);
    expect(messages).toContain(refused.body.errors[0].message);
  });

  test("a deck goes out as text and as a code, and comes back the same", async () => {
    const { browser } = await newPlayer(server.url);
    const { id } = (await browser.ask("POST", "/decks", WOOD)).body;
    const { text, code } = (await browser.ask("GET", `/decks/${id}/text`)).body;
    const imported = (await browser.ask("POST", "/decks/import", { text })).body;
    expect(imported).toMatchObject({ ...WOOD, problems: [], notes: [], modes: { free: { valid: true } } });
    expect(code).toMatch(/^[\w-]{40,80}$/);
    expect((await browser.ask("GET", `/decks/shared/${code}`)).body).toEqual(WOOD);
    for (const wrong of [
      code.slice(0, -1),
      `${code}A`,
      `${code.slice(0, 9)}_${code.slice(10)}`,
      "x",
      "%00",
    ]) {
      const refused = await browser.ask("GET", `/decks/shared/${wrong}`);
      expect(refused, wrong).toMatchObject({ status: 400, body: { errors: [{ field: "code" }] } });
    }
  });

  test("10,000 lines are refused in one line, and what cannot be read is told by line", async () => {
    const { browser } = await newPlayer(server.url);
    const long = await browser.ask("POST", "/decks/import", { text: "1 a\n".repeat(10_000) });
    expect(long.body.problems).toMatchObject([{ line: 0, message: expect.stringContaining("at most 500") }]);
    const huge = await browser.ask("POST", "/decks/import", { text: "1 Hivelet\n".repeat(10_000) });
    expect(huge).toMatchObject({ status: 413, body: { code: "too_large" } });
    const { body } = await browser.ask("POST", "/decks/import", { text: "4 Hivelet\n4 Hivvelet\n-2 Goslet" });
    expect(body.cards).toEqual({ "wld-014": 4 });
    expect(body.problems).toMatchObject([
      { line: 2, text: "4 Hivvelet", suggestion: "4 Hivelet WLD 014" },
      { line: 3, message: "the count is -2; it must be a whole number from 1 to 60" },
    ]);
  });

  test("a deck is analysed, dealt and completed", async () => {
    const { browser } = await newPlayer(server.url);
    await browser.ask("PUT", "/me/starter", { type: "grass" });
    const draft = { name: "Draft", rules: "house", cards: { "wld-001": 2, "wld-002": 2 } };
    const { id } = (await browser.ask("POST", "/decks", draft)).body;
    const analysis = (await browser.ask("GET", `/decks/${id}/analysis`)).body;
    expect(analysis).toMatchObject({ size: 4, lines: [{ complete: true }], opening: { basics: 2 } });
    const hand = (await browser.ask("GET", `/decks/${id}/hand?seed=abc`)).body;
    expect((await browser.ask("GET", `/decks/${id}/hand?seed=abc`)).body).toEqual(hand);
    const completed = (await browser.ask("GET", `/decks/${id}/suggestions`)).body;
    expect(completed.modes).toMatchObject({ free: { valid: true }, campaign: { valid: true } });
    const check = await browser.ask("POST", "/decks/check", {
      rules: "house",
      cards: completed.cards,
      energy: completed.energy,
    });
    expect(check.body).toMatchObject({ modes: { campaign: { valid: true } }, analysis: { size: 40 } });
    expect((await browser.ask("GET", `/decks/${id}`)).body.cards).toEqual(draft.cards);
  });
});
