// Friends, quests, statistics and profiles in a browser: two players who become friends and see each other.
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { tallyOf } from "../../src/matches/tally.ts";
import { performanceConsequence } from "../../src/statistics/consequence.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { newUser } from "../support/factories.ts";
import { playedMatch } from "../support/played-match.ts";
import { startProcess } from "../support/servers.ts";
import { expectAccessible } from "./axe.ts";
import { DESK, enterAsGuest, expectTidy, newVisitor, SMALL_PHONE } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

async function enter(url: string, screen: object) {
  const visitor = await newVisitor(site.browser, screen);
  const name = await enterAsGuest(visitor.page, url);
  return { visitor, page: visitor.page, name };
}

test("two players on two servers become friends, see at once what the other does, and invite each other", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  const [one, two] = [await startProcess(env), await startProcess(env)];
  const ana = await enter(one.url, SMALL_PHONE);
  const ben = await enter(two.url, DESK);
  await ana.page.goto(`${one.url}/friends`);
  await ben.page.goto(`${two.url}/friends`);
  const code = await ben.page.getByTestId("friend-code").textContent();
  await ana.page.getByLabel("Name or friend code").fill(code ?? "");
  await ana.page.getByRole("button", { name: "Ask", exact: true }).click();
  await ana.page.getByText("Your request has been sent.").waitFor();
  await ben.page.getByRole("button", { name: "Accept" }).click();
  for (const { page } of [ana, ben]) await page.getByTestId("friends").getByText("Online").waitFor();
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);
  await expectTidy(ben.visitor);

  await ben.page.goto(`${two.url}/play`);
  await ben.page.getByTestId("start-search").click();
  await ana.page.getByTestId("friends").getByText("Looking for an opponent").waitFor();
  await ben.page.getByTestId("cancel-search").click();
  await ana.page.getByTestId("friends").getByText("Online").waitFor();
  await ben.page.goto(`${two.url}/invite?for=${encodeURIComponent(ana.name)}`);
  await ben.page.getByTestId("open-table").click();
  await ana.page.getByTestId("invited").getByRole("link").click();
  // Without a proxy in front a page may not connect to the other server: cluster.test.ts plays through one.
  await ana.page.getByTestId("sit").waitFor();
  await expectTidy(ana.visitor);
  await expectTidy(ben.visitor);
});

/** Somebody of whom the player of a page knows nothing. */
async function newStranger(to: string) {
  const session = new BrowserSession(site.server.url);
  const { name } = await session.guest();
  const invite = () => session.ask("POST", "/invitations", { rules: "house", deck: "long-swell", for: to });
  return { session, name, invite, ask: () => session.ask("POST", "/friends", { name: to }) };
}

test("strangers can be blocked where they come up, and one of them fills no page with invitations", async () => {
  const { page, visitor, name } = await enter(site.server.url, SMALL_PHONE);
  const [host, fickle, asker, shown] = await Promise.all([1, 2, 3, 4].map(() => newStranger(name)));
  const invited = page.getByTestId("invited");
  let code = "";
  for (let sent = 0; sent < 5; sent++) ({ code } = (await host.invite()).body);
  await invited.locator(`a[href="/invite/${code}"]`).waitFor();
  expect(await invited.count()).toBe(1);
  await expectTidy(visitor);
  await invited.getByRole("button", { name: `Block ${host.name}` }).click();
  await invited.waitFor({ state: "detached" });
  expect((await host.invite()).status).toBe(403);

  ({ code } = (await fickle.invite()).body);
  await invited.waitFor();
  await fickle.session.ask("DELETE", `/invitations/${code}`);
  await asker.ask();
  await invited.waitFor({ state: "detached" });
  await page.goto(`${site.server.url}/friends`);
  await page
    .getByTestId("received")
    .getByRole("button", { name: `Block ${asker.name}` })
    .click();
  await page.getByTestId("blocked").getByText(asker.name).waitFor();
  expect((await asker.ask()).body.code).toBe("requests_closed");

  await page.goto(`${site.server.url}/players/${encodeURIComponent(shown.name)}`);
  await page.getByRole("button", { name: "Block", exact: true }).click();
  await page.getByTestId("blocked").getByText(shown.name).waitFor();
  expect((await shown.ask()).body.code).toBe("requests_closed");
  await expectTidy(visitor);
});

test("whoever looks at another page while searching is there for friends, and is told of invitations", async () => {
  const ana = await enter(site.server.url, DESK);
  const ben = await newStranger(ana.name);
  await ben.ask();
  await ana.page.goto(`${site.server.url}/friends`);
  await ana.page.getByRole("button", { name: "Accept" }).click();
  await ana.page.goto(`${site.server.url}/play`);
  await ana.page.getByTestId("start-search").click();
  const state = async () => (await ben.session.ask("GET", "/friends")).body.friends[0].state;
  await eventually(async () => expect(await state()).toBe("queueing"), 500);
  const show = (visibilityState: string) =>
    ana.page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }, visibilityState);
  await show("hidden");
  await ben.invite();
  await ana.page.getByTestId("invited").waitFor();
  expect(await state()).toBe("queueing");
  await ana.page.getByTestId("cancel-search").click();
  await show("hidden");
  await eventually(async () => expect(await state()).toBe("offline"), 500);
});

test.each([
  ["a code without a digit", { social: { create: { friendCode: "GHJKMNPQ" } } }, "ghjk-mnpq"],
  ["a code of digits alone", { social: { create: { friendCode: "23456789" } } }, "2345 6789"],
  ["a name that could be a code", { name: "Mira2026", nameKey: nameKey("Mira2026") }, "Mira2026"],
])("%s finds a player", async (_, data, text) => {
  await newUser(site.db, data);
  const { page } = await enter(site.server.url, SMALL_PHONE);
  await page.goto(`${site.server.url}/friends`);
  await page.getByLabel("Name or friend code").fill(text);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await page.getByText("Your request has been sent.").waitFor();
});

test("a profile leads to the matches against each other, and the numbers count them", async () => {
  const ana = await enter(site.server.url, SMALL_PHONE);
  const me = await site.db.user.findFirstOrThrow({ where: { name: ana.name } });
  const ben = await newUser(site.db);
  const { pool } = loadContent();
  const finished = playedMatch({ users: [me.id, ben.id], names: [me.name, ben.name] });
  const tally = await tallyOf(finished, async () => pool);
  await recordMatch(site.db, finished, [performanceConsequence(tally)]);
  await ana.page.goto(`${site.server.url}/players/${encodeURIComponent(ben.name)}`);
  await ana.page.getByRole("heading", { name: "You against each other" }).waitFor();
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);
  await ana.page.getByRole("link", { name: "Your matches against each other" }).click();
  const matches = ana.page.getByTestId("own-matches").getByText(ben.name);
  await matches.waitFor();
  await expectTidy(ana.visitor);
  const won = finished.result.winner === 0;
  await ana.page.getByLabel("Result").selectOption(won ? "lost" : "won");
  await ana.page.getByText("No match fits.").waitFor();
  await ana.page.getByRole("button", { name: "Show all" }).click();
  await matches.waitFor();

  await ana.page.goto(`${site.server.url}/statistics`);
  await ana.page.getByTestId("total").getByText("1 match").waitFor();
  await ana.page.getByTestId("weeks-plot").waitFor();
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);
});

test("a link to a player that cannot be is answered like any unknown name", async () => {
  const { page } = await newVisitor(site.browser, SMALL_PHONE);
  await page.goto(`${site.server.url}/players/100%25`);
  await page.getByRole("heading", { name: "100%" }).waitFor({ state: "attached" });
  await page.getByText("There is nothing there.").waitFor();
});

test("quests stand at home and on their page", async () => {
  const { page, visitor } = await enter(site.server.url, SMALL_PHONE);
  await page.goto(site.server.url);
  await page.getByTestId("quests").waitFor();
  expect(await page.getByTestId("quests").locator("li.quests__one").count()).toBe(3);
  await page.getByRole("link", { name: "All quests" }).click();
  await page.getByRole("heading", { name: "This week" }).waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
});
