// Settles what "that Mantimon" and "it" stand for: the current one of a "for each", else whichever
// Mantimon was spoken of last, if there was just one. What was not named is chosen first.

import type { Effect, Target } from "../../engine/language.ts";

/** Keys whose values are Mantimon, in all of the language. */
const TARGETS: ReadonlySet<string> = new Set(["to", "from", "on", "of", "is", "target"]);

type Word = Extract<Target, string>;
type Choice = Extract<Target, { choose: unknown }>;

/** A single Mantimon spoken of: by a word, or as a choice that some effect makes. */
type Mention = Word | { effects: Effect[]; effect: Effect } | null;

/** The effects with every reference settled; null where one refers to nothing. `about`: who the text begins with. */
export function refer(effects: Effect[], about: Word | null): Effect[] | null {
  const reader = new References(about);
  const settled = reader.list(effects, false);
  return reader.lost ? null : settled;
}

class References {
  lost = false;
  #last: Mention;

  constructor(about: Word | null) {
    this.#last = about;
  }

  list(effects: Effect[], inEach: boolean): Effect[] {
    const settled: Effect[] = [];
    for (const effect of effects) this.#effect(effect, settled, inEach);
    return settled;
  }

  #effect(given: Effect, settled: Effect[], inEach: boolean): void {
    const own = withoutLists(given);
    let effect = given;
    if (!inEach && targetsIn(own).includes("it")) {
      const choice = isItself(own) ? undefined : targetsIn(own).find(isSingleChoice);
      if (choice) effect = this.#chosenFirst(effect, choice, settled);
      effect = replaceTarget(effect, "it", choice ? "chosen" : this.#antecedent());
    }
    settled.push(effect);
    this.#mention(effect, settled);
    const inner = this.#inner(effect, inEach);
    settled[settled.indexOf(effect)] = inner;
  }

  /** The lists of effects that an effect holds, in the order in which they are told. */
  #inner(effect: Effect, inEach: boolean): Effect {
    switch (effect.effect) {
      case "if": {
        const then = this.list(effect.then, inEach);
        return effect.else ? { ...effect, then, else: this.list(effect.else, inEach) } : { ...effect, then };
      }
      case "may":
      case "repeat":
        return { ...effect, do: this.list(effect.do, inEach) };
      case "forEach":
        return { ...effect, do: this.list(effect.do, true) };
      case "choice":
        return { ...effect, options: effect.options.map((option) => this.list(option, inEach)) };
      default:
        return effect;
    }
  }

  #chosenFirst(effect: Effect, target: Choice, settled: Effect[]): Effect {
    settled.push({ effect: "choose", target });
    return replaceTarget(effect, target, "chosen");
  }

  /** The Mantimon spoken of last; a choice among several is made before it is used. */
  #antecedent(): Word {
    const last = this.#last;
    if (last === null) {
      this.lost = true;
      return "chosen";
    }
    if (typeof last === "string") return last;
    const { effects, effect } = last;
    const at = effects.indexOf(effect);
    const [target] = targetsIn(effect).filter(isSingleChoice);
    effects.splice(at, 1, { effect: "choose", target }, replaceTarget(effect, target, "chosen"));
    this.#last = "chosen";
    return "chosen";
  }

  #mention(effect: Effect, effects: Effect[]): void {
    if (effect.effect === "choose") {
      this.#last = "chosen";
      return;
    }
    const targets = new Set(targetsIn(withoutLists(effect)));
    if (effect.effect === "damage" && effect.to === undefined) targets.add("defender");
    if (targets.size === 0) return;
    const [target] = targets;
    if (targets.size > 1) this.#last = null;
    else if (typeof target === "string") this.#last = target;
    else this.#last = isSingleChoice(target) ? { effects, effect } : null;
  }
}

/** Whether the effect is done to "it": then it was spoken of before, else it may be what the effect is done to. */
function isItself(own: object): boolean {
  return Object.entries(own).some(([key, part]) => part === "it" && TARGETS.has(key));
}

function isSingleChoice(target: Target): target is Choice {
  return typeof target === "object" && "choose" in target && target.count === undefined && !target.upTo;
}

/** What an effect says itself, without the effects in it. */
function withoutLists(effect: Effect): object {
  const {
    then: _then,
    else: _else,
    do: _do,
    options: _options,
    ...own
  } = effect as Effect & Record<string, unknown>;
  return own;
}

/** Every Mantimon that a part of an effect speaks of. */
function targetsIn(value: unknown): Target[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const isTarget = TARGETS.has(key) && (WORDS.has(part) || (typeof part === "object" && isChoosing(part)));
    return isTarget ? [part as Target] : targetsIn(part);
  });
}

const WORDS: ReadonlySet<unknown> = new Set(["self", "active", "defender", "attacker", "chosen", "it"]);

function isChoosing(part: object): boolean {
  return "choose" in part || "each" in part || "random" in part;
}

/** A copy of the effect in which `old` is `now`, but for the effects in it. */
function replaceTarget(effect: Effect, old: Target, now: Word): Effect {
  const swap = (value: unknown, key: string): unknown => {
    if (value === old && TARGETS.has(key)) return now;
    if (Array.isArray(value)) return value.map((part) => swap(part, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, swap(part, key)]));
  };
  return { ...effect, ...(swap(withoutLists(effect), "") as object) } as Effect;
}
