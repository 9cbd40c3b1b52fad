// Requests with the token of an account that was deleted, which stays valid for minutes, and about one that is being deleted: no
// fault of the server.
import { expect, test } from "vitest";
import { CLOSE } from "../../rooms/close-codes.ts";
import { createAuth } from "../../src/auth/index.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import { api } from "../../src/http/api.ts";
import { newPlayer } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { newUser } from "../support/factories.ts";
import { Player, refusal } from "../support/match-client.ts";
import { search } from "../support/queue-client.ts";
import { send } from "../support/request-cost.ts";
import { openTestSite } from "../support/test-site.ts";
import { WORST_REQUESTS } from "../support/worst-requests.ts";
import { type Make, makeWorld } from "../support/worst-world.ts";

const site = openTestSite({ LOG_LEVEL: "error" });

test("the token of a deleted account is refused, or there is nothing for it, whatever it asks for", async () => {
  const { db, server } = site;
  const world = await makeWorld(db, server.config);
  const user = await newUser(db);
  const { token } = await createAuth(db, tokenKeys(server.config)).startSession(user, "gone");
  await db.user.delete({ where: { id: user.id } });
  const reported = JSON.stringify({ name: world.rich.user.name, kind: "name", text: "" });
  const more: Partial<Record<keyof typeof api, Make>> = { "POST /reports": () => ({ body: reported }) };
  const failed: string[] = [];
  for (const key of Object.keys(api) as (keyof typeof api)[]) {
    for (const make of [...WORST_REQUESTS[key], more[key]]) {
      if (!make) continue;
      const request = await make(world, 0);
      const headers = { ...request.headers, Authorization: `Bearer ${token}` };
      const status = await send(server.url, key, { ...request, headers });
      if (status >= 500) failed.push(`${key}: ${status}`);
    }
  }
  expect(failed).toEqual([]);
});

test("whoever deletes the account while playing loses first, and leaves matches, tables and queues", async () => {
  const { db, server } = site;
  const { browser, user } = await newPlayer(server.url);
  const [ana, ben] = [new Player(server.url, browser.token!, user), await Player.guest(server.url)];
  const searches = await Promise.all([ana, ben].map((player) => search(player, { kind: "ranked" })));
  const [played, other] = await Promise.all(searches.map((queue) => queue.sitDown()));
  const table = await ana.invite({ deck: "long-swell" });
  const queued = await search(ana);

  expect((await browser.ask("DELETE", "/me", { name: user.name })).status).toBe(204);
  const { roomId: matchId } = played.room;
  expect(await db.gameHistory.findUnique({ where: { matchId } })).toMatchObject({ endReason: "concede" });
  expect(await db.ratingChange.findMany({ where: { matchId } })).toMatchObject([
    { userId: ben.user.id, score: 1, opponentId: null },
  ]);
  await eventually(() => {
    expect([played.closed?.code, table.closed?.code]).toEqual([CLOSE.deleted, CLOSE.deleted]);
    expect(queued.closed).not.toBeNull();
  });
  expect(other.closed).toBeNull();
  expect(await refusal(search(ana))).toBe("token_invalid");
  expect(await refusal(ana.join(matchId))).toBe("token_invalid");
});

test.each([
  ["Report", "reportedId", "/reports", (name: string) => ({ name, kind: "name", text: "" })],
  ["Invitation", "guestId", "/invitations", (name: string) => ({ for: name, deck: "long-swell" })],
])(
  "a player who is deleted while a %s about them is stored is not found",
  async (table, column, path, about) => {
    const { db, server } = site;
    const { browser } = await newPlayer(server.url);
    const other = await newUser(db);
    const sql = [
      `CREATE FUNCTION "delete_first"() RETURNS trigger AS
      $$ BEGIN DELETE FROM "User" WHERE "id" = NEW."${column}"; RETURN NEW; END $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER "deleted" BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION "delete_first"()`,
    ];
    for (const statement of sql) await db.$executeRawUnsafe(statement);
    const { status } = await browser.ask("POST", path, about(other.name));
    await db.$executeRawUnsafe(`DROP FUNCTION "delete_first" CASCADE`);
    expect(status).toBe(404);
  },
);
