// npm run ai:blunders -- [--bots A,B] [--games N] [--seed S]: how often bots miss what is at hand, as the table of
// docs/AI.md. Each bot plays itself with random decks, under each preset.
import { parseArgs } from "node:util";
import { loadContent } from "../../cards/load.ts";
import {
  type Deck,
  iterationBudget,
  PRESETS,
  type PresetName,
  randomFrom,
  type SyncBot,
} from "../../engine/index.ts";
import { blunderWatch, noBlunders } from "../../engine/sim/blunders.ts";
import { playBotGame } from "../../engine/sim/bot-game.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import { progress } from "../support/progress.ts";
import { namedBot } from "./players.ts";

const { values } = parseArgs({
  options: {
    bots: { type: "string", default: "thumb,rule" },
    games: { type: "string", default: "200" },
    seed: { type: "string", default: "blunders" },
    iterations: { type: "string", default: "100" },
  },
});
const games = Number(values.games);
const iterations = Number(values.iterations);
for (const [name, value] of Object.entries({ games, iterations })) {
  if (Number.isInteger(value) && value > 0) continue;
  console.error(`--${name} is ${values[name as "games"]}; it must be a whole number from 1.`);
  process.exit(2);
}
const { pool, decks } = loadContent();
const source = deckSource(pool);
const names = values.bots.split(",");
const presets = Object.keys(PRESETS) as PresetName[];

const bar = progress(names.length * presets.length * games);
let done = 0;
console.log(`${games} games a preset, both seats counted, random decks, seed ${values.seed}\n`);
console.log("| bot | preset | wins missed | knock-outs missed | confused suicides | needless energy |");
console.log("|---|---|---|---|---|---|");
for (const name of names) {
  const bot = namedBot(name, decks) as SyncBot;
  for (const preset of presets) {
    const rules = PRESETS[preset];
    const counts = noBlunders();
    for (let i = 0; i < games; i++) {
      const seed = `${values.seed} ${preset} ${i}`;
      const random = randomFrom(seed);
      const pair: [Deck, Deck] = [randomDeck(source, rules, random), randomDeck(source, rules, random)];
      const watches = ([0, 1] as const).map((seat) => blunderWatch(counts, seat));
      const game = playBotGame({
        pool,
        rules,
        bots: [bot, bot],
        decks: pair,
        seed,
        budget: () => iterationBudget(iterations),
        watch: (...choice) => {
          for (const { watch } of watches) watch(...choice);
        },
      });
      for (const { end } of watches) end(game);
      bar.show(++done, `${name}, ${preset} rules`);
    }
    bar.clear();
    const { winsMissed, winsAtHand, knockOutsMissed, knockOutsAtHand, confusedSuicides, wastedEnergy } =
      counts;
    const share = ((100 * knockOutsMissed) / Math.max(1, knockOutsAtHand)).toFixed(2);
    console.log(
      `| ${name} | ${preset} | ${winsMissed} of ${winsAtHand} | ${knockOutsMissed} of ${knockOutsAtHand} (${share} %) | ${confusedSuicides} | ${wastedEnergy} |`,
    );
  }
}
