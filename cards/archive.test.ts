// The archive of card pools: what was released stays playable, and nothing changes without a new version.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePool } from "../engine/index.ts";
import { attacking, folderOf, PUP, setWith } from "../test/support/cards-folder.ts";
import { archiveSets, poolArchive, releasedVersions, unarchived } from "./archive.ts";
import { CardDataError } from "./issues.ts";
import { loadContent } from "./load.ts";

test("the present cards are archived as they are", () => {
  expect(unarchived()).toEqual([]);
});

test("every archived version loads, whole and checked, and the latest is the one that is played", () => {
  const { pool } = loadContent();
  const poolOf = poolArchive(compilePool("none", []));
  expect(releasedVersions().at(-1)).toBe(pool.version);
  for (const version of releasedVersions()) expect(poolOf(version)?.version).toBe(version);
  expect(poolOf(pool.version)).toEqual(pool);
});

const SETS = { "tst.json": setWith() };
const VERSION = "tst@1";
const changed = (version: number) => ({
  ...setWith({ ...PUP, id: "tst-003", number: 3, name: "Newcomer" }),
  version,
});
const put = (root: string, file: string, data: unknown) =>
  writeFileSync(join(root, file), typeof data === "string" ? data : JSON.stringify(data));
const emptyPool = compilePool("none", []);

describe("a folder of cards", () => {
  test("is archived once, and again once its version is raised", () => {
    const root = folderOf({ sets: SETS });
    expect(unarchived(root)).toEqual(["cards/sets/tst.json is not archived: run npm run cards:archive"]);
    expect(archiveSets(root)).toEqual(["cards/archive/tst@1.json", "cards/archive/pools.json"]);
    expect(unarchived(root)).toEqual([]);
    expect(archiveSets(root)).toEqual([]);

    put(root, "sets/tst.json", changed(2));
    expect(unarchived(root)).toEqual(["cards/sets/tst.json is not archived: run npm run cards:archive"]);
    archiveSets(root);
    expect(releasedVersions(root)).toEqual(["tst@1", "tst@2"]);
    const poolOf = poolArchive(loadContent(root).pool, root);
    expect(poolOf("tst@1")?.cards).toHaveLength(2);
    expect(poolOf("tst@2")?.cards).toHaveLength(3);
  });

  test("that changes without a new version is told of, and overwrites nothing", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    const before = readFileSync(join(root, "archive/tst@1.json"), "utf8");
    put(root, "sets/tst.json", changed(1));
    put(root, "sets/abc.json", { ...setWith(), code: "abc", release: 2, cards: [{ ...PUP, id: "abc-001" }] });
    expect(unarchived(root)).toContain(
      'cards/sets/tst.json differs from cards/archive/tst@1.json: raise its "version" and run npm run cards:archive',
    );
    expect(() => archiveSets(root)).toThrow("cards/sets/tst.json is not what cards/archive/tst@1.json holds");
    expect(readFileSync(join(root, "archive/tst@1.json"), "utf8")).toBe(before);
    expect(existsSync(join(root, "archive/abc@1.json"))).toBe(false);
  });

  test("that is only laid out otherwise has not changed", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    put(root, "sets/tst.json", JSON.stringify(setWith(), null, 4));
    expect(unarchived(root)).toEqual([]);
  });

  test("that is being tried out is played all the same", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    put(root, "sets/tst.json", changed(1));
    const { pool } = loadContent(root);
    expect(poolArchive(pool, root)(VERSION)).toBe(pool);
  });
});

describe("a version", () => {
  test.each(["tst@2", "abc@1", "tst@1+tst@1", "", "../sets/tst", "constructor"])(
    "that was never released, such as %j, is none",
    (version) => {
      const root = folderOf({ sets: SETS });
      archiveSets(root);
      expect(poolArchive(emptyPool, root)(version)).toBeNull();
    },
  );

  test("is read once", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    const poolOf = poolArchive(emptyPool, root);
    expect(poolOf(VERSION)).toBe(poolOf(VERSION));
  });

  test.each([
    ["is no JSON", "{", /^ {2}cards\/archive\/tst@1\.json: cannot be read as JSON/m],
    [
      "holds a card that cannot be",
      setWith(attacking({ effect: "dance" })),
      /tst-003 attacks\[0\]\.effects\[0\]\.effect: unknown "dance"/,
    ],
    ["is another version", changed(2), /"tst@1" is made of sets that call themselves "tst@2"/],
  ])("whose file %s says so", (_, data, message) => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    put(root, "archive/tst@1.json", data);
    const load = () => poolArchive(emptyPool, root)(VERSION);
    expect(load).toThrow(CardDataError);
    expect(load).toThrow(message);
  });
});
