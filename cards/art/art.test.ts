// Pictures of the whole pool: well-formed, self-contained, the same every time, small, and true to their lines.

import { gzipSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Card, MantimonCard, PlayCard } from "../../engine/card.ts";
import { loadPool } from "../load.ts";
import { actionOf } from "./creature/action.ts";
import { CAST_LINES } from "./creature/casting.ts";
import { looksOf } from "./creature/index.ts";
import { artContext, artSvg, cardSvg, handSvg, ICONS, typeColor, typeIcon } from "./index.ts";
import { findLines } from "./lines.ts";
import { PEOPLE } from "./trainer/people.ts";
import { PERSON_WORDS, personOf } from "./trainer/person.ts";
import { signOf } from "./trainer/special-energy.ts";

const { cards } = loadPool();
const context = artContext(cards);
const mantimon = cards.filter((card): card is MantimonCard => card.kind === "mantimon");

interface Parsed {
  ids: string[];
  references: string[];
  tags: Set<string>;
  /** Lines of text: where each starts, and its size. */
  lines: { x: number; y: number; size: number }[];
}

/** `translate(X Y)scale(K)`, as lines of outlined text have it. */
const PLACE = /^translate\(([-\d.]+) ([-\d.]+)\)scale\(([\d.]+)\)$/;
/** Units of an em in outlines. */
const EM = 250;

/** Parses strictly; throws on anything that is not well-formed XML. */
function parse(svg: string): Parsed {
  const found: Parsed = { ids: [], references: [], tags: new Set(), lines: [] };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    found.tags.add(name);
    const value = (attribute: string) => attributes[attribute]?.value;
    if (value("id")) found.ids.push(value("id"));
    if (name === "text")
      found.lines.push({ x: Number(value("x")), y: Number(value("y")), size: Number(value("font-size")) });
    if (value("class") === "line") {
      const [x, y, scale] = (PLACE.exec(value("transform")) ?? []).slice(1).map(Number);
      found.lines.push({ x, y, size: scale * EM });
    }
    for (const attribute of Object.keys(attributes)) {
      expect(attribute, "attributes that run code").not.toMatch(/^on/);
      const text = value(attribute);
      if (attribute === "href") found.references.push(text);
      for (const [, reference] of text.matchAll(/url\(([^)]*)\)/g)) found.references.push(reference);
    }
  });
  parser.write(svg).close();
  return found;
}

const drawings = cards.map((card) => {
  const [face, art, hand] = [cardSvg(card, context), artSvg(card, context), handSvg(card, context)];
  return { card, face, art, hand, parsedFace: parse(face), parsedArt: parse(art), parsedHand: parse(hand) };
});

describe("pictures of every card", () => {
  it("are well-formed and refer to nothing but what they hold", () => {
    for (const { card, face, art, hand, parsedFace, parsedArt, parsedHand } of drawings) {
      for (const [svg, { ids, references, tags }] of [
        [face, parsedFace],
        [art, parsedArt],
        [hand, parsedHand],
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
    const ids = drawings.flatMap(({ parsedFace, parsedArt, parsedHand }) => [
      ...parsedFace.ids,
      ...parsedArt.ids,
      ...parsedHand.ids,
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are the same every time, in any order", () => {
    const again = artContext([...cards]);
    for (const { card, face, art, hand } of [...drawings].reverse()) {
      expect(cardSvg(card, again), card.id).toBe(face);
      expect(artSvg(card, again), card.id).toBe(art);
      expect(handSvg(card, again), card.id).toBe(hand);
    }
  });

  it("take little to send", () => {
    for (const [kind, mean, most] of [
      ["face", 18, 30],
      ["art", 9, 16],
      ["hand", 10, 17],
    ] as const) {
      const sizes = drawings.map((drawing) => gzipSync(drawing[kind]).length / 1024);
      expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length, kind).toBeLessThan(mean);
      expect(Math.max(...sizes), kind).toBeLessThan(most);
    }
  });

  it("need no font", () => {
    for (const { parsedFace, parsedHand } of drawings) {
      expect(parsedFace.tags).not.toContain("text");
      expect(parsedHand.tags).not.toContain("text");
    }
  });

  it("say name, HP and damage on the small face in letters that can be read at 70 pixels", () => {
    for (const { card, parsedHand } of drawings) {
      expect(parsedHand.lines.length, card.id).toBeGreaterThan(0);
      for (const { x, size } of parsedHand.lines) {
        expect(x, card.id).toBeGreaterThan(10);
        expect(size, card.id).toBeGreaterThanOrEqual(20);
      }
    }
  });

  it("keep all text on the card and large enough to read", () => {
    for (const { card, parsedFace } of drawings) {
      for (const { x, y, size } of parsedFace.lines) {
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

  it("grow more than a crown where they end in an elder or a sovereign", () => {
    for (const card of mantimon.filter(({ rarity }) => rarity === "prime" || rarity === "secret")) {
      const looks = (rarity: Card["rarity"]) => looksOf(lines.of(card), lines.growth(card), rarity).genes;
      const { rank, ...genes } = looks(card.rarity);
      expect(rank, card.id).toBe(card.rarity === "secret" ? 2 : 1);
      const { horns, back, mane, height } = looks("common");
      expect([genes.horns, genes.back, genes.mane, genes.height]).not.toEqual([horns, back, mane, height]);
    }
  });

  it("are seen standing, attacking, at rest and looking back", () => {
    const counts = new Map<string, number>();
    for (const card of mantimon) counts.set(actionOf(card), (counts.get(actionOf(card)) ?? 0) + 1);
    for (const action of ["stand", "attack", "rest", "lookBack"])
      expect(counts.get(action), action).toBeGreaterThan(25);
  });

  it("are all cast, and nobody is cast for a line that is not there", () => {
    const names = new Set(mantimon.map((card) => lines.of(card).name));
    expect([...names].filter((name) => !CAST_LINES.includes(name))).toEqual([]);
    expect(CAST_LINES.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("supporters", () => {
  const people = cards.filter((card): card is PlayCard => card.kind === "supporter");

  it("are all cast, and nobody is cast for a card that is not there", () => {
    expect(Object.keys(PEOPLE).sort()).toEqual(people.map(({ name }) => name).sort());
  });

  it("are cast in words that there are, each one of their own", () => {
    const words = new Set(Object.values(PERSON_WORDS).flatMap((list) => [...list]));
    for (const [name, looks] of Object.entries(PEOPLE)) {
      const unknown = looks.split(" ").filter((word) => !words.has(word));
      expect(unknown, name).toEqual([]);
    }
    const faces = people.map((card) => {
      const { age, sex, build, face, nose, mood, beard, hair, style, hat } = personOf(card);
      return JSON.stringify([age, sex, build, face, nose, mood, beard, hair, style, hat]);
    });
    expect(new Set(faces).size).toBe(people.length);
  });
});

describe("special energy", () => {
  const special = cards.filter((card) => card.kind === "energy" && !card.basic);

  it("has a sign of its own on each card", () => {
    const signs = special.map((card) => (card.kind === "energy" ? signOf(card) : null));
    expect(new Set(signs).size).toBe(special.length);
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
    const { lines } = parse(cardSvg(long, artContext([long])));
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(690);
  });

  it("are drawn with the system's font where letters are missing", () => {
    const foreign: Card = { ...first, name: "龍の子" };
    expect(cardSvg(foreign, artContext([foreign]))).toContain("龍の子</text>");
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

  it("have colors that can be told apart", () => {
    expect(new Set(ICONS.map((type) => typeColor(type))).size).toBe(ICONS.length);
    for (const type of ICONS) expect(typeColor(type)).toMatch(/^#[0-9a-f]{6}$/);
  });
});
