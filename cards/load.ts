// Reads cards/ from the disk and checks all of it; the first thing that a server does.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Card } from "../engine/card.ts";
import { checkSets, type DataFile } from "./check.ts";
import { CardDataError, type CardProblem } from "./problems.ts";
import type { CardSet } from "./schema.ts";

const ROOT = import.meta.dirname;

/**
 * The sets of a folder laid out like cards/, ordered by code, and their cards as one list.
 * @param root the folder that holds `sets`
 * @throws CardDataError with everything that is wrong
 */
export function loadCards(root = ROOT): { version: string; sets: CardSet[]; cards: Card[] } {
  const problems: CardProblem[] = [];
  const checked = checkSets(readFolder(join(root, "sets"), "cards/sets", problems));
  problems.push(...checked.problems);
  if (problems.length > 0) throw new CardDataError(problems);
  return {
    version: versionOf(checked.sets),
    sets: checked.sets,
    cards: checked.sets.flatMap((set) => set.cards),
  };
}

/** Names what the cards do: two pools of one version play the same. */
export function versionOf(sets: Pick<CardSet, "code" | "version">[]): string {
  return sets.map((set) => `${set.code}@${set.version}`).join("+");
}

/** The JSON files of a folder, by name. What is not JSON is a problem. */
function readFolder(folder: string, label: string, problems: CardProblem[]): DataFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().flatMap((name) => readJson(join(folder, name), `${label}/${name}`, problems));
}

function readJson(path: string, file: string, problems: CardProblem[]): DataFile[] {
  try {
    return [{ file, data: JSON.parse(readFileSync(path, "utf8")) }];
  } catch (error) {
    problems.push({ file, card: "", path: "", message: `is not JSON: ${(error as Error).message}` });
    return [];
  }
}
