// Targets as the subject of a sentence, and whose cards theirs are.

import type { Target } from "../../language.ts";
import type { Voice } from "../language.ts";
import type { Case } from "./grammar.ts";
import type { Owner } from "./groups.ts";
import { target } from "./terms.ts";

/** A Mantimon, several, or a player as the subject of a sentence. */
export interface Subject {
  person: "you" | "one" | "many";
  text(inCase: Case): string;
}

export function subject(to: Target, voice: Voice): Subject {
  const isMany = typeof to === "object" && "choose" in to && to.count !== undefined && to.count !== 1;
  return { person: isMany ? "many" : "one", text: (inCase) => target(to, voice, inCase) };
}

/** Whose hand, deck or discard pile its cards go to. */
export function owner(to: Target): Owner {
  if (to === "self" || to === "active") return "mine";
  if (to === "defender" || to === "attacker") return "theirs";
  if (typeof to === "string") return "owner";
  const { side } = "each" in to ? to.each : "random" in to ? to.random : to.choose;
  return side === "both" ? "owner" : side;
}
