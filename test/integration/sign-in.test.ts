// Signing in with Google and Discord, played by a real OAuth server: accounts, linking, and what may go wrong.
import { describe, expect, test } from "vitest";
import type { Provider } from "../../src/auth/providers.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { comeBack, consent, leave, signIn } from "../support/oauth-server.ts";
import { startTestServer } from "../support/server.ts";
import { openSignInSite } from "../support/sign-in-site.ts";

const site = openSignInSite();
const { newBrowser } = site;

const me = async (browser: BrowserSession) => (await browser.ask("GET", "/auth/me")).body.user;

const providersOf = async (browser: BrowserSession) =>
  (await browser.ask("GET", "/auth/identities")).body.identities.map(
    ({ provider }: { provider: Provider }) => provider,
  );

test("a provider without credentials is not offered", async () => {
  expect((await newBrowser().ask("GET", "/auth/providers")).body.providers).toEqual(["google", "discord"]);
  const plain = await startTestServer();
  try {
    const browser = new BrowserSession(plain.url);
    expect((await browser.ask("GET", "/auth/providers")).body.providers).toEqual([]);
    expect((await browser.ask("GET", "/auth/google/start")).status).toBe(404);
    expect((await browser.ask("GET", "/auth/google/callback?code=x&state=y")).status).toBe(404);
  } finally {
    await plain.close();
  }
});

describe.each(["google", "discord"] as const)("%s", (provider) => {
  test("asks for the least, with state and PKCE", async () => {
    const address = new URL(await leave(newBrowser(), provider));
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      client_id: `${provider}-client`,
      scope: provider === "google" ? "openid" : "identify",
      code_challenge_method: "S256",
      redirect_uri: `${site.game.url}/api/v1/auth/${provider}/callback`,
    });
    expect(asked.state.length).toBeGreaterThanOrEqual(32);
    expect(asked.code_challenge).toHaveLength(43);
  });

  test("signs in the same account from any browser", async () => {
    const [home, away] = [newBrowser(), newBrowser()];
    expect(await signIn(home, provider, "same")).toBe("/account?signIn=done");
    await signIn(away, provider, "same");
    expect(await me(away)).toEqual(await me(home));
    expect(await providersOf(home)).toEqual([provider]);
  });

  test("signs in one account, though two tabs are new at the same time", async () => {
    const browsers = [newBrowser(), newBrowser(), newBrowser()];
    await Promise.all(browsers.map((browser) => signIn(browser, provider, `tabs-${provider}`)));
    const users = await Promise.all(browsers.map(me));
    expect(new Set(users.map(({ id }) => id)).size).toBe(1);
  });

  test("its tokens are stored nowhere", async () => {
    const before = site.oauth.tokens.length;
    await signIn(newBrowser(), provider, "untraced");
    const [token] = site.oauth.tokens.slice(before);
    expect(token).toBeTruthy();
    const rows = await Promise.all([
      site.db.user.findMany(),
      site.db.identity.findMany(),
      site.db.session.findMany(),
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("who does not consent comes back as they went", async () => {
    const browser = newBrowser();
    const back = await consent(await leave(browser, provider), "shy", { refuse: true });
    expect((await comeBack(browser, back)).headers.get("Location")).toBe("/account?signIn=refused");
    expect(browser.cookies.has("renewal")).toBe(false);
  });
});

describe("a guest", () => {
  test("becomes an account, and keeps everything", async () => {
    const browser = newBrowser();
    const guest = await browser.guest();
    await site.db.deck.create({ data: { userId: guest.id, name: "Mine" } });
    expect(await signIn(browser, "google", "grown")).toBe("/account?signIn=done");
    expect(await me(browser)).toEqual(guest);
    const user = await site.db.user.findUniqueOrThrow({
      where: { id: guest.id },
      include: { decks: true },
    });
    expect(user.guest).toBe(false);
    expect(user.decks).toHaveLength(1);

    const away = newBrowser();
    await signIn(away, "google", "grown");
    expect(await me(away)).toEqual(guest);
  });
});

describe("an account", () => {
  test("has several providers, and any of them signs in", async () => {
    const browser = newBrowser();
    await signIn(browser, "google", "both-g");
    await signIn(browser, "discord", "both-d");
    expect(await providersOf(browser)).toEqual(["google", "discord"]);
    const away = newBrowser();
    await signIn(away, "discord", "both-d");
    expect(await me(away)).toEqual(await me(browser));
  });

  test("is not linked twice, nor to a second of the same provider", async () => {
    const browser = newBrowser();
    await signIn(browser, "google", "one-g");
    expect(await signIn(browser, "google", "one-g")).toBe("/account?signIn=done");
    expect(await signIn(browser, "google", "another-g")).toBe("/account?signIn=provider_linked");
    expect(await providersOf(browser)).toEqual(["google"]);
  });

  test("unlinks all but the last", async () => {
    const browser = newBrowser();
    await signIn(browser, "google", "less-g");
    await signIn(browser, "discord", "less-d");
    const unlink = (provider: Provider) => browser.ask("DELETE", `/auth/identities/${provider}`);
    const answers = await Promise.all([unlink("google"), unlink("discord")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("last_identity");
    const [left] = await providersOf(browser);
    const gone = left === "google" ? "discord" : "google";
    expect((await unlink(gone)).status).toBe(404);
  });
});

describe("a banned account", () => {
  const ban = (userId: string) =>
    site.db.sanction.create({ data: { userId, kind: "ban", reason: "because of a test" } });
  const linkedTo = (userId: string) => site.db.identity.count({ where: { userId } });

  test("gets no identity of whoever signs in by its browser, who gets an account of their own", async () => {
    const browser = newBrowser();
    const guest = await browser.guest();
    await ban(guest.id);
    expect(await signIn(browser, "google", "sister")).toBe("/account?signIn=done");
    expect((await me(browser)).id).not.toBe(guest.id);
    expect(await linkedTo(guest.id)).toBe(0);
  });

  test("gets none either if the ban comes while the browser is at the provider", async () => {
    const browser = newBrowser();
    const guest = await browser.guest();
    const address = await leave(browser, "google");
    await ban(guest.id);
    const back = await consent(address, "meanwhile");
    expect((await comeBack(browser, back)).headers.get("Location")).toBe("/account?signIn=banned");
    expect(await linkedTo(guest.id)).toBe(0);
  });

  test("is told why and until when, also in a browser that is new", async () => {
    const owner = newBrowser();
    await signIn(owner, "google", "told");
    await ban((await me(owner)).id);
    const away = newBrowser();
    expect(await signIn(away, "google", "told")).toBe("/account?signIn=done");
    expect(away.token).toBeUndefined();
    expect(await away.ask("POST", "/auth/refresh")).toMatchObject({
      status: 403,
      body: { code: "banned", ban: { reason: "because of a test", until: null } },
    });
  });
});

describe("coming back", () => {
  test("in another browser than one has left from signs nobody in", async () => {
    const back = await consent(await leave(newBrowser(), "google"), "mallory");
    const victim = newBrowser();
    expect((await comeBack(victim, back)).headers.get("Location")).toBe("/?signIn=refused");
    await leave(victim, "google");
    expect((await comeBack(victim, back)).headers.get("Location")).toBe("/account?signIn=refused");
    expect(victim.cookies.has("renewal")).toBe(false);
  });

  test("with a forged answer does not end the sign-in that is under way", async () => {
    const browser = newBrowser();
    const back = await consent(await leave(browser, "google"), "undisturbed");
    const forged = await browser.ask("GET", "/auth/google/callback?code=x&state=y");
    expect(forged.headers.get("Location")).toBe("/account?signIn=refused");
    expect((await comeBack(browser, back)).headers.get("Location")).toBe("/account?signIn=done");
  });

  test("with neither code nor error does not start another sign-in", async () => {
    const browser = newBrowser();
    const { searchParams } = new URL(await leave(browser, "google"));
    for (const rest of ["", "&code=", "&error="]) {
      const again = browser.copy();
      const path = `/auth/google/callback?state=${searchParams.get("state")}${rest}`;
      expect((await again.ask("GET", path)).headers.get("Location")).toBe("/account?signIn=refused");
    }
  });

  test("twice with the same code signs in once", async () => {
    const browser = newBrowser();
    const back = await consent(await leave(browser, "google"), "twice");
    const flow = browser.cookies.get("flow")!;
    expect((await comeBack(browser, back)).headers.get("Location")).toBe("/account?signIn=done");
    const copy = newBrowser();
    copy.cookies.set("flow", flow);
    expect((await comeBack(copy, back)).headers.get("Location")).toBe("/account?signIn=unavailable");
  });

  test("with another provider's answer, or none, is refused", async () => {
    const browser = newBrowser();
    const back = await consent(await leave(browser, "google"), "mixed");
    const mixed = back.replace("google", "discord");
    expect((await comeBack(browser, mixed)).headers.get("Location")).toBe("/?signIn=refused");
    expect((await newBrowser().ask("GET", "/auth/google/callback")).headers.get("Location")).toBe(
      "/?signIn=refused",
    );
  });

  test("after one has signed out changes nothing", async () => {
    const browser = newBrowser();
    const guest = await browser.guest();
    const address = await leave(browser, "google");
    await browser.ask("POST", "/auth/sign-out");
    const back = await consent(address, "late");
    expect((await comeBack(browser, back)).headers.get("Location")).toBe("/account?signIn=refused");
    expect(await site.db.identity.count({ where: { userId: guest.id } })).toBe(0);
  });

  test.each(["code=x", "code=x&state=y", "error=access_denied"])(
    "is not the start with %s",
    async (query) => {
      const answer = await newBrowser().ask("GET", `/auth/google/start?returnTo=/account&${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    },
  );

  test.each(["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "account", "/a?b"])(
    "never leads to %s",
    async (returnTo) => {
      const path = `/auth/google/start?returnTo=${encodeURIComponent(returnTo)}`;
      expect(await newBrowser().ask("GET", path)).toMatchObject({
        status: 400,
        body: { code: "invalid_request" },
      });
    },
  );
});
