// npm run cards:balance: the starters against one another, and each card's win rate when drawn.

import { parseArgs } from "node:util";
import { loadContent } from "../cards/load.ts";
import { PRESETS, type PresetName } from "../engine/index.ts";
import { type CardRate, cardRates } from "./balance/cards.ts";
import { heatmap } from "./balance/heatmap.ts";
import { compareStarters, imbalances, type StarterReport } from "./balance/starters.ts";
import { percent, type Rate } from "./balance/statistics.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { progress } from "./support/progress.ts";

const { values } = parseArgs({
  options: {
    games: { type: "string", default: "2000" },
    rules: { type: "string", default: "house" },
    "card-games": { type: "string", default: "20000" },
    svg: { type: "string" },
  },
});

function whole(option: string, text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  console.error(`--${option} is "${text}"; it must be a whole number up to 9,999,999.`);
  process.exit(2);
}

function presetOf(name: string): PresetName {
  if (Object.hasOwn(PRESETS, name)) return name as PresetName;
  console.error(`--rules is "${name}"; it must be one of ${Object.keys(PRESETS).join(", ")}.`);
  process.exit(2);
}

function show({ rate, low, high }: Rate): string {
  return `${percent(rate)} (${percent(low)} to ${percent(high)})`;
}

function printStarters(report: StarterReport): void {
  const { totals } = report;
  console.log(`\nStarters by ${rules} rules, ${totals.games} games; in brackets the 95 % interval`);
  for (const { row, column, rate } of report.pairings) {
    console.log(`  ${row.padEnd(22)} against ${column.padEnd(22)} ${show(rate)}`);
  }
  console.log("\nOverall");
  for (const { deck, rate } of report.overall) console.log(`  ${deck.padEnd(22)} ${show(rate)}`);
  const decided = totals.games - totals.ties;
  console.log(`\nFirst player wins ${percent(totals.firstWins / decided)} of the decided games`);
  console.log(`Ties ${percent(totals.ties / totals.games)}`);
  console.log(`A game has ${(totals.turns / totals.games).toFixed(1)} turns`);
  console.log(`and ${(totals.decisions / totals.games).toFixed(1)} decisions,`);
  console.log(`${percent(totals.realChoices / totals.decisions)} of them with a real choice`);
}

const SIGMA = 3;

function printCards(rates: CardRate[]): void {
  console.log(`\nWin rate when drawn, ${rates.length} cards`);
  for (const { id, name, rate, sigma } of rates) {
    const mark = Math.abs(sigma) > SIGMA ? "  ← outlier" : "";
    console.log(
      `  ${id}  ${name.padEnd(26)} ${percent(rate.rate).padStart(7)}  ${sigma.toFixed(2).padStart(6)} σ  ${rate.games} games${mark}`,
    );
  }
  const outliers = rates.filter(({ sigma }) => Math.abs(sigma) > SIGMA);
  console.log(
    `\n${outliers.length} beyond ${SIGMA} σ: ${outliers.map(({ name }) => name).join(", ") || "none"}`,
  );
}

const rules = presetOf(values.rules);
const { pool, decks } = loadContent();
const starters = decks.filter((deck) => deck.starter !== undefined && deck.rules === rules);
const pairs = (starters.length * (starters.length - 1)) / 2;
const games = whole("games", values.games);
const bar = progress(games * pairs);
const report = compareStarters(pool, starters, rules, games, bar);
bar.clear();
printStarters(report);
if (values.svg !== undefined) writeFileSafely(values.svg, heatmap(report));

const cardGames = whole("card-games", values["card-games"]);
if (cardGames > 0) {
  const cardBar = progress(cardGames);
  const rates = cardRates(pool, PRESETS[rules], cardGames, cardBar);
  cardBar.clear();
  printCards(rates);
}

const wrong = imbalances(report);
for (const line of wrong) console.error(`✗ ${line}`);
if (wrong.length > 0) process.exitCode = 1;
