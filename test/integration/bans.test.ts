// What becomes of the matches of a player who is banned.
import { expect, test } from "vitest";
import { setRole } from "../../src/admin/roles.ts";
import { newPlayer } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });

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
