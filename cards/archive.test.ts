// The archive of card pools: what was released stays playable, and no version ever names two different pools.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePool } from "../engine/index.ts";
import { archiveSets } from "../scripts/archive-cards.ts";
import { attacking, folderOf, PUP, setWith } from "../test/support/cards-folder.ts";
import { poolArchive, releases, unreleased } from "./archive.ts";
import { CardDataError } from "./issues.ts";
import { loadContent } from "./load.ts";
import { releaseOf } from "./versions.ts";

test("the present cards are released as they are", () => {
  expect(unreleased(loadContent().sets)).toEqual([]);
});

test("every released pool loads, whole and checked, and the latest is the one that is played", () => {
  const { pool } = loadContent();
  const poolOf = poolArchive(compilePool("none", []));
  expect(releases().at(-1)).toBe(releaseOf(pool.version));
  for (const release of releases()) expect(releaseOf(poolOf(release)!.version)).toBe(release);
  expect(poolOf(pool.version)).toEqual(pool);
});

const SETS = { "tst.json": setWith() };
const RELEASE = "tst@1";
const changed = (version: number) => ({
  ...setWith({ ...PUP, id: "tst-003", number: 3, name: "Newcomer" }),
  version,
});
const put = (root: string, file: string, data: unknown) =>
  writeFileSync(join(root, file), typeof data === "string" ? data : JSON.stringify(data));
const emptyPool = compilePool("none", []);
const linesOf = (root: string) => unreleased(loadContent(root).sets, root);

describe("a folder of cards", () => {
  test("is released once, and again once its number is raised", () => {
    const root = folderOf({ sets: SETS });
    expect(linesOf(root)).toEqual(["cards/sets/tst.json is not released: run npm run cards:archive"]);
    expect(archiveSets(root)).toEqual(["cards/archive/tst@1.json", "cards/archive/pools.json"]);
    expect(linesOf(root)).toEqual([]);
    expect(archiveSets(root)).toEqual([]);

    put(root, "sets/tst.json", changed(2));
    expect(linesOf(root)).toEqual(["cards/sets/tst.json is not released: run npm run cards:archive"]);
    archiveSets(root);
    expect(releases(root)).toEqual(["tst@1", "tst@2"]);
    const poolOf = poolArchive(loadContent(root).pool, root);
    expect(poolOf("tst@1")?.cards).toHaveLength(2);
    expect(poolOf("tst@2")?.cards).toHaveLength(3);
  });

  test("that changes under the same number is told of, and overwrites nothing", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    const released = loadContent(root).pool.version;
    const before = readFileSync(join(root, "archive/tst@1.json"), "utf8");
    put(root, "sets/tst.json", changed(1));
    put(root, "sets/abc.json", {
      ...setWith(),
      code: "abc",
      release: 2,
      cards: [{ ...PUP, id: "abc-001", name: "Abc" }],
    });
    const [present] = loadContent(root).pool.version.split("+");
    expect(linesOf(root)).toContain(
      `cards/sets/tst.json has changed since its release as tst@1: new matches have ${present}, those begun before ` +
        `keep ${released}. To release it, raise its "version" and run npm run cards:archive`,
    );
    expect(() => archiveSets(root)).toThrow("cards/archive/tst@1.json holds other cards");
    expect(readFileSync(join(root, "archive/tst@1.json"), "utf8")).toBe(before);
    expect(existsSync(join(root, "archive/abc@1.json"))).toBe(false);
  });

  test("is told of alone, whatever sets from elsewhere are played along", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    const elsewhere = folderOf({
      sets: { "abc.json": { ...setWith(), code: "abc", cards: [{ ...PUP, id: "abc-001", name: "Abc" }] } },
    });
    const { sets } = loadContent(root, elsewhere);
    expect(sets.map(({ code }) => code)).toEqual(["tst", "abc"]);
    expect(unreleased(sets, root)).toEqual([]);
  });

  test("that changes under the same number is another pool, and the released one stays what it was", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    const released = loadContent(root).pool;
    put(root, "sets/tst.json", changed(1));
    const { pool } = loadContent(root);
    expect(releaseOf(pool.version)).toBe(RELEASE);
    const poolOf = poolArchive(pool, root);
    expect(poolOf(pool.version)).toBe(pool);
    for (const version of [released.version, RELEASE]) expect(poolOf(version)).toEqual(released);
  });

  test("in which nothing that is played has changed is the same", () => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    const { cards, ...rest } = setWith() as { cards: object[] };
    const turned = cards.map((card) => Object.fromEntries(Object.entries(card).reverse()));
    put(
      root,
      "sets/tst.json",
      JSON.stringify({ cards: turned, ...rest, story: "Once upon a test." }, null, 4),
    );
    expect(linesOf(root)).toEqual([]);
  });
});

test.each(["tst@1.json", "pools.json"])("a start with a damaged %s in the archive says so", (file) => {
  const root = folderOf({ sets: SETS });
  archiveSets(root);
  put(root, `archive/${file}`, "");
  expect(() => linesOf(root)).toThrow(CardDataError);
  expect(() => linesOf(root)).toThrow(`cards/archive/${file}: cannot be read as JSON`);
});

describe("a version", () => {
  test.each(["tst@2", "abc@1", "tst@1+tst@1", "", "../sets/tst", "constructor", "tst@1.0123456789ab"])(
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
    expect(poolOf(RELEASE)).toBe(poolOf(RELEASE));
  });

  test.each([
    ["is no JSON", "{", /^ {2}cards\/archive\/tst@1\.json: cannot be read as JSON/m],
    [
      "holds a card that cannot be",
      setWith(attacking({ effect: "dance" })),
      /tst-003 attacks\[0\]\.effects\[0\]\.effect: unknown "dance"/,
    ],
    ["is of another number", changed(2), /the cards kept as tst@1 are tst@2\.[0-9a-f]{12}$/],
  ])("whose file %s says so", (_, data, message) => {
    const root = folderOf({ sets: SETS });
    archiveSets(root);
    put(root, "archive/tst@1.json", data);
    const load = () => poolArchive(emptyPool, root)(RELEASE);
    expect(load).toThrow(CardDataError);
    expect(load).toThrow(message);
  });
});
