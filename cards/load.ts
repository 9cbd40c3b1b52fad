// Reads and checks all card files. A server does this first when it starts.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "../engine/pool.ts";
import { checkSets, type DataFile } from "./check.ts";
import { checkDecks } from "./check-decks.ts";
import { checkTranslations } from "./check-translations.ts";
import { type CardSet, type DeckList, type Pack, poolOfSets } from "./content.ts";
import { CardDataError, type CardDataIssue } from "./issues.ts";
import { checkPacks } from "./packs.ts";
import type { CardTexts } from "./texts.ts";

/** What the card files contain. */
export interface Content {
  pool: Pool;
  /** In order of release, like their cards in the pool. */
  sets: CardSet[];
  decks: DeckList[];
  packs: Pack[];
  /** Names and flavour texts in languages other than English. */
  texts: CardTexts[];
}

/**
 * Loads a folder laid out like cards/.
 * @param setsDir another folder with `sets` and `decks`, which are played along with them; "" for none
 * @throws CardDataError with everything that is wrong in them
 */
export function loadContent(root = import.meta.dirname, setsDir = ""): Content {
  const issues: CardDataIssue[] = [];
  const read = (name: string) => [
    ...readFolder(join(root, name), `cards/${name}`, issues),
    ...(setsDir && existsSync(join(setsDir, name))
      ? readFolder(join(setsDir, name), join(setsDir, name), issues)
      : []),
  ];
  const { sets, issues: wrong } = checkSets(read("sets"));
  issues.push(...wrong);
  const pool = poolOfSets(sets);
  const { decks, issues: illegal } = checkDecks(read("decks"), pool);
  const packFile = readJson(join(root, "packs.json"), "cards/packs.json", issues)[0];
  const { packs, issues: unfit } = packFile ? checkPacks(packFile, sets) : { packs: [], issues: [] };
  const own = new Set(readdirSync(join(root, "sets")).map((name) => name.slice(0, 3)));
  const ownSets = sets.filter(({ code }) => own.has(code));
  const translated = translations(root, issues).map((file) => checkTranslations(file, ownSets));
  // After an issue of a card, issues of decks and packs would only repeat it.
  if (issues.length === 0)
    issues.push(...illegal, ...unfit, ...translated.flatMap(({ issues: untold }) => untold));
  if (issues.length > 0) throw new CardDataError(issues);
  return { pool, sets, decks, packs, texts: translated.flatMap(({ texts }) => texts ?? []) };
}

/** A folder of its own may have cards that are not translated. */
function translations(root: string, issues: CardDataIssue[]): DataFile[] {
  const folder = join(root, "text");
  return existsSync(folder) ? readFolder(folder, "cards/text", issues) : [];
}

/** The compiled card pool. @throws CardDataError */
export function loadPool(): Pool {
  return loadContent().pool;
}

/** The JSON files of a folder, sorted by name. */
export function readFolder(folder: string, label: string, issues: CardDataIssue[]): DataFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().flatMap((name) => readJson(join(folder, name), `${label}/${name}`, issues));
}

/**
 * The parsed data of one of the game's own files.
 * @param file its path from the project's root
 * @throws CardDataError if it cannot be read
 */
export function readCardFile(file: string): unknown {
  const issues: CardDataIssue[] = [];
  const [read] = readJson(join(import.meta.dirname, "..", file), file, issues);
  if (!read) throw new CardDataError(issues);
  return read.data;
}

/** The parsed file as the only entry; empty, and an issue is added, if it cannot be read. */
export function readJson(path: string, file: string, issues: CardDataIssue[]): DataFile[] {
  try {
    return [{ file, data: JSON.parse(readFileSync(path, "utf8")) }];
  } catch (error) {
    issues.push({
      file,
      card: "",
      path: "",
      message: `cannot be read as JSON: ${(error as Error).message}`,
    });
    return [];
  }
}
