// Kinds of creatures: a body plan, its form, and what every one of the kind has in common.

import type { Genes } from "./genes.ts";

export const PLANS = ["quadruped", "biped", "bird", "bat", "insect", "serpent", "fish", "crab", "jelly", "shell", "frog", "spirit", "golem", "plant", "dragon", "orb", "nymph"] as const;
export type Plan = (typeof PLANS)[number];

export interface Species {
  plan: Plan;
  genes: Partial<Genes>;
}

const is = (plan: Plan, genes: Partial<Genes> = {}): Species => ({ plan, genes });

export const SPECIES = {
  // four legs
  fox: is("quadruped", { head: "wedge", muzzle: "short", ears: "pointed", horns: "none", tail: "brush", back: "none", build: 0.3, mane: true }),
  hound: is("quadruped", { head: "lean", muzzle: "short", ears: "floppy", horns: "none", height: 0.6 }),
  gearhound: is("quadruped", { head: "boxy", muzzle: "short", ears: "pointed", horns: "none", back: "plates", tail: "blade", coat: "scales", mane: false }),
  cat: is("quadruped", { head: "wedge", muzzle: "button", ears: "pointed", horns: "none", tail: "whip", build: 0.2, back: "none", mane: false }),
  lynx: is("quadruped", { head: "wedge", muzzle: "button", ears: "pointed", horns: "none", tail: "tuft", build: 0.4, mane: true }),
  lion: is("quadruped", { head: "round", muzzle: "button", ears: "round", horns: "none", tail: "tuft", mane: true, build: 0.8, back: "none" }),
  hyena: is("quadruped", { head: "lean", muzzle: "short", ears: "round", horns: "none", tail: "tuft", mane: true, coat: "spots", fang: true, back: "spikes", wings: "membrane", winged: false }),
  deer: is("quadruped", { head: "lean", muzzle: "short", horns: "antlers", tail: "puff", height: 1, build: 0.05, mane: false, winged: false }),
  goat: is("quadruped", { head: "lean", muzzle: "short", ears: "floppy", horns: "ram", tail: "puff", build: 0.6, winged: false }),
  sheep: is("quadruped", { head: "round", muzzle: "button", ears: "floppy", horns: "ram", tail: "puff", back: "cloud", mane: true, build: 0.8, height: 0.3, winged: false }),
  bull: is("quadruped", { head: "boxy", muzzle: "wide", ears: "floppy", horns: "swept", tail: "tuft", build: 1, height: 0.4, winged: false }),
  horse: is("quadruped", { head: "lean", muzzle: "long", ears: "pointed", horns: "none", tail: "brush", mane: true, height: 0.95, build: 0.3 }),
  kirin: is("quadruped", { head: "lean", muzzle: "short", horns: "antlers", mane: true, height: 0.9, build: 0.4, winged: true, gem: true }),
  bear: is("quadruped", { head: "boxy", muzzle: "short", ears: "round", horns: "none", tail: "puff", build: 1, height: 0.25, winged: false }),
  boar: is("quadruped", { head: "boxy", muzzle: "short", ears: "pointed", horns: "nubs", tail: "tuft", back: "spikes", fang: true, build: 1, height: 0.1, winged: false }),
  hedgehog: is("quadruped", { head: "wedge", muzzle: "short", ears: "round", horns: "none", tail: "puff", back: "spikes", build: 0.8, height: 0.05, winged: false }),
  hare: is("quadruped", { head: "round", muzzle: "button", ears: "long", horns: "none", tail: "puff", back: "none", build: 0.5, height: 0.2, mane: false }),
  mouse: is("quadruped", { head: "lean", muzzle: "button", ears: "round", horns: "none", tail: "whip", back: "none", height: 0.05, build: 0.5, winged: false }),
  otter: is("quadruped", { head: "round", muzzle: "button", ears: "round", horns: "none", tail: "whip", back: "none", height: 0.05, build: 0.2, winged: false }),
  pangolin: is("quadruped", { head: "lean", muzzle: "long", ears: "none", horns: "none", tail: "club", back: "plates", coat: "scales", build: 0.9, height: 0.15, mane: false, winged: false }),
  hippo: is("quadruped", { head: "boxy", muzzle: "wide", ears: "round", horns: "none", tail: "puff", back: "none", build: 1, height: 0, fang: true, mane: false, winged: false }),
  croc: is("quadruped", { head: "boxy", muzzle: "long", ears: "none", horns: "none", tail: "blade", back: "plates", fang: true, build: 0.9, height: 0, mane: false, winged: false }),
  sauropod: is("quadruped", { head: "lean", muzzle: "short", ears: "none", horns: "none", tail: "leaf", back: "leaves", build: 1, height: 1, mane: false, winged: false }),
  beast: is("quadruped", { head: "boxy", muzzle: "short", horns: "swept", mane: true, fang: true, build: 0.8, height: 0.7, winged: true }),
  // two legs
  squirrel: is("biped", { head: "wedge", muzzle: "button", ears: "pointed", horns: "none", tail: "brush", build: 0.4, winged: false }),
  rat: is("biped", { head: "lean", muzzle: "short", ears: "round", horns: "none", tail: "whip", fang: true, build: 0.3, winged: false }),
  possum: is("biped", { head: "wedge", muzzle: "short", ears: "round", horns: "none", tail: "whip", winged: false, mane: true }),
  ferret: is("biped", { head: "lean", muzzle: "button", ears: "round", horns: "none", tail: "brush", build: 0, winged: false }),
  mole: is("biped", { head: "round", muzzle: "short", ears: "none", horns: "none", tail: "puff", back: "none", eye: "sleepy", build: 0.8, winged: false }),
  boxer: is("biped", { form: "fighter", head: "round", muzzle: "button", ears: "long", horns: "none", tail: "puff", back: "none", build: 0.4, winged: false }),
  duelist: is("biped", { form: "duelist", head: "wedge", muzzle: "short", ears: "pointed", horns: "none", tail: "brush", build: 0.1, height: 1, winged: false }),
  ape: is("biped", { form: "ape", head: "round", muzzle: "wide", ears: "round", horns: "none", tail: "whip", build: 0.9, winged: false }),
  imp: is("biped", { head: "wedge", muzzle: "wide", ears: "fin", horns: "swept", tail: "blade", wings: "membrane", winged: true, fang: true, build: 0.2 }),
  // in the air
  songbird: is("bird", { winged: false }),
  rooster: is("bird", { mane: true, winged: false, height: 0.6 }),
  owl: is("bird", { form: "owl", winged: false }),
  crane: is("bird", { form: "crane", winged: false }),
  swan: is("bird", { form: "swan", winged: false, muzzle: "short" }),
  gull: is("bird", { form: "gull", winged: true }),
  raptor: is("bird", { form: "raptor", winged: true }),
  phoenix: is("bird", { form: "phoenix", winged: true, mane: true }),
  bat: is("bat"),
  moth: is("insect", { form: "moth", winged: true }),
  // many legs
  grub: is("insect", { form: "moth", winged: false }),
  bee: is("insect", { form: "bee" }),
  beetle: is("insect", { form: "beetle" }),
  mantis: is("insect", { form: "mantis" }),
  spider: is("insect", { form: "spider" }),
  crab: is("crab", { form: "crab" }),
  scorpion: is("crab", { form: "scorpion" }),
  // none
  snake: is("serpent", { form: "hood", ears: "none", horns: "none", muzzle: "wide", head: "boxy" }),
  wyrm: is("serpent", { form: "wyrm", ears: "fin", muzzle: "long" }),
  // in the water
  fish: is("fish", { horns: "none" }),
  marlin: is("fish", { horns: "single" }),
  whale: is("fish", { form: "whale", horns: "none", coat: "spots", build: 0.9 }),
  shark: is("fish", { form: "shark", horns: "none", coat: "plain", fang: true }),
  pike: is("fish", { form: "eel", horns: "none" }),
  ray: is("fish", { form: "ray" }),
  angler: is("fish", { fang: true, horns: "antlers", eye: "sharp", build: 1 }),
  jellyfish: is("jelly"),
  octopus: is("jelly", { form: "octopus" }),
  tortoise: is("shell", { horns: "none", muzzle: "short" }),
  turtle: is("shell", { form: "sea", horns: "none", muzzle: "short" }),
  snail: is("shell", { form: "snail" }),
  toad: is("frog"),
  bogsoldier: is("frog", { form: "soldier", horns: "none" }),
  newt: is("frog", { form: "newt" }),
  // neither beast nor bird
  ghost: is("spirit", { horns: "none", ears: "none" }),
  trickster: is("spirit", { fang: true, ears: "pointed" }),
  wisp: is("spirit", { form: "flame", horns: "none" }),
  cloud: is("spirit", { form: "cloud", horns: "none" }),
  slime: is("spirit", { form: "slime" }),
  drop: is("spirit", { form: "drop", horns: "none" }),
  golem: is("golem", { build: 0.8 }),
  crystalgolem: is("golem", { form: "crystal", back: "crystals" }),
  automaton: is("golem", { form: "clockwork" }),
  armor: is("golem", { form: "armor" }),
  flower: is("plant"),
  mushroom: is("plant", { form: "mushroom" }),
  tree: is("plant", { form: "tree" }),
  drake: is("dragon"),
  eye: is("orb", { form: "eye", winged: false }),
  star: is("orb", { form: "star", winged: false }),
  lantern: is("orb", { form: "lantern", winged: false }),
  bell: is("orb", { form: "bell", winged: false }),
  clock: is("orb", { form: "clock", winged: false }),
  prism: is("orb", { form: "prism", winged: false }),
  mask: is("orb", { form: "mask", winged: false }),
  box: is("orb", { form: "box", winged: false }),
  nymph: is("nymph"),
  fairy: is("nymph", { form: "fairy" }),
  mermaid: is("nymph", { form: "mermaid", winged: false }),
} as const satisfies Record<string, Species>;

export type SpeciesName = keyof typeof SPECIES;
