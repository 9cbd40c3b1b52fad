// Matches against the bots that a client asks for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import { eventually } from "../../test/support/eventually.ts";
import { RoomServer } from "../../test/support/room-server.ts";

let server: RoomServer;
beforeAll(async () => {
  server = await RoomServer.start();
});
afterAll(() => server.shutdown());

const page = readFileSync(join(import.meta.dirname, "../../docs/BOTS.md"), "utf8");

describe("a bot that a client asks for", () => {
  test.each([
    [2, "gambler", "Gambler 2"],
    [7, "wall", "Wall 7"],
  ])("of level %i, %s, plays and is named", async (level, personality, name) => {
    const [ana] = server.players("Ana");
    const bot = { level, personality, deck: "hearth-and-crater" };
    const client = await ana.create({ deck: "long-swell", seat: 1, bot });
    await client.until(() => client.view !== null);
    expect(client.state.players[0].name).toBe(name);
    // It moves, whoever begins: the player is asked once it has set up, or before.
    await eventually(() => {
      server.time.advance(1);
      expect(client.moves).not.toEqual([]);
    });
    await client.room.request("concede");
    await eventually(() => {
      const log = server.recorded.find((one) => one.log.header.id === client.room.roomId)?.log;
      expect(log?.header.players[0]).toMatchObject({ kind: "bot", bot: "scaled", level, personality, name });
    });
  });

  test.each([
    [{ level: 0 }, "level"],
    [{ level: 11 }, "level"],
    [{ level: 2.5 }, "level"],
    [{ personality: "rude" }, "personality"],
    [{ deck: "nobody's" }, "deck"],
    [{ strength: 3 }, "strength"],
  ])("is refused for %j", async (bot, field) => {
    const [ana] = server.players("Ana");
    const answer = await fetch(`${server.url}/matchmake/create/match`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${ana.token}` },
      body: JSON.stringify({ deck: "long-swell", bot }),
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain(field);
  });
});

test("docs/BOTS.md names every level and personality", () => {
  for (const { level } of LEVELS) expect(page).toMatch(new RegExp(`^\\| ${level} \\|`, "m"));
  for (const { id, name } of PERSONALITIES) expect(page).toContain(`| \`${id}\` | ${name} |`);
});
