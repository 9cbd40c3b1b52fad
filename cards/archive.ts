// The card pools of every version that was released: a match, or its replay, goes on with the cards it began with.

import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compilePool, type Pool } from "../engine/pool.ts";
import { writeFileSafely } from "../scripts/files/write-file.mjs";
import { checkSets } from "./check.ts";
import { type CardSet, versionOf } from "./content.ts";
import { CardDataError, type CardDataIssue } from "./issues.ts";
import { readJson } from "./load.ts";

/** The pool of a version such as "wld@1+dst@1"; null if there never was one. */
export type PoolOf = (version: string) => Pool | null;

/** Versions of pools, the first one first. */
const LIST = "archive/pools.json";

const fileOf = (setVersion: string) => `archive/${setVersion}.json`;

/**
 * Finds pools by version, each read and checked when it is first asked for.
 * @param current what the server plays with: it need not be in the archive, as with a card that is being tried out.
 * @returns a function that throws CardDataError if a file of the archive is broken.
 */
export function poolArchive(current: Pool, root = import.meta.dirname): PoolOf {
  const released = new Set(releasedVersions(root));
  const pools = new Map([[current.version, current]]);
  return (version) => {
    const pool = pools.get(version) ?? (released.has(version) ? loadReleased(version, root) : null);
    if (pool) pools.set(version, pool);
    return pool;
  };
}

/** The versions of all pools in the archive. */
export function releasedVersions(root = import.meta.dirname): string[] {
  const path = join(root, LIST);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
}

/** @throws CardDataError with everything that is wrong in the sets of this version */
function loadReleased(version: string, root: string): Pool {
  const unread: CardDataIssue[] = [];
  const files = version
    .split("+")
    .flatMap((one) => readJson(join(root, fileOf(one)), `cards/${fileOf(one)}`, unread));
  const { sets, issues } = checkSets(files);
  if (unread.length === 0 && issues.length === 0 && versionOf(sets) !== version) {
    const message = `"${version}" is made of sets that call themselves "${versionOf(sets)}"`;
    issues.push({ file: `cards/${LIST}`, card: "", path: "", message });
  }
  if (unread.length + issues.length > 0) throw new CardDataError([...unread, ...issues]);
  return compilePool(
    version,
    sets.flatMap((set) => set.cards),
  );
}

/** What keeps the present sets from being in the archive as they are, and what to do about it. */
export function unarchived(root = import.meta.dirname): string[] {
  const sets = presentSets(root);
  const missing = sets.flatMap(({ file, archived, same }) => {
    if (same) return [];
    return existsSync(join(root, archived))
      ? `cards/${file} differs from cards/${archived}: raise its "version" and run npm run cards:archive`
      : `cards/${file} is not archived: run npm run cards:archive`;
  });
  if (missing.length === 0 && !releasedVersions(root).includes(presentVersion(sets)))
    return [`cards/${LIST} lacks ${presentVersion(sets)}: run npm run cards:archive`];
  return missing;
}

/**
 * Puts the present sets into the archive.
 * @returns the files that were written.
 * @throws Error, having written nothing, if the archive holds something else under the version of a set.
 */
export function archiveSets(root = import.meta.dirname): string[] {
  const sets = presentSets(root);
  const taken = sets.filter(({ archived, same }) => !same && existsSync(join(root, archived)));
  if (taken.length > 0) {
    const lines = taken.map(({ file, archived }) => `  cards/${file} is not what cards/${archived} holds`);
    throw new Error(`Raise the "version" of each set that has changed:\n${lines.join("\n")}`);
  }
  mkdirSync(join(root, "archive"), { recursive: true });
  const written: string[] = [];
  const write = (file: string, text: string) => {
    writeFileSafely(join(root, file), text);
    written.push(`cards/${file}`);
  };
  for (const { archived, text, same } of sets) if (!same) write(archived, text);
  const versions = releasedVersions(root);
  const version = presentVersion(sets);
  if (!versions.includes(version)) write(LIST, `${JSON.stringify([...versions, version], null, 2)}\n`);
  return written;
}

interface PresentSet {
  file: string;
  text: string;
  set: CardSet;
  archived: string;
  /** The archive holds just this. */
  same: boolean;
}

function presentSets(root: string): PresentSet[] {
  const names = readdirSync(join(root, "sets")).filter((name) => name.endsWith(".json"));
  return names.map((name) => {
    const text = readFileSync(join(root, "sets", name), "utf8");
    const set: CardSet = JSON.parse(text);
    const archived = fileOf(versionOf([set]));
    const path = join(root, archived);
    const same = existsSync(path) && sameJson(readFileSync(path, "utf8"), text);
    return { file: `sets/${name}`, text, set, archived, same };
  });
}

/** However it is laid out. */
const sameJson = (a: string, b: string) => JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));

const presentVersion = (sets: PresentSet[]) =>
  versionOf(sets.map(({ set }) => set).sort((a, b) => a.release - b.release));
