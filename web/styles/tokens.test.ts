// The tokens are the only place where styles name colours; those of types are those that the cards are drawn with.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ICONS, typeColor } from "../../cards/art/icons.ts";
import { RARITIES } from "../../engine/index.ts";

const WEB = join(import.meta.dirname, "..");
const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const sheets = globSync("**/*.css", { cwd: WEB, exclude: ["dist/**"] });
const tokenValue = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1];

test("each type has the colour of its cards", () => {
  for (const type of ICONS) expect(tokenValue(`type-${type}`), type).toBe(typeColor(type));
});

test("each rarity has a colour of its own", () => {
  const colors = RARITIES.map((rarity) => tokenValue(`rarity-${rarity}`));
  expect(new Set(colors).size).toBe(RARITIES.length);
  expect(colors).not.toContain(undefined);
});

test("what is legal and what has the focus have different colours", () => {
  expect(tokenValue("legal")).not.toBe(tokenValue("focus"));
});

/** Style sheets that draw pictures, whose colours mean nothing elsewhere and are the same in any light. */
const DRAWINGS = ["campaign/map.css", "table/motions.css"];

test("no other style sheet names a colour", () => {
  const named = sheets
    .filter((sheet) => sheet !== "styles/tokens.css" && !DRAWINGS.includes(sheet))
    .flatMap((sheet) => {
      const text = readFileSync(join(WEB, sheet), "utf8").replace(/[-\w]*mask[-\w]*:[^;]+;/g, "");
      const colors = text.match(
        /#[\da-f]{3,8}\b(?!.*\{)|\b(rgba?|hsla?|oklch|oklab)\(|[\s(,](white|black)\b(?!-)/gi,
      );
      return (colors ?? []).map((color) => `${sheet}: ${color.trim()}`);
    });
  expect(named).toEqual([]);
});

test("each custom property that a style uses is set somewhere", () => {
  const texts = [...sheets, ...globSync("**/*.{ts,tsx}", { cwd: WEB, exclude: ["dist/**"] })].map((file) =>
    readFileSync(join(WEB, file), "utf8"),
  );
  const set = new Set(texts.flatMap((text) => text.match(/--[a-z][\w-]*(?="?\]?:)/g) ?? []));
  const used = texts.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!));
  expect([...new Set(used)].filter((name) => !set.has(name))).toEqual([]);
});
