// npm run bench -- [NAME ...] [--json]: runs the measurements, all of them unless some are named.

import { parseArgs } from "node:util";
import { benchAi } from "./ai/index.ts";
import { benchEconomy } from "./economy/index.ts";
import { benchEngine } from "./engine/index.ts";
import { benchFrames } from "./frames/index.ts";
import { benchLeaderboard } from "./leaderboard/index.ts";
import { benchMatch } from "./match/index.ts";
import { benchQueues } from "./queues/index.ts";
import { benchCollection } from "./records/collection.ts";
import { benchRecords } from "./records/index.ts";
import { benchReplays } from "./replays/index.ts";

const BENCHES: Record<string, (json: boolean) => void | Promise<void>> = {
  engine: benchEngine,
  ai: benchAi,
  records: benchRecords,
  collection: benchCollection,
  economy: benchEconomy,
  leaderboard: benchLeaderboard,
  replays: benchReplays,
  match: benchMatch,
  queues: benchQueues,
  frames: benchFrames,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`Unknown measurement ${unknown.join(", ")}; there are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
for (const name of names) await BENCHES[name](values.json);
