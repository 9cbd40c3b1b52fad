// Cards that the server has and the client does not: imported ones, and those of a deployment after the page was opened.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { PUP, setWith } from "../support/cards-folder.ts";
import { newFolder } from "../support/folders.ts";
import { enterAsGuest, expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const folder = newFolder();
afterAll(folder.remove);
/** Better than every other card, so that it is suggested. */
const champion = { ...PUP, id: "tst-003", number: 3, name: "Testchampion", hp: 300 };
mkdirSync(join(folder.path, "sets"));
writeFileSync(join(folder.path, "sets", "tst.json"), JSON.stringify(setWith(champion)));

const site = openSite({ CARD_SETS_DIR: folder.path });

test("a deck with imported cards is looked at and dealt from, and ideas leave them out", async () => {
  const visitor = await newVisitor(site.browser, { viewport: { width: 1280, height: 900 } });
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/decks`);
  await page.getByTestId("import").click();
  await page.getByRole("textbox", { name: "Paste a deck list" }).fill("4 Testchampion TST 003");
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("button", { name: "Save as a deck" }).click();
  await page.getByTestId("row-tst-003").waitFor();

  await page.getByTestId("tab-hand").click();
  await page.locator(".testhand__cards li", { hasText: "tst-003" }).first().waitFor();
  await page.getByTestId("tab-ideas").click();
  await page.getByRole("button", { name: /^Add all \d+ cards$/ }).waitFor();

  await page.getByRole("searchbox").first().fill("Testchampion");
  await page.getByRole("button", { name: "Look at Testchampion" }).click();
  await page.getByTestId("card-dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("tab-cards").click();
  await page.getByTestId("row-tst-003").getByRole("button", { name: "Remove" }).click();
  await page.getByTestId("row-tst-003").getByText("3", { exact: true }).waitFor();
  await expectTidy(visitor);
});
