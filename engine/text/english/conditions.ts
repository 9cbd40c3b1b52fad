// Conditions as clauses after "if", and their negations.

import type { Amount, Condition, Count } from "../../language.ts";
import type { Voice } from "../language.ts";
import { isDid } from "../plan.ts";
import { counted, value } from "./amounts.ts";
import { exists, predicate } from "./filters.ts";
import { target } from "./targets.ts";
import { HAPPENING_WORDS, named } from "./words.ts";

const AT_WORDS = { active: "in the active spot", bench: "on the bench" } as const;

/** A condition, or with `not` its opposite. */
export function condition(asked: Condition, voice: Voice, not = false): string {
  if (isDid(asked)) return not ? "you didn't" : "you did";
  if ("heads" in asked) return coins(asked.heads, voice, not);
  if ("is" in asked) {
    return `${target(asked.is, voice)} ${predicate(asked.filter, not)}`;
  }
  if ("at" in asked) return `${target(asked.who, voice)} ${not ? "isn't" : "is"} ${AT_WORDS[asked.at]}`;
  if ("exists" in asked) return exists(asked.exists, asked.atLeast ?? 1, not);
  if ("atLeast" in asked) return compare("atLeast", asked.atLeast, voice, not);
  if ("moreThan" in asked) return compare("moreThan", asked.moreThan, voice, not);
  if ("equal" in asked) return compare("equal", asked.equal, voice, not);
  if ("happened" in asked) return HAPPENING_WORDS[asked.happened][not ? 1 : 0];
  if ("stadium" in asked) return stadium(asked.stadium, not);
  if (not) return `it isn't true that ${part(asked, voice)}`;
  if ("not" in asked) return condition(asked.not, voice, true);
  const [parts, word] = "all" in asked ? [asked.all, " and "] : [asked.any, " or "];
  return parts.map((each) => part(each, voice)).join(word);
}

/** A condition inside another: compound ones stand in parentheses. */
function part(asked: Condition, voice: Voice): string {
  const text = condition(asked, voice);
  return "all" in asked || "any" in asked ? `(${text})` : text;
}

/** The coins flipped last. Of one coin we say "if heads", which of several means all. */
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

type Comparison = "atLeast" | "moreThan" | "equal";

/** "there are 2 or more cards in your hand", "there are more … than …", else "A is more than B". */
function compare(how: Comparison, [a, b]: [Amount, Amount], voice: Voice, not: boolean): string {
  if (isPlain(a) && (typeof b === "number" || isPlain(b))) {
    const { some, each } = counted(a, voice);
    const right = typeof b === "number" ? b : counted(b, voice).some;
    const left = right === 1 && how !== "atLeast" ? each : some;
    if (how === "equal" && right === 0 && !not) return `there are no ${left}`;
    return `there ${not ? "aren't" : "are"} ${quantity(how, left, right)}`;
  }
  const be = not ? "isn't" : "is";
  const words = { atLeast: "at least", moreThan: "more than", equal: "equal to" }[how];
  return `${value(a, voice)} ${be} ${words} ${value(b, voice)}`;
}

function quantity(how: Comparison, left: string, right: number | string): string {
  if (typeof right === "number") {
    if (how === "atLeast") return `${right} or more ${left}`;
    return how === "moreThan" ? `more than ${right} ${left}` : `exactly ${right} ${left}`;
  }
  if (how === "moreThan") return `more ${left} than ${right}`;
  return `${how === "atLeast" ? "at least" : "exactly"} as many ${left} as ${right}`;
}

/** A count without a factor: things that can be said to be there. */
function isPlain(amount: Amount): amount is Count {
  return (
    typeof amount === "object" && "count" in amount && (amount.times ?? 1) === 1 && amount.max === undefined
  );
}
