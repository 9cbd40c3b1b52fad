// A battle of the campaign goes on after its server was killed, and brings what it brings once.
import { expect, test } from "vitest";
import { BrowserSession } from "../support/browser-session.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { MatchClient, Player } from "../support/match-client.ts";
import { startProcess } from "../support/servers.ts";

test("a battle outlives its server, and its loss is recorded by the next one", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), BOT_DELAY_MS: "0" };
  const first = await startProcess(env);
  const browser = new BrowserSession(first.url);
  const user = await browser.guest();
  const { starters } = (await browser.ask("GET", "/starters")).body;
  const { deckId } = (await browser.ask("PUT", "/me/starter", { type: starters[0].type })).body;
  const { sdk } = new Player(first.url, browser.token!, user);
  const client = new MatchClient(await sdk.create("campaign", { npc: "pip-warren", deck: deckId } as never));
  await client.until(() => client.view !== null && client.moves.length > 0);
  const { roomId } = client.room;
  await first.kill();

  const second = await startProcess(env);
  const again = new BrowserSession(second.url);
  again.token = browser.token;
  expect((await again.ask("GET", "/campaign")).body.battle).toMatchObject({ matchId: roomId, attempt: 1 });
  const back = await new Player(second.url, browser.token!, user).join(roomId);
  expect(back.seat).toBe(client.seat);
  await back.room.request("concede");
  await eventually(async () => {
    const { body } = await again.ask("GET", `/me/campaign/results/${roomId}`);
    expect(body).toMatchObject({ npc: "pip-warren", won: false, attempt: 1 });
  });
  const { battle, clubs } = (await again.ask("GET", "/campaign")).body;
  expect(battle).toBeNull();
  expect(clubs[0].npcs[0].losses).toBe(1);
});
