// An invitation with rules of one's own, from the rules to the table, on a phone and a desk.
import { expect, test } from "vitest";
import { DESK, enterAsGuest, expectTidy, newVisitor, PHONE } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

test("rules of one's own are made, invited to by a code, and seen by the guest before sitting down", async () => {
  const host = await newVisitor(site.browser, PHONE);
  const { page } = host;
  let accounts = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/auth/guest")) accounts++;
  });
  await page.goto(`${site.server.url}/rules/own`);
  await page.getByTestId("rules-name").fill("Blitz");
  await page.locator('input[name="bench"]').fill("99");
  await page.getByTestId("save-rules").click();
  await page.getByText("whole number from 1 to 8").waitFor();
  await page.locator('input[name="bench"]').fill("3");
  await page.locator('input[name="win.target"]').fill("2");
  await page.locator('input[name="win.target"]').press("Enter");
  const rulesCode = (await page.getByTestId("rule-set").locator("code").textContent())!;
  // The form stays, with the focus in it.
  await page.locator('input[name="win.target"]:focus').waitFor();
  await page.getByTestId("rule-set").getByRole("link").click();
  await page.getByTestId("differences").getByText("Places on the bench").waitFor();
  // What is changed afterwards is told at once.
  await page.goBack();
  await page.getByTestId("rule-set").getByRole("button").click();
  await page.getByTestId("rules-base").selectOption("house");
  expect(await page.getByTestId("rules-name").inputValue()).toBe("");
  expect(await page.getByTestId("rules-base").inputValue()).toBe("");
  await page.getByTestId("rule-set").getByRole("button").click();
  await page.locator('input[name="bench"]').fill("4");
  await page.getByTestId("save-rules").click();
  await page.getByTestId("rule-set").getByRole("link").click();
  await page.getByTestId("differences").getByRole("row", { name: "Places on the bench 4" }).waitFor();
  await expectTidy({ page, errors: [] });
  // These pages have asked for several things at once, as a visitor who had no account.
  expect(accounts).toBe(1);
  const guest = await newVisitor(site.browser, DESK);
  const streams: string[] = [];
  guest.page.on("request", (request) => streams.push(new URL(request.url()).pathname));
  await enterAsGuest(guest.page, site.server.url);
  await guest.page.goto(`${site.server.url}/tables`);
  await guest.page.getByText("Nobody waits at an open table").waitFor();
  await page.getByLabel("Show the table in the lobby").check();
  await page.getByTestId("open-table").click();
  const code = (await page.getByTestId("invite-code").textContent())!;
  const link = await page.getByTestId("share-link").inputValue();
  expect(link.endsWith(`/invite/${code.replace(" ", "")}`)).toBe(true);

  // The list hears of it while it is looked at.
  await guest.page.getByTestId("open-tables").getByText("Blitz").waitFor();
  expect(streams).toContain("/api/v1/lobby/live");
  // Whoever is told the code of the rules can play by them too.
  await guest.page.goto(`${site.server.url}/invite`);
  await guest.page.getByLabel("rules by their code").fill(rulesCode.toLowerCase());
  await guest.page.getByRole("button", { name: "Use these rules" }).click();
  await guest.page.getByTestId("differences").getByText("Places on the bench").waitFor();
  await guest.page
    .getByTestId("invite-rules")
    .locator("option:checked", { hasText: "Blitz" })
    .waitFor({ state: "attached" });
  await expectTidy(guest);
  await guest.page.goto(`${site.server.url}/play`);
  // Typed as it is read out.
  await guest.page.locator("#link").fill(code.toLowerCase());
  await guest.page.locator("#link").press("Enter");
  await guest.page.getByTestId("differences").getByText("Places on the bench").waitFor();
  await guest.page.getByTestId("invitation").getByText("Blitz").waitFor();
  await guest.page.getByTestId("sit").click();
  for (const visitor of [page, guest.page]) await visitor.getByTestId("table").waitFor();
  await expectTidy(guest);
});
