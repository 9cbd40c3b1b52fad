// What a person of the supporter cards looks like: from the cast, else from the words of the card.

import type { PlayCard } from "../../../engine/card.ts";
import { type Tone, tone } from "../color.ts";
import { dice } from "../dice.ts";
import type { Thing } from "./materials.ts";
import { helmet } from "./objects/finery.ts";
import { rope, snare } from "./objects/gear.ts";
import { bell, coin, scales, whistle } from "./objects/instruments.ts";
import { hammer, kite, oar, sword, teapot } from "./objects/isles.ts";
import { conch, root } from "./objects/nature.ts";
import { book, chart, letter, map } from "./objects/paper.ts";
import { chest, jar, lantern, vial } from "./objects/vessels.ts";
import { PEOPLE } from "./people.ts";

/** The words that say what a person looks like; no word is in two lists. */
const WORDS = {
  age: ["child", "young", "grown", "old"],
  sex: ["woman", "man"],
  build: ["slim", "sturdy", "stout", "broad"],
  face: ["oval-face", "round-face", "square-face", "long-face", "heart-face"],
  nose: ["straight-nose", "button-nose", "broad-nose", "hooked-nose", "snub-nose"],
  mood: ["smiling", "grinning", "laughing", "smirking", "stern"],
  beard: ["shaven", "stubble", "moustache", "goatee", "beard"],
  skin: ["pale", "fair", "tan", "brown", "dark"],
  hair: ["black", "chestnut", "red", "blond", "plum", "ginger", "teal", "grey", "white"],
  style: ["short", "curls", "long", "bun", "braid", "bald", "swept"],
  hat: ["none", "tricorne", "hood", "straw", "cap", "beret", "bandana", "helm", "goggles", "pointed", "veil"],
  outfit: ["robe", "coat", "apron", "armor", "cloak", "suit"],
  pose: ["hold", "raise", "work", "crossed", "hips", "point"],
  place: [
    "library",
    "study",
    "shelves",
    "harbour",
    "shore",
    "deck",
    "belfry",
    "forge",
    "garden",
    "forest",
    "arena",
    "gatehouse",
    "observatory",
    "teahouse",
    "kites",
    "storm",
    "dream",
    "chapel",
    "stage",
    "night",
    "market",
  ],
  gaze: ["front", "left", "right"],
} as const;

type Words = { [Trait in keyof typeof WORDS]: (typeof WORDS)[Trait][number] };

const PROPS: Record<string, (thing: Thing) => void> = {
  book,
  oar,
  bell,
  hammer,
  root,
  lantern,
  whistle,
  sword,
  letter,
  snare,
  chest,
  map,
  vial,
  helmet,
  conch,
  kite,
  teapot,
  rope,
  jar,
  scales,
  coin,
  chart,
};

export interface Person extends Omit<Words, "skin" | "hair"> {
  skin: Tone;
  hair: Tone;
  glasses: boolean;
  prop: ((thing: Thing) => void) | null;
}

const SKINS: Record<Words["skin"], Tone> = {
  pale: tone(0.86, 0.05, 60, 0.7),
  fair: tone(0.79, 0.07, 58, 0.8),
  tan: tone(0.68, 0.08, 55, 0.8),
  brown: tone(0.55, 0.075, 50, 0.8),
  dark: tone(0.43, 0.06, 48, 0.8),
};
const HAIRS: Record<Words["hair"], Tone> = {
  black: tone(0.3, 0.03, 50),
  chestnut: tone(0.42, 0.06, 50),
  ginger: tone(0.55, 0.13, 45),
  blond: tone(0.78, 0.11, 80),
  plum: tone(0.34, 0.05, 280),
  red: tone(0.5, 0.14, 28),
  teal: tone(0.5, 0.09, 195),
  grey: tone(0.68, 0.01, 240),
  white: tone(0.9, 0.01, 240),
};

/** What a calling wears and carries and where it is done, for people who are not cast by name. */
const CALLINGS: readonly (readonly [RegExp, string])[] = [
  [/lore|scholar|librar|sage|professor/i, "robe spectacles work book library"],
  [/ferry|boat|row|oar/i, "straw coat hold oar harbour"],
  [/bell/i, "bandana apron raise bell belfry"],
  [/captain|admiral|sail/i, "tricorne coat hips deck"],
  [/hunt|track|ranger|warden|keeper of/i, "hood cloak hold lantern forest"],
  [/smith|forge|engineer/i, "bandana apron raise hammer forge"],
  [/herb|garden|farm/i, "straw apron hold root garden"],
  [/storm|thunder/i, "goggles coat point storm"],
  [/duel|fencer|blade|champion/i, "coat raise sword arena"],
  [/toll|sergeant|guard/i, "helm armor crossed gatehouse"],
  [/dream|seer/i, "veil robe raise dream"],
  [/mourn|widow|priest/i, "veil cloak work letter chapel"],
  [/poach|thief|rogue/i, "cloak hold snare night"],
  [/quarter|merchant|pedlar|trader/i, "cap coat work chest market"],
  [/cartograph|survey/i, "beret coat work map study"],
  [/apothec|doctor|healer|nurse/i, "robe spectacles hold vial shelves"],
  [/astronom|star/i, "pointed robe point observatory"],
  [/div(er|e)/i, "suit hold helmet harbour"],
  [/harbour|master|mayor/i, "cap coat crossed harbour"],
  [/tide|sea|fish/i, "cloak raise conch shore"],
  [/lamp|light/i, "bandana apron raise lantern night"],
];

const without = <T extends string>(list: readonly T[], ...left: string[]): T[] =>
  list.filter((word) => !left.includes(word));

/** All words that the cast may use. */
export const PERSON_WORDS: Record<string, readonly string[]> = {
  ...WORDS,
  prop: Object.keys(PROPS),
  glasses: ["spectacles"],
};

/** Words for whoever is not in the cast. */
function wordsFor(card: PlayCard, seed: string): string[] {
  const chance = dice(seed);
  const she = /\b(she|her|hers)\b/i.test(card.flavor) || /woman|wife|queen/i.test(card.name);
  const he = !she && /\b(he|him|his)\b/i.test(card.flavor);
  const woman = she || (!he && chance.chance(0.5));
  const age = chance.pick(without(WORDS.age, "child"));
  const calling = CALLINGS.find(([word]) => word.test(card.name))?.[1] ?? "";
  return [
    age,
    woman ? "woman" : "man",
    chance.pick(WORDS.build),
    chance.pick(WORDS.face),
    chance.pick(WORDS.nose),
    chance.pick(WORDS.mood),
    woman ? "shaven" : chance.pick(WORDS.beard),
    chance.pick(WORDS.skin),
    age === "old" ? chance.pick(["grey", "white"]) : chance.pick(without(WORDS.hair, "grey", "white")),
    woman ? chance.pick(without(WORDS.style, "bald", "short")) : chance.pick(without(WORDS.style, "bun")),
    chance.pick(WORDS.outfit),
    chance.pick(["crossed", "hips", "point"]),
    chance.pick(WORDS.place),
    chance.pick(WORDS.gaze),
    ...calling.split(" "),
  ];
}

/** What of the second of twins differs. */
const TWIN = ["woman", "bun", "none", "laughing", "left"];

/** The looks of one person of a card; `which` tells twins apart. */
export function personOf(card: PlayCard, which = 0): Person {
  return personOfWords(PEOPLE[card.name]?.split(" ") ?? wordsFor(card, `${card.name}:person`), which);
}

/** The looks that words of `PERSON_WORDS` say; of two for the same trait the last one counts. */
export function personOfWords(words: readonly string[], which = 0): Person {
  const said = which ? [...words, ...TWIN] : words;
  const pick = <Trait extends keyof Words>(trait: Trait, usual: Words[Trait]): Words[Trait] => {
    const list: readonly string[] = WORDS[trait];
    return (said.findLast((word) => list.includes(word)) as Words[Trait] | undefined) ?? usual;
  };
  const prop = said.findLast((word) => word in PROPS);
  return {
    age: pick("age", "grown"),
    sex: pick("sex", "man"),
    build: pick("build", "slim"),
    face: pick("face", "oval-face"),
    nose: pick("nose", "straight-nose"),
    mood: pick("mood", "smiling"),
    beard: pick("beard", "shaven"),
    skin: SKINS[pick("skin", "fair")],
    hair: HAIRS[pick("hair", "black")],
    style: pick("style", "short"),
    hat: pick("hat", "none"),
    outfit: pick("outfit", "coat"),
    pose: pick("pose", "hips"),
    place: pick("place", "market"),
    gaze: pick("gaze", "front"),
    glasses: said.includes("spectacles"),
    prop: prop ? PROPS[prop] : null,
  };
}
