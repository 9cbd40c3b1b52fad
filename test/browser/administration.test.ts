// Administration in a browser: a player reports another one, an administrator bans that one, who is told why.
import { beforeAll, expect, test } from "vitest";
import { setRole } from "../../src/admin/roles.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { expectAccessible } from "./axe.ts";
import { DESK, enterAsGuest, expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const site = openSite({ LOG_LEVEL: "error" });
let database: Database;
beforeAll(async () => {
  database = await openDatabase(site.server.config);
  return () => database.close();
});

async function enter(screen: object) {
  const visitor = await newVisitor(site.browser, screen);
  await enterAsGuest(visitor.page, site.server.url);
  const user = await database.db.user.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  return { visitor, page: visitor.page, user };
}

test("a player is reported, banned by an administrator, and told why", async () => {
  const { url } = site.server;
  const [ana, ben, admin] = [await enter(PHONE), await enter(DESK), await enter(PHONE)];
  await admin.page.goto(`${url}/admin`);
  await admin.page.getByRole("heading", { name: "There is no table here" }).waitFor();

  await ana.page.goto(`${url}/players/${encodeURIComponent(ben.user.name)}`);
  await ana.page.getByRole("button", { name: "Report this player" }).click();
  await ana.page.getByLabel("Cheating").check();
  await ana.page.getByLabel("What happened?").fill("He knew my hand.");
  await expectAccessible(ana.page);
  await expectTidy(ana.visitor);
  await ana.page.getByRole("button", { name: "Send the report" }).click();
  await ana.page.getByText("Your report has been sent.").waitFor();

  await setRole(database.db, admin.user.name, "admin");
  await admin.page.goto(`${url}/account`);
  await admin.page.getByRole("link", { name: "Administration" }).click();
  await admin.page.getByRole("link", { name: "Reports" }).click();
  const report = admin.page.getByTestId("report-queue").getByRole("listitem");
  await report.getByText("He knew my hand.").waitFor();
  await expectAccessible(admin.page);
  await expectTidy(admin.visitor);
  await report.getByRole("link", { name: ben.user.name }).click();
  await admin.page.getByTestId("admin-account").waitFor();
  const grant = admin.page.locator("details", { hasText: "Grant it" });
  await grant.locator("summary").click();
  await grant.getByTestId("add-item").click();
  await grant.getByLabel("What").selectOption("cards:wld-001");
  await grant.getByLabel("How many").fill("2");
  await expectAccessible(admin.page);
  await grant.getByLabel("Reason, for the audit log").fill("For a fault of ours");
  await grant.getByRole("button", { name: "Grant it" }).click();
  await admin.page.getByText("Granted.").waitFor();
  expect(
    await database.db.collection.findMany({ where: { userId: ben.user.id, cardId: "wld-001" } }),
  ).toMatchObject([{ quantity: 2 }]);
  await admin.page.getByText("Ban", { exact: true }).click();
  await admin.page
    .getByLabel("Reason, which the player reads")
    .first()
    .fill("A second pair of eyes on the table");
  await expectAccessible(admin.page);
  await admin.page.getByRole("button", { name: "Ban the account" }).click();
  await admin.page
    .getByTestId("admin-account")
    .getByText(/banned until/)
    .waitFor();
  await expectTidy(admin.visitor);
  await admin.page.getByRole("link", { name: "Audit log" }).click();
  await admin.page.getByTestId("audit-log").getByText("A second pair of eyes on the table").first().waitFor();

  // The renewal is refused on purpose.
  await ben.page.reload();
  await ben.page.getByTestId("banned").getByText("A second pair of eyes on the table").waitFor();
  await ana.page.goto(`${url}/account`);
  await ana.page.getByTestId("own-reports").getByText("waiting").waitFor();
  expect([...ana.visitor.errors, ...admin.visitor.errors]).toEqual([]);
});
