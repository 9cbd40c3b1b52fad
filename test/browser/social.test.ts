// Friends, quests, statistics and profiles in a browser: two players who become friends and see each other.
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { tallyOf } from "../../src/matches/tally.ts";
import { performanceConsequence } from "../../src/statistics/consequence.ts";
import { playedMatch } from "../support/played-match.ts";
import { expectAccessible } from "./axe.ts";
import { enterAsGuest, expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 800 } };

const site = openSite();

async function enter(screen: object) {
  const visitor = await newVisitor(site.browser, screen);
  await enterAsGuest(visitor.page, site.server.url);
  const user = await site.db.user.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  return { visitor, page: visitor.page, user };
}

test("two players become friends, see each other online, and a profile with their matches", async () => {
  const ana = await enter(PHONE);
  const ben = await enter(DESK);
  await ana.page.goto(`${site.server.url}/friends`);
  await ben.page.goto(`${site.server.url}/friends`);
  await ben.page.getByTestId("friend-code").waitFor();
  await ana.page
    .getByLabel("Name or friend code")
    .fill((await ben.page.getByTestId("friend-code").textContent()) ?? "");
  await ana.page.getByRole("button", { name: "Ask", exact: true }).click();
  await ana.page.getByText("Your request has been sent.").waitFor();
  await ben.page.getByRole("button", { name: "Accept" }).click();
  await ben.page.getByTestId("friends").getByText("Online").waitFor();
  await ana.page.getByTestId("friends").getByText("Online").waitFor();
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);
  await expectTidy(ben.visitor);

  const { pool } = loadContent();
  const finished = playedMatch({ users: [ana.user.id, ben.user.id], names: [ana.user.name, ben.user.name] });
  const tally = await tallyOf(finished, async () => pool);
  await recordMatch(site.db, finished, [performanceConsequence(tally)]);
  await ana.page.getByTestId("friends").getByRole("link", { name: ben.user.name, exact: true }).click();
  await ana.page.getByTestId("player").getByText("You are friends.").waitFor();
  await ana.page.getByRole("heading", { name: "You against each other" }).waitFor();
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);

  await ana.page.goto(`${site.server.url}/statistics`);
  await ana.page.getByTestId("total").getByText("1 match").waitFor();
  await ana.page.getByTestId("weeks-plot").waitFor();
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);
});

test("quests stand at home and on their page", async () => {
  const { page, visitor } = await enter(PHONE);
  await page.goto(site.server.url);
  await page.getByTestId("quests").waitFor();
  expect(await page.getByTestId("quests").locator("li.quests__one").count()).toBe(3);
  await page.getByRole("link", { name: "All quests" }).click();
  await page.getByRole("heading", { name: "This week" }).waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
});
