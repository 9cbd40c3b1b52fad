// Sessions over HTTP: the cookie that renews, several tabs and devices, and signing out.
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createAuth } from "../../src/auth/index.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import { openDatabase } from "../../src/db/index.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test("the cookie that renews is out of reach of scripts and of other sites, and brings the same guest back", async () => {
  const browser = new BrowserSession(server.url);
  const guest = await browser.ask("POST", "/auth/guest");
  expect(guest.status).toBe(201);
  const cookie = guest.headers.getSetCookie()[0];
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  // Longer than most bans: the server decides when the session ends.
  expect(cookie).toMatch(/Max-Age=34560000;/);
  expect(cookie).toMatch(/Path=\/api\/v1\/auth/);
  const renewed = await browser.ask("POST", "/auth/refresh");
  expect(renewed.body.user).toEqual(guest.body.user);
  expect((await browser.ask("GET", "/auth/me")).body).toEqual({ user: guest.body.user });
});

test("whoever is signed in does not become another guest", async () => {
  const browser = new BrowserSession(server.url);
  const guest = await browser.guest();
  const [again, atOnce] = await Promise.all([browser.copy().guest(), browser.copy().guest()]);
  expect([again, atOnce]).toEqual([guest, guest]);
  await browser.ask("POST", "/auth/sign-out");
  expect(await browser.guest()).not.toEqual(guest);
});

test("a tab that is overtaken twice does not become another guest either", async () => {
  const browser = new BrowserSession(server.url);
  await browser.guest();
  const late = browser.copy();
  for (let i = 0; i < 2; i++) await browser.ask("POST", "/auth/refresh");
  expect(await late.ask("POST", "/auth/guest")).toMatchObject({
    status: 409,
    body: { code: "renewal_raced" },
  });
  expect((await browser.ask("POST", "/auth/refresh")).status).toBe(200);
});

test("an access token renews nothing", async () => {
  const browser = new BrowserSession(server.url);
  await browser.guest();
  browser.cookies.set("renewal", browser.token!);
  const refused = await browser.ask("POST", "/auth/refresh");
  expect(refused).toMatchObject({ status: 401, body: { code: "session_ended" } });
  expect(browser.cookies.has("renewal")).toBe(false);
});

test("sessions are listed, and ended one by one", async () => {
  const home = new BrowserSession(server.url);
  const user = await home.guest();
  const database = await openDatabase(server.config);
  onTestFinished(database.close);
  const away = new BrowserSession(server.url);
  const entered = await createAuth(database.db, tokenKeys(server.config)).startSession(
    user,
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:126.0) Gecko/20100101 Firefox/126.0",
  );
  away.cookies.set("renewal", entered.renewal);

  const { sessions } = (await home.ask("GET", "/auth/sessions")).body;
  expect(sessions.map(({ device, current }: Record<string, unknown>) => ({ device, current }))).toEqual([
    { device: "Firefox on Windows", current: false },
    // The agent of the tests is no browser, and is not repeated.
    { device: "", current: true },
  ]);
  expect((await home.ask("DELETE", `/auth/sessions/${sessions[0].id}`)).status).toBe(204);
  expect((await home.ask("DELETE", `/auth/sessions/${sessions[0].id}`)).status).toBe(404);
  expect((await away.ask("POST", "/auth/refresh")).body.code).toBe("session_ended");
  expect((await home.ask("POST", "/auth/refresh")).status).toBe(200);
});

test("another user's session is not found", async () => {
  const [mine, other] = [new BrowserSession(server.url), new BrowserSession(server.url)];
  await mine.guest();
  await other.guest();
  const [{ id }] = (await other.ask("GET", "/auth/sessions")).body.sessions;
  expect((await mine.ask("DELETE", `/auth/sessions/${id}`)).status).toBe(404);
  expect((await other.ask("POST", "/auth/refresh")).status).toBe(200);
});

test.each(["/auth/sign-out", "/auth/sign-out-everywhere"])(
  "%s in an old tab leaves the account that the browser has entered since",
  async (path) => {
    const browser = new BrowserSession(server.url);
    await browser.guest();
    const oldTab = browser.token;
    browser.cookies.clear();
    const present = await browser.guest();
    browser.token = oldTab;
    expect((await browser.ask("POST", path)).status).toBe(204);
    expect((await browser.ask("POST", "/auth/refresh")).body.user).toEqual(present);
  },
);

test.each(["/auth/sign-out", "/auth/sign-out-everywhere"])("%s ends the session", async (path) => {
  const browser = new BrowserSession(server.url);
  await browser.guest();
  const copy = browser.copy();
  expect((await browser.ask("POST", path)).status).toBe(204);
  expect(browser.cookies.has("renewal")).toBe(false);
  expect((await copy.ask("POST", "/auth/refresh")).body.code).toBe("session_ended");
});

test.each([
  ["DELETE", "/me"],
  ["DELETE", "/auth/identities/google"],
  ["DELETE", "/auth/sessions/SESSION"],
  ["POST", "/auth/sign-out-everywhere"],
])("%s %s cannot be undone, and takes no token of a session that has ended", async (method, path) => {
  const [home, away] = [new BrowserSession(server.url), new BrowserSession(server.url)];
  const user = await home.guest();
  const { key } = (await home.ask("POST", "/auth/recovery-key")).body;
  await home.ask("POST", "/auth/sign-out");
  expect((await away.ask("POST", "/auth/recover", { key })).body.user).toEqual(user);
  const [{ id }] = (await away.ask("GET", "/auth/sessions")).body.sessions;
  expect(await home.ask(method, path.replace("SESSION", id), { name: user.name })).toMatchObject({
    status: 401,
    body: { code: "token_invalid" },
  });
  expect((await away.ask("POST", "/auth/refresh")).body.user).toEqual(user);
});
