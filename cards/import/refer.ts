// Resolves "that Mantimon" and "it": the current one of a "for each", otherwise the Mantimon mentioned last if it was
// a single one. If a choice was mentioned inside an effect, it becomes an effect of its own before that.

import type { Effect, Target } from "../../engine/language.ts";

/** Placeholders for "the new active Mantimon" and "each of them" until it is known who that is. */
export const NEW_ACTIVE = "newActive" as "active";
export const THEM = "chosenOnes" as "chosen";

/** Keys whose values are Mantimon, in all of the language. */
const TARGETS: ReadonlySet<string> = new Set(["to", "from", "on", "of", "is", "target"]);

type Word = Extract<Target, string>;
type Choice = Extract<Target, { choose: unknown }>;

/** A single Mantimon that was mentioned: by a word, or as the choice of an effect. */
type Mention = Word | { effects: Effect[]; effect: Effect } | null;

/** As a mention: several Mantimon that were chosen. */
type Several = { effects: Effect[]; effect: Effect } | "chosen" | null;

/** The effects with every reference resolved; null if one refers to nothing. `about`: whom the text begins with. */
export function refer(effects: Effect[], about: Word | null): Effect[] | null {
  const reader = new References(about);
  const settled = reader.list(effects, false);
  return reader.lost ? null : settled;
}

class References {
  lost = false;
  #last: Mention;
  #several: Several = null;
  /** The Mantimon that this text last moved to the active spot. */
  #newActive: Word | null = null;

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
    if (targetsIn(own).includes(NEW_ACTIVE))
      effect = replaceTarget(effect, NEW_ACTIVE, this.#known(this.#newActive));
    if (targetsIn(own).includes(THEM)) effect = replaceTarget(effect, THEM, this.#them());
    settled.push(effect);
    this.#mention(effect, settled);
    const inner = this.#inner(effect, inEach);
    settled[settled.indexOf(effect)] = inner;
  }

  /** The lists of effects inside an effect, in the order of the text. */
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
      case "lasting":
        return effect.do === undefined ? effect : { ...effect, do: this.#later(effect.do) };
      case "choice":
        return { ...effect, options: effect.options.map((option) => this.list(option, inEach)) };
      default:
        return effect;
    }
  }

  /** A text that is carried out later: nothing was mentioned before it. */
  #later(effects: Effect[]): Effect[] {
    const settled = refer(effects, null);
    if (settled === null) this.lost = true;
    return settled ?? effects;
  }

  #chosenFirst(effect: Effect, target: Choice, settled: Effect[]): Effect {
    settled.push({ effect: "choose", target });
    return replaceTarget(effect, target, "chosen");
  }

  /** The Mantimon mentioned last. A choice among several is made before it is used. */
  #antecedent(): Word {
    if (typeof this.#last === "string" || this.#last === null) return this.#known(this.#last);
    chooseBefore(this.#last, isSingleChoice);
    this.#last = "chosen";
    return "chosen";
  }

  #known(word: Word | null): Word {
    if (word === null) this.lost = true;
    return word ?? "chosen";
  }

  /** The several that were chosen last. */
  #them(): Word {
    if (typeof this.#several === "object" && this.#several !== null) {
      chooseBefore(this.#several, isChoice);
      this.#several = "chosen";
    }
    return this.#known(this.#several);
  }

  #mention(effect: Effect, effects: Effect[]): void {
    if (effect.effect === "switch") {
      this.#newActive = effect.side === "mine" ? "active" : "defender";
      // "It" may be the one that came or the one that left.
      this.#last = null;
    }
    if (effect.effect === "choose") {
      this.#several = isChoice(effect.target) && !isSingleChoice(effect.target) ? "chosen" : null;
      this.#last = "chosen";
      return;
    }
    if (OF_CARDS.has(effect.effect)) this.#last = null;
    const targets = new Set(targetsIn(withoutLists(effect)));
    if (effect.effect === "damage" && effect.to === undefined) targets.add("defender");
    if (targets.size === 0) return;
    const [target] = targets;
    if (target !== "chosen") this.#several = null;
    if (targets.size === 1 && isChoice(target) && !isSingleChoice(target))
      this.#several = { effects, effect };
    if (targets.size > 1) this.#last = null;
    else if (typeof target === "string") this.#last = target;
    else this.#last = isSingleChoice(target) ? { effects, effect } : null;
  }
}

/** After these "it" would be a card, or a deck. */
const OF_CARDS: ReadonlySet<Effect["effect"]> = new Set([
  "moveCards",
  "look",
  "reorder",
  "mill",
  "revealHand",
  "draw",
  "discardStadium",
]);

/**
 * Whether the effect is done to "it". Then "it" was mentioned before; otherwise it may be the effect's own target.
 */
function isItself(own: object): boolean {
  return Object.entries(own).some(([key, part]) => part === "it" && TARGETS.has(key));
}

/** Turns the choice inside an effect into an effect of its own before it. */
function chooseBefore(
  { effects, effect }: { effects: Effect[]; effect: Effect },
  is: (target: Target) => target is Choice,
): void {
  const [target] = targetsIn(effect).filter(is);
  effects.splice(
    effects.indexOf(effect),
    1,
    { effect: "choose", target },
    replaceTarget(effect, target, "chosen"),
  );
}

function isChoice(target: Target): target is Choice {
  return typeof target === "object" && "choose" in target;
}

function isSingleChoice(target: Target): target is Choice {
  return isChoice(target) && target.count === undefined && !target.upTo;
}

/** What an effect says itself, without the effects inside it. */
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

/** Every Mantimon that a part of an effect mentions. */
function targetsIn(value: unknown): Target[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const isTarget = TARGETS.has(key) && (WORDS.has(part) || (typeof part === "object" && isChoosing(part)));
    return isTarget ? [part as Target] : targetsIn(part);
  });
}

const WORDS: ReadonlySet<unknown> = new Set([
  ...["self", "active", "defender", "attacker", "chosen", "it"],
  ...[NEW_ACTIVE, THEM],
]);

function isChoosing(part: object): boolean {
  return "choose" in part || "each" in part || "random" in part;
}

/** A copy of the effect with `old` replaced by `now`, except in the effects inside it. */
function replaceTarget(effect: Effect, old: Target, now: Word): Effect {
  const swap = (value: unknown, key: string): unknown => {
    if (value === old && TARGETS.has(key)) return now;
    if (Array.isArray(value)) return value.map((part) => swap(part, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, swap(part, key)]));
  };
  return { ...effect, ...(swap(withoutLists(effect), "") as object) } as Effect;
}
