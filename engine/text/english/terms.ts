// Amounts, conditions and targets as phrases. Each may contain the others, so they share a file.

import type { Amount, Condition, Count, Group, KnownTarget, Target } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { isDid } from "../plan.ts";
import { card, exists, group, predicate } from "./filters.ts";
import { CARD, COUNTER, CREATURE, HAPPENING_WORDS, join, list, type Noun, named } from "./words.ts";

// ── Amounts

/** What a count counts: after "for each", after "the number of", and between "there are 2" and "left". */
export interface Counted {
  each: string;
  many: string;
  some: string;
}

/** "card in your hand (at most 60)": what follows "for each". */
export function perEach(count: Count, voice: Voice): string {
  return counted(count, voice).each + ceiling(count);
}

function ceiling({ max }: Count): string {
  return max === undefined ? "" : ` (at most ${max})`;
}

/** Any amount as a noun phrase. Compound ones stand in parentheses. */
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

const POINT: Noun = { one: "point", many: "points" };

export function counted(count: Count, voice: Voice): Counted {
  switch (count.count) {
    case "energy": {
      const kind = join(count.extra ? "extra" : "", count.type ?? "", "energy");
      return uncounted(`${kind} attached to ${total(count.on, voice)}`);
    }
    case "mantimon": {
      const some = `of ${group(count.of, true)}`;
      return { each: some, many: `the number ${some}`, some };
    }
    case "counters":
      return things(COUNTER, `on ${total(count.on, voice)}`);
    case "heads":
      return uncounted("heads");
    case "tails":
      return uncounted("tails");
    case "energyTypes":
      return things(
        { one: "different type of energy", many: "different types of energy" },
        `attached to ${total(count.on, voice)}`,
      );
    case "pointsLeft":
      return things(POINT, count.side === "mine" ? "you need to win" : "your opponent needs to win");
    case "points":
      return things(POINT, count.side === "mine" ? "you have" : "your opponent has");
    case "hand":
      return things(CARD, `in ${whose(count.side)} hand`);
    case "deck":
      return things(CARD, `in ${whose(count.side)} deck`);
    case "discard":
      return things(card(count.filter), `in ${whose(count.side)} discard pile`);
    case "retreat":
      return uncounted(`energy in the retreat cost of ${total(count.on, voice)}`);
    case "hpLeft": {
      const left = `HP left on ${total(count.on, voice)}`;
      return { each: left, many: `the ${left}`, some: left };
    }
    case "last":
      return said(voice.last || (voice.figure ? "damage done" : "result"));
    default:
      return assertNever(count);
  }
}

export function whose(side: "mine" | "theirs"): string {
  return side === "mine" ? "your" : "your opponent's";
}

function things(noun: Noun, where: string): Counted {
  const many = `${noun.many} ${where}`;
  return { each: `${noun.one} ${where}`, many: `the number of ${many}`, some: many };
}

function uncounted(words: string): Counted {
  return { each: words, many: `the number of ${words}`, some: words };
}

/** What the latest effect did: "damage done" is a size, all else a number of things. */
function said(last: string): Counted {
  const each = `${last} this way`;
  if (/^damage (done|healed)$/.test(last)) return { each, many: `the ${each}`, some: each };
  const some = each.replace(/^(card|damage counter|result)/, "$1s");
  return { each, many: `the number of ${some}`, some };
}

// ── Conditions, as clauses after "if", and their negations

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
  if (!isPlain(a) || (typeof b !== "number" && !isPlain(b))) {
    const be = not ? "isn't" : "is";
    const words = { atLeast: "at least", moreThan: "more than", equal: "equal to" }[how];
    return `${value(a, voice)} ${be} ${words} ${value(b, voice)}`;
  }
  if (a.count === "points" || a.count === "pointsLeft") {
    const compared = comparePoints(how, a, b, not);
    if (compared !== null) return compared;
  }
  if (a.count === "energy" && typeof a.on === "string" && typeof b === "number" && how === "atLeast") {
    const kind = join(a.extra ? "extra" : "", a.type ?? "", "energy");
    return `${target(a.on, voice)} ${not ? "doesn't have" : "has"} ${b} or more ${kind} attached`;
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

/** What there is much of, not many. */
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

/** Where the same things are that the first count is about: "more cards in your hand than in your opponent's hand". */
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

/** A count without a factor: things that can be said to be there. */
function isPlain(amount: Amount): amount is Count {
  return (
    typeof amount === "object" && "count" in amount && (amount.times ?? 1) === 1 && amount.max === undefined
  );
}

// ── Targets: "this Mantimon", "2 of your opponent's benched Mantimon"

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
