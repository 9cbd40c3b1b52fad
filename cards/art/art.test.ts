// Pictures of the whole pool: well-formed, self-contained, the same every time, small, and true to their lines.

import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Card, MantimonCard } from "../../engine/card.ts";
import { loadPool } from "../load.ts";
import { CAST_LINES } from "./creature/casting.ts";
import { looksOf } from "./creature/index.ts";
import { artContext, artSvg, cardSvg, ICONS, typeColor, typeIcon } from "./index.ts";
import { findLines } from "./lines.ts";

const { cards } = loadPool();
const context = artContext(cards);
const mantimon = cards.filter((card): card is MantimonCard => card.kind === "mantimon");

interface Parsed {
  ids: string[];
  references: string[];
  tags: Set<string>;
  texts: { x: number; y: number; size: number }[];
}

/** Parses strictly; throws on anything that is not well-formed XML. */
function parse(svg: string): Parsed {
  const found: Parsed = { ids: [], references: [], tags: new Set(), texts: [] };
  const sizes: number[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    found.tags.add(name);
    const value = (attribute: string) => attributes[attribute]?.value;
    sizes.push(Number(value("font-size") ?? sizes.at(-1)));
    if (value("id")) found.ids.push(value("id"));
    if (name === "text")
      found.texts.push({ x: Number(value("x")), y: Number(value("y")), size: sizes.at(-1)! });
    for (const attribute of Object.keys(attributes)) {
      expect(attribute, "attributes that run code").not.toMatch(/^on/);
      const text = value(attribute);
      if (attribute === "href") found.references.push(text);
      for (const [, reference] of text.matchAll(/url\(([^)]*)\)/g)) found.references.push(reference);
    }
  });
  parser.on("closetag", () => sizes.pop());
  parser.write(svg).close();
  return found;
}

const drawings = cards.map((card) => {
  const [face, art] = [cardSvg(card, context), artSvg(card, context)];
  return { card, face, art, parsedFace: parse(face), parsedArt: parse(art) };
});

describe("pictures of every card", () => {
  it("are well-formed and refer to nothing but what they hold", () => {
    for (const { card, face, art, parsedFace, parsedArt } of drawings) {
      for (const [svg, { ids, references, tags }] of [
        [face, parsedFace],
        [art, parsedArt],
      ] as const) {
        expect(new Set(ids).size, `${card.id}: ids`).toBe(ids.length);
        const known = new Set(ids.map((id) => `#${id}`));
        const unknown = references.filter((reference) => !known.has(reference));
        expect(unknown, `${card.id}: references`).toEqual([]);
        for (const tag of ["script", "image", "style", "foreignObject", "a"]) expect(tags).not.toContain(tag);
        expect(svg, card.id).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it("share no id, so that any of them can stand in one page", () => {
    const ids = drawings.flatMap(({ parsedFace, parsedArt }) => [...parsedFace.ids, ...parsedArt.ids]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are the same every time, in any order", () => {
    const again = artContext([...cards]);
    for (const { card, face, art } of [...drawings].reverse()) {
      expect(cardSvg(card, again), card.id).toBe(face);
      expect(artSvg(card, again), card.id).toBe(art);
    }
  });

  it("take at most 25 KB a card on average, and none much more", () => {
    const sizes = drawings.map(({ face }) => Buffer.byteLength(face));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeLessThan(25 * 1024);
    expect(Math.max(...sizes)).toBeLessThan(48 * 1024);
  });

  it("keep all text on the card and large enough to read", () => {
    for (const { card, parsedFace } of drawings) {
      for (const { x, y, size } of parsedFace.texts) {
        expect(x, card.id).toBeGreaterThan(20);
        expect(x, card.id).toBeLessThan(480);
        expect(y, card.id).toBeLessThan(690);
        expect(size, card.id).toBeGreaterThanOrEqual(11);
      }
    }
  });

  it("differ from one another", () => {
    expect(new Set(drawings.map(({ art }) => art)).size).toBe(cards.length);
  });
});

describe("evolution lines", () => {
  const lines = findLines(cards);

  it("have one body plan and one set of features from the first stage to the last", () => {
    for (const card of mantimon.filter(({ evolvesFrom }) => evolvesFrom)) {
      const before = mantimon.find(({ name }) => name === card.evolvesFrom);
      if (!before) continue;
      const [young, grown] = [before, card].map((one) => looksOf(lines.of(one), lines.growth(one), "common"));
      expect(grown.plan, card.id).toBe(young.plan);
      expect(grown.genes, card.id).toEqual(young.genes);
      expect(lines.growth(card), card.id).toBeGreaterThan(lines.growth(before));
    }
  });

  it("are all cast, and nobody is cast for a line that is not there", () => {
    const names = new Set(mantimon.map((card) => lines.of(card).name));
    expect([...names].filter((name) => !CAST_LINES.includes(name))).toEqual([]);
    expect(CAST_LINES.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("cards from elsewhere", () => {
  const [first] = mantimon;

  it("are drawn whatever their names and ids hold", () => {
    const hostile: Card = {
      ...first,
      id: `x"><script>`,
      name: `<b>"Ember" & co</b>`,
      flavor: "]]> &amp; <!--",
    };
    const strange = artContext([hostile]);
    for (const svg of [cardSvg(hostile, strange), artSvg(hostile, strange)]) {
      expect(parse(svg).tags).not.toContain("script");
    }
  });

  it("shrink long texts until they fit", () => {
    const long: Card = { ...first, name: "A Name That Goes On and On and On", flavor: "word ".repeat(60) };
    const { texts } = parse(cardSvg(long, artContext([long])));
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(690);
  });

  it("may evolve in a circle without hanging the generator", () => {
    const circle = [
      { ...first, id: "aaa-001", name: "Ouro", evolvesFrom: "Boros", stage: "stage1" as const },
      { ...first, id: "aaa-002", name: "Boros", evolvesFrom: "Ouro", stage: "stage1" as const },
    ];
    const strange = artContext(circle);
    for (const card of circle) parse(cardSvg(card, strange));
  });
});

describe("emblems of the types", () => {
  it("are SVGs of their own without ids", () => {
    for (const type of ICONS) expect(parse(typeIcon(type)).ids).toEqual([]);
  });

  it("have colours that can be told apart", () => {
    expect(new Set(ICONS.map((type) => typeColor(type))).size).toBe(ICONS.length);
    for (const type of ICONS) expect(typeColor(type)).toMatch(/^#[0-9a-f]{6}$/);
  });
});
