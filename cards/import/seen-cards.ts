// Cards of a deck that a text has looked at or revealed, until it has said what happens to all of them.

import type { Amount, Effect } from "../../engine/language.ts";
import type { Item, Outcome } from "./items.ts";
import { pruned } from "./rule.ts";
import { attached, revealed } from "./rules/revealed.ts";
import { Unclear } from "./said.ts";

type Look = Omit<Extract<Effect, { effect: "look" }>, "take"> & { take: Amount | "all" };
type Looking = Extract<Item, { say: "look" | "lookBelow" | "putSeen" | "take" | "rest" | "mayDiscardSeen" }>;
type RevealedIs = Extract<Item, { say: "revealedIs" }>;
type RevealedAttached = Extract<Item, { say: "revealedAttached" }>;
type RevealedIsNot = Extract<Item, { say: "revealedIsNot" }>;

const REVEALING: ReadonlySet<Item["say"]> = new Set([
  "revealTop",
  "revealedIs",
  "revealedIsNot",
  "revealedAttached",
  "nothing",
]);

const LOOKING: ReadonlySet<Item["say"]> = new Set([
  "look",
  "lookBelow",
  "putSeen",
  "take",
  "rest",
  "mayDiscardSeen",
  "nothing",
]);

const OTHERS_UNSAID = "what happens to the other cards is not said";
const REVEALED_UNSAID = "what happens to the revealed cards is not said";

export class SeenCards {
  readonly #push: (effects: Effect[]) => void;
  /** A look at the deck that is not complete yet. */
  #look: (Partial<Look> & { sentence: string }) | null = null;
  /** The top card that is revealed, and what happens if it matches. */
  #revealed: { side: "mine" | "theirs"; sentence: string; is?: RevealedIs | RevealedAttached } | null = null;
  /** Energy among cards that were seen, before it is said where the others go. */
  #attach: Extract<Item, { say: "attachFound" }>["attach"] | null = null;
  /** Cards are revealed, and it is not said yet that they are discarded. */
  #areRevealed = false;

  /** @param push takes effects once they are complete. */
  constructor(push: (effects: Effect[]) => void) {
    this.#push = push;
  }

  /**
   * Takes up an item about seen cards. Any other item ends what is said of them.
   * @returns whether the item was about seen cards.
   * @throws {Unclear}
   */
  add(item: Item, sentence: string): boolean {
    if (this.#look && !LOOKING.has(item.say)) this.#putBack();
    if (this.#attach && item.say !== "rest" && item.say !== "nothing")
      throw new Unclear(sentence, OTHERS_UNSAID);
    if (this.#areRevealed && item.say === "effects") throw new Unclear(sentence, REVEALED_UNSAID);
    if (this.#revealed?.is && item.say === "otherwise") {
      this.#ofRevealed({ say: "revealedIsNot", miss: { effects: item.effects } }, sentence);
      return true;
    }
    if (this.#revealed && !REVEALING.has(item.say)) this.#closeRevealed();
    switch (item.say) {
      case "look":
      case "lookBelow":
      case "putSeen":
      case "take":
      case "rest":
      case "mayDiscardSeen":
        this.#looking(item, sentence);
        return true;
      case "attachFound":
        this.#attach = item.attach;
        return true;
      case "revealAll":
        this.#areRevealed = true;
        this.#push([{ effect: "mill", count: item.count, side: "mine" }]);
        return true;
      case "discardAll":
        if (!this.#areRevealed) throw new Unclear(sentence, "no cards were revealed before");
        this.#areRevealed = false;
        return true;
      case "revealTop":
        this.#revealed = { side: item.side, sentence };
        return true;
      case "revealedIs":
      case "revealedIsNot":
      case "revealedAttached":
        this.#ofRevealed(item, sentence);
        return true;
      default:
        return false;
    }
  }

  /** The text has ended with this sentence. @throws {Unclear} */
  finish(sentence: string): void {
    if (this.#look) this.#putBack();
    if (this.#revealed) this.#closeRevealed();
    if (this.#attach) throw new Unclear(sentence, OTHERS_UNSAID);
    if (this.#areRevealed) throw new Unclear(sentence, REVEALED_UNSAID);
  }

  /** A single card that was looked at stays where it is. For several cards the text has to say where they go. */
  #putBack(): void {
    const look = this.#look;
    if (look?.count !== 1 || look.take !== undefined) throw new Unclear(look?.sentence ?? "", OTHERS_UNSAID);
    this.#push([{ effect: "reorder", count: 1, side: "mine" }]);
    this.#look = null;
  }

  #looking(item: Looking, sentence: string): void {
    if (item.say === "rest" && this.#attach) {
      this.#push([{ ...this.#attach, rest: item.rest }]);
      this.#attach = null;
    } else if (item.say === "look" || item.say === "lookBelow") {
      const end = item.say === "lookBelow" ? ({ bottom: true } as const) : {};
      this.#look = { count: item.count, ...end, sentence };
    } else if (item.say === "putSeen") {
      this.#putSeen(item.rest, sentence);
    } else if (!this.#look) {
      throw new Unclear(sentence, "no cards were looked at before");
    } else if (item.say === "mayDiscardSeen") {
      this.#putBack();
      this.#push([{ effect: "may", do: [{ effect: "mill", count: 1, side: "mine" }] }]);
    } else if (item.say === "take") {
      const { say: _, ...taken } = item;
      Object.assign(this.#look, taken);
    } else {
      const { count, bottom, take, filter, to } = this.#look;
      if (take === undefined || to === undefined) throw new Unclear(sentence, "no card is taken");
      const most = take === "all" ? (count as Amount) : take;
      this.#push([
        pruned<Effect>({
          effect: "look",
          count: count as Amount,
          bottom,
          take: most,
          filter,
          to,
          rest: item.rest,
        }),
      ]);
      this.#look = null;
    }
  }

  /** The one card that was looked at goes elsewhere. Where the look is offered, so is that. */
  #putSeen(rest: Extract<Item, { say: "putSeen" }>["rest"], sentence: string): void {
    const look = this.#look;
    if (look?.count !== 1 || look.bottom || look.take !== undefined)
      throw new Unclear(sentence, "no single card was looked at before");
    this.#push([{ effect: "look", count: 1, take: 0, to: "hand", rest }]);
    this.#look = null;
  }

  #ofRevealed(item: RevealedIs | RevealedIsNot | RevealedAttached, sentence: string): void {
    const found = this.#revealed;
    if (!found) throw new Unclear(sentence, "no card was revealed before");
    if (item.say !== "revealedIsNot") {
      if (found.is) throw new Unclear(sentence, "the revealed card is told apart twice");
      found.is = item;
    } else this.#closeRevealed(item.miss);
  }

  #closeRevealed(miss?: Outcome): void {
    const found = this.#revealed;
    const is = found?.is;
    const made =
      is?.say === "revealedAttached"
        ? attached(is, miss)
        : is && revealed({ side: found?.side ?? "mine", filter: is.filter, hit: is.hit, miss });
    if (!made) throw new Unclear(found?.sentence ?? "", "what happens to the revealed card is not said");
    this.#push(made);
    this.#revealed = null;
  }
}
