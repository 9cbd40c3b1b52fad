// npm run golden: writes the golden playthroughs anew. Look at the diff: it says what has changed in the rules.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PRESETS, type PresetName } from "../engine/index.ts";
import { goldenPath, playthrough } from "../test/support/playthrough.ts";

for (const preset of Object.keys(PRESETS) as PresetName[]) {
  writeFileSync(join(import.meta.dirname, "..", goldenPath(preset)), playthrough(preset));
  console.log(goldenPath(preset));
}
