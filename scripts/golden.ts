// npm run golden: rewrites the golden playthroughs. Look at the diff: it says what has changed in the rules.
// And the golden replays of the present cards, where there are none yet: of these nothing may ever change.
import { join } from "node:path";
import { loadPool } from "../cards/load.ts";
import { PRESETS, type PresetName } from "../engine/index.ts";
import { writeGoldenReplays } from "../test/support/golden-replays.ts";
import { goldenPath, playthrough } from "../test/support/playthrough.ts";
import { writeFileSafely } from "./files/write-file.mjs";

for (const preset of Object.keys(PRESETS) as PresetName[]) {
  writeFileSafely(join(import.meta.dirname, "..", goldenPath(preset)), playthrough(preset));
  console.log(goldenPath(preset));
}
for (const path of writeGoldenReplays(loadPool())) console.log(path);
