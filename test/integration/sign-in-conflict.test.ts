// Linking an identity that belongs to another account: the player chooses one of the two, once.
import { expect, test } from "vitest";
import type { BrowserSession } from "../support/browser-session.ts";
import { signIn } from "../support/oauth-server.ts";
import { openSignInSite } from "../support/sign-in-site.ts";

const site = openSignInSite();
const { newBrowser } = site;

const me = async (browser: BrowserSession) => (await browser.ask("GET", "/auth/me")).body.user;

/** A guest who has found that the identity belongs to another account. */
async function inConflict(login: string) {
  const [owner, browser] = [newBrowser(), newBrowser()];
  await signIn(owner, "google", login);
  await browser.guest();
  expect(await signIn(browser, "google", login)).toBe("/account?signIn=conflict");
  return { owner, browser };
}
const chooseOther = (browser: BrowserSession) => browser.ask("POST", "/auth/conflict", { keep: "other" });

test("the choice is gone once the identity belongs to the other account no more", async () => {
  const { owner, browser } = await inConflict("unlinked");
  await signIn(owner, "discord", "unlinked-d");
  expect((await owner.ask("DELETE", "/auth/identities/google")).status).toBe(204);
  expect(await browser.ask("GET", "/auth/conflict")).toMatchObject({ status: 200, body: null });
  expect((await chooseOther(browser)).status).toBe(404);
});

test("the choice is made once, also with a copy of the cookie", async () => {
  const { browser } = await inConflict("copied");
  const copy = browser.copy();
  expect((await chooseOther(browser)).status).toBe(200);
  expect((await chooseOther(copy)).status).toBe(401);
  copy.token = browser.token;
  expect(copy.cookies.has("conflict")).toBe(true);
  expect((await chooseOther(copy)).status).toBe(404);
});

test("a guest who has an account already may go on with it", async () => {
  const owner = newBrowser();
  await signIn(owner, "google", "owner");
  const browser = newBrowser();
  const guest = await browser.guest();
  expect(await signIn(browser, "google", "owner")).toBe("/account?signIn=conflict");
  expect(await me(browser)).toEqual(guest);
  const account = await me(owner);
  expect((await browser.ask("GET", "/auth/conflict")).body).toEqual({
    provider: "google",
    mine: { name: guest.name, guest: true },
    other: { name: account.name },
  });
  const chosen = await browser.ask("POST", "/auth/conflict", { keep: "other" });
  expect(chosen.body.user).toEqual(account);
  expect(await me(browser)).toEqual(account);
  expect((await browser.ask("POST", "/auth/refresh")).body.user).toEqual(account);
  expect(await site.db.session.count({ where: { userId: guest.id } })).toBe(0);
  expect(await browser.ask("GET", "/auth/conflict")).toMatchObject({ status: 200, body: null });
});

test("a guest may stay one, and nothing has changed", async () => {
  await signIn(newBrowser(), "google", "kept");
  const browser = newBrowser();
  const guest = await browser.guest();
  await signIn(browser, "google", "kept");
  expect((await browser.ask("POST", "/auth/conflict", { keep: "mine" })).body.user).toEqual(guest);
  expect(await me(browser)).toEqual(guest);
  expect((await browser.ask("GET", "/auth/identities")).body.identities).toEqual([]);
  expect((await browser.ask("POST", "/auth/conflict", { keep: "other" })).status).toBe(404);
});

test("an account that is banned is not gone on with, and the refusal is not taken for the present account's", async () => {
  const { owner, browser } = await inConflict("banned");
  const data = { userId: (await me(owner)).id, kind: "ban", reason: "because of a test" } as const;
  await site.db.sanction.create({ data });
  const guest = await me(browser);
  const refused = await chooseOther(browser);
  expect(refused).toMatchObject({ status: 403, body: { code: "banned" } });
  expect(refused.body).not.toHaveProperty("ban");
  expect((await browser.ask("POST", "/auth/refresh")).body.user).toEqual(guest);
});

test("an account cannot be taken over with somebody else's choice", async () => {
  const [mallory, ana] = [newBrowser(), newBrowser()];
  await signIn(newBrowser(), "google", "victim");
  await mallory.guest();
  await signIn(mallory, "google", "victim");
  await ana.guest();
  ana.cookies.set("conflict", mallory.cookies.get("conflict")!);
  expect((await ana.ask("POST", "/auth/conflict", { keep: "other" })).status).toBe(404);
});
