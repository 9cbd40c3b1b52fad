// A bot plays the first club from a fresh account to its medal, and all that it won is there. The whole campaign takes some
// eighty matches: npm run campaign:play.
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { CampaignPlayer } from "../../scripts/campaign/player.ts";
import { gameName } from "../support/fuzz.ts";
import { startTestServer } from "../support/server.ts";

test("a fresh account wins the first medal over HTTP and rooms", async () => {
  const server = await startTestServer({
    LOG_LEVEL: "error",
    BOT_DELAY_MS: "0",
    MESSAGES_PER_SECOND: "100000",
  });
  try {
    const { pool } = loadContent();
    const player = new CampaignPlayer({ url: server.url, pool, seed: gameName("campaign") });
    await player.begin();
    const [club] = (await player.world()).clubs;
    for (const { id } of club.npcs) {
      const npc = (await player.next())!;
      expect(npc.id).toBe(id);
      const result = await player.beat(npc);
      expect(result).toMatchObject({ npc: id, won: true, medal: npc.leader ? club.id : null });
      expect(result.granted.mantibucks).toBeGreaterThan(0);
    }
    const { clubs, medals, battle } = await player.world();
    expect(clubs.map(({ state }) => state).slice(0, 4)).toEqual(["won", "open", "open", "locked"]);
    expect(medals.filter(({ won, at }) => won && at !== null)).toHaveLength(1);
    expect(battle).toBeNull();
  } finally {
    await server.close();
  }
});
