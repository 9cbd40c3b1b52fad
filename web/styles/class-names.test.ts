// Styles of a page stay when another page is opened: a class of the campaign or the economy must not be one of the table.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const WEB = join(import.meta.dirname, "..");
const NEWER = /^(campaign|packs|wallet|daily)\//;

/** Classes that a file's rules begin with. */
function classesOf(file: string): Set<string> {
  const css = readFileSync(join(WEB, file), "utf8").replace(/\/\*.*?\*\//gs, "");
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list.split(","));
  return new Set(selectors.flatMap((selector) => /^\s*\.([a-z][\w-]*)/i.exec(selector)?.[1] ?? []));
}

test("no class of the campaign and the economy is styled by another page", () => {
  const files = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".css") && !file.startsWith("dist"),
  );
  const others = new Set(files.filter((file) => !NEWER.test(file)).flatMap((file) => [...classesOf(file)]));
  const shared = files
    .filter((file) => NEWER.test(file))
    .flatMap((file) =>
      [...classesOf(file)].filter((name) => others.has(name)).map((name) => `${file}: .${name}`),
    );
  // Home shows a pack without its name.
  expect(shared.filter((one) => !one.endsWith(".pack__name"))).toEqual([]);
});
