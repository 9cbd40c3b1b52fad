// Amounts: as a value ("the number of cards in your hand"), and measuring out a noun
// ("2 cards", "a card for each …", "a number of cards … equal to …").

import type { Amount, Count } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { condition } from "./conditions.ts";
import { card, group } from "./filters.ts";
import { total } from "./targets.ts";
import { article, CARD, COUNTER, join, type Noun } from "./words.ts";

/** What a count counts: after "for each", after "the number of", and between "there are 2" and "left". */
export interface Counted {
  each: string;
  many: string;
  some: string;
}

/** An amount laid around what it measures: `${head} from your hand${tail}`. */
export interface Measure {
  head: string;
  tail: string;
}

/** How much or how many of a noun. "all" and `upTo` together are "any number of". */
export function measure(
  amount: Amount | "all",
  noun: Noun,
  voice: Voice,
  { upTo = false, random = false }: { upTo?: boolean; random?: boolean } = {},
): Measure {
  const chance = random ? "random" : "";
  const most = upTo ? "up to" : "";
  if (amount === "all") {
    return { head: join(upTo ? "any number of" : "all", chance, noun.many), tail: "" };
  }
  const each = typeof amount === "object" && "count" in amount ? amount : null;
  const fixed = typeof amount === "number" ? amount : (each?.times ?? 1);
  if (typeof amount === "object" && (!each || (noun.mass && fixed === 1))) {
    const number = noun.mass ? "" : "a number of";
    return { head: join(most, number, chance, noun.many), tail: ` equal to ${value(amount, voice)}` };
  }
  const single = fixed === 1 && !noun.mass;
  const words = join(chance, single ? noun.one : noun.many);
  const head = single && !upTo ? article(words) : `${fixed} ${words}`;
  return { head: join(most, head), tail: each ? ` for each ${perEach(each, voice)}` : "" };
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
  if ("least" in amount) return `the least of (${values(amount.least, ", ", voice)})`;
  if ("most" in amount) return `the most of (${values(amount.most, ", ", voice)})`;
  const otherwise = amount.else === undefined ? "" : `, otherwise ${value(amount.else, voice)}`;
  return `(${value(amount.then, voice)} if ${condition(amount.if, voice)}${otherwise})`;
}

function values(amounts: Amount[], between: string, voice: Voice): string {
  return amounts.map((amount) => value(amount, voice)).join(between);
}

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
    case "points":
      return things(
        { one: "point", many: "points" },
        count.side === "mine" ? "you have" : "your opponent has",
      );
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
