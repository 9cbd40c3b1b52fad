// A guest's recovery key in a browser: made, shown once, used on another device; and the warning without one.
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newContext } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await newContext(site.browser);
  page = await context.newPage();
  await page.goto(`${site.server.url}/account`);
});
afterEach(() => context.close());

const button = (name: string) => page.getByRole("button", { name, exact: true });
const nameShown = () => page.getByTestId("player-name").textContent();

async function enter(): Promise<string | null> {
  await button("Enter as a guest").click();
  await button("Make a recovery key").waitFor();
  return nameShown();
}

test("a guest makes a key, and enters on another device with it", async () => {
  const name = await enter();
  await button("Make a recovery key").click();
  const key = await page.getByTestId("recovery-key").textContent();
  expect(key).toMatch(/^(\w{4}-){6}\w{4}$/);
  await page.reload();
  await page.getByTestId("recovery-key-date").waitFor();
  expect(await page.getByTestId("recovery-key").count()).toBe(0);

  await context.close();
  context = await newContext(site.browser);
  page = await context.newPage();
  await page.goto(site.server.url);
  await page.getByRole("link", { name: "Sign in" }).click();
  await button("I have a recovery key").click();
  await page.getByLabel("Your recovery key").fill("not the key");
  await button("Sign in").click();
  await page.getByText("28 letters and digits").waitFor();
  await page.getByLabel("Your recovery key").fill(key!.toLowerCase());
  await button("Sign in").click();
  await page.getByTestId("recovery-key-date").waitFor();
  expect(await nameShown()).toBe(name);
});

test("a guest without a key is asked before signing out, and one with a key is not", async () => {
  const name = await enter();
  await button("Sign out").click();
  await page.getByTestId("confirm-sign-out").waitFor();
  await button("Stay signed in").click();
  expect(await nameShown()).toBe(name);

  await button("Make a recovery key").click();
  await page.getByTestId("recovery-key").waitFor();
  await button("Sign out").click();
  await button("Enter as a guest").waitFor();

  await enter();
  await button("Sign out everywhere").click();
  await button("Sign out and lose it").click();
  await button("Enter as a guest").waitFor();
});

test("a guest whose local storage is gone enters with the same account", async () => {
  const name = await enter();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await button("Enter as a guest").click();
  await page.getByTestId("player-name").waitFor();
  expect(await nameShown()).toBe(name);
});

test("a new key replaces the old one, which the page says first", async () => {
  await enter();
  await button("Make a recovery key").click();
  const first = await page.getByTestId("recovery-key").textContent();
  await button("Make a new key").click();
  await page.getByText("The key that you have now stops working.").waitFor();
  await button("Replace it").click();
  await expect.poll(() => page.getByTestId("recovery-key").textContent()).not.toBe(first);
});
