// npm run economy:sim: simulated players of the economy, and whether its numbers keep what docs/ECONOMY.md promises.
import { parseArgs } from "node:util";
import { plot } from "./economy/plot.ts";
import { createWorld, GOALS, PROFILES, type ProfileReport, simulateProfile } from "./economy/simulate.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { progress } from "./support/progress.ts";

const { values } = parseArgs({
  options: {
    players: { type: "string", default: "40" },
    days: { type: "string", default: "365" },
    seed: { type: "string", default: "economy" },
    svg: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

function whole(option: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  console.error(`--${option} is "${text}"; it must be a whole number from 1 to 99,999.`);
  process.exit(2);
}

/** What the economy promises. Days are those of 90 % of the players. */
const PROMISES: [text: string, holds: (of: (profile: string) => ProfileReport) => boolean][] = [
  [
    "after the first day, at three matches, the starter gave more than half of all copies",
    (of) => ["3 a day, skilled", "3 a day, unskilled"].every((name) => of(name).starterShare > 0.5),
  ],
  [
    "a second deck within a week, at three matches a day",
    (of) => within(of("3 a day, skilled").goals["second deck"].most, 7),
  ],
  [
    "all commons and uncommons within two months, at three matches a day",
    (of) =>
      ["3 a day, skilled", "3 a day, unskilled"].every((name) =>
        within(of(name).goals["commons and uncommons"].most, 61),
      ),
  ],
  [
    "every card within a year, at three matches a day",
    (of) => within(of("3 a day, skilled").goals["every card"].most, 365),
  ],
  [
    "nobody gains more Mantibucks a day in the last month than in the first",
    (of) =>
      PROFILES.every(({ name }) => sum(of(name).issued.slice(-30)) <= sum(of(name).issued.slice(0, 30))),
  ],
  [
    "in the last month ten matches a day gain at most five times as much as one",
    (of) =>
      sum(of("10 a day, skilled").issued.slice(-30)) <= 5 * sum(of("1 a day, skilled").issued.slice(-30)),
  ],
];

const within = (day: number | null, limit: number) => day !== null && day <= limit;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const players = whole("players", values.players);
const days = whole("days", values.days);
const world = createWorld();
const total = PROFILES.length * players;
const bar = progress(total);
let done = 0;
const reports = PROFILES.map((profile) =>
  simulateProfile(world, profile, { players, days, seed: values.seed }, () =>
    bar.show(++done, `${done}/${total} players, ${profile.name}`),
  ),
);
bar.clear();
if (values.svg) writeFileSafely(values.svg, plot(reports));
if (values.json) console.log(JSON.stringify(reports));
else print(reports);

function print(reports: readonly ProfileReport[]): void {
  console.log(`${players} players of each kind, ${days} days, seed ${values.seed}`);
  const cell = (text: string) => text.padStart(22);
  console.log(
    `\nDays until half, and nine in ten, of the players have\n${" ".repeat(20)}${GOALS.map(cell).join("")}`,
  );
  for (const { profile, goals } of reports) {
    const shown = GOALS.map((goal) => cell(`${goals[goal].half ?? "–"} / ${goals[goal].most ?? "–"}`));
    console.log(`${profile.padEnd(20)}${shown.join("")}`);
  }
  console.log("\nMantibucks gained a day: first week, second month, last month; held at the end");
  for (const { profile, issued, held } of reports) {
    const mean = (from: number, to?: number) => {
      const part = issued.slice(from, to);
      return cell((sum(part) / Math.max(1, part.length)).toFixed(0));
    };
    const last = cell(held[held.length - 1].toFixed(0));
    console.log(`${profile.padEnd(20)}${mean(0, 7)}${mean(30, 60)}${mean(-30)}${last}`);
  }
  const of = (name: string) => reports.find(({ profile }) => profile === name)!;
  console.log("");
  for (const [text, holds] of PROMISES) {
    const kept = holds(of);
    console.log(`${kept ? "✓" : "✗"} ${text}`);
    if (!kept) process.exitCode = 1;
  }
}
