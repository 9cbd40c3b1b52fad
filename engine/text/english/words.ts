// English words for the closed lists of the effect language, and how they are joined.

import type { EnergySource, Happening, Trigger, Until } from "../../language.ts";
import { KINDS, type Kind, STATUSES, type Stage, TYPES } from "../../vocabulary.ts";
import { asList } from "../values.ts";

/** The creatures of the game; the same word for one and for many. */
export const CREATURE = "Mantimon";

export const STAGE_WORDS: Record<Stage, string> = { basic: "basic", stage1: "stage 1", stage2: "stage 2" };

export const KIND_WORDS: Record<Kind, string> = {
  mantimon: CREATURE,
  item: "item",
  supporter: "supporter",
  tool: "tool",
  stadium: "stadium",
  energy: "energy",
};

export const TRAINER_KINDS: readonly Kind[] = ["item", "supporter", "tool", "stadium"];
export const EVOLUTION_STAGES: readonly Stage[] = ["stage1", "stage2"];

export const UNTIL_WORDS: Record<Until, string> = {
  turnEnd: "during this turn",
  theirTurnEnd: "during your opponent's next turn",
  myNextTurnEnd: "during your next turn",
  leavesActive: "until it leaves the active spot",
  poisonEnds: "as long as it is poisoned",
  leavesPlay: "as long as it stays in play",
};

/** Each with its negation. */
export const HAPPENING_WORDS: Record<Happening, [yes: string, no: string]> = {
  knockedOutLastTurn: [
    "any of your Mantimon were knocked out by an attack during your opponent's last turn",
    "none of your Mantimon were knocked out by an attack during your opponent's last turn",
  ],
  lostLastTurn: [
    "any of your Mantimon were knocked out during your opponent's last turn",
    "none of your Mantimon were knocked out during your opponent's last turn",
  ],
  damagedLastTurn: [
    "this Mantimon was damaged by an attack during your opponent's last turn",
    "this Mantimon wasn't damaged by an attack during your opponent's last turn",
  ],
  evolvedThisTurn: ["this Mantimon evolved during this turn", "this Mantimon didn't evolve during this turn"],
  becameActiveThisTurn: [
    "this Mantimon moved to the active spot during this turn",
    "this Mantimon didn't move to the active spot during this turn",
  ],
  sameAttackLastTurn: [
    "this Mantimon used this attack during your last turn",
    "this Mantimon didn't use this attack during your last turn",
  ],
  supporterThisTurn: [
    "you played a supporter card during this turn",
    "you didn't play a supporter card during this turn",
  ],
  firstTurn: ["it is your first turn", "it isn't your first turn"],
  goesSecond: ["you go second", "you don't go second"],
};

/** The triggers of abilities; `%` stands for the Mantimon that has the ability, `$` for energy: "a fire energy". */
export const TRIGGER_WORDS: Record<Trigger, string> = {
  played: "when you put % from your hand onto your bench",
  evolved: "when you play % from your hand to evolve 1 of your Mantimon",
  damaged: "when % is damaged by an attack from your opponent's Mantimon",
  knockedOut: "when % is knocked out by an attack from your opponent's Mantimon",
  attached: "when you attach this card from your hand to a Mantimon",
  movedToActive: "once during your turn, when % moves from your bench to the active spot",
  energyAttached: "whenever you attach $ from your hand or energy zone to %",
  theirEnergyAttached:
    "whenever your opponent attaches $ from their hand or energy zone to 1 of their Mantimon",
  anyPlayed: "whenever a player puts a Mantimon from their hand onto their bench",
  turnStart: "at the beginning of your turn",
  turnEnd: "at the end of your turn",
  theirTurnEnd: "at the end of your opponent's turn",
  eachTurnEnd: "at the end of each turn",
  betweenTurns: "between turns",
};

export const ENERGY_SOURCE_WORDS: Record<EnergySource, string> = {
  energyZone: "your energy zone",
  hand: "your hand",
  discard: "your discard pile",
  deck: "your deck",
};

/** Nouns that can be measured: `one` without its article; `mass`: an amount of it, not a number. */
export interface Noun {
  one: string;
  many: string;
  mass?: boolean;
}

export function mass(words: string): Noun {
  return { one: words, many: words, mass: true };
}

export const CARD: Noun = { one: "card", many: "cards" };
export const COUNTER: Noun = { one: "damage counter", many: "damage counters" };
export const DAMAGE: Noun = mass("damage");
export const EVERY_TYPE = "energy of every type";
export const COIN: Noun = { one: "coin", many: "coins" };

export function article(words: string): string {
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}

/** "A", "A or B", "A, B, or C". */
export function list(words: string[], word: "and" | "or"): string {
  if (words.length < 3) return words.join(` ${word} `);
  return `${words.slice(0, -1).join(", ")}, ${word} ${words.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function sentence(clause: string): string {
  return `${capital(clause)}.`;
}

/** Words that occur in phrases. A name that contains one could be read as a phrase. */
export const RESERVED: ReadonlySet<string> = new Set(
  [
    ...[...TYPES, ...STATUSES, ...KINDS, CREATURE].map((word) => word.toLowerCase()),
    "basic stage evolution trainer special damaged undamaged damage active benched bench card cards hp energy",
    "ability attack attacks a an the this that it each all any both no if when while you your opponent players",
    "other another either",
  ].flatMap((words) => words.split(" ")),
);

/** A card's name without quotation marks where it can only be a name, otherwise with them. */
export function named(name: string): string {
  const words = name.split(" ");
  const plain = words.every((word) => CAPITALISED.test(word) && !RESERVED.has(word.toLowerCase()));
  return plain ? name : `“${name}”`;
}

const CAPITALISED = /^\p{Lu}[\p{L}\p{N}]*(['’-][\p{L}\p{N}]+)*$/u;

/** An adjective for one value of a closed list or several: "fire or water". */
export function oneOf<T extends string>(value: T | T[] | undefined, words?: Record<T, string>): string {
  return list(
    asList(value).map((each) => words?.[each] ?? each),
    "or",
  );
}

export function join(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
