// npm run campaign:play -- [--url URL] [--seed S] [--level N]: a bot plays the whole campaign from a fresh account over HTTP
// and Colyseus, until every NPC is beaten. Without --url it starts a server of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadContent } from "../cards/load.ts";
import { loadConfig } from "../src/config.ts";
import { startServer } from "../src/index.ts";
import { CampaignPlayer } from "./campaign/player.ts";
import { progress } from "./support/progress.ts";

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    seed: { type: "string", default: "campaign" },
    level: { type: "string", default: "4" },
  },
});

/** With an embedded database that is removed afterwards, and without waiting for the bots. */
async function ownServer() {
  const folder = mkdtempSync(join(tmpdir(), "campaign-"));
  const config = loadConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: folder,
    BOT_DELAY_MS: "0",
    LOG_LEVEL: "error",
    REQUESTS_PER_MINUTE: "1000000",
    MESSAGES_PER_SECOND: "100000",
  });
  const server = await startServer(config);
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${server.port}`, close };
}

const server = values.url === undefined ? await ownServer() : { url: values.url, close: async () => {} };
const { pool } = loadContent();
let matches = 0;
const player = new CampaignPlayer({
  url: server.url,
  pool,
  seed: values.seed,
  level: Number(values.level),
  onResult: () => matches++,
});
await player.begin();
const total = [...(await player.world()).clubs, (await player.world()).league].flatMap(({ npcs }) => npcs);
const bar = progress(total.length);
let beaten = 0;
for (let npc = await player.next(); npc; npc = await player.next()) {
  bar.show(beaten, `${beaten} of ${total.length} beaten after ${matches} matches; now ${npc.name}`);
  const { attempt, medal, unlocked, granted } = await player.beat(npc);
  beaten++;
  bar.clear();
  const more = [
    medal && `medal of ${medal}`,
    unlocked.length > 0 && `opens ${unlocked.join(", ")}`,
    `gives ${JSON.stringify(granted)}`,
  ];
  console.log(`${beaten}. ${npc.name}, attempt ${attempt}: ${more.filter(Boolean).join("; ")}`);
}
const { medals, hardMode } = await player.world();
await server.close();
const won = medals.filter((medal) => medal.won).length;
console.log(
  `\n${beaten} of ${total.length} NPCs beaten in ${matches} matches, ${won} of ${medals.length} medals.`,
);
if (beaten < total.length || won < medals.length || !hardMode) {
  console.error("The campaign was not completed.");
  process.exit(1);
}
// The clients of the SDK would go on trying to come back.
process.exit(0);
