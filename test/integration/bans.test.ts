// What becomes of the session and the matches of a player who is banned.
import { expect, test } from "vitest";
import { setRole } from "../../src/admin/roles.ts";
import { createSessions } from "../../src/auth/sessions.ts";
import { DAY_MS } from "../../src/day.ts";
import { newPlayer } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });

test.each([
  ["a ban of 60 days", new Date(Date.now() + 60 * DAY_MS).toISOString()],
  ["a ban that is lifted after 60 days", null],
])("a guest comes back into the account after %s", async (_what, until) => {
  const { url } = site.server;
  const [admin, { browser, user }] = [await newPlayer(url), await newPlayer(url)];
  await setRole(site.db, admin.user.name, "admin");
  const path = `/admin/accounts/${user.id}/ban`;
  expect((await admin.browser.ask("PUT", path, { reason: "because of a test", until })).status).toBe(204);
  expect((await browser.ask("POST", "/auth/refresh")).body.code).toBe("banned");
  const afterwards = createSessions(site.db, () => new Date(Date.now() + 61 * DAY_MS));
  expect(await afterwards.renew(browser.cookies.get("renewal"), "browser")).toMatchObject({
    userId: user.id,
  });
});

test("sessions last as long as those of others once a ban is lifted", async () => {
  const { url } = site.server;
  const [admin, { user }] = [await newPlayer(url), await newPlayer(url)];
  await setRole(site.db, admin.user.name, "admin");
  const path = `/admin/accounts/${user.id}/ban`;
  const reason = "because of a test";
  expect((await admin.browser.ask("PUT", path, { reason, until: null })).status).toBe(204);
  expect((await admin.browser.ask("DELETE", path, { reason })).status).toBe(204);
  const [{ expiresAt }] = await site.db.session.findMany({ where: { userId: user.id } });
  expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 30 * DAY_MS);
});

test("a ban concedes every match of the account, also more than practice allows", async () => {
  const { url } = site.server;
  const [admin, banned, guest] = [await newPlayer(url), await Player.guest(url), await Player.guest(url)];
  await setRole(site.db, admin.user.name, "admin");
  const ids: string[] = [];
  for (let n = 0; n < 10; n++) ids.push((await banned.create({ deck: "long-swell" })).room.roomId);
  for (let n = 0; n < 2; n++) {
    const { room } = await banned.invite({ deck: "long-swell" });
    await guest.join(room.roomId, { deck: "hearth-and-crater" });
    ids.push(room.roomId);
  }
  const ban = { reason: "because of a test", until: null };
  expect((await admin.browser.ask("PUT", `/admin/accounts/${banned.user.id}/ban`, ban)).status).toBe(204);
  await eventually(async () => {
    const where = { matchId: { in: ids }, endReason: "concede" } as const;
    expect(await site.db.gameHistory.count({ where })).toBe(ids.length);
  });
});
