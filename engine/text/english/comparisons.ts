// Comparisons of counts as clauses: "there are 2 or more cards in your hand".

import type { Count } from "../../language.ts";
import type { Voice } from "../language.ts";
import type { Comparison } from "../plan.ts";
import { counted, knownTarget, total, whose } from "./counts.ts";
import { join } from "./words.ts";

/** Compares a count with a number or with another count. */
export function compareCounts(
  how: Comparison,
  a: Count,
  b: number | Count,
  voice: Voice,
  not: boolean,
): string {
  if (a.count === "points" || a.count === "pointsLeft") {
    const compared = comparePoints(how, a, b, not);
    if (compared !== null) return compared;
  }
  if (a.count === "energy" && typeof a.on === "string" && typeof b === "number" && how === "atLeast") {
    const kind = join(a.extra ? "extra" : "", a.type ?? "", "energy");
    return `${knownTarget(a.on, voice)} ${not ? "doesn't have" : "has"} ${b} or more ${kind} attached`;
  }
  const isMass = MASSES.has(a.count);
  const [is, isNot] = isMass ? ["is", "isn't"] : ["are", "aren't"];
  const { some, each } = counted(a, voice);
  if (typeof b !== "number") {
    const other = placeOfSame(a, b, voice) ?? counted(b, voice).some;
    return `there ${not ? isNot : is} ${comparedTo(how, some, other, isMass)}`;
  }
  const left = b === 1 && how !== "atLeast" ? each : some;
  if (how === "equal" && b === 0 && !not) return `there ${is} no ${left}`;
  return `there ${not ? isNot : is} ${quantity(how, b)} ${left}`;
}

/** Counts of a mass, with "much" instead of "many". */
const MASSES: ReadonlySet<Count["count"]> = new Set(["energy", "hpLeft", "retreat"]);

function quantity(how: Comparison, number: number): string {
  if (how === "atLeast") return `${number} or more`;
  return how === "moreThan" ? `more than ${number}` : `exactly ${number}`;
}

function comparedTo(how: Comparison, left: string, right: string, isMass = false): string {
  if (how === "moreThan") return `more ${left} than ${right}`;
  return `${how === "atLeast" ? "at least" : "exactly"} as ${isMass ? "much" : "many"} ${left} as ${right}`;
}

type PointCount = Extract<Count, { count: "points" | "pointsLeft" }>;

/** "you have more points than your opponent", "your opponent needs 2 or more points to win". */
function comparePoints(how: Comparison, a: PointCount, b: number | Count, not: boolean): string | null {
  const [have, has] = a.count === "points" ? ["have", "has"] : ["need", "needs"];
  const mine = not ? `you don't ${have}` : `you ${have}`;
  const theirs = not ? `your opponent doesn't ${have}` : `your opponent ${has}`;
  const subject = a.side === "mine" ? mine : theirs;
  const end = a.count === "points" ? "" : " to win";
  if (typeof b === "number") {
    const points = b === 1 && how !== "atLeast" ? "point" : "points";
    const many = how === "equal" && b === 0 && !not ? "no" : quantity(how, b);
    return `${subject} ${many} ${points}${end}`;
  }
  if (b.count !== a.count) return null;
  return `${subject} ${comparedTo(how, `points${end}`, b.side === "mine" ? "you" : "your opponent")}`;
}

/**
 * The place of the second count if both count the same things: "more cards in your hand than in your opponent's
 * hand".
 */
function placeOfSame(a: Count, b: Count, voice: Voice): string | null {
  if (a.count === "energy" && b.count === "energy" && (a.type !== b.type || a.extra !== b.extra)) return null;
  if (a.count !== b.count) return null;
  switch (b.count) {
    case "energy":
    case "energyTypes":
      return `to ${total(b.on, voice)}`;
    case "counters":
    case "hpLeft":
      return `on ${total(b.on, voice)}`;
    case "hand":
    case "deck":
      return `in ${whose(b.side)} ${b.count}`;
    default:
      return null;
  }
}
