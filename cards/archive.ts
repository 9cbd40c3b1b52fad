// The released card pools, with which older matches and replays are played.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Pool } from "../engine/pool.ts";
import { checkSets, type DataFile } from "./check.ts";
import { type CardSet, poolOfSets } from "./content.ts";
import { CardDataError, type CardDataIssue } from "./issues.ts";
import { readJson } from "./load.ts";
import { releaseOf, setRelease, setVersion } from "./versions.ts";

/** Finds the pool of a version; null if it is unknown. */
export type PoolOf = (version: string) => Pool | null;

/** Lists the released pools by name, such as "wld@1+dst@1", the oldest first. */
const LIST = "archive/pools.json";

const archiveFile = (set: CardSet) => `archive/${setRelease(set)}.json`;

/** The names of all released pools. @throws CardDataError */
export function releases(root = import.meta.dirname): string[] {
  return existsSync(join(root, LIST)) ? (readKept(LIST, root).data as string[]) : [];
}

/** @throws CardDataError */
function readKept(file: string, root: string): DataFile {
  const issues: CardDataIssue[] = [];
  const [kept] = readJson(join(root, file), `cards/${file}`, issues);
  if (issues.length > 0) throw new CardDataError(issues);
  return kept;
}

/**
 * Finds released pools by their version, with or without hashes. Each is read and checked on first use.
 * @param current the pool of new matches, released or not. It is found by its whole version only.
 * @returns a function that throws CardDataError if a file of the archive is broken.
 */
export function poolArchive(current: Pool, root = import.meta.dirname): PoolOf {
  const known = new Map<string, Pool | null>(releases(root).map((release) => [release, null]));
  return (version) => {
    if (version === current.version) return current;
    const release = releaseOf(version);
    if (!known.has(release)) return null;
    const pool = known.get(release) ?? readRelease(release, root);
    known.set(release, pool);
    // The same numbers with other hashes belong to cards that were never released.
    return version === release || version === pool.version ? pool : null;
  };
}

function readRelease(release: string, root: string): Pool {
  const files = release.split("+").map((set) => readKept(`archive/${set}.json`, root));
  return poolOfFiles(release, files);
}

/**
 * Makes the pool of stored sets.
 * @param version the version under which they were stored.
 * @throws CardDataError with all issues of the sets, or if the version is not theirs.
 */
export function poolOfFiles(version: string, files: DataFile[]): Pool {
  const { sets, issues } = checkSets(files);
  if (issues.length > 0) throw new CardDataError(issues);
  const pool = poolOfSets(sets);
  if (pool.version !== version && releaseOf(pool.version) !== version) {
    const message = `the cards kept as ${version} are ${pool.version}`;
    throw new CardDataError(files.map(({ file }) => ({ file, card: "", path: "", message })));
  }
  return pool;
}

/**
 * One line for each set whose cards are not released: what has changed, and how to release it.
 * @throws CardDataError if a file of the archive cannot be read.
 */
export function unreleased(sets: readonly CardSet[], root = import.meta.dirname): string[] {
  const command = "run npm run cards:archive";
  // Sets from CARD_SETS_DIR belong to the operator; they are not released here.
  const own = sets.filter(({ code }) => existsSync(join(root, `sets/${code}.json`)));
  const lines = own.flatMap((set) => {
    const [file, archived] = [`cards/sets/${set.code}.json`, archiveFile(set)];
    if (!existsSync(join(root, archived))) return `${file} is not released: ${command}`;
    const kept = readSet(archived, root);
    if (isSame(kept, set)) return [];
    const [released, version] = [setVersion(kept), setVersion(set)];
    const was = `${file} has changed since its release as ${releaseOf(released)}`;
    const plays = `new matches have ${version}, those begun before keep ${released}`;
    return `${was}: ${plays}. To release it, raise its "version" and ${command}`;
  });
  const release = own.map(setRelease).join("+");
  if (lines.length > 0 || releases(root).includes(release)) return lines;
  return [`cards/${LIST} lacks ${release}: ${command}`];
}

const readSet = (file: string, root: string) => readKept(file, root).data as CardSet;

/** Whether both have the same version. Equal cards have equal hashes, and are compared in a fraction of the time. */
const isSame = (one: CardSet, other: CardSet) =>
  (setRelease(one) === setRelease(other) && isDeepStrictEqual(one.cards, other.cards)) ||
  setVersion(one) === setVersion(other);

export interface NewFile {
  /** Path from the folder of the cards. */
  file: string;
  text: string;
}

/**
 * The files that release the present sets, to be written in this order.
 * @throws Error if the archive already has other cards under the number of a set.
 */
export function filesToArchive(root = import.meta.dirname): NewFile[] {
  const present = presentSets(root);
  const files = present.flatMap(({ set, text }): NewFile[] => {
    const file = archiveFile(set);
    const isKept = existsSync(join(root, file)) && isSame(readSet(file, root), set);
    return isKept ? [] : [{ file, text }];
  });
  const taken = files.filter(({ file }) => existsSync(join(root, file)));
  if (taken.length > 0) {
    const lines = taken.map(({ file }) => `  cards/${file} holds other cards`);
    throw new Error(`Raise the "version" of each set that has changed:\n${lines.join("\n")}`);
  }
  const known = releases(root);
  const sets = present.map(({ set }) => set).sort((a, b) => a.release - b.release);
  const release = sets.map(setRelease).join("+");
  if (!known.includes(release)) {
    files.push({ file: LIST, text: `${JSON.stringify([...known, release], null, 2)}\n` });
  }
  return files;
}

function presentSets(root: string): { set: CardSet; text: string }[] {
  const names = readdirSync(join(root, "sets")).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const text = readFileSync(join(root, "sets", name), "utf8");
    return { set: JSON.parse(text), text };
  });
}
