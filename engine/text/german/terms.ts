// Amounts, conditions and targets as phrases. Each may contain the others, so they share a file.

import type { Amount, Condition, Group, Target } from "../../language.ts";
import type { Voice } from "../language.ts";
import { type Comparison, isDid } from "../plan.ts";
import { isPlainCount } from "../values.ts";
import { compareCounts } from "./comparisons.ts";
import { ceiling, counted, perEach } from "./counts.ts";
import { mon, predicate } from "./filters.ts";
import { type Case, join, list, nounPhrase, type Phrase, withAdjective } from "./grammar.ts";
import { knownTarget, oneOf, someOf } from "./groups.ts";
import { HAPPENING_WORDS, named, TYPE_WORDS } from "./words.ts";

function happened({ happened: what, type }: Extract<Condition, { happened: unknown }>, not: boolean): string {
  const words = HAPPENING_WORDS[what][not ? 1 : 0];
  return type === undefined ? words : words.replace("deiner Mantimon", `deiner ${TYPE_WORDS[type]}-Mantimon`);
}

// ── Amounts

/** Any amount as a noun phrase. Compound ones stand in parentheses. */
export function value(amount: Amount, voice: Voice): string {
  if (typeof amount === "number") return `${amount}`;
  if ("count" in amount) {
    const { times = 1 } = amount;
    if (times !== 1) return `${times} ${perEach(amount, voice)}${ceiling(amount)}`;
    return counted(amount, voice).many + ceiling(amount);
  }
  if ("sum" in amount) return `(${values(amount.sum, " plus ", voice)})`;
  if ("minus" in amount) return `(${values(amount.minus, " minus ", voice)})`;
  if ("product" in amount) return `(${values(amount.product, " mal ", voice)})`;
  if ("least" in amount) return whichever(amount.least, "weniger", voice);
  if ("most" in amount) return whichever(amount.most, "mehr", voice);
  const otherwise = amount.else === undefined ? "" : `, sonst ${value(amount.else, voice)}`;
  return `(${value(amount.then, voice)}, wenn ${condition(amount.if, voice)}${otherwise})`;
}

/** "(50 oder 10 für jede …, je nachdem, was mehr ist)". */
function whichever(amounts: Amount[], which: "weniger" | "mehr", voice: Voice): string {
  const alternatives = list(
    amounts.map((amount) => value(amount, voice)),
    "oder",
  );
  const most = which === "mehr" ? "das meiste" : "das wenigste";
  return `(${alternatives}, je nachdem, was ${amounts.length === 2 ? which : most} ist)`;
}

function values(amounts: Amount[], between: string, voice: Voice): string {
  return amounts.map((amount) => value(amount, voice)).join(between);
}

// ── Conditions

/** What begins a sentence: "bei Kopf", "wenn ein Stadion im Spiel ist,". */
export function lead(asked: Condition, voice: Voice, not = false): string {
  if ("not" in asked && !not) return lead(asked.not, voice, true);
  if ("heads" in asked && asked.heads === "all" && voice.oneCoin) return not ? "bei Zahl" : "bei Kopf";
  return `wenn ${condition(asked, voice, not)},`;
}

const AT_WORDS = { active: "auf dem aktiven Platz", bench: "auf der Bank" } as const;

/** A condition as a clause after "wenn", or with `not` its opposite. */
export function condition(asked: Condition, voice: Voice, not = false): string {
  const no = not ? "nicht" : "";
  if (isDid(asked)) return join("du das", no, "getan hast");
  if ("heads" in asked) return coins(asked.heads, voice, not);
  if ("is" in asked) return `${knownTarget(asked.is, voice, "nom")} ${predicate(asked.filter, not)}`;
  if ("at" in asked) return join(knownTarget(asked.who, voice, "nom"), no, AT_WORDS[asked.at], "ist");
  if ("exists" in asked) return exists(asked.exists, asked.atLeast ?? 1, not);
  if ("atLeast" in asked) return compare("atLeast", asked.atLeast, voice, not);
  if ("moreThan" in asked) return compare("moreThan", asked.moreThan, voice, not);
  if ("equal" in asked) return compare("equal", asked.equal, voice, not);
  if ("happened" in asked) return happened(asked, not);
  if ("stadium" in asked) return stadium(asked.stadium, not);
  if ("usedLastTurn" in asked)
    return join("dieses Mantimon in deinem letzten Zug", no, named(asked.usedLastTurn), "eingesetzt hat");
  if ("evolvedFrom" in asked)
    return join("dieses Mantimon sich in diesem Zug", no, "aus", named(asked.evolvedFrom), "entwickelt hat");
  if (not) return `es nicht zutrifft, dass ${part(asked, voice)}`;
  if ("not" in asked) return condition(asked.not, voice, true);
  const [parts, word] = "all" in asked ? [asked.all, " und "] : [asked.any, " oder "];
  return parts.map((each) => part(each, voice)).join(word);
}

/** A condition inside another: compound ones stand in parentheses. */
function part(asked: Condition, voice: Voice): string {
  const text = condition(asked, voice);
  return "all" in asked || "any" in asked ? `(${text})` : text;
}

/** The coins flipped last. */
function coins(heads: "all" | "any", voice: Voice, not: boolean): string {
  if (heads === "all" && voice.oneCoin) return `die Münze ${not ? "Zahl" : "Kopf"} zeigt`;
  if (heads === "all") return not ? "mindestens eine Münze Zahl zeigt" : "alle Münzen Kopf zeigen";
  return not ? "alle Münzen Zahl zeigen" : "mindestens eine Münze Kopf zeigt";
}

function stadium(which: boolean | string, not: boolean): string {
  if (typeof which === "string") return join("das Stadion", named(which), not ? "nicht" : "", "im Spiel ist");
  if (which) return not ? "sich kein Stadion im Spiel befindet" : "ein Stadion im Spiel ist";
  return not ? "sich ein Stadion im Spiel befindet" : "kein Stadion im Spiel ist";
}

const WHERE_WORDS = { active: "auf dem aktiven Platz", bench: "auf der Bank", any: "im Spiel" } as const;

/** "du mindestens 2 Feuer-Mantimon auf der Bank hast". */
function exists({ side, place, filter, other }: Group, atLeast: number, not: boolean): string {
  const noun: Phrase = other ? withAdjective(mon(filter), "ander") : mon(filter);
  const least = not ? "weniger als" : "mindestens";
  const one = nounPhrase(not ? "kein" : "ein", noun, { case: "acc" });
  const many = nounPhrase(null, noun, { case: "acc", plural: true });
  const quantity = atLeast === 1 ? one : `${least} ${atLeast} ${many}`;
  const has = side === "mine" ? "du" : side === "theirs" ? "dein Gegner" : "einer der Spieler";
  return join(has, quantity, WHERE_WORDS[place], side === "mine" ? "hast" : "hat");
}

/** "mindestens 2 Karten auf deiner Hand sind", "mehr … sind als …", else "A mehr als B ist". */
function compare(how: Comparison, [a, b]: [Amount, Amount], voice: Voice, not: boolean): string {
  if (isPlainCount(a) && (typeof b === "number" || isPlainCount(b)))
    return compareCounts(how, a, b, voice, not);
  const words = { atLeast: "mindestens", moreThan: "mehr als", equal: "genau" }[how];
  return join(value(a, voice), not ? "nicht" : "", words, value(b, voice), "ist");
}

// ── Targets: "dieses Mantimon", "2 Mantimon auf der Bank deines Gegners"

export function target(to: Target, voice: Voice, inCase: Case): string {
  if (typeof to === "string" || "each" in to) return knownTarget(to, voice, inCase);
  if ("random" in to) return oneOf(to.random, inCase, "zufällig gewählt") + times(to.times, voice);
  const { count = 1, upTo, by } = to;
  const who = by === "opponent" ? " (nach Wahl deines Gegners)" : "";
  if (count === 1 && !upTo) return oneOf(to.choose, inCase) + who;
  const of = inCase === "gen" ? "von" : "";
  const some = someOf(to.choose, inCase === "gen" ? "dat" : inCase);
  if (typeof count === "number") return join(of, upTo ? "bis zu" : "", `${count}`, some) + who;
  const much = inCase === "dat" || inCase === "gen" ? "vielen" : "viele";
  return join(of, upTo ? "höchstens" : "", `so ${much}`, some, `wie ${value(count, voice)}`) + who;
}

function times(count: Extract<Target, { random: Group }>["times"], voice: Voice): string {
  if (count === undefined || count === 1) return "";
  return typeof count === "number" ? ` (${count}-mal)` : ` (so oft wie ${value(count, voice)})`;
}
