// npm run scale -- [PLAYERS …]: what so many players online need, as docs/SCALE.md calculates it.
import { needsOf } from "./scale/model.ts";
import { tableOf } from "./scale/table.ts";

const players = process.argv.slice(2).map(Number);
if (players.some((count) => !Number.isInteger(count) || count < 1)) {
  console.error("npm run scale -- PLAYERS …: each must be a whole number from 1");
  process.exit(2);
}
console.log(tableOf((players.length > 0 ? players : [1_000, 100_000, 5_000_000]).map(needsOf)));
