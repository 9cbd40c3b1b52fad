// Decks in a browser: built with mouse, keys and fingers, shared, pasted, played, and kept from being overwritten.
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { enterAsGuest, expectTidy, newVisitor, SMALL_PHONE, setOffline, type Visitor } from "./player.ts";
import { openSite } from "./site.ts";

const DESK = { viewport: { width: 1280, height: 900 } };

const site = openSite();

/** Enters, and makes a deck under the rules. */
async function newDeck({ page }: Visitor, rules = "house"): Promise<void> {
  await page.goto(site.server.url);
  await page.getByTestId("enter").click();
  await page.getByTestId("player-name").waitFor();
  await page.goto(`${site.server.url}/decks`);
  await page.getByTestId("new-deck").click();
  await page.getByTestId(`new-${rules}`).click();
  await page.waitForURL("**/decks/*");
  await page.locator(".pickcard").first().waitFor();
}

const sizeOf = ({ page }: Visitor) => page.getByTestId("deck-size").textContent();
const saved = ({ page }: Visitor) =>
  page.locator('[data-testid="save-state"][data-state="saved"]').waitFor({ state: "attached" });

test("a deck is built with clicks, keys and drags, and what it lacks is said in words", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await newDeck(visitor);
  await page.getByTestId("problems").getByText("40 cards are missing.").waitFor();
  const card = page.getByTestId("add-wld-001");
  await card.click();
  await page.getByTestId("problems").getByText("39 cards are missing.").waitFor();
  await card.press("+");
  await card.press("Enter");
  await card.press("-");
  await expect.poll(() => sizeOf(visitor)).toBe("2/40");
  await page.getByTestId("add-wld-002").dragTo(page.locator(".builder__spine"));
  await expect.poll(() => sizeOf(visitor)).toBe("3/40");
  // Words are no card, wherever they were marked.
  await page.locator(".builder__spine").evaluate((spine) => {
    for (const type of ["dragover", "drop"]) {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "some text");
      spine.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  await page.getByTestId("row-wld-002").dragTo(page.locator(".cardsearch"));
  await page.getByTestId("row-wld-002").waitFor({ state: "detached" });
  await page.getByTestId("row-wld-001").getByRole("button", { name: "Add" }).click();
  await page.getByTestId("row-wld-001").getByRole("button", { name: "Add" }).click();
  // Four of a name are the most.
  expect(await page.getByTestId("row-wld-001").getByRole("button", { name: "Add" }).isDisabled()).toBe(true);
  await saved(visitor);
  await expectAccessible(page);
  await page.reload();
  await page.getByTestId("row-wld-001").waitFor();
  expect(await sizeOf(visitor)).toBe("4/40");
  await expectTidy(visitor);
});

test("on a phone a deck is completed with ideas, looked at, and tried against the bot", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await newDeck(visitor, "pocket");
  await page.getByTestId("add-wld-001").tap();
  await page.getByTestId("open-spine").tap();
  await page.getByTestId("tab-ideas").tap();
  await page.getByRole("button", { name: /^Add all \d+ cards$/ }).tap();
  await page.getByTestId("problems").getByText("Ready to play").waitFor();
  await expectAccessible(page);
  await page.getByTestId("tab-figures").tap();
  await page.getByTestId("basic-chance").getByText("%").waitFor();
  await expectAccessible(page);
  await page.getByTestId("tab-hand").tap();
  await page.locator(".testhand__cards li").nth(4).waitFor();
  await expectTidy(visitor);
  await page.getByTestId("try-deck").tap();
  await page.waitForURL("**/match/*");
  await page.getByTestId("table").waitFor();
});

test("a deck is shared by its link, taken over by another player, and pasted from its list", async () => {
  const maker = await newVisitor(site.browser, DESK);
  await newDeck(maker);
  await maker.page.getByTestId("add-wld-001").click();
  await maker.page.getByLabel("Name of the deck").fill("Fawns");
  await saved(maker);
  await maker.page.locator(".spine__head").getByRole("button", { name: "More about" }).click();
  await maker.page.getByRole("menuitem", { name: "Share or export" }).click();
  await maker.page.getByRole("img", { name: "QR code" }).waitFor();
  await expectAccessible(maker.page);
  const link = await maker.page.getByTestId("share-link").inputValue();
  const list = await maker.page.getByLabel("As a list").inputValue();
  await expectTidy(maker);

  const taker = await newVisitor(site.browser, SMALL_PHONE);
  await taker.page.goto(link);
  await taker.page.getByRole("heading", { name: "Fawns" }).waitFor();
  await taker.page.getByTestId("take-deck").tap();
  await taker.page.waitForURL("**/decks/*");
  await taker.page.getByTestId("add-wld-001").waitFor();

  await taker.page.goto(`${site.server.url}/decks`);
  await taker.page.getByTestId("import").tap();
  await taker.page.getByRole("textbox", { name: "Paste a deck list" }).fill(`${list}\n4 Fernfwn\n`);
  await taker.page.getByRole("button", { name: "Read it" }).tap();
  await taker.page.getByTestId("import-result").getByText("1 line could not be read").waitFor();
  await taker.page.getByRole("button", { name: /^Write “4 Fernfawn/ }).tap();
  await taker.page.getByTestId("import-result").getByText("5 cards were read.").waitFor();
  await taker.page.getByRole("button", { name: "Save as a deck" }).tap();
  await taker.page.waitForURL("**/decks/*");
  await expectTidy(taker);

  await taker.page.goto(`${link.slice(0, -3)}abc`);
  await taker.page.getByText("Check the link").waitFor();
});

test("a pasted list is corrected line by line, and only what was read of it as it stands is saved", async () => {
  const { page } = await newVisitor(site.browser, SMALL_PHONE);
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/decks`);
  await page.getByTestId("import").tap();
  const list = page.getByRole("textbox", { name: "Paste a deck list" });
  const result = page.getByTestId("import-result");
  // As word processors end lines.
  await list.fill("4 Fernfawn\u20284 Hivlet\n3 Fernfown");
  await page.getByRole("button", { name: "Read it" }).tap();
  await result.getByText("2 lines could not be read").waitFor();
  await page.getByRole("button", { name: /^Write “4 Hivelet/ }).tap();
  await result.getByText("1 line could not be read").waitFor();
  await page.getByRole("button", { name: /^Write “3 Fernfawn/ }).tap();
  await result.getByText("11 cards were read.").waitFor();
  expect(await list.inputValue()).toBe("4 Fernfawn\n4 Hivelet WLD 014\n3 Fernfawn WLD 001");
  const save = page.getByRole("button", { name: "Save as a deck" });
  await save.waitFor();
  await list.fill("3 Hivelet WLD 014");
  await save.waitFor({ state: "detached" });
  expect(await result.count()).toBe(0);
  await page.getByRole("button", { name: "Read it" }).tap();
  await result.getByText("3 cards were read.").waitFor();
  await save.waitFor();
});

test("changes that could not be saved outlive the page and a reload, and are saved once the browser is online", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await newDeck(visitor);
  const bar = page.getByTestId("open-spine");
  const notSaved = async () => {
    await bar.getByText("Not saved.").waitFor();
    expect(await bar.locator("strong").textContent()).toBe("1");
  };
  await page.route("**/api/v1/decks/*", (route) =>
    route.request().method() === "PATCH" ? route.abort() : route.continue(),
  );
  await page.getByTestId("add-wld-001").tap();
  await notSaved();
  await page.goBack();
  await page.getByTestId("new-deck").waitFor();
  await page.goForward();
  await notSaved();
  // The browser asks before.
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await notSaved();
  await page.unroute("**/api/v1/decks/*");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await bar.getByText("Not saved.").waitFor({ state: "detached" });
  await saved(visitor);
  await page.evaluate(() => sessionStorage.removeItem("mantimon.drafts"));
  await page.reload();
  await bar.waitFor();
  expect(await bar.locator("strong").textContent()).toBe("1");
});

test("a second window cannot overwrite a deck: it says so, and keeps its changes as a copy", async () => {
  const first = await newVisitor(site.browser, DESK);
  await newDeck(first);
  const page = await first.page.context().newPage();
  await page.goto(first.page.url());
  await page.getByTestId("add-wld-001").waitFor();
  await first.page.getByTestId("add-wld-001").click();
  await saved(first);
  await expect
    .poll(async () => (await first.page.getByTestId("save-state").textContent()) ?? "")
    .toBe("Saved");
  await page.getByTestId("add-wld-002").click();
  await page.getByTestId("stale").waitFor();
  await expectAccessible(page);
  // It has to be answered.
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Escape");
  await page.locator('[data-testid="stale"]:modal').waitFor();
  await page.getByRole("button", { name: "Keep mine as a copy" }).click();
  await expect.poll(() => page.getByLabel("Name of the deck").inputValue()).toMatch(/\(copy\)$/);
  await page.getByTestId("row-wld-002").waitFor();
  expect(await page.getByTestId("row-wld-001").count()).toBe(0);
  await first.page.reload();
  await first.page.getByTestId("row-wld-001").waitFor();
  expect(await first.page.getByTestId("row-wld-002").count()).toBe(0);
});

test("a dialog whose file does not load says so, and the page stays", async () => {
  const { page } = await newVisitor(site.browser, DESK);
  await newDeck({ page, errors: [] });
  const file = "**/assets/CardDialog-*.js";
  await page.route(file, (route) => route.abort());
  const card = page.getByTestId("add-wld-001");
  await card.press("?");
  await page.getByTestId("not-loaded").waitFor();
  await expectAccessible(page);
  expect(await card.count()).toBe(1);
  await page.unroute(file);
  await page.getByRole("button", { name: "Load the page again" }).click();
  await page.getByTestId("not-loaded").waitFor({ state: "detached" });
  await card.press("?");
  await page.getByTestId("card-dialog").waitFor();
});

test("a deck is copied and deleted, and the page of one that is gone says so", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await newDeck(visitor);
  const gone = page.url();
  await page.goto(`${site.server.url}/decks`);
  await page.getByRole("button", { name: "More about" }).click();
  await page.getByRole("menuitem", { name: "Copy" }).click();
  await page.waitForURL("**/decks/*");
  await page.goto(`${site.server.url}/decks`);
  await expect.poll(() => page.getByTestId("deck").count()).toBe(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: "More about" }).last().click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await setOffline(page, true);
  await page.getByRole("button", { name: "Delete the deck" }).click();
  await page.getByTestId("delete-deck").getByRole("alert").waitFor();
  await setOffline(page, false);
  await page.getByRole("button", { name: "Delete the deck" }).click();
  await expect.poll(() => page.getByTestId("deck").count()).toBe(1);
  await page.goto(gone);
  await page.getByText("This deck is not yours").waitFor();
});
