// Styles of a page stay when another page is opened, so no class may have styles in the folders of two pages.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const WEB = join(import.meta.dirname, "..");

/** The table's styles are in two folders. */
const TABLE = ["styles", "table"];

/** Classes that have rules of their own, wherever they stand. */
function classesOf(file: string): Set<string> {
  const css = readFileSync(join(WEB, file), "utf8").replace(/\/\*.*?\*\//gs, "");
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(","));
  return new Set(selectors.flatMap((selector) => /^\s*\.([a-z][\w-]*)\s*$/i.exec(selector)?.[1] ?? []));
}

test("no class has styles in the folders of two pages", () => {
  const foldersOf = new Map<string, Set<string>>();
  for (const file of globSync("**/*.css", { cwd: WEB, exclude: ["dist/**"] }))
    for (const name of classesOf(file)) {
      const folders = foldersOf.get(name) ?? foldersOf.set(name, new Set()).get(name)!;
      folders.add(dirname(file));
    }
  const shared = [...foldersOf].flatMap(([name, folders]) => {
    const fine = folders.size === 1 || [...folders].every((folder) => TABLE.includes(folder));
    return fine ? [] : [`.${name}: ${[...folders].join(", ")}`];
  });
  expect(shared).toEqual([]);
});
