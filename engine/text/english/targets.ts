// Which Mantimon: "this Mantimon", "2 of your opponent's benched Mantimon".

import type { Group, KnownTarget, Target } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { value } from "./amounts.ts";
import { group } from "./filters.ts";
import { CREATURE } from "./words.ts";

/** A Mantimon as the subject of a sentence. */
export interface Subject {
  text: string;
  plural: boolean;
}

export function target(to: Target, voice: Voice): string {
  if (typeof to === "string") return fixed(to, voice);
  if ("each" in to) return `each of ${group(to.each, true)}`;
  if ("random" in to) return `1 of ${group(to.random, false)} at random${times(to.times, voice)}`;
  return chosen(to, voice);
}

/** A target of which something is added up: "all of your Mantimon". */
export function total(to: KnownTarget, voice: Voice): string {
  return typeof to === "object" && "each" in to ? `all of ${group(to.each, true)}` : target(to, voice);
}

export function subject(to: Target, voice: Voice): Subject {
  const plural = typeof to === "object" && "choose" in to && to.count !== undefined && to.count !== 1;
  return { text: target(to, voice), plural };
}

/** Whose hand, deck or discard pile its cards go to. */
export function owner(to: Target): string {
  if (to === "self" || to === "active") return "your";
  if (to === "defender" || to === "attacker") return "your opponent's";
  if (typeof to === "string") return "its owner's";
  const side = groupOf(to).side;
  return side === "mine" ? "your" : side === "theirs" ? "your opponent's" : "its owner's";
}

function groupOf(to: Exclude<Target, string>): Group {
  if ("each" in to) return to.each;
  return "random" in to ? to.random : to.choose;
}

function fixed(to: Extract<Target, string>, voice: Voice): string {
  switch (to) {
    case "self":
      return speaker(voice);
    case "active":
      return `your active ${CREATURE}`;
    case "defender":
      return `your opponent's active ${CREATURE}`;
    case "attacker":
      return `the attacking ${CREATURE}`;
    case "chosen":
      return `the chosen ${CREATURE}`;
    case "it":
      return `that ${CREATURE}`;
    default:
      return assertNever(to);
  }
}

/** What "self" is: the Mantimon itself, or the holder of the card. */
export function speaker(voice: Voice): string {
  return voice.speaker === "mantimon" ? `this ${CREATURE}` : `the ${CREATURE} this card is attached to`;
}

function chosen(to: Extract<Target, { choose: Group }>, voice: Voice): string {
  const { count = 1, upTo, by } = to;
  const who = by === "opponent" ? " (your opponent chooses)" : "";
  const most = upTo ? "up to " : "";
  if (typeof count === "number") return `${most}${count} of ${group(to.choose, false)}${who}`;
  return `${most}a number of ${group(to.choose, false)} equal to ${value(count, voice)}${who}`;
}

function times(count: Extract<Target, { random: Group }>["times"], voice: Voice): string {
  if (count === undefined || count === 1) return "";
  return typeof count === "number" ? ` (${count} times)` : ` (as many times as ${value(count, voice)})`;
}
