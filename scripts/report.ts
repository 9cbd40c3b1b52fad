// npm run cards:report: which families of effects the pool uses, and whether self-play reaches all of it.

import { parseArgs } from "node:util";
import { loadContent } from "../cards/load.ts";
import type { CardInfo, Pool } from "../engine/index.ts";
import { FAMILIES } from "./report/families.ts";
import { nodesOf } from "./report/family.ts";
import { allEffects, programOwners, type Seen, watchSelfPlay } from "./report/self-play.ts";
import { progress } from "./support/progress.ts";

const { values } = parseArgs({ options: { games: { type: "string", default: "20000" } } });
if (!/^\d{1,7}$/.test(values.games)) {
  console.error(`--games is "${values.games}"; it must be a whole number up to 9,999,999.`);
  process.exit(2);
}

/** Prints the names of the cards of each family. Returns the families that no card uses. */
function printFamilies(pool: Pool): string[] {
  const nodes = pool.cards.map((card) => nodesOf(card));
  const unused: string[] = [];
  for (const family of FAMILIES) {
    const cards = pool.cards.filter((_, card) => nodes[card].some(family.matches));
    if (cards.length === 0) unused.push(family.name);
    const names = [...new Set(cards.map(({ name }) => name))];
    const shown = names.slice(0, 6).join(", ") + (names.length > 6 ? ", …" : "");
    console.log(`  ${family.name.padEnd(52)} ${String(cards.length).padStart(4)}  ${shown}`);
  }
  const varied = FAMILIES.filter(({ parameters }) => parameters.length > 0).length;
  console.log(`${FAMILIES.length} families, ${varied} of them take parameters`);
  return unused;
}

function namesOf(pool: Pool, cards: Set<number>): string[] {
  return pool.cards.filter((_, card) => !cards.has(card)).map(({ id, name }) => `${id} ${name}`);
}

function describe(pool: Pool, owners: CardInfo[], key: string): string {
  const [program, place] = key.split(":").map(Number);
  const { card } = owners[program];
  return `${card.id} ${card.name}: ${JSON.stringify(pool.programs[program][place])}`;
}

const { pool } = loadContent();
console.log(`Families of effects in the pool ${pool.version}, ${pool.cards.length} cards`);
const unused = printFamilies(pool);

const most = Number(values.games);
const bar = progress(most);
const effects = allEffects(pool);
const show = (seen: Seen): void =>
  bar.show(
    seen.games,
    `${seen.games} games, ${seen.played.size}/${pool.cards.length} cards, ${seen.resolved.size}/${effects.length} effects`,
  );
const seen = watchSelfPlay(pool, most, show);
bar.clear();
console.log(
  `\nSelf-play, ${seen.games} games: ${seen.played.size} of ${pool.cards.length} cards played, ${seen.resolved.size} of ${effects.length} effects carried out`,
);

const owners = programOwners(pool);
const problems = [
  ...unused.map((name) => `no card uses: ${name}`),
  ...namesOf(pool, seen.played).map((name) => `never played: ${name}`),
  ...effects
    .filter((key) => !seen.resolved.has(key))
    .map((key) => `never carried out: ${describe(pool, owners, key)}`),
];
const shunned = namesOf(
  pool,
  new Set([...seen.playedByBot, ...pool.info.filter((info) => info.stage === 0).map((info) => info.index)]),
);
console.log(`\nNever chosen by the rule-based bot: ${shunned.join(", ") || "none"}`);
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
