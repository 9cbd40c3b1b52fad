// Recovery keys: a guest's way back in, on both databases and over HTTP.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRecoveryKeys, generateRecoveryKey, parseRecoveryKey } from "../../src/auth/recovery-key.ts";
import { atOnce } from "../support/at-once.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";
import { startTestServer } from "../support/server.ts";
import { openTestSite } from "../support/test-site.ts";

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("an account has one key, and the one that was made last is valid", async () => {
    const keys = createRecoveryKeys(database.db);
    const { id } = await newUser(database.db);
    expect(await keys.createdAt(id)).toBeNull();
    const first = await keys.replace(id);
    const second = await keys.replace(id);
    expect(await keys.userOf(parseRecoveryKey(first.key)!)).toBeNull();
    expect((await keys.userOf(parseRecoveryKey(second.key)!))?.id).toBe(id);
    expect(await keys.createdAt(id)).toEqual(second.createdAt);
  });

  test("of keys that are made at the same time one is valid", async () => {
    const keys = createRecoveryKeys(database.db);
    const { id } = await newUser(database.db);
    const made = await atOnce(5, () => keys.replace(id));
    const users = await Promise.all(made.map(({ key }) => keys.userOf(parseRecoveryKey(key)!)));
    expect(users.filter(Boolean)).toHaveLength(1);
  });

  test("a key goes with its account", async () => {
    const keys = createRecoveryKeys(database.db);
    const { id } = await newUser(database.db);
    const { key } = await keys.replace(id);
    await database.db.user.delete({ where: { id } });
    expect(await keys.userOf(parseRecoveryKey(key)!)).toBeNull();
  });
});

describe("over HTTP", () => {
  const site = openTestSite();

  const newBrowser = () => new BrowserSession(site.server.url);
  async function guestWithKey() {
    const browser = newBrowser();
    const user = await browser.guest();
    const { status, body } = await browser.ask("POST", "/auth/recovery-key");
    expect(status).toBe(201);
    return { browser, user, key: body.key as string };
  }

  test("a guest who has lost the browser gets the account back, and again", async () => {
    const { user, key } = await guestWithKey();
    for (const written of [key, key.toLowerCase().replaceAll("-", " ")]) {
      const other = newBrowser();
      const answer = await other.ask("POST", "/auth/recover", { key: written });
      expect(answer).toMatchObject({ status: 200, body: { user } });
      expect((await other.ask("POST", "/auth/refresh")).body.user).toEqual(user);
    }
  });

  test("what is stored does not sign in, and is not in the export", async () => {
    const { browser, user, key } = await guestWithKey();
    const row = await site.db.recoveryKey.findUniqueOrThrow({ where: { userId: user.id } });
    const stored = Buffer.from(row.hash);
    expect(stored).toHaveLength(32);
    expect(stored.toString("latin1")).not.toContain(key.replaceAll("-", ""));
    const { body } = await browser.ask("GET", "/me/export");
    expect(body.recoveryKey).toEqual({ createdAt: row.createdAt.toISOString() });
    expect(JSON.stringify(body)).not.toContain(key);
  });

  test("the account tells that it has a key, and never which", async () => {
    const browser = newBrowser();
    await browser.guest();
    expect((await browser.ask("GET", "/auth/identities")).body.recoveryKey).toBeNull();
    const { body } = await browser.ask("POST", "/auth/recovery-key");
    expect((await browser.ask("GET", "/auth/identities")).body.recoveryKey).toEqual({
      createdAt: body.createdAt,
    });
  });

  test("a key of nobody is refused, and one that was mistyped is told so", async () => {
    const browser = newBrowser();
    expect(await browser.ask("POST", "/auth/recover", { key: generateRecoveryKey() })).toMatchObject({
      status: 401,
      body: { code: "recovery_key_unknown" },
    });
    const { key } = await guestWithKey();
    const mistyped = (key[0] === "A" ? "B" : "A") + key.slice(1);
    for (const text of [mistyped, "", "x".repeat(100_00), key.slice(1)]) {
      const refused = await browser.ask("POST", "/auth/recover", { key: text });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: "key" }] } });
      expect(refused.body.errors[0].message).toContain("28 letters and digits");
    }
    expect(browser.cookies.size).toBe(0);
  });

  test("an access token alone makes no key, nor one beside another session's cookie", async () => {
    const { browser, key } = await guestWithKey();
    const thief = newBrowser();
    thief.token = browser.token;
    const refused = { status: 401, body: { code: "session_ended" } };
    expect(await thief.ask("POST", "/auth/recovery-key")).toMatchObject(refused);
    await thief.guest();
    thief.token = browser.token;
    expect(await thief.ask("POST", "/auth/recovery-key")).toMatchObject(refused);
    expect((await newBrowser().ask("POST", "/auth/recover", { key })).status).toBe(200);
  });

  test("guessing is limited as signing in is", async () => {
    const limited = await startTestServer({ REQUESTS_PER_MINUTE: "40" });
    try {
      const browser = new BrowserSession(limited.url);
      const guess = async () =>
        (await browser.ask("POST", "/auth/recover", { key: generateRecoveryKey() })).status;
      expect([await guess(), await guess(), await guess()]).toEqual([401, 401, 429]);
    } finally {
      await limited.close();
    }
  });
});
