// Known targets and counts as phrases: "energy attached to this Mantimon".

import type { Count, KnownTarget } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { card, group } from "./filters.ts";
import { CARD, COUNTER, CREATURE, join, type Noun } from "./words.ts";

// ── Known targets

/** A target over which a count is summed: "all of your Mantimon". */
export function total(to: KnownTarget, voice: Voice): string {
  return typeof to === "object" ? `all of ${group(to.each, true)}` : knownTarget(to, voice);
}

/** A target that needs neither a choice nor chance: "this Mantimon", "each of your Mantimon". */
export function knownTarget(to: KnownTarget, voice: Voice): string {
  if (typeof to === "object") return `each of ${group(to.each, true)}`;
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

// ── Counts

/** The words of a count after "for each", after "the number of", and between "there are 2" and "left". */
export interface Counted {
  each: string;
  many: string;
  some: string;
}

/** "card in your hand (at most 60)": what follows "for each". */
export function perEach(count: Count, voice: Voice): string {
  return counted(count, voice).each + ceiling(count);
}

export function ceiling({ max }: Count): string {
  return max === undefined ? "" : ` (at most ${max})`;
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
        count.basic
          ? { one: "different type of basic energy", many: "different types of basic energy" }
          : { one: "different type of energy", many: "different types of energy" },
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
    case "discarded":
      return things(card(count.filter), `put into ${whose(count.side)} discard pile this way`);
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

/** What the latest effect counted: "damage done" is an amount, everything else a number of things. */
function said(last: string): Counted {
  const each = `${last} this way`;
  if (/^damage (done|healed)$/.test(last)) return { each, many: `the ${each}`, some: each };
  const some = each.replace(/^(card|damage counter|result)/, "$1s");
  return { each, many: `the number of ${some}`, some };
}
