import { describe, expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { type Answer, BrowserSession, newPlayer } from "../support/browser-session.ts";
import { newGame, newUser } from "../support/factories.ts";
import { gameName } from "../support/fuzz.ts";
import { someoneWaits } from "../support/someone-waits.ts";
import { openTestSite } from "../support/test-site.ts";

const SERVICE_KEY = "service-0123456789abcdef0123456789";

const site = openTestSite({ SERVICE_KEY });

const random = randomFrom(gameName("names"));
/** A name of letters alone that nobody has: digits would look like letters. */
const unique = () => `Zed${Array.from({ length: 16 }, letter).join("")}`;
const letter = () => "bcdfghjkmpqrtwxz"[Math.floor(random() * 16)];

describe("a profile", () => {
  test("of a guest is complete", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    expect((await browser.ask("GET", "/me")).body).toEqual({
      ...user,
      avatar: "ember",
      guest: true,
      premium: false,
      premiumUntil: null,
      mute: null,
      role: "player",
      decks: 5,
      createdAt: expect.any(String),
    });
  });

  test("gets a new name and avatar, which the next token says", async () => {
    const { browser } = await newPlayer(site.server.url);
    const name = unique();
    const changed = await browser.ask("PATCH", "/me", { name, avatar: "tide" });
    expect(changed).toMatchObject({ status: 200, body: { name, avatar: "tide" } });
    expect((await browser.ask("POST", "/auth/refresh")).body.user.name).toBe(name);
  });

  test("has a name that no other looks like", async () => {
    const [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
    const name = unique();
    await ana.browser.ask("PATCH", "/me", { name });
    for (const like of [name, name.toLowerCase(), name.replace("Zed", "Z3d"), name.replace("e", "é")]) {
      const refused = await ben.browser.ask("PATCH", "/me", { name: like });
      expect(refused, like).toMatchObject({ status: 409, body: { code: "name_taken" } });
    }
    expect((await ana.browser.ask("PATCH", "/me", { name: name.toUpperCase() })).status).toBe(200);
  });

  test("of two who want a name at once, one gets it", async () => {
    const players = await Promise.all([
      newPlayer(site.server.url),
      newPlayer(site.server.url),
      newPlayer(site.server.url),
      newPlayer(site.server.url),
    ]);
    const name = unique();
    const answers = await Promise.all(players.map(({ browser }) => browser.ask("PATCH", "/me", { name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test("does not get a name at the moment in which it is taken from another account", async () => {
    const [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
    const key = nameKey(ana.user.name);
    let asked: Promise<Answer> | undefined;
    // As src/admin/rename.ts does it.
    await site.db.$transaction(async (tx) => {
      const name = unique();
      await tx.user.update({ where: { id: ana.user.id }, data: { name, nameKey: nameKey(name) } });
      await tx.forbiddenName.create({ data: { nameKey: key } });
      asked = ben.browser.ask("PATCH", "/me", { name: ana.user.name });
      await someoneWaits(tx);
    });
    expect(await asked).toMatchObject({ status: 409, body: { code: "name_taken" } });
  });

  test.each([
    [{}, "a name, an avatar or both"],
    [{ avatar: "dog" }, "one of ember"],
    [{ name: "<script>" }, "letters and digits, with single spaces"],
    [{ name: 7 }, "2 to 26 characters"],
    [{ name: "Ａｄｍｉｎ" }, "does not speak for the game"],
    [{ name: "sparring partner" }, "does not speak for the game"],
    [{ name: "Admin" }, "does not speak for the game"],
    [{ premiumUntil: "2099-01-01T00:00:00Z" }, "Unrecognized key"],
    [{ id: "x" }, "Unrecognized key"],
  ])("is not changed by %o", async (change, message) => {
    const { browser } = await newPlayer(site.server.url);
    const before = (await browser.ask("GET", "/me")).body;
    const refused = await browser.ask("PATCH", "/me", change);
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].message).toContain(message);
    expect((await browser.ask("GET", "/me")).body).toEqual(before);
  });
});

describe("what others see", () => {
  test("is found by the name, however it is written, and counts matches", async () => {
    const { browser } = await newPlayer(site.server.url);
    const user = await newUser(site.db, { name: "Ann-Marie", nameKey: "annmarie" });
    for (const winnerSeat of [0, 1, 1, null]) await newGame(site.db, [null, user.id], { winnerSeat });
    await newGame(site.db, [user.id, null], { winnerSeat: 0 });
    const seen = await browser.ask("GET", "/users/ANN%20MARIE");
    expect(seen.body).toEqual({
      id: user.id,
      name: "Ann-Marie",
      avatar: "ember",
      premium: false,
      createdAt: user.createdAt.toISOString(),
      statistics: { played: 5, won: 3, drawn: 1 },
    });
  });

  test.each(["nobody-at-all", "%00", "%F0%9F%90%89", '\'; DROP TABLE "User"; --'])(
    "of %s is nothing",
    async (name) => {
      const { browser } = await newPlayer(site.server.url);
      expect(await browser.ask("GET", `/users/${name}`)).toMatchObject({ status: 404 });
    },
  );
});

describe("the history", () => {
  test("comes in pages without gaps, while more is added and though times are equal", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const opponent = await newUser(site.db);
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 4)));
    const ids: string[] = [];
    for (let n = 0; n < 25; n++) {
      const seats: [string, string] = n % 2 === 0 ? [user.id, opponent.id] : [opponent.id, user.id];
      const { id } = await newGame(site.db, seats, { finishedAt: day(n) });
      ids.push(id);
    }
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${cursor}`;
      const { body } = await browser.ask("GET", `/me/matches?limit=7${query}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
      await newGame(site.db, [user.id, null], { finishedAt: new Date("2027-01-01") });
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  test("tells the own result and the opponent", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    await newGame(site.db, [null, user.id], { winnerSeat: 0, name0: "Sparring Partner" });
    const { items, next } = (await browser.ask("GET", "/me/matches")).body;
    expect(next).toBeNull();
    expect(items).toEqual([
      expect.objectContaining({
        result: "lost",
        opponent: { kind: "bot", id: null, name: "Sparring Partner" },
        turns: 12,
      }),
    ]);
    expect(items[0]).not.toHaveProperty("replay");
  });

  test.each([
    "limit=0",
    "limit=51",
    "limit=x",
    "limit=1.5",
    "limit=",
    "cursor=x",
    "cursor=W10",
    "cursor=%00",
    "cursor=a&cursor=b",
  ])("refuses %s", async (query) => {
    const { browser } = await newPlayer(site.server.url);
    const refused = await browser.ask("GET", `/me/matches?${query}`);
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].field).toBe(query.split("=")[0]);
  });
});

describe("premium over HTTP", () => {
  const grant = async (id: string, body: unknown, key = SERVICE_KEY) => {
    const service = new BrowserSession(site.server.url);
    service.token = key;
    return service.ask("PUT", `/grants/${id}`, body);
  };

  test("is granted by a service, once an id, and shows in the profile", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const id = `shop:${user.id}`;
    const first = await grant(id, { userId: user.id, premiumDays: 30 });
    expect(first.status).toBe(200);
    expect((await grant(id, { userId: user.id, premiumDays: 30 })).body).toEqual(first.body);
    expect((await grant(id, { userId: user.id, premiumDays: 60 })).body.code).toBe("grant_conflict");
    expect((await browser.ask("GET", "/me")).body).toMatchObject({
      premium: true,
      decks: null,
      ...first.body,
    });
  });

  test("is not granted by anybody else, nor to nobody", async () => {
    const { browser, user } = await newPlayer(site.server.url);
    const body = { userId: user.id, premiumDays: 30 };
    for (const key of ["", "x", browser.token!, SERVICE_KEY.toUpperCase()]) {
      expect((await grant(`shop:${user.id}`, body, key)).status).toBe(403);
    }
    const nobody = { userId: "00000000-0000-7000-8000-000000000000", premiumDays: 30 };
    expect((await grant("shop:nobody", nobody)).status).toBe(404);
    expect((await browser.ask("GET", "/me")).body.premium).toBe(false);
  });
});
