// npm run sim: self-play over random decks, every invariant checked. Says how to repeat what fails.
import { loadPool } from "../cards/load.ts";
import { randomSetup } from "../test/support/random-setup.ts";
import { BrokenGame, playChecked } from "./sim/checked-game.ts";
import { parseOptions, repeatCommand, type SimOptions, USAGE } from "./sim/options.ts";
import { count, newTally, summary } from "./sim/tally.ts";
import { progress } from "./support/progress.ts";

/** Stop after this many failures. */
const MAX_FAILURES = 10;

/** Whether every game went well. */
function simulate(options: SimOptions): boolean {
  const pool = options.cards === "real" ? loadPool() : undefined;
  const first = options.only ?? 0;
  const total = options.only === null ? options.games : 1;
  console.log(`${total} games by ${options.rules} rules with ${options.cards} cards, seed ${options.seed}`);
  const tally = newTally();
  const bar = progress(total);
  const start = performance.now();
  for (let game = first; game < first + total && tally.failures < MAX_FAILURES; game++) {
    try {
      const setup = randomSetup(`${options.seed}/${game}`, options.rules, pool);
      count(tally, playChecked(setup, setup.random));
    } catch (error) {
      tally.failures++;
      bar.clear();
      report(options, game, error as Error);
    }
    tally.games++;
    bar.show(tally.games, `${tally.games}/${total} games, ${tally.moves} moves`);
  }
  bar.clear();
  console.log(summary(tally, (performance.now() - start) / 1000));
  return tally.failures === 0;
}

function report(options: SimOptions, game: number, error: Error): void {
  console.error(`✗ game ${game} ${error.message}\n  Repeat it: ${repeatCommand(options, game)}`);
  if (options.only === null) return;
  if (error instanceof BrokenGame) console.error(`  Moves: ${JSON.stringify(error.moves)}`);
  console.error((error.cause as Error | undefined)?.stack ?? error.stack);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else process.exitCode = simulate(options) ? 0 : 1;
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
