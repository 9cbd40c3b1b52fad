// What administrators see of the processes and their rooms.
import { expect, test } from "vitest";
import { setRole } from "../../src/admin/roles.ts";
import { newPlayer } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });

test("an administrator sees processes and rooms, and nothing of what is played in them", async () => {
  const admin = await newPlayer(site.server.url);
  await setRole(site.db, admin.user.name, "admin");
  const host = await Player.guest(site.server.url);
  const { room } = await host.invite({ deck: "long-swell" });
  // A process says what it has a moment after it has changed.
  const body = await eventually(async () => {
    const { body } = await admin.browser.ask("GET", "/admin/cluster");
    expect(body.processes).toEqual([
      { id: expect.any(String), address: null, rooms: expect.any(Number), connections: expect.any(Number) },
    ]);
    return body;
  }, 500);
  const shown = body.rooms.find(({ id }: { id: string }) => id === room.roomId);
  expect(shown).toEqual({
    ...{ id: room.roomId, kind: "match", processId: body.processes[0].id, clients: 1, locked: false },
    createdAt: expect.any(String),
  });
  expect(body.total).toBe(body.rooms.length);
});
