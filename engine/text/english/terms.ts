// Amounts, conditions and targets as phrases. Each may contain the others, so they share a file.

import type { Amount, Condition, Group, Target } from "../../language.ts";
import type { Voice } from "../language.ts";
import { type Comparison, isDid } from "../plan.ts";
import { isPlainCount } from "../values.ts";
import { compareCounts } from "./comparisons.ts";
import { ceiling, counted, knownTarget, perEach } from "./counts.ts";
import { exists, group, predicate } from "./filters.ts";
import { CREATURE, HAPPENING_WORDS, list, named } from "./words.ts";

// ── Amounts

/** Any amount as a noun phrase. Compound amounts are put in parentheses. */
export function value(amount: Amount, voice: Voice): string {
  if (typeof amount === "number") return `${amount}`;
  if ("count" in amount) {
    const { times = 1 } = amount;
    if (times !== 1) return `${times} for each ${perEach(amount, voice)}`;
    return counted(amount, voice).many + ceiling(amount);
  }
  if ("sum" in amount) return `(${values(amount.sum, " plus ", voice)})`;
  if ("minus" in amount) return `(${values(amount.minus, " minus ", voice)})`;
  if ("product" in amount) return `(${values(amount.product, " times ", voice)})`;
  if ("least" in amount) return whichever(amount.least, ["less", "least"], voice);
  if ("most" in amount) return whichever(amount.most, ["more", "most"], voice);
  const otherwise = amount.else === undefined ? "" : `, otherwise ${value(amount.else, voice)}`;
  return `(${value(amount.then, voice)} if ${condition(amount.if, voice)}${otherwise})`;
}

/** "(50 or 10 for each …, whichever is more)". */
function whichever(amounts: Amount[], [ofTwo, ofMany]: [string, string], voice: Voice): string {
  const alternatives = list(
    amounts.map((amount) => value(amount, voice)),
    "or",
  );
  return `(${alternatives}, whichever is ${amounts.length === 2 ? ofTwo : ofMany})`;
}

function values(amounts: Amount[], between: string, voice: Voice): string {
  return amounts.map((amount) => value(amount, voice)).join(between);
}

// ── Conditions, as clauses after "if", and their negations

const AT_WORDS = { active: "in the active spot", bench: "on the bench" } as const;

/** A condition, or with `not` its opposite. */
export function condition(asked: Condition, voice: Voice, not = false): string {
  if (isDid(asked)) return not ? "you didn't" : "you did";
  if ("heads" in asked) return coins(asked.heads, voice, not);
  if ("is" in asked) {
    return `${knownTarget(asked.is, voice)} ${predicate(asked.filter, not)}`;
  }
  if ("at" in asked) return `${knownTarget(asked.who, voice)} ${not ? "isn't" : "is"} ${AT_WORDS[asked.at]}`;
  if ("exists" in asked) return exists(asked.exists, asked.atLeast ?? 1, not);
  if ("atLeast" in asked) return compare("atLeast", asked.atLeast, voice, not);
  if ("moreThan" in asked) return compare("moreThan", asked.moreThan, voice, not);
  if ("equal" in asked) return compare("equal", asked.equal, voice, not);
  if ("happened" in asked) return happened(asked, not);
  if ("stadium" in asked) return stadium(asked.stadium, not);
  if ("usedLastTurn" in asked) {
    const used = not ? "didn't use" : "used";
    return `this ${CREATURE} ${used} ${named(asked.usedLastTurn)} during your last turn`;
  }
  if ("evolvedFrom" in asked) {
    const evolved = not ? "didn't evolve" : "evolved";
    return `this ${CREATURE} ${evolved} from ${named(asked.evolvedFrom)} during this turn`;
  }
  if (not) return `it isn't true that ${part(asked, voice)}`;
  if ("not" in asked) return condition(asked.not, voice, true);
  const [parts, word] = "all" in asked ? [asked.all, " and "] : [asked.any, " or "];
  return parts.map((each) => part(each, voice)).join(word);
}

/** A condition inside another. Compound conditions are put in parentheses. */
function part(asked: Condition, voice: Voice): string {
  const text = condition(asked, voice);
  return "all" in asked || "any" in asked ? `(${text})` : text;
}

function happened({ happened: what, type }: Extract<Condition, { happened: unknown }>, not: boolean): string {
  const words = HAPPENING_WORDS[what][not ? 1 : 0];
  return type === undefined ? words : words.replace(` ${CREATURE} `, ` ${type} ${CREATURE} `);
}

/** The coins flipped last. For one coin we print "if heads", for several "if all of them are heads". */
function coins(heads: "all" | "any", voice: Voice, not: boolean): string {
  if (heads === "all" && voice.oneCoin) return not ? "tails" : "heads";
  if (heads === "all") return not ? "any of them are tails" : "all of them are heads";
  return not ? "all of them are tails" : "any of them are heads";
}

function stadium(which: boolean | string, not: boolean): string {
  const be = not ? "isn't" : "is";
  if (typeof which === "string") return `the stadium ${named(which)} ${be} in play`;
  if (which) return `a stadium ${be} in play`;
  return `no stadium ${be} in play`;
}

/** "there are 2 or more cards in your hand", "there are more … than …", else "A is more than B". */
function compare(how: Comparison, [a, b]: [Amount, Amount], voice: Voice, not: boolean): string {
  if (isPlainCount(a) && (typeof b === "number" || isPlainCount(b)))
    return compareCounts(how, a, b, voice, not);
  const be = not ? "isn't" : "is";
  const words = { atLeast: "at least", moreThan: "more than", equal: "equal to" }[how];
  return `${value(a, voice)} ${be} ${words} ${value(b, voice)}`;
}

// ── Targets: "this Mantimon", "2 of your opponent's benched Mantimon"

export function target(to: Target, voice: Voice): string {
  if (typeof to === "string") return knownTarget(to, voice);
  if ("each" in to) return `each of ${group(to.each, true)}`;
  if ("random" in to) return `1 of ${group(to.random, false)} at random${times(to.times, voice)}`;
  return chosen(to, voice);
}

/** Of one player at most one Mantimon is active: "your active fire Mantimon". */
function isOnlyActive({ place, side, filter }: Group): boolean {
  return place === "active" && side !== "both" && filter !== undefined;
}

function chosen(to: Extract<Target, { choose: Group }>, voice: Voice): string {
  const { count = 1, upTo, by } = to;
  const who = by === "opponent" ? " (your opponent chooses)" : "";
  const most = upTo ? "up to " : "";
  if (count === 1 && !upTo && isOnlyActive(to.choose)) return `${group(to.choose, false)}${who}`;
  if (typeof count === "number") return `${most}${count} of ${group(to.choose, false)}${who}`;
  return `${most}a number of ${group(to.choose, false)} equal to ${value(count, voice)}${who}`;
}

function times(count: Extract<Target, { random: Group }>["times"], voice: Voice): string {
  if (count === undefined || count === 1) return "";
  return typeof count === "number" ? ` (${count} times)` : ` (as many times as ${value(count, voice)})`;
}
