// Golden playthroughs: a game of each preset, with everything that can be observed of it, stays as it
// was written down. `npm run golden` rewrites them when the rules are meant to change.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { goldenPath, playthrough } from "../support/playthrough.ts";

/** The first line that differs, with what stands before it. */
function firstDifference(one: string[], other: string[]): string {
  const place = one.findIndex((line, i) => line !== other[i]);
  if (place === -1) return `${other.length - one.length} lines more`;
  const move = one.slice(0, place).findLast((line) => line.startsWith("Move")) ?? "the opening";
  return `line ${place + 1}, ${move}\n- ${one[place]}\n+ ${other[place]}`;
}

test.each(Object.keys(PRESETS) as PresetName[])("%s", (preset) => {
  const golden = readFileSync(join(import.meta.dirname, "../..", goldenPath(preset)), "utf8");
  const played = playthrough(preset);
  if (played === golden) return;
  expect.fail(`${goldenPath(preset)}: ${firstDifference(golden.split("\n"), played.split("\n"))}`);
});
