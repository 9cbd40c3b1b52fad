// A folder of card files for the tests of the loader: two sound cards, and whatever a test puts in.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CardDataError, type CardDataIssue } from "../../cards/issues.ts";
import { loadContent } from "../../cards/load.ts";
import { scratchFolder } from "./folders.ts";

export const PUP = {
  id: "tst-001",
  number: 1,
  name: "Testpup",
  rarity: "common",
  kind: "mantimon",
  type: "fire",
  stage: "basic",
  evolvesFrom: null,
  hp: 60,
  attacks: [{ name: "Bark", cost: ["fire"], effects: [{ effect: "damage", amount: 20 }] }],
  ability: null,
  weakness: "water",
  resistance: null,
  retreat: 1,
  value: 1,
  flavor: "It tests well.",
};

export const HOUND = {
  ...PUP,
  id: "tst-002",
  number: 2,
  name: "Testhound",
  stage: "stage1",
  evolvesFrom: "Testpup",
};

/** A card of number 3 that differs from the pup as given. */
export const third = (changes: object): object => ({
  ...PUP,
  id: "tst-003",
  number: 3,
  name: "Third",
  ...changes,
});

/** A third card whose one attack has these effects. */
export const attacking = (...effects: object[]): object =>
  third({ attacks: [{ name: "Bark", cost: ["fire"], effects }] });

export interface Files {
  sets?: Record<string, unknown>;
  decks?: Record<string, unknown>;
  packs?: unknown;
}

/** A set with the two sound cards and these. */
export const setWith = (...cards: unknown[]): object => ({
  code: "tst",
  name: "Test",
  release: 1,
  version: 1,
  story: "",
  cards: [PUP, HOUND, ...cards],
});

/** Writes the files, strings as they are and the rest as JSON. @returns the folder, removed when the test ends */
export function folderOf({ sets = {}, decks = {}, packs = { packs: [] } }: Files): string {
  const folder = scratchFolder();
  const write = (path: string, data: unknown) =>
    writeFileSync(join(folder, path), typeof data === "string" ? data : JSON.stringify(data));
  for (const [name, files] of Object.entries({ sets, decks })) {
    mkdirSync(join(folder, name));
    for (const [file, data] of Object.entries(files)) write(join(name, file), data);
  }
  write("packs.json", packs);
  return folder;
}

/** What the loader finds wrong with these files. */
export function issuesIn(files: Files): CardDataIssue[] {
  try {
    loadContent(folderOf(files));
  } catch (error) {
    if (error instanceof CardDataError) return error.issues;
    throw error;
  }
  return [];
}

/** As `issuesIn`, for the test set with these cards, one line a problem. */
export function wrongWith(...cards: unknown[]): string[] {
  return issuesIn({ sets: { "tst.json": setWith(...cards) } }).map(
    ({ card, path, message }) => `${card} ${path}: ${message}`,
  );
}
