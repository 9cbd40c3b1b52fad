// The tokens are the only place where styles name colors; those of types are those that the cards are drawn with.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { expect, test } from "vitest";
import { ICONS, typeColor } from "../../cards/art/icons.ts";
import { RARITIES } from "../../engine/index.ts";

const WEB = join(import.meta.dirname, "..");
const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const sheets = globSync("**/*.css", { cwd: WEB, exclude: ["dist/**"] });
const tokenValue = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1];

test("each type has the color of its cards", () => {
  for (const type of ICONS) expect(tokenValue(`type-${type}`), type).toBe(typeColor(type));
});

test("each rarity has a color of its own", () => {
  const colors = RARITIES.map((rarity) => tokenValue(`rarity-${rarity}`));
  expect(new Set(colors).size).toBe(RARITIES.length);
  expect(colors).not.toContain(undefined);
});

test("what is legal and what has the focus have different colors", () => {
  expect(tokenValue("legal")).not.toBe(tokenValue("focus"));
});

/** Style sheets that draw pictures, whose colors mean nothing elsewhere and are the same in any light. */
const DRAWINGS = ["campaign/map.css", "table/motions.css"];

test("no other style sheet names a color", () => {
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

/** Words, and what they stand on: boards, gilt ones, and panels on the room's ground. */
const ON_BOARDS = ["fg", "fg-dim", "accent"];
const BOARDS = [
  "plank-lit",
  "plank",
  "plank-dark",
  "plank-foot",
  "ground",
  "ground-low",
  "ground-far",
  "gilt",
];
const ON_PANELS = ["fg-faint", "danger-text", "good-text", "info-text", "mine-text", "theirs-text"];
const PANELS = ["ground", "ground-low", "plank-foot"];
const PAIRS = [
  ...ON_BOARDS.flatMap((text) => BOARDS.map((ground) => [text, ground])),
  ...ON_PANELS.flatMap((text) => PANELS.map((ground) => [text, ground])),
  ...RARITIES.flatMap((rarity) => PANELS.map((ground) => [`rarity-${rarity}`, ground])),
  ["fg", "gilt-light"],
  ["fg", "button-face"],
  ["fg", "danger-ground"],
  ["fg", "good-ground"],
  ["info-text", "night"],
  ["good-text", "night"],
  ["ink", "brass"],
  ["ink", "brass-light"],
  ["ink", "moss"],
  ["ink", "paper"],
  ["ink-dim", "paper"],
  ["on-dark", "ember"],
  ["on-dark", "ribbon"],
] as [string, string][];

/** On felt and velvet it is always evening. */
const IN_THE_EVENING = [
  ["fg", "felt-mine"],
  ["fg-dim", "felt-mine"],
  ["accent", "felt-mine"],
  ["fg", "felt-theirs"],
  ["fg-dim", "felt-theirs"],
  ["accent", "felt-theirs"],
  ["wine-text", "wine"],
  ["fg", "theirs-ground"],
] as [string, string][];

/** The contrast that WCAG 2 asks of words at level AA. */
const READABLE = 4.5;

/** The part of axe that its types leave out. */
interface ColorCommons {
  Color: new () => { parseString(text: string): void };
  getContrast(ground: unknown, text: unknown): number;
}
const { Color, getContrast } = (axe.commons as unknown as { color: ColorCommons }).color;

function colorOf(name: string, light: "day" | "evening") {
  const value = tokenValue(name)!;
  const [, day, evening] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  const color = new Color();
  color.parseString((light === "day" ? day : evening) ?? value);
  return color;
}

test.each(["day", "evening"] as const)("words can be read %s", (light) => {
  const dim = [...PAIRS, ...(light === "evening" ? IN_THE_EVENING : [])].flatMap(([text, name]) => {
    const ground = colorOf(name, light);
    const contrast = getContrast(ground, colorOf(text, light));
    return contrast < READABLE ? [`${text} on ${name}: ${contrast.toFixed(2)}`] : [];
  });
  expect(dim).toEqual([]);
});
