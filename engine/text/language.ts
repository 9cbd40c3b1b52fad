// What a language has to be able to print. plan.ts gives the structure, the language the words.

import type { EnergyCard, PlayCard } from "../card.ts";
import type { Ability, Condition } from "../language.ts";
import type { Type } from "../vocabulary.ts";
import type { Statement } from "./plan.ts";

/** Whose text it is, and what was printed before: "it" and "this way" depend on both. */
export interface Voice {
  /** What "self" is: the Mantimon itself, or the holder of the card. */
  speaker: "mantimon" | "attached";
  /** Damage is done by "this attack", or by the player. */
  attack: boolean;
  /** The attack has a figure, so that more damage is done "also". */
  figure: boolean;
  /** What "if you do" would refer to: nothing yet, an offer ("you may …"), or something else that was done. */
  before: "nothing" | "may" | "deed";
  /** Coins flipped last: one, or any number. */
  oneCoin: boolean;
  /** What the latest effect counted, in the language's own words. */
  last: string;
}

/** The voice at the beginning of a text. */
export function voiceOf(speaker: Voice["speaker"]): Voice {
  return { speaker, attack: false, figure: false, before: "nothing", oneCoin: false, last: "" };
}

export interface Language {
  /** As in the lang attribute of HTML. */
  code: string;
  /** One statement as whole sentences, or as lines where it lists options. */
  statement(statement: Statement, voice: Voice): string;
  /** The whole text of an ability; the statements are its effects. */
  ability(ability: Ability, statements: Statement[], voice: Voice): string;
  /** How an ability is announced: "Ability · once a turn". */
  label(ability: Ability): string;
  /** When an attack may be used. */
  usable(condition: Condition, voice: Voice): string;
  /** When an attack may be used for another cost, and for which. */
  usableFor(condition: Condition, cost: Type[], voice: Voice): string;
  /** When a trainer may be played. */
  playable(condition: Condition, voice: Voice): string;
  /** A trainer that is played as a basic Mantimon. */
  asBasic(basic: NonNullable<PlayCard["asBasic"]>): string;
  /** What a special energy pays for. */
  provides(energy: EnergyCard["provides"]): string;
  /** A Mantimon worth more than one point. */
  worth(value: number): string;
  /** The sentence on a stadium whose text both players may use. */
  bothPlayers: string;
}
