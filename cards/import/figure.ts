// The printed damage of an attack, and what its text adds to it.

import type { Amount, Condition, Effect } from "../../engine/language.ts";
import type { Item } from "./items.ts";
import { pruned } from "./rule.ts";
import { conditional } from "./rules/amounts.ts";

type DamageEffect = Extract<Effect, { effect: "damage" }>;

/** An item that changes the figure. */
export type FigureItem = Extract<
  Item,
  { say: "growth" | "otherwiseGrowth" | "times" | "cap" | "ownDamage" | "noDamageUnless" | "ignores" }
>;

const SIGNS = { "": "plain", "+": "more", "-": "less", "−": "less", x: "times", "×": "times" } as const;
type Sign = (typeof SIGNS)[keyof typeof SIGNS];

/** A figure, and whether it is a plain number whose sign only the text gives. */
export interface Printed {
  figure: string;
  plain?: boolean;
}

/** Lets the only damage that the text does ignore something. Returns whether there is only one. */
function ignoring(effects: Effect[], ignore: DamageEffect["ignore"]): boolean {
  const [only, ...more] = effects.filter(
    (each) => each.effect === "damage" || "then" in each || "do" in each,
  );
  if (only?.effect !== "damage" || more.length > 0 || only.ignore) return false;
  effects[effects.indexOf(only)] = { ...only, ignore };
  return true;
}

/** Collects what a text says about the figure. Methods return what is wrong, or undefined. */
export class Figure {
  #base: number;
  #sign: Sign;
  /** The sign is not printed: the first sentence about the figure decides. */
  #open: boolean;
  /** Index of the effect before which the damage is done; null if the text does not say. */
  #at: number | null = null;
  #growth: Amount[] = [];
  #times: Amount | null = null;
  #needs: Condition | null = null;
  #ignore: DamageEffect["ignore"];
  /** What is wrong with the figure itself, if anything. */
  readonly wrong: string | undefined;

  constructor({ figure, plain = false }: Printed) {
    const [whole, digits = "", sign = ""] = /^(\d{0,4})\s*([+\-−x×]?)$/i.exec(figure.trim()) ?? [];
    const unreadable = whole === undefined || (digits === "" && sign !== "");
    this.wrong = unreadable ? `“${figure}” is no damage; it is a number, or one with +, − or ×` : undefined;
    this.#base = Number(digits);
    this.#sign = SIGNS[sign.toLowerCase() as keyof typeof SIGNS];
    this.#open = plain;
  }

  add(item: FigureItem, before: Effect[]): string | undefined {
    switch (item.say) {
      case "growth":
        this.#decide(item.by);
        if (this.#sign !== item.by) return `the printed damage has no "${item.by === "more" ? "+" : "−"}"`;
        this.#growth.push(item.amount);
        return this.#here(before);
      case "otherwiseGrowth":
        return this.#otherwise(item.amount);
      case "times":
        this.#decide("times");
        if (this.#base > 0 && (this.#sign !== "times" || item.count.times !== this.#base)) {
          return "the printed damage is not multiplied so";
        }
        this.#base = item.count.times ?? 1;
        this.#times = item.count;
        return this.#here(before);
      case "cap":
        return this.#cap(item.most);
      case "ownDamage":
        return this.#here(before);
      case "noDamageUnless":
        this.#needs = item.condition;
        return this.#here(before);
      case "ignores":
        this.#ignore = item.ignore;
        return undefined;
    }
  }

  /** Puts the damage into the attack's effects. */
  place(effects: Effect[]): string | undefined {
    if (this.#base === 0) {
      const isOwn = this.#growth.length > 0 || (this.#ignore && !ignoring(effects, this.#ignore));
      return isOwn ? "the attack has no printed damage" : undefined;
    }
    const amount = this.#amount();
    if (amount === undefined) return "the text does not say how the printed damage changes";
    effects.splice(this.#at ?? 0, 0, pruned<Effect>({ effect: "damage", amount, ignore: this.#ignore }));
    return undefined;
  }

  #decide(sign: Sign): void {
    if (this.#open && this.#sign === "plain" && this.#growth.length === 0) this.#sign = sign;
    this.#open = false;
  }

  #amount(): Amount | undefined {
    if (this.#times) return this.#times;
    if (this.#needs) return this.#sign === "plain" ? conditional(this.#needs, this.#base) : undefined;
    switch (this.#sign) {
      case "plain":
        return this.#base;
      case "more":
        return this.#growth.length > 0 ? { sum: [this.#base, ...this.#growth] } : undefined;
      case "less":
        return this.#growth.length === 1 ? { minus: [this.#base, this.#growth[0]] } : undefined;
      case "times":
        return undefined;
    }
  }

  /** Marks that the damage is done here. Between two sentences about it only coins are allowed. */
  #here(before: Effect[]): string | undefined {
    const between = this.#at === null ? [] : before.slice(this.#at);
    if (between.some(({ effect }) => effect !== "flip")) return "the printed damage changes at two places";
    this.#at = before.length;
    return undefined;
  }

  #otherwise(amount: Amount): string | undefined {
    const last = this.#growth.at(-1);
    if (typeof last !== "object" || !("if" in last) || last.else !== undefined) {
      return '"otherwise" follows no condition';
    }
    this.#growth[this.#growth.length - 1] = { ...last, else: amount };
    return undefined;
  }

  #cap(most: number): string | undefined {
    const last = this.#growth.at(-1);
    if (typeof last !== "object" || !("count" in last))
      return "nothing that can be limited was counted before";
    this.#growth[this.#growth.length - 1] = { ...last, max: most };
    return undefined;
  }
}
