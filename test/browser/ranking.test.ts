// The leaderboard in a browser: places, the own one, the rating's history, on a phone and at a desk.
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { loadRanked } from "../../cards/ranked.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { ratingConsequence } from "../../src/ratings/consequence.ts";
import { newUser } from "../support/factories.ts";
import { rankedMatch } from "../support/ranked-match.ts";
import { expectAccessible } from "./axe.ts";
import { enterAsGuest, expectTidy, newVisitor, SMALL_PHONE } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

test("on a phone a player sees the own rating settle, its history and the place", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  const user = await site.db.user.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  const consequence = ratingConsequence(loadRanked(loadContent()));
  const others = await Promise.all(Array.from({ length: 12 }, () => newUser(site.db)));
  for (const [i, other] of [...others, ...others].entries()) {
    const match = rankedMatch({ users: [user, other], winner: i % 3 === 0 ? 1 : 0, at: Date.now() });
    await recordMatch(site.db, match, [consequence]);
  }
  await page.goto(site.server.url);
  await page.getByTestId("to-ranking").click();
  await page.getByTestId("own-rating").getByText("24 rated matches").waitFor();
  await page.getByTestId("rating-plot").waitFor();
  await page.getByTestId("leaderboard").getByText(user.name).waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
  await page.getByTestId("around").selectOption("me");
  await page.locator("tr[data-you]").waitFor();
  await page.getByTestId("season").selectOption("all");
  await page.locator("tr[data-you]").waitFor();
  await page.getByTestId("preset").selectOption("pocket");
  await page.getByText("Your rating has not settled yet").waitFor();
  expect(await page.locator("tr[data-you]").count()).toBe(0);
  await expectTidy(visitor);
});
