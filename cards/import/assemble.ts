// Makes effects of sentences: joins what belongs together, and puts an attack's damage in its place.

import type { Amount, Condition, Effect } from "../../engine/language.ts";
import { Figure } from "./figure.ts";
import type { Item } from "./items.ts";
import { made } from "./rule.ts";
import { DID } from "./rules/conditions.ts";

/** A sentence that was read. */
export interface Said {
  text: string;
  items: Item[];
  /** Which option of a list it belongs to, -1 for none. */
  option: number;
}

/** Sentences that were read but do not make a text together. */
export class Unclear extends Error {
  readonly sentence: string;

  constructor(sentence: string, why: string) {
    super(why);
    this.sentence = sentence;
  }
}

type Look = Extract<Effect, { effect: "look" }>;

/** The effects of a text. `figure` is an attack's printed damage, "" for none and for other texts. */
export function assemble(said: Said[], figure: string): Effect[] {
  const text = new Assembly(figure);
  for (let at = 0; at < said.length; at++) {
    const { items, text: sentence } = said[at];
    for (const item of items) {
      if (item.say !== "choose") {
        text.add(item, sentence);
        continue;
      }
      const lines: Said[][] = [];
      for (; said[at + 1]?.option >= 0; at++) {
        const next = said[at + 1];
        if (next.option !== said[at].option) lines.push([]);
        lines.at(-1)?.push({ ...next, option: -1 });
      }
      if (lines.length < 2) throw new Unclear(sentence, "no list of options follows");
      const options = lines.map((line) => assemble(line, ""));
      text.push(made<Effect>({ effect: "choice", options, by: item.by }));
    }
  }
  return text.finish();
}

class Assembly {
  readonly #figure: Figure;
  /** Effects so far, and outside of a condition that the rest of the attack needs. */
  #effects: Effect[] = [];
  #outer: { effects: Effect[]; condition: Condition } | null = null;
  /** A look at the deck whose sentences are not all read yet. */
  #look: (Partial<Look> & { sentence: string }) | null = null;
  #sentence = "";

  constructor(figure: string) {
    this.#figure = new Figure(figure);
  }

  push(...effects: Effect[]): void {
    this.#effects.push(...effects);
  }

  add(item: Item, sentence: string): void {
    this.#sentence = sentence;
    if (this.#look && !LOOKING.has(item.say))
      throw this.#unclear("what happens to the other cards is not said");
    switch (item.say) {
      case "effects":
        return this.push(...item.effects);
      case "otherwise":
        return this.#otherwise(item.effects);
      case "ifDone":
        return this.#ifDone(item.effects);
      case "nothingUnless":
        if (this.#outer) throw this.#unclear("the attack already does nothing under another condition");
        this.#outer = { effects: this.#effects, condition: item.condition };
        this.#effects = [];
        return;
      case "grownIfDone":
        if (this.#effects.length === 0) throw this.#unclear('"if you do" follows nothing');
        return this.add({ ...item, say: "growth" }, sentence);
      case "look":
      case "take":
      case "rest":
        return this.#looking(item);
      case "shuffle":
        if (!searches(this.#effects.at(-1))) throw this.#unclear("no deck was searched before");
        return;
      case "theyChoose":
        return this.#theyChoose();
      case "discardFound": {
        const last = this.#effects.at(-1);
        if (last?.effect !== "revealHand" || last.side !== "theirs")
          throw this.#unclear("no hand was revealed before");
        return this.push(item.discard);
      }
      case "damagePicked": {
        const last = this.#effects.at(-1);
        if (last?.effect !== "choose") throw this.#unclear("nothing was picked at random before");
        this.#effects[this.#effects.length - 1] = made<Effect>({
          effect: "damage",
          amount: item.amount,
          to: last.target,
        });
        return;
      }
      case "coinFails": {
        const last = this.#effects.at(-1);
        if (last?.effect !== "lasting" || last.modify.kind !== "attackCoin")
          throw this.#unclear("no coin is flipped");
        return;
      }
      case "nothing":
      case "choose":
        return;
      default: {
        const why = this.#figure.add(item, this.#effects);
        if (why) throw this.#unclear(why);
      }
    }
  }

  /** The whole text. */
  finish(): Effect[] {
    if (this.#look) throw new Unclear(this.#look.sentence, "what happens to the other cards is not said");
    const why = this.#figure.place(this.#effects);
    if (why) throw this.#unclear(why);
    if (!this.#outer) return this.#effects;
    const { effects, condition } = this.#outer;
    return [...effects, { effect: "if", condition, then: this.#effects }];
  }

  #unclear(why: string): Unclear {
    return new Unclear(this.#sentence, why);
  }

  #otherwise(effects: Effect[]): void {
    const last = this.#effects.at(-1);
    if (last?.effect !== "if" || last.else) throw this.#unclear('"otherwise" follows no condition');
    this.#effects[this.#effects.length - 1] = { ...last, else: effects };
  }

  #ifDone(effects: Effect[]): void {
    const then: Effect = { effect: "if", condition: DID, then: effects };
    const last = this.#effects.at(-1);
    if (!last) throw this.#unclear('"if you do" follows nothing');
    if (last.effect !== "may") this.push(then);
    else this.#effects[this.#effects.length - 1] = { ...last, do: [...last.do, then] };
  }

  #looking(item: Extract<Item, { say: "look" | "take" | "rest" }>): void {
    if (item.say === "look") {
      this.#look = { count: item.count, sentence: this.#sentence };
    } else if (!this.#look) {
      throw this.#unclear("no cards were looked at before");
    } else if (item.say === "take") {
      const { say: _, ...taken } = item;
      Object.assign(this.#look, taken);
    } else {
      const { count, take, filter, to } = this.#look;
      if (take === undefined || to === undefined) throw this.#unclear("no card is taken");
      this.push(made<Effect>({ effect: "look", count: count as Amount, take, filter, to, rest: item.rest }));
      this.#look = null;
    }
  }

  #theyChoose(): void {
    const last = this.#effects.at(-1);
    if (last?.effect !== "switch" || last.side !== "theirs")
      throw this.#unclear("the opponent switches nothing");
    this.#effects[this.#effects.length - 1] = { ...last, by: "opponent" };
  }
}

const LOOKING: ReadonlySet<Item["say"]> = new Set(["look", "take", "rest", "nothing"]);

function searches(effect: Effect | undefined): boolean {
  if (effect?.effect === "may" || effect?.effect === "forEach") return searches(effect.do.at(-1));
  if (effect?.effect === "if") return searches(effect.then.at(-1));
  return effect !== undefined && "from" in effect && effect.from === "deck";
}
