// Amounts that measure out a noun: "2 Karten", "für jeden Kopfwurf eine Karte", "so viele Karten wie …".

import type { Amount } from "../../language.ts";
import type { Voice } from "../language.ts";
import { ceiling, perEach } from "./counts.ts";
import { type Case, join, nounPhrase, type Phrase, withAdjective } from "./grammar.ts";
import { value } from "./terms.ts";

/** The parts of an amount, between which the rest of the clause stands: `${per} ${head} von deiner Hand${tail}`. */
export interface Measure {
  /** "für jeden Kopfwurf", or nothing. */
  per: string;
  head: string;
  tail: string;
}

interface Options {
  case?: Case;
  upTo?: boolean;
  random?: boolean;
}

/** How much or how many of a noun. "all" and `upTo` together are "beliebig viele". */
export function measure(amount: Amount | "all", noun: Phrase, voice: Voice, options: Options = {}): Measure {
  const { upTo = false, random = false } = options;
  const inCase = options.case ?? "acc";
  const phrase = random ? withAdjective(noun, "zufällig") : noun;
  const plural = { case: inCase, plural: true };
  const many = noun.noun.mass ? "viel" : inCase === "dat" ? "vielen" : "viele";
  const some = nounPhrase(null, phrase, plural);
  if (amount === "all") {
    const head = upTo ? `beliebig ${many} ${some}` : nounPhrase("alle", phrase, plural);
    return { per: "", head, tail: "" };
  }
  const each = typeof amount === "object" && "count" in amount ? amount : null;
  if (typeof amount === "object" && !each) {
    const head = join(upTo ? "höchstens" : "", `so ${many} ${some}`);
    return { per: "", head, tail: ` wie ${value(amount, voice)}` };
  }
  const fixed = typeof amount === "number" ? amount : (each?.times ?? 1);
  const one = upTo
    ? `1 ${nounPhrase(null, phrase, { case: inCase })}`
    : nounPhrase("ein", phrase, { case: inCase });
  const head = join(upTo ? "bis zu" : "", fixed === 1 ? one : `${fixed} ${some}`);
  if (!each) return { per: "", head, tail: "" };
  return { per: perEach(each, voice), head, tail: ceiling(each) };
}

/** How much of what only has a size: "20 Schaden mehr", "so viel Schaden wie …". */
export function size(amount: Amount | "all", noun: string, voice: Voice, comparison = ""): Measure {
  if (amount === "all") return { per: "", head: `allen ${noun}`, tail: "" };
  const words = join(noun, comparison);
  if (typeof amount === "number") return { per: "", head: `${amount} ${words}`, tail: "" };
  if ("count" in amount && (amount.times ?? 1) !== 1)
    return { per: perEach(amount, voice), head: `${amount.times} ${words}`, tail: ceiling(amount) };
  return { per: "", head: `so viel ${words}`, tail: ` wie ${value(amount, voice)}` };
}
