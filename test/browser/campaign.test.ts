// The campaign in a browser: the map, the halls and their people on a desk, by keyboard.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.ts";
import { expectAccessible } from "./axe.ts";
import { enterAsGuest, expectTidy, launchBrowser, newVisitor } from "./player.ts";

const DESK = { viewport: { width: 1280, height: 800 } };

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("on a desk the map leads by keyboard to a hall and its people, and says what is missing", async () => {
  const visitor = await newVisitor(browser, DESK);
  const { page } = visitor;
  await enterAsGuest(page, server.url);
  await page.goto(`${server.url}/campaign`);
  const closed = page.getByTestId("hall-fernweald");
  expect(await closed.textContent()).toContain("Needs the medal The Wooden Duck.");
  await expectAccessible(page);
  await expectTidy(visitor);
  await closed.press("Enter");
  await page.getByText("The door is still shut.").waitFor();
  await page.goBack();
  await page.getByTestId("hall-duckpond").press("Enter");
  await page.getByTestId("npc-oda").waitFor();
  await expectAccessible(page);
  await page.getByTestId("npc-oda").press("Enter");
  await page.getByText("Not ready to play you yet").waitFor();
  await page.getByText("Beat 3 more people of this hall.").waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
  await page.goto(`${server.url}/campaign/nowhere`);
  await page.getByText("There is no table here").waitFor();
});
