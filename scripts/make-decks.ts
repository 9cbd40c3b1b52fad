// npm run cards:decks -- --set CODE [--rules NAME] [--count N] [--candidates N] [--games N]
// Makes decks of an imported set, for each rule set that its cards are enough for, and writes them beside it.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadContent } from "../cards/load.ts";
import { PRESETS, type PresetName } from "../engine/index.ts";
import { generateDecks } from "./decks/generate.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { progress } from "./support/progress.ts";

const USAGE =
  "usage: CARD_SETS_DIR=FOLDER npm run cards:decks -- --set CODE [--rules NAME] [--count N] [--candidates N] [--games N]";

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: process.env.CARD_SETS_DIR },
      set: { type: "string" },
      rules: { type: "string" },
      count: { type: "string", default: "3" },
      candidates: { type: "string", default: "24" },
      games: { type: "string", default: "6" },
    },
  });
  if (!values.out)
    throw new Error(`CARD_SETS_DIR must name the folder that the set was imported into\n${USAGE}`);
  const folder = resolve(values.out);
  const { pool, sets } = loadContent(undefined, folder);
  const set = sets.find(({ code }) => code === values.set);
  if (!set) throw new Error(`--set must be one of ${sets.map(({ code }) => code).join(", ")}\n${USAGE}`);
  const all = Object.keys(PRESETS) as PresetName[];
  const chosen = all.filter((name) => values.rules === undefined || name === values.rules);
  if (chosen.length === 0) throw new Error(`--rules must be one of ${all.join(", ")}\n${USAGE}`);
  const numbers = {
    count: whole(values.count),
    candidates: whole(values.candidates),
    games: whole(values.games),
  };
  const bar = progress(numbers.candidates * numbers.games * chosen.length);
  let before = 0;
  let made = 0;
  for (const rules of chosen) {
    let played = 0;
    try {
      const decks = generateDecks({ pool, set, rules, ...numbers }, (games) => {
        played = games;
        bar.show(before + games, `${rules} rules, ${before + games} games played`);
      });
      mkdirSync(join(folder, "decks"), { recursive: true });
      bar.clear();
      for (const deck of decks) {
        const file = join(folder, "decks", `${deck.id}.json`);
        writeFileSafely(file, `${JSON.stringify(deck, null, 2)}\n`);
        console.log(`${file}: ${deck.name}`);
        made++;
      }
    } catch (error) {
      bar.clear();
      console.error((error as Error).message);
    }
    before += played;
  }
  // What was written is what the server will load.
  loadContent(undefined, folder);
  if (made === 0) process.exitCode = 1;
}

function whole(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Error(`"${text}" must be a whole number from 1 to 9,999\n${USAGE}`);
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
