// Signing in with both providers in a browser, their pages for consent included; and a refresh token that is stolen.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { startWithProviders } from "../support/oauth-server.ts";
import { connectBrowser, newContext } from "./player.ts";

let servers: Awaited<ReturnType<typeof startWithProviders>>;
let database: Database;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Of the game's pages, about what their content security policy forbids. */
const complaints: string[] = [];
beforeAll(async () => {
  servers = await startWithProviders();
  database = await openDatabase(servers.game.config);
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser.close();
  await database.close();
  await servers.close();
});
beforeEach(async () => {
  context = await newContext(browser);
  page = await context.newPage();
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
  await page.goto(`${servers.game.url}/account`);
});

type Provider = "google" | "discord";

/** Goes to the provider. Its cookies from before would answer for the person. */
async function visit(provider: Provider): Promise<void> {
  await context.clearCookies({ domain: "127.0.0.1", name: /^_/ });
  await page.getByTestId(`visit-${provider}`).click();
  await page.waitForURL((url) => url.origin === servers.oauth.url);
}

async function signIn(provider: Provider, login: string): Promise<void> {
  await visit(provider);
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill("any");
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: "attached" });
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => url.origin === servers.game.url && url.pathname === "/account");
}

const nameShown = () => page.getByTestId("player-name").textContent();

test("both providers sign in to the account, which they were linked to by their pages", async () => {
  await signIn("google", "ana@google");
  await page.getByTestId("linked-google").waitFor();
  const name = await nameShown();
  await signIn("discord", "ana@discord");
  await page.getByTestId("linked-discord").waitFor();
  expect(await nameShown()).toBe(name);

  for (const provider of ["discord", "google"] as const) {
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByTestId(`visit-${provider}`).waitFor();
    await signIn(provider, `ana@${provider}`);
    await page.getByTestId("linked-google").waitFor();
    expect(await nameShown()).toBe(name);
  }
});

test("whoever does not consent is told that nothing has changed", async () => {
  await visit("google");
  await page.getByRole("link", { name: /cancel/i }).click();
  await page.getByText("You were not signed in.").waitFor();
  await page.getByTestId("visit-google").waitFor();
});

test("a guest keeps name and account, or chooses the other one", async () => {
  await page.getByRole("button", { name: "Enter as a guest" }).click();
  const guest = await nameShown();
  await signIn("google", "grown@google");
  await page.getByTestId("linked-google").waitFor();
  expect(await nameShown()).toBe(guest);

  context = await newContext(browser);
  page = await context.newPage();
  await page.goto(`${servers.game.url}/account`);
  await page.getByRole("button", { name: "Enter as a guest" }).click();
  const other = await nameShown();
  await signIn("google", "grown@google");
  await page.getByTestId("conflict").waitFor();
  expect(await nameShown()).toBe(other);
  await page.getByRole("button", { name: `Go on as ${guest}` }).click();
  await page.getByTestId("linked-google").waitFor();
  expect(await nameShown()).toBe(guest);
});

test("a stolen refresh token locks the family: thief and owner are out", async () => {
  await signIn("discord", "owner@discord");
  await page.getByTestId("linked-discord").waitFor();
  const cookie = (await context.cookies(`${servers.game.url}/api/v1/auth`)).find(
    ({ name }) => name === "renewal",
  );
  const thief = new BrowserSession(servers.game.url);
  thief.cookies.set("renewal", cookie!.value);

  // The owner's browser renews, and the time in which that could be two tabs passes.
  await page.reload();
  await page.getByTestId("linked-discord").waitFor();
  const { count } = await database.db.session.updateMany({
    where: { user: { identities: { some: { providerId: "owner@discord" } } } },
    data: { renewedAt: new Date(Date.now() - 60_000) },
  });
  expect(count).toBe(1);

  expect((await thief.ask("POST", "/auth/refresh")).body.code).toBe("session_ended");
  await page.reload();
  await page.getByTestId("visit-discord").waitFor();
  expect(await page.getByTestId("player-name").count()).toBe(0);
  expect(
    await database.db.session.count({
      where: { user: { identities: { some: { providerId: "owner@discord" } } } },
    }),
  ).toBe(0);
});

test("no page has wanted what the content security policy forbids", async () => {
  await page.goto(servers.game.url);
  await page.getByTestId("enter").waitFor();
  expect(complaints).toEqual([]);
});
