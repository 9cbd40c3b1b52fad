// Measures replays on one core: how long a golden replay takes to be played for a viewer, and how large it is. Each was
// held to what it came to on the day that it was made.

import { gzipSync } from "node:zlib";
import { loadPool } from "../../cards/load.ts";
import { releaseOf } from "../../cards/versions.ts";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { playLog } from "../../src/replays/play.ts";
import { observe, readGoldenReplay } from "../../test/support/golden-replays.ts";
import { printRows, type Row } from "../table.ts";

const ROUNDS = 200;

export function benchReplays(json: boolean): void {
  const pool = loadPool();
  const rows: Row[] = [];
  for (const preset of Object.keys(PRESETS) as PresetName[]) {
    const golden = readGoldenReplay(releaseOf(pool.version), preset);
    if (!golden) throw new Error("there is no golden replay of the present cards: run npm run golden");
    const { log, ...made } = golden;
    const seen = observe(log, pool);
    if (JSON.stringify(seen) !== JSON.stringify(made))
      throw new Error(`the ${preset} replay plays otherwise`);
    const add = (what: string, value: number, unit: string) =>
      rows.push({ name: `${preset}: ${what}`, value, unit });
    add(
      `playing ${log.entries.length} actions`,
      timeOf(() => playLog(log, 0, pool)),
      "ms",
    );
    const { view, opening, steps } = playLog(log, 0, pool);
    for (const [what, data] of [
      ["the log", log],
      ["what a viewer gets", { view, opening, steps }],
    ] as const) {
      const text = JSON.stringify(data);
      add(what, text.length / 1024, "KB");
      add(`${what}, packed`, gzipSync(text).length / 1024, "KB");
    }
  }
  printRows("Replays", rows, json);
}

/** Milliseconds of one call: the median of many. */
function timeOf(call: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2];
}
