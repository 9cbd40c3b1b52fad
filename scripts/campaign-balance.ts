// npm run campaign:balance -- [--games N] [--seed S] [--only ID,ID] [--player LEVEL] [--hard] [--json FILE]: the win rate of
// an even player, or of one of another level, against each NPC of the campaign, as the table of docs/CAMPAIGN.md. --json also
// writes the rates by NPC.
import { parseArgs } from "node:util";
import { LEVELS } from "../cards/ai.ts";
import { loadCampaign } from "../cards/campaign/load.ts";
import { leaderOf } from "../cards/campaign/requirements.ts";
import { loadContent } from "../cards/load.ts";
import { percent, rateOf } from "./balance/statistics.ts";
import { EVEN_LEVEL, type NpcRate, npcRates } from "./campaign/rates.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { progress } from "./support/progress.ts";

const { values } = parseArgs({
  options: {
    games: { type: "string", default: "100" },
    seed: { type: "string", default: "campaign" },
    only: { type: "string" },
    player: { type: "string", default: String(EVEN_LEVEL) },
    hard: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const games = Number(values.games);
if (!Number.isInteger(games) || games < 2) {
  console.error(`--games is ${values.games}; it must be a whole number from 2.`);
  process.exit(2);
}
const playerLevel = Number(values.player);
if (!LEVELS.some(({ level }) => level === playerLevel)) {
  console.error(`--player is ${values.player}; it must be a level from 1 to ${LEVELS.length}.`);
  process.exit(2);
}
/** Only for this player, and outside hard mode, are there aims. */
const isEven = playerLevel === EVEN_LEVEL && !values.hard;
const content = loadContent();
const campaign = loadCampaign(content);
const known = campaign.halls.flatMap(({ npcs }) => npcs.map(({ id }) => id));
const only = values.only === undefined ? undefined : new Set(values.only.split(","));
for (const id of only ?? []) {
  if (known.includes(id)) continue;
  console.error(`--only names "${id}"; allowed: ${known.join(", ")}.`);
  process.exit(2);
}

/** The rank, and what the rate should be, in percent. */
function aimOf({ hall, npc }: NpcRate): { rank: string; low: number; high: number } {
  const isLeader = npc === leaderOf(hall);
  if (hall.kind === "league")
    return isLeader ? { rank: "champion", low: 0, high: 35 } : { rank: "league", low: 25, high: 55 };
  if (isLeader) return { rank: "leader", low: 45, high: 65 };
  return hall.order === 1 ? { rank: "trainer", low: 80, high: 100 } : { rank: "trainer", low: 50, high: 100 };
}

const bar = progress(games * (only?.size ?? known.length));
let done = 0;
console.log(`${games} games for each NPC, seed ${values.seed}\n`);
console.log("| hall | NPC | rank | level | deck | even player wins | with the weakest starter |");
console.log("|---|---|---|---|---|---|---|");
let outside = 0;
const options = { campaign, content, games, seed: values.seed, only, hard: values.hard, playerLevel };
const rates: Record<string, number> = {};
for await (const rate of npcRates(options, () => bar.show(++done, `${done} games`))) {
  bar.clear();
  const { hall, npc, level, won, weakest } = rate;
  rates[npc.id] = Number((won / games).toFixed(3));
  const { rank, low, high } = aimOf(rate);
  const { rate: share, low: from, high: to } = rateOf(won, games);
  const isOutside = isEven && (100 * share < low || 100 * share > high);
  if (isOutside) outside++;
  const mark = isOutside ? `; aim: ${low} to ${high} %` : "";
  const shown = `${percent(share)} (${percent(from)} to ${percent(to)}${mark})`;
  const least = `${percent(weakest.won / Math.max(1, weakest.games))}, ${weakest.deck}`;
  console.log(`| ${hall.name.en} | ${npc.name} | ${rank} | ${level} | ${npc.deck} | ${shown} | ${least} |`);
}
if (values.json) writeFileSafely(values.json, `${JSON.stringify(rates, null, 2)}\n`);
if (isEven) console.log(outside === 0 ? "\nAll within their aims." : `\n${outside} outside their aims.`);
