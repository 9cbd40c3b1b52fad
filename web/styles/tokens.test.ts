// The colours of types in the tokens are those that the cards are drawn with.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ICONS, typeColor } from "../../cards/art/icons.ts";
import { RARITIES } from "../../engine/index.ts";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
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
