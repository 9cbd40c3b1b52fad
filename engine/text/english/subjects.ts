// Targets as the subject of a sentence, and whose cards theirs are.

import type { Group, Target } from "../../language.ts";
import type { Voice } from "../language.ts";
import { target } from "./terms.ts";

/** A Mantimon as the subject of a sentence. */
export interface Subject {
  text: string;
  plural: boolean;
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
