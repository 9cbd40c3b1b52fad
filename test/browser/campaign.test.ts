// The campaign in a browser: from a guest without a starter to the first medal, by phone and by desk.
import { expect, test } from "vitest";
import { loadCampaign } from "../../cards/campaign/load.ts";
import type { Campaign } from "../../cards/campaign/types.ts";
import { type Content, loadContent } from "../../cards/load.ts";
import { randomFrom } from "../../engine/index.ts";
import { gameName } from "../support/fuzz.ts";
import { expectAccessible } from "./axe.ts";
import { playOn } from "./clicks.ts";
import {
  chooseStarter,
  DESK,
  enterAsGuest,
  expectTidy,
  newQuickVisitor,
  newVisitor,
  SMALL_PHONE,
  type Visitor,
} from "./player.ts";
import { openSite } from "./site.ts";

/** The first hall plays decks without energy for their attacks, so that whoever clicks on wins. */
function gentleContent(): Content {
  const content = loadContent();
  const [first] = loadCampaign(content).halls;
  const gentle = new Set(first.npcs.map(({ deck }) => deck));
  const fire = content.decks.find(({ id }) => id === "ember-procession")!;
  const decks = content.decks.map((deck) =>
    gentle.has(deck.id) ? { ...deck, cards: fire.cards, energy: [{ id: "wld-279", count: 20 }] } : deck,
  );
  return { ...content, decks };
}

/** The first hall plays to the first point, so that a battle takes few clicks. */
function shortCampaign(content: Content): Campaign {
  const campaign = loadCampaign(content);
  const [first, ...others] = campaign.halls;
  const rules = { ...first.rules, changes: { win: { by: "points" as const, target: 1 } } };
  return { ...campaign, halls: [{ ...first, rules }, ...others] };
}

const content = gentleContent();
const site = openSite({ BOT_DELAY_MS: "0" }, { content, campaign: shortCampaign(content) });

/** Plays the battle that the page offers until it is won. */
async function win(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.getByTestId("battle").click();
  await page.getByTestId("table").waitFor();
  for (let attempt = 1; ; attempt++) {
    await playOn(visitor, randomFrom(gameName(`${name}, ${attempt}`)));
    const outcome = page.getByTestId("outcome");
    await outcome.waitFor();
    if ((await page.locator(".result--won").count()) > 0) return;
    if (attempt === 5) throw new Error(`${name} is not beaten in ${attempt} attempts`);
    await page.getByTestId("rematch").click();
    await page.getByTestId("result").waitFor({ state: "detached" });
  }
}

test("a guest takes a starter, beats three people of the first hall and its leader, and earns the medal", async () => {
  const visitor = await newQuickVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/campaign`);
  await page.getByTestId("next-npc").click();
  await page.getByTestId("dialogue").waitFor();
  await chooseStarter(page);
  await page.getByTestId("battle").waitFor();
  await expectTidy(visitor);
  await win(visitor, "pip-warren");
  await page.getByTestId("outcome").getByText("+60 Mantibucks").waitFor();
  await page.getByTestId("to-hall").click();
  await page.locator('.person[data-state="beaten"]').waitFor();

  for (const npc of ["old-tobble", "maren"]) {
    await page.getByTestId(`npc-${npc}`).click();
    await win(visitor, npc);
    await page.getByTestId("to-hall").click();
  }
  await page.getByTestId("npc-oda").click();
  await win(visitor, "oda");
  await page.getByTestId("medal-won").getByText("The Wooden Duck").waitFor();
  await page.getByTestId("outcome").getByText("Medal Bearer").waitFor();
  await expectTidy(visitor);

  await page.goto(`${site.server.url}/account`);
  await page.locator(".medals__one[data-won]", { hasText: "The Wooden Duck" }).waitFor();
  await page.goto(`${site.server.url}/campaign`);
  await page.locator('.waypoint[data-state="won"] a').waitFor();
  expect(await page.locator('.waypoint[data-state="open"]').count()).toBeGreaterThan(0);
});

test("a battle shows no clock, and is given up by keyboard", async () => {
  const visitor = await newQuickVisitor(site.browser, DESK);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/campaign`);
  await page.getByTestId("next-npc").click();
  await chooseStarter(page);
  await page.getByTestId("battle").click();
  await page.getByTestId("table").waitFor();
  expect(await page.locator(".clock").count()).toBe(0);
  await page.goto(`${site.server.url}/campaign`);
  const open = page.getByTestId("open-battle");
  for (const name of ["Give up", "Give up"]) await open.getByRole("button", { name }).press("Enter");
  await page.getByTestId("next-npc").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  await expectTidy(visitor);
});

test("a deck that was just changed is offered as it is now", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/campaign/duckpond/pip-warren`);
  await chooseStarter(page);
  await page.locator(".deckrow[data-fits]").waitFor();
  await page.locator('a[href="/decks"]:visible').first().click();
  await page.getByTestId("deck").click();
  const row = page.locator('[data-testid^="row-"]').first();
  const change = (name: string) => row.getByRole("button", { name }).click();
  await change("Remove");
  await page.goBack();
  await page.goBack();
  await page.locator(".deckrow:not([data-fits]) summary").click();
  expect(await page.getByTestId("battle").isDisabled()).toBe(true);
  await page.locator(".deckrow a").click();
  await change("Add");
  await page.goBack();
  await page.locator(".deckrow[data-fits]").waitFor();
  await expectTidy(visitor);
});

test("on a desk the map leads by keyboard to a hall and its people, and says what is missing", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/campaign`);
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
  for (const nobody of ["nowhere", "duckpond/nobody"]) {
    await page.goto(`${site.server.url}/campaign/${nobody}`);
    await page.getByText("There is no table here").waitFor();
  }
});

test("once the champion is beaten, people tell what their defeat in hard mode gives", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  const name = await enterAsGuest(page, site.server.url);
  const { id: userId } = await site.db.user.findFirstOrThrow({ where: { name } });
  const won = { wins: 1, losses: 0, hardWins: 0, hardLosses: 0 };
  await site.db.campaignProgress.create({ data: { userId, beaten: { "pip-warren": won, aldis: won } } });
  await page.goto(`${site.server.url}/campaign/duckpond/pip-warren`);
  await page.getByText("For the first win in hard mode").waitFor();
  await page.locator(".about__hard + .rewards").getByText("+60 Mantibucks").waitFor();
  await expectTidy(visitor);
});
