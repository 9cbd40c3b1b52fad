// What a line looks like: chosen once from its name, so that all its stages share it.

import type { Type } from "../../../engine/vocabulary.ts";
import { type Dice, dice } from "../dice.ts";
import { EYE_STYLES, type EyeStyle } from "./eyes.ts";

export const HEADS = ["round", "wedge", "boxy", "lean"] as const;
export const MUZZLES = ["button", "short", "long", "wide", "snout", "equine", "jaws", "none"] as const;
export const EARS = ["pointed", "round", "long", "floppy", "fin", "leaf", "none"] as const;
export const HORNS = ["none", "single", "swept", "ram", "antlers", "crystal", "nubs"] as const;
export const TAILS = [
  "brush",
  "tuft",
  "whip",
  "flame",
  "leaf",
  "bolt",
  "fin",
  "puff",
  "club",
  "blade",
  "twin",
  "flow",
] as const;
export const COATS = ["plain", "spots", "stripes", "scales", "socks", "saddle", "rings", "glyphs"] as const;
export const BACKS = [
  "none",
  "spikes",
  "quills",
  "flames",
  "leaves",
  "crystals",
  "fins",
  "plates",
  "flower",
  "cloud",
  "bolts",
] as const;
export const MANES = ["none", "ruff", "crest"] as const;
export const WINGS = ["feather", "membrane", "gossamer", "leaf"] as const;

export interface Genes {
  line: string;
  type: Type;
  /** Which kind of its body plan: an owl or a crane of the birds. Plans know their own; "" is the usual one. */
  form: string;
  head: (typeof HEADS)[number];
  muzzle: (typeof MUZZLES)[number];
  ears: (typeof EARS)[number];
  horns: (typeof HORNS)[number];
  tail: (typeof TAILS)[number];
  coat: (typeof COATS)[number];
  back: (typeof BACKS)[number];
  wings: (typeof WINGS)[number];
  /** Whether the last stage has wings where its body plan leaves that open. */
  winged: boolean;
  mane: (typeof MANES)[number];
  feet: "paw" | "hoof";
  eye: EyeStyle;
  fang: boolean;
  gem: boolean;
  cheeks: boolean;
  /** Wears a crown. */
  regal: boolean;
  /** 0 of the many, 1 an elder, 2 a sovereign or a legend. */
  rank: 0 | 1 | 2;
  /** 0 slender, 1 heavy. */
  build: number;
  /** 0 short-legged, 1 tall. */
  height: number;
  /** 0 short-necked, 1 long. */
  neck: number;
}

type Weighted<T extends string> = Partial<Record<T, number>>;

/** What fits the character of a type. */
const TYPE_GENES: Record<
  Type,
  {
    ears: Weighted<Genes["ears"]>;
    horns: Weighted<Genes["horns"]>;
    tail: Weighted<Genes["tail"]>;
    back: Weighted<Genes["back"]>;
    coat: Weighted<Genes["coat"]>;
    wings: Genes["wings"];
  }
> = {
  grass: {
    ears: { leaf: 4, round: 1, long: 2, floppy: 1, pointed: 1 },
    horns: { none: 3, antlers: 3, nubs: 1, ram: 1 },
    tail: { leaf: 5, puff: 2, brush: 1, tuft: 1 },
    back: { leaves: 4, flower: 4, none: 1 },
    coat: { plain: 2, spots: 3, socks: 1, saddle: 2, stripes: 1 },
    wings: "leaf",
  },
  fire: {
    ears: { pointed: 4, round: 1, floppy: 1, none: 1 },
    horns: { none: 3, swept: 3, ram: 1, nubs: 1 },
    tail: { flame: 6, brush: 2, tuft: 1 },
    back: { flames: 5, spikes: 1, none: 1 },
    coat: { stripes: 3, socks: 3, saddle: 1, plain: 1, spots: 1 },
    wings: "membrane",
  },
  water: {
    ears: { fin: 5, round: 1, none: 2, floppy: 1 },
    horns: { none: 4, single: 2, nubs: 1 },
    tail: { fin: 6, whip: 1, twin: 1 },
    back: { fins: 5, none: 2, plates: 1 },
    coat: { scales: 2, spots: 3, stripes: 2, plain: 1, rings: 1 },
    wings: "gossamer",
  },
  lightning: {
    ears: { pointed: 4, long: 3, round: 1 },
    horns: { none: 3, single: 2, swept: 1 },
    tail: { bolt: 6, brush: 1, tuft: 1 },
    back: { bolts: 4, spikes: 2, none: 1 },
    coat: { stripes: 4, saddle: 1, socks: 1, rings: 1 },
    wings: "feather",
  },
  psychic: {
    ears: { long: 2, pointed: 2, fin: 1, none: 2, floppy: 1 },
    horns: { none: 2, single: 2, crystal: 3 },
    tail: { twin: 3, tuft: 2, puff: 1, whip: 2 },
    back: { crystals: 3, cloud: 2, none: 2 },
    coat: { glyphs: 4, rings: 2, plain: 1, socks: 1, spots: 1 },
    wings: "gossamer",
  },
  fighting: {
    ears: { round: 3, pointed: 2, none: 1, floppy: 1 },
    horns: { none: 2, ram: 3, swept: 1, nubs: 2 },
    tail: { club: 3, tuft: 2, whip: 1, puff: 1 },
    back: { plates: 3, spikes: 2, none: 2 },
    coat: { saddle: 2, socks: 2, stripes: 2, plain: 2 },
    wings: "feather",
  },
  darkness: {
    ears: { pointed: 4, long: 1, fin: 1, none: 1 },
    horns: { none: 2, swept: 4, nubs: 1 },
    tail: { whip: 3, brush: 2, blade: 2, twin: 1 },
    back: { spikes: 4, none: 2, cloud: 2 },
    coat: { rings: 3, stripes: 2, glyphs: 2, plain: 1 },
    wings: "membrane",
  },
  metal: {
    ears: { none: 3, fin: 1, round: 1, pointed: 1 },
    horns: { single: 3, ram: 1, swept: 2, nubs: 1, none: 1 },
    tail: { blade: 5, club: 2, whip: 1 },
    back: { plates: 5, spikes: 2, crystals: 1 },
    coat: { saddle: 2, scales: 3, plain: 2, stripes: 1 },
    wings: "feather",
  },
  dragon: {
    ears: { fin: 4, none: 2, pointed: 1 },
    horns: { swept: 5, antlers: 1, single: 1, ram: 1 },
    tail: { whip: 2, fin: 2, blade: 2, flame: 1 },
    back: { spikes: 4, fins: 3, crystals: 1 },
    coat: { scales: 5, stripes: 1, plain: 1 },
    wings: "membrane",
  },
  colorless: {
    ears: { round: 2, long: 3, floppy: 3, pointed: 2 },
    horns: { none: 5, antlers: 1, nubs: 1 },
    tail: { puff: 3, brush: 4, tuft: 2 },
    back: { none: 5, cloud: 2 },
    coat: { spots: 2, saddle: 2, socks: 3, stripes: 2, plain: 1 },
    wings: "feather",
  },
};

function weighted<T extends string>(chance: Dice, weights: Weighted<T>): T {
  const entries = Object.entries(weights) as [T, number][];
  let rest = chance.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    rest -= weight;
    if (rest < 0) return name;
  }
  return entries[0][0];
}

/** The genes of an evolution line, named by its basic. */
export function lineGenes(type: Type, line: string): Genes {
  const ask = (question: string): Dice => dice(`${line}:${question}`);
  const { ears, horns, tail, back, coat, wings } = TYPE_GENES[type];
  const calm = ask("eye").next();
  return {
    line,
    type,
    form: "",
    head: weighted(ask("head"), { round: 3, wedge: 3, boxy: 2, lean: 2 }),
    muzzle: weighted(ask("muzzle"), { button: 4, short: 4, long: 2, wide: 1, none: 1 }),
    ears: weighted(ask("ears"), ears),
    horns: weighted(ask("horns"), horns),
    tail: weighted(ask("tail"), tail),
    coat: weighted(ask("coat"), coat),
    back: weighted(ask("back"), back),
    wings,
    winged: ask("winged").chance(type === "dragon" ? 0.8 : 0.22),
    mane: ask("mane").chance(0.4) ? "ruff" : "none",
    feet: "paw",
    neck: ask("neck").between(0.1, 0.6),
    eye: calm < 0.3 ? "round" : calm < 0.62 ? "almond" : calm < 0.9 ? "sharp" : EYE_STYLES[3],
    fang: ask("fang").chance(0.4),
    gem: ask("gem").chance(type === "psychic" ? 0.7 : type === "metal" || type === "dragon" ? 0.35 : 0.1),
    cheeks: ask("cheeks").chance(0.4),
    regal: false,
    rank: 0,
    build: ask("build").next(),
    height: ask("height").next(),
  };
}
