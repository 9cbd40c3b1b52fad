// Cosmetics: what players can wear, as the files of cards/store/cosmetics hold it. Runs in the browser too.
import type { Rarity } from "../engine/vocabulary.ts";

/** How a card back or a playmat is drawn: web/cosmetics/drawings.ts has the patterns. */
export const PATTERNS = ["rays", "waves", "leaves", "peaks", "scales", "stars", "paws", "facets"] as const;
/** What coins and avatars show. */
export const SIGNS = [
  "fox",
  "owl",
  "paw",
  "moon",
  "sun",
  "star",
  "leaf",
  "drop",
  "bolt",
  "crown",
  "mountain",
] as const;
/** How the picture of a card is treated. */
export const FINISHES = ["ink", "night", "gold", "foil"] as const;

/** Colors are #rrggbb. */
export interface PatternLook {
  pattern: (typeof PATTERNS)[number];
  ground: string;
  figure: string;
  line: string;
}
export interface SignLook {
  sign: (typeof SIGNS)[number];
  ground: string;
  figure: string;
}
export interface SleeveLook {
  edge: string;
  shine: string;
}
export interface EmoteLook {
  /** The face of the free emote of this name, in other colors. */
  face: string;
  fur: string;
  color: string;
}
export interface ArtLook {
  finish: (typeof FINISHES)[number];
}

export interface LookOf {
  cardBack: PatternLook;
  playmat: PatternLook;
  coin: SignLook;
  sleeve: SleeveLook;
  avatar: SignLook;
  emote: EmoteLook;
  art: ArtLook;
  title: undefined;
}
export type CosmeticKind = keyof LookOf;

/** Ways to come by a cosmetic. `premium`: it can be worn while premium lasts, and is not owned. */
export const WAYS = ["store", "battlePass", "campaign", "premium"] as const;

export interface CosmeticBase {
  id: string;
  /** A title's name is the title, an emote's what it says. */
  name: { en: string; de: string };
  rarity: Rarity;
  obtained: (typeof WAYS)[number][];
}

export type CosmeticOf<K extends CosmeticKind> = CosmeticBase & {
  kind: K;
  look: LookOf[K];
  /** Of an alternate picture: the id of the card that it shows. */
  card?: string;
};
export type Cosmetic = { [K in CosmeticKind]: CosmeticOf<K> }[CosmeticKind];

/** A file of cards/store/cosmetics. */
export interface CosmeticFile {
  kind: CosmeticKind;
  items: Omit<Cosmetic, "kind">[];
}

/**
 * What a player wears in a match: ids of cosmetics. It follows from what the player owns and has chosen, never from the
 * deck, so that it tells nothing about cards.
 */
export interface Worn {
  cardBack?: string;
  playmat?: string;
  coin?: string;
  sleeve?: string;
  avatar?: string;
  title?: string;
  /** Alternate pictures, and further emotes that the player may send. */
  art?: string[];
  emotes?: string[];
}

/** Kinds of which one is worn at a time. */
export const SINGLE_KINDS = ["cardBack", "playmat", "coin", "sleeve", "avatar", "title"] as const;
