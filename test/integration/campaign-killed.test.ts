// Battles of the campaign whose server is killed: they go on or can be given up, and bring what they bring once.
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { loadCampaign } from "../../cards/campaign/load.ts";
import { loadContent } from "../../cards/load.ts";
import { CampaignPlayer } from "../../scripts/campaign/player.ts";
import { openDatabase } from "../../src/db/index.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { gameName } from "../support/fuzz.ts";
import { MatchClient, Player } from "../support/match-client.ts";
import { startProcess } from "../support/servers.ts";

/** A player in a battle on a server, and the same player as a guest of the server that comes after it. */
async function interruptedBattle() {
  const env = { DATABASE_URL: await newDatabaseUrl(), BOT_DELAY_MS: "0" };
  const first = await startProcess(env);
  const browser = new BrowserSession(first.url);
  const user = await browser.guest();
  const { starters } = (await browser.ask("GET", "/starters")).body;
  const { deckId } = (await browser.ask("PUT", "/me/starter", { type: starters[0].type })).body;
  const options = { npc: "pip-warren", deck: deckId } as never;
  const { sdk } = new Player(first.url, browser.token!, user);
  const client = new MatchClient(await sdk.create("campaign", options));
  await client.until(() => client.view !== null && client.moves.length > 0);
  const { db, close } = await openDatabase(first.config);
  onTestFinished(close);
  const restart = async () => {
    const second = await startProcess(env);
    const again = new BrowserSession(second.url);
    again.token = browser.token;
    return { again, player: new Player(second.url, browser.token!, user) };
  };
  return { first, db, client, options, restart };
}

test("a battle outlives its server, and its loss is recorded by the next one", async () => {
  const { first, client, restart } = await interruptedBattle();
  const { roomId } = client.room;
  await first.kill();
  const { again, player } = await restart();
  expect((await again.ask("GET", "/campaign")).body.battle).toMatchObject({ matchId: roomId, attempt: 1 });
  const back = await player.join(roomId);
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

test.each(["cards that are unknown", "an action that is not legal"])(
  "a battle that no server can go on with, because of %s, can be given up",
  async (fault) => {
    const { first, db, client, options, restart } = await interruptedBattle();
    const { roomId } = client.room;
    await first.kill();
    const { header } = await db.activeGame.findUniqueOrThrow({ where: { id: roomId } });
    if (fault === "cards that are unknown") {
      const changed = { ...(header as object), poolVersion: "mantimon@0" };
      await db.activeGame.update({ where: { id: roomId }, data: { header: changed } });
    } else {
      const entry = { action: { type: "pass" }, by: "player", at: 0, turn: 0, spent: 0, grace: 0 };
      await db.activeGameAction.deleteMany({ where: { gameId: roomId } });
      await db.activeGameAction.create({ data: { gameId: roomId, sequence: 0, entry } });
      await db.activeGame.update({ where: { id: roomId }, data: { sequence: 1 } });
    }

    const { again, player } = await restart();
    await expect(player.join(roomId)).rejects.toThrow("unavailable");
    await expect(player.sdk.create("campaign", options)).rejects.toThrow("battle_in_progress");
    expect((await again.ask("DELETE", "/me/campaign/battle")).status).toBe(204);
    const { battle, clubs } = (await again.ask("GET", "/campaign")).body;
    expect(battle).toBeNull();
    expect(clubs[0].npcs[0].losses).toBe(0);
    const next = new MatchClient(await player.sdk.create("campaign", options));
    await next.until(() => next.view !== null);
    expect(next.room.roomId).not.toBe(roomId);
    // The log stays for whoever looks into it.
    expect(await db.activeGame.count({ where: { id: roomId } })).toBe(1);
  },
);

test("a win whose server is killed between the history and the reward gives the reward once", async () => {
  const content = loadContent();
  const env = { DATABASE_URL: await newDatabaseUrl(), BOT_DELAY_MS: "0" };
  const first = await startProcess(env);
  const player = new CampaignPlayer({ url: first.url, pool: content.pool, seed: gameName("killed") });
  await player.begin();
  const npc = (await player.next())!;
  const { db, close } = await openDatabase(first.config);
  onTestFinished(close);
  const lock = new pg.Client({ connectionString: env.DATABASE_URL });
  await lock.connect();
  onTestFinished(() => lock.end());

  let matchId = "";
  for (let attempt = 1; matchId === ""; attempt++) {
    expect(attempt, "attempts to win").toBeLessThanOrEqual(12);
    const client = await player.enter(npc);
    // The reward waits for the user's row, and the history's row has been written by then.
    await lock.query(`BEGIN; SELECT 1 FROM "User" FOR NO KEY UPDATE`);
    await player.play(client);
    await client.until(() => client.view!.result !== null);
    await eventually(async () => {
      const { rows } = await lock.query(`
        SELECT pid FROM pg_stat_activity JOIN pg_locks USING (pid)
        WHERE wait_event_type = 'Lock' AND relation = '"GameHistory"'::regclass AND mode = 'RowExclusiveLock'
          AND datname = current_database()`);
      expect(rows).toHaveLength(1);
    });
    const { roomId } = client.room;
    if (client.view!.result!.winner === client.seat) {
      matchId = roomId;
      break;
    }
    await lock.query("ROLLBACK");
    // The next battle can be begun once this one is recorded.
    await eventually(async () => expect(await db.gameHistory.count({ where: { matchId: roomId } })).toBe(1));
  }
  await first.kill();
  await lock.query("ROLLBACK");
  await eventually(async () => expect(await db.gameHistory.count({ where: { matchId } })).toBe(0));

  await startProcess(env);
  await eventually(async () => expect(await db.campaignResult.count({ where: { matchId } })).toBe(1));
  expect(await db.gameHistory.count({ where: { matchId } })).toBe(1);
  expect(await db.grant.count({ where: { id: `campaign:${matchId}` } })).toBe(1);
  const { first: reward } = loadCampaign(content).halls[0].npcs[0].rewards;
  // The same match may have brought quests to their end, which have rewards of their own.
  const granted = await db.ledgerPosting.aggregate({
    where: {
      account: "wallet",
      currency: "mantibucks",
      transaction: { cause: "campaign", id: { contains: matchId } },
    },
    _sum: { amount: true },
  });
  expect(granted._sum.amount).toBe(reward.mantibucks);
  expect(await auditEconomy(db)).toMatchObject({ findings: [] });
});
