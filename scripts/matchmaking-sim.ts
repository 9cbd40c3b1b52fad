// npm run matchmaking:sim: a simulated day of the queues from 20 to 100,000 players, and whether waits and rating gaps
// keep what docs/FREE-PLAY.md promises.
import { parseArgs } from "node:util";
import { randomFrom } from "../engine/index.ts";
import { PAIRING_RULES } from "../src/matchmaking/pairing.ts";
import { QUEUE_KINDS } from "../src/matchmaking/queues.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { plot, type Reports } from "./matchmaking/plot.ts";
import { type Report, simulateQueue } from "./matchmaking/simulate.ts";
import { progress } from "./support/progress.ts";

const POPULATIONS = [20, 50, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];
const PROMISED = { online: 1_000, waitS: 30, gap: 150 };

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "queues" },
    days: { type: "string", default: "1" },
    svg: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const days = Number(values.days);
if (!(days > 0 && days <= 7)) {
  console.error(`--days is "${values.days}"; it must be a number above 0, and at most 7.`);
  process.exit(2);
}

const bar = progress(QUEUE_KINDS.length * POPULATIONS.length);
let done = 0;
const reportOf = (kind: (typeof QUEUE_KINDS)[number], online: number): Report => {
  const random = randomFrom(`${values.seed} ${kind} ${online}`);
  const report = simulateQueue(online, PAIRING_RULES[kind], random, days);
  bar.show(++done, `${kind}, ${online} players`);
  return report;
};
const reports = Object.fromEntries(
  QUEUE_KINDS.map((kind) => [kind, POPULATIONS.map((online) => reportOf(kind, online))]),
) as Reports;
bar.clear();
if (values.svg) writeFileSafely(values.svg, plot(reports));
if (values.json) console.log(JSON.stringify(reports));
else print(reports);

const promised = reports.ranked.find(({ online }) => online === PROMISED.online)!;
if (promised.wait.p95 > PROMISED.waitS || promised.gap.p95 > PROMISED.gap) process.exitCode = 1;

function print(all: Reports): void {
  console.log(`${days} days, seed ${values.seed}`);
  for (const kind of QUEUE_KINDS) {
    console.log(`\n${kind.padEnd(10)} matches  wait p50  wait p95  gap p50  gap p95  given up`);
    for (const { online, matches, wait, gap, givenUp } of all[kind]) {
      const cells = [
        String(online).padStart(10),
        String(matches).padStart(8),
        `${wait.p50.toFixed(0)} s`.padStart(9),
        `${wait.p95.toFixed(0)} s`.padStart(9),
        gap.p50.toFixed(0).padStart(8),
        gap.p95.toFixed(0).padStart(8),
        `${(100 * givenUp).toFixed(1)} %`.padStart(9),
      ];
      console.log(cells.join(" "));
    }
  }
}
