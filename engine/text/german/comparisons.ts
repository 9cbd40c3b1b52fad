// Comparisons of counts as clauses after "wenn": "mindestens 2 Karten auf deiner Hand sind".

import type { Count } from "../../language.ts";
import type { Voice } from "../language.ts";
import type { Comparison } from "../plan.ts";
import { counted } from "./counts.ts";
import { energyOf } from "./filters.ts";
import { join, prep } from "./grammar.ts";
import { knownTarget, total, zone } from "./groups.ts";

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
    const kind = join(a.extra ? "zusätzliche" : "", energyOf(a.type));
    return `${knownTarget(a.on, voice, "nom")} ${not ? "weniger als" : "mindestens"} ${b} ${kind} hat`;
  }
  if (a.count === "hpLeft" && typeof b !== "number" && b.count === "hpLeft") {
    const [more, than] = comparedTo(how, a.count);
    const other = total(b.on, voice, "nom");
    return join(total(a.on, voice, "nom"), not ? "nicht" : "", more, "KP übrig hat", than, other);
  }
  const [es, verb] = VERBS[a.count];
  const { some, one } = counted(a, voice);
  if (typeof b !== "number") {
    const other = placeOfSame(a, b, voice) ?? counted(b, voice).some;
    const [more, than] = comparedTo(how, a.count);
    return join(es, not ? "nicht" : "", more, some, verb, than, other);
  }
  const isOne = b === 1;
  const is = isOne && verb === "sind" ? "ist" : verb;
  if (how === "equal" && b === 0 && !not) return join(es, "keine", some, verb);
  return join(es, quantity(how, b, not), isOne ? one : some, is);
}

const IS_MASS: ReadonlySet<Count["count"]> = new Set(["energy", "hpLeft", "retreat"]);

/** How it is said that things are there: "… sind", or "es … gibt". */
const VERBS: Record<Count["count"], [es: "" | "es", verb: "sind" | "ist" | "gibt"]> = {
  energy: ["", "ist"],
  hpLeft: ["es", "gibt"],
  retreat: ["", "ist"],
  mantimon: ["es", "gibt"],
  counters: ["", "sind"],
  heads: ["es", "gibt"],
  tails: ["es", "gibt"],
  energyTypes: ["", "sind"],
  points: ["es", "gibt"],
  pointsLeft: ["es", "gibt"],
  hand: ["", "sind"],
  deck: ["", "sind"],
  discard: ["", "sind"],
  discarded: ["", "sind"],
  last: ["es", "gibt"],
};

function quantity(how: Comparison, number: number, not: boolean): string {
  if (how === "atLeast") return `${not ? "weniger als" : "mindestens"} ${number}`;
  return join(not ? "nicht" : "", how === "moreThan" ? `mehr als ${number}` : `genau ${number}`);
}

/** "mehr … als", "mindestens so viele … wie". */
function comparedTo(how: Comparison, count: Count["count"]): [more: string, than: string] {
  if (how === "moreThan") return ["mehr", "als"];
  return [`${how === "atLeast" ? "mindestens" : "genau"} so ${IS_MASS.has(count) ? "viel" : "viele"}`, "wie"];
}

type PointCount = Extract<Count, { count: "points" | "pointsLeft" }>;

/** "du mehr Punkte hast als dein Gegner", "dein Gegner zum Sieg noch mindestens 2 Punkte braucht". */
function comparePoints(how: Comparison, a: PointCount, b: number | Count, not: boolean): string | null {
  const has = a.count === "points";
  const who = (count: PointCount) => (count.side === "mine" ? "du" : "dein Gegner");
  const verb = a.side === "mine" ? (has ? "hast" : "brauchst") : has ? "hat" : "braucht";
  const left = has ? "" : "zum Sieg noch";
  if (typeof b === "number") {
    const points = b === 1 ? "Punkt" : "Punkte";
    const many = how === "equal" && b === 0 && !not ? "keine" : quantity(how, b, not);
    return join(who(a), left, many, points, verb);
  }
  if (b.count !== a.count) return null;
  const [more, than] = comparedTo(how, a.count);
  return join(who(a), left, not ? "nicht" : "", more, "Punkte", verb, than, who(b as PointCount));
}

/** Where the same things are that the first count is about: "als auf der Hand deines Gegners". */
function placeOfSame(a: Count, b: Count, voice: Voice): string | null {
  if (a.count === "energy" && b.count === "energy" && (a.type !== b.type || a.extra !== b.extra)) return null;
  if (a.count !== b.count) return null;
  switch (b.count) {
    case "energy":
    case "energyTypes":
      return prep("an", total(b.on, voice, "dat"));
    case "counters":
      return `auf ${total(b.on, voice, "dat")}`;
    case "hand":
      return `auf ${zone(b.side, "hand", "dat")}`;
    case "deck":
      return prep("in", zone(b.side, "deck", "dat"));
    default:
      return null;
  }
}
