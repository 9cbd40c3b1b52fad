// What sets an elder and a sovereign of a line apart from those who only grew up: more of what their type grows.

import type { Rarity, Type } from "../../../engine/vocabulary.ts";
import type { Genes } from "./genes.ts";

type Rank = Genes["rank"];

export const rankOf = (rarity: Rarity): Rank => (rarity === "secret" ? 2 : rarity === "prime" ? 1 : 0);

type Regalia = Pick<Genes, "horns" | "back" | "mane" | "coat" | "tail" | "wings">;

const REGALIA: Record<Type, Regalia> = {
  grass: { horns: "antlers", back: "flower", mane: "ruff", coat: "saddle", tail: "leaf", wings: "leaf" },
  fire: { horns: "swept", back: "flames", mane: "ruff", coat: "stripes", tail: "flame", wings: "membrane" },
  water: { horns: "single", back: "fins", mane: "crest", coat: "scales", tail: "fin", wings: "gossamer" },
  lightning: {
    horns: "swept",
    back: "bolts",
    mane: "crest",
    coat: "stripes",
    tail: "bolt",
    wings: "feather",
  },
  psychic: {
    horns: "crystal",
    back: "crystals",
    mane: "ruff",
    coat: "glyphs",
    tail: "twin",
    wings: "gossamer",
  },
  fighting: { horns: "ram", back: "plates", mane: "crest", coat: "saddle", tail: "club", wings: "feather" },
  darkness: { horns: "swept", back: "spikes", mane: "ruff", coat: "rings", tail: "blade", wings: "membrane" },
  metal: { horns: "ram", back: "plates", mane: "crest", coat: "scales", tail: "blade", wings: "feather" },
  dragon: {
    horns: "antlers",
    back: "spikes",
    mane: "crest",
    coat: "scales",
    tail: "flame",
    wings: "membrane",
  },
  colorless: {
    horns: "antlers",
    back: "cloud",
    mane: "ruff",
    coat: "saddle",
    tail: "flow",
    wings: "feather",
  },
};

/** The genes of a line as its elders and sovereigns have them. */
export function ennobled(genes: Genes, rank: Rank): Genes {
  if (rank === 0) return genes;
  const { horns, back, mane, coat, tail, wings } = REGALIA[genes.type];
  return {
    ...genes,
    rank,
    regal: rank === 2,
    horns: genes.horns === "none" || genes.horns === "nubs" ? horns : genes.horns,
    back: genes.back === "none" || rank === 2 ? back : genes.back,
    mane: genes.mane === "none" ? mane : genes.mane,
    coat: genes.coat === "plain" ? coat : genes.coat,
    tail: rank === 2 ? tail : genes.tail,
    wings: genes.winged ? genes.wings : wings,
    winged: genes.winged || rank === 2,
    eye: genes.eye === "round" ? "almond" : genes.eye,
    build: Math.min(1, genes.build + 0.15),
    height: Math.min(1, genes.height + 0.25),
  };
}
