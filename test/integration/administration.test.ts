// Administration over HTTP on PostgreSQL: the role, what it lets one do, the audit log, bans, approvals and reports.
import { expect, test } from "vitest";
import { setRole } from "../../src/admin/roles.ts";
import { newPlayer } from "../support/browser-session.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });

async function newAdmin() {
  const admin = await newPlayer(site.server.url);
  await setRole(site.db, admin.user.name, "admin");
  return admin;
}

test("a token works for administration while its account has the role and its session is open", async () => {
  const { browser, user } = await newPlayer(site.server.url);
  const status = async () => (await browser.ask("GET", "/economy/audit")).status;
  expect(await status()).toBe(403);
  await setRole(site.db, user.name, "admin");
  expect(await status()).toBe(200);
  await setRole(site.db, user.name, "player");
  expect(await status()).toBe(403);
  await setRole(site.db, user.name, "admin");
  await site.db.session.deleteMany({ where: { userId: user.id } });
  expect(await status()).toBe(403);
});

test("changes of the role are in the audit log, whose rows cannot be changed", async () => {
  const { user } = await newAdmin();
  const rows = await site.db.adminAction.findMany({ where: { targetId: user.id } });
  expect(rows).toMatchObject([
    { actorId: null, kind: "role_grant", before: { role: "player" }, after: { role: "admin" } },
  ]);
  expect(await setRole(site.db, user.name, "admin")).toMatchObject({ changed: false });
  const where = { id: rows[0].id };
  await expect(site.db.adminAction.update({ where, data: { reason: "x" } })).rejects.toThrow(/append-only/);
  await expect(site.db.adminAction.delete({ where })).rejects.toThrow(/append-only/);
  await expect(site.db.$executeRaw`TRUNCATE "AdminAction"`).rejects.toThrow(/append-only/);
  expect(await site.db.adminAction.findMany({ where: { targetId: user.id } })).toEqual(rows);
});
