// Makes effects of sentences: joins sentences that belong together, and inserts an attack's damage at its place.

import type { Amount, Condition, Effect, Target } from "../../engine/language.ts";
import { asksCoins, withOffered } from "./coin-offers.ts";
import { Figure, type Printed } from "./figure.ts";
import { healingInstead, insteadOf, NO_INSTEAD } from "./instead.ts";
import type { Item } from "./items.ts";
import { asksLast, checkLast } from "./last.ts";
import { evolves, mayFollow, searches } from "./preceding.ts";
import { pruned } from "./rule.ts";
import { conditional } from "./rules/amounts.ts";
import { chosenStatus } from "./rules/board.ts";
import { DID } from "./rules/conditions.ts";
import { offersCoins, withinOffer } from "./rules/effects.ts";
import { type Said, Unclear } from "./said.ts";
import { SeenCards } from "./seen-cards.ts";

/** The effects of a text. `printed` is an attack's damage, none for other texts. */
export function assemble(said: Said[], printed: Printed): Effect[] {
  const text = new Assembly(printed);
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
      const options = lines.map((line) => assemble(line, { figure: "" }));
      text.push(pruned<Effect>({ effect: "choice", options, by: item.by }));
    }
  }
  return text.finish();
}

class Assembly {
  readonly #figure: Figure;
  /** Effects so far, outside of a condition that covers the rest of the attack. */
  #effects: Effect[] = [];
  #outer: { effects: Effect[]; condition: Condition } | null = null;
  readonly #seen = new SeenCards((effects) => this.push(...effects));
  #sentence = "";
  /** Number of effects at the point where a card was picked at random, or the ability used. */
  #picked: number | null = null;
  /** Statuses to choose from and damage that is offered, before the sentence that says on whom or for what. */
  #statuses: Extract<Item, { say: "statusChoice" }> | null = null;
  #offered: Amount | null = null;
  #used: number | null = null;
  /** The Mantimon whose attack was chosen, before the text says what for. */
  #attacker: Target | null = null;
  /** A player was chosen, and it is not said yet for what. */
  #isEither = false;

  constructor(printed: Printed) {
    this.#figure = new Figure(printed);
    if (this.#figure.wrong) throw new Unclear("", this.#figure.wrong);
  }

  push(...effects: Effect[]): void {
    this.#effects.push(...effects);
  }

  add(item: Item, sentence: string): void {
    this.#sentence = sentence;
    if (!mayFollow(this.#effects.at(-1), item)) throw this.#unclear("it may belong to what is done later");
    if (this.#seen.add(item, sentence)) return;
    switch (item.say) {
      case "effects":
        return this.#plain(item.effects);
      case "otherwise":
        return this.#otherwise(item.effects);
      case "ifDone":
        return this.#ifDone(item.effects);
      case "instead":
        return this.#replace(NO_INSTEAD, (last) => insteadOf(last, item.condition, item.effects));
      case "healsInstead":
        return this.#replace(NO_INSTEAD, (last) => healingInstead(last, item.condition, item.amount));
      case "nothingUnless":
        if (this.#outer) throw this.#unclear("the attack already does nothing under another condition");
        if (this.#effects.length > 0 && !asksCoins(item.condition) && !asksLast(item.condition))
          throw this.#unclear("something is done before the attack does nothing");
        this.#outer = { effects: this.#effects, condition: item.condition };
        this.#effects = [];
        return;
      case "grownIfDone":
        if (this.#effects.length === 0) throw this.#unclear('"if you do" follows nothing');
        return this.add({ ...item, say: "growth" }, sentence);
      case "ofLeaver":
        return this.#ofLeaver(item.effects);
      case "chooseAttack":
        this.#attacker = item.of;
        return;
      case "banChosen":
        return this.#banChosen(item);
      case "eitherPlayer":
        this.#isEither = true;
        return;
      case "topOfEither":
        if (!this.#isEither) throw this.#unclear("no player was chosen before");
        this.#isEither = false;
        return this.push(TOP_OF_EITHER);
      case "evolvingRules":
        if (!evolves(this.#effects.at(-1))) throw this.#unclear("nothing evolves before");
        return;
      case "shuffle":
        if (!searches(this.#effects.at(-1))) throw this.#unclear("no deck was searched before");
        return;
      case "theyChoose":
        return this.#theyChoose();
      case "found": {
        const last = this.#effects.at(-1);
        if (last?.effect !== "revealHand" || last.side !== "theirs")
          throw this.#unclear("no hand was revealed before");
        return this.push(item.move);
      }
      case "pick":
        this.#picked = this.#effects.length;
        return;
      case "picked":
        if (this.#picked !== this.#effects.length) throw this.#unclear("no card was picked before");
        this.#picked = null;
        return this.push({
          effect: "moveCards",
          from: "hand",
          to: item.to,
          count: 1,
          side: "theirs",
          random: true,
        });
      case "use":
        this.#used = this.#effects.length;
        return;
      case "ifUsed": {
        const last = this.#effects.at(-1);
        if (last?.effect !== "may") return this.push(...item.effects);
        this.#effects[this.#effects.length - 1] = { ...last, do: [...last.do, ...item.effects] };
        return;
      }
      case "nothingUndone": {
        const last = this.#effects.at(-1);
        const whole =
          last?.effect === "discardStadium" ||
          (last && "count" in last && (last.count === 1 || last.count === "all"));
        if (!whole) throw this.#unclear("what could not be done is more than one thing");
        return this.add({ say: "nothingUnless", condition: DID }, sentence);
      }
      case "paidOnly":
        return this.#replace("no attack is copied before", (last) =>
          last?.effect === "copyAttack" ? [{ ...last, paid: true }] : undefined,
        );
      case "statusChoice":
        this.#statuses = item;
        return;
      case "chosenStatus": {
        if (!this.#statuses) throw this.#unclear("no special condition was chosen before");
        this.push(...chosenStatus(item.to, this.#statuses));
        this.#statuses = null;
        return;
      }
      case "mayGrow":
        this.#offered = item.amount;
        return;
      case "damagePicked":
        return this.#replace("nothing was picked at random before", (last) =>
          last?.effect === "choose"
            ? [{ effect: "damage", amount: item.amount, to: last.target }]
            : undefined,
        );
      case "coinFails": {
        const last = this.#effects.at(-1);
        if (last?.effect !== "lasting" || last.modify.kind !== "attackCoin")
          throw this.#unclear("no coin is flipped");
        return;
      }
      // Taken up above.
      case "look":
      case "lookBelow":
      case "putSeen":
      case "take":
      case "rest":
      case "mayDiscardSeen":
      case "attachFound":
      case "revealAll":
      case "discardAll":
      case "revealTop":
      case "revealedIs":
      case "revealedIsNot":
      case "revealedAttached":
      case "nothing":
      case "choose":
        return;
      default: {
        const last = this.#effects.at(-1);
        if (last && asksCoins(item) && withOffered(last, []))
          throw this.#unclear("the damage depends on coins that are only offered");
        const why = this.#figure.add(item, this.#effects);
        if (why) throw this.#unclear(why);
      }
    }
  }

  /** The whole text. */
  finish(): Effect[] {
    this.#seen.finish(this.#sentence);
    if (this.#statuses) throw this.#unclear("who gets the special condition is not said");
    if (this.#attacker) throw this.#unclear("what the attack was chosen for is not said");
    if (this.#isEither) throw this.#unclear("what is done to the chosen player is not said");
    if (this.#offered !== null) throw this.#unclear("what has to be done for more damage is not said");
    const why = this.#figure.place(this.#effects);
    if (why) throw this.#unclear(why);
    const all: Effect[] = this.#outer
      ? [...this.#outer.effects, { effect: "if", condition: this.#outer.condition, then: this.#effects }]
      : this.#effects;
    if (!checkLast(all, null))
      throw this.#unclear('"this way" is about something else than what was done before');
    return all;
  }

  #unclear(why: string): Unclear {
    return new Unclear(this.#sentence, why);
  }

  #otherwise(effects: Effect[]): void {
    const last = this.#effects.at(-1);
    const asked = last?.effect === "may" && offersCoins(last) ? last.do.at(-1) : last;
    if (asked?.effect !== "if" || asked.else) throw this.#unclear('"otherwise" follows no condition');
    const whole: Effect = { ...asked, else: effects };
    this.#effects[this.#effects.length - 1] =
      last?.effect === "may" ? withinOffer({ ...last, do: last.do.slice(0, -1) }, [whole]) : whole;
  }

  #ifDone(effects: Effect[]): void {
    if (this.#offered !== null) {
      const amount = conditional(DID, this.#offered);
      this.#offered = null;
      this.push({ effect: "may", do: effects });
      return this.add({ say: "growth", by: "more", amount }, this.#sentence);
    }
    const then: Effect = { effect: "if", condition: DID, then: effects };
    const last = this.#effects.at(-1);
    if (this.#used === this.#effects.length) return this.push(...effects);
    if (!last) throw this.#unclear('"if you do" follows nothing');
    if (last.effect !== "may") this.push(then);
    else this.#effects[this.#effects.length - 1] = { ...last, do: [...last.do, then] };
  }

  /** Puts something in place of the effect just before. `why` says what is wrong if that is not possible. */
  #replace(why: string, build: (last: Effect | undefined) => Effect[] | undefined): void {
    const built = build(this.#effects.at(-1));
    if (!built) throw this.#unclear(why);
    this.#effects.splice(-1, 1, ...built);
  }

  /** What follows from coins that were offered belongs to the offer. */
  #plain(effects: Effect[]): void {
    const last = this.#effects.at(-1);
    const grown = last && asksCoins(effects) ? withOffered(last, effects) : null;
    if (grown) this.#effects[this.#effects.length - 1] = grown;
    else this.push(...effects);
  }

  /** "It" of these effects is the Mantimon that the switch before moved to the bench. */
  #ofLeaver(effects: Effect[]): void {
    const last = this.#effects.at(-1);
    const done = last?.effect === "may" ? last.do.at(-1) : last;
    if (done?.effect !== "switch" || done.side !== "mine") throw this.#unclear("nothing was switched before");
    const then: Effect = { effect: "if", condition: DID, then: effects };
    const whole: Effect = { effect: "forEach", of: "active", do: [done, then] };
    this.#effects[this.#effects.length - 1] =
      last?.effect === "may" ? { ...last, do: [...last.do.slice(0, -1), whole] } : whole;
  }

  #banChosen({ until, on }: Extract<Item, { say: "banChosen" }>): void {
    const of = this.#attacker;
    if (of === null) throw this.#unclear("no attack was chosen before");
    if (on !== "it" && on !== of) throw this.#unclear("the attack is of another Mantimon");
    this.#attacker = null;
    const modify = { kind: "cannotAttack", chosen: true } as const;
    this.push({ effect: "lasting", until, on: of, modify });
  }

  #theyChoose(): void {
    const last = this.#effects.at(-1);
    const inner = last?.effect === "if" ? last.then.at(-1) : undefined;
    if (inner?.effect === "switch" && inner.side === "theirs" && inner.by === "opponent") return;
    if (last?.effect !== "switch" || last.side !== "theirs")
      throw this.#unclear("the opponent switches nothing");
    this.#effects[this.#effects.length - 1] = { ...last, by: "opponent" };
  }
}

const TOP_OF_EITHER: Effect = {
  effect: "choice",
  options: (["mine", "theirs"] as const).map((side) => [{ effect: "reorder", count: 1, side }]),
};
