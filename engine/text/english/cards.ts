// Clauses about cards: drawing, searching, discarding, looking at the deck.

import type { Amount, CardPlace, CardSource, Effect, Target } from "../../language.ts";
import type { Voice } from "../language.ts";
import { whose } from "./counts.ts";
import { card, group } from "./filters.ts";
import { type Measure, measure } from "./measure.ts";
import { target, value } from "./terms.ts";
import { article, CARD, join } from "./words.ts";

/** "basic fire energy". */
export function energyKind({ basic, type }: { basic?: boolean; type?: string }): string {
  return join(basic === undefined ? "" : basic ? "basic" : "special", type ?? "", "energy");
}

/** Energy that is split goes to all who may be chosen: "your benched Mantimon in any way you like". */
export function receivers({ to, split }: { to: Target; split?: true }, voice: Voice): string {
  if (!split) return target(to, voice);
  const among = typeof to === "object" && "choose" in to ? group(to.choose, true) : target(to, voice);
  return `${among} in any way you like`;
}

type Draw = Extract<Effect, { effect: "draw" | "drawUntil" }>;
type MoveCards = Extract<Effect, { effect: "moveCards" }>;
type Look = Extract<Effect, { effect: "look" }>;
type Top = Extract<Effect, { effect: "reorder" | "mill" }>;

const SOURCE_WORDS: Record<CardSource, string> = { deck: "deck", hand: "hand", discard: "discard pile" };

export function drawCards(said: Draw, voice: Voice): string {
  const [who, their] = {
    mine: ["draw", "you have|your"],
    theirs: ["your opponent draws", "they have|their"],
    both: ["each player draws", "they have|their"],
  }[said.side ?? "mine"];
  if (said.effect === "draw") {
    const { head, tail } = measure(said.count, CARD, voice);
    return `${who} ${head}${tail}`;
  }
  const { head, tail } = size(said.hand, voice);
  const [have, possessive] = their.split("|");
  return `${who} cards until ${have} ${head} in ${possessive} hand${tail}`;
}

/** "attach a tool card named Bell from your deck to …". */
export function attachTool(
  { from, filter, to }: Extract<Effect, { effect: "attachTool" }>,
  voice: Voice,
): string {
  const what = measure(1, card({ ...filter, kind: "tool" }), voice).head;
  const shuffle = from === "deck" ? ", and shuffle your deck" : "";
  return `attach ${what} from your ${SOURCE_WORDS[from]} to ${target(to, voice)}${shuffle}`;
}

/** The size of a hand, which cannot be said with "for each". */
function size(amount: Amount, voice: Voice): Measure {
  if (typeof amount === "number") return measure(amount, CARD, voice);
  return { head: `a number of ${CARD.many}`, tail: ` equal to ${value(amount, voice)}` };
}

export function moveCards(said: MoveCards, voice: Voice): string {
  const theirs = said.side === "theirs";
  const bySelf = theirs && said.by === "opponent";
  const owner = bySelf ? "their" : whose(said.side ?? "mine");
  const noun = card(said.filter);
  const { head, tail } = measure(said.count, noun, voice, { upTo: said.upTo, random: said.random });
  const who = said.by === "opponent" && !theirs ? " (your opponent chooses)" : "";
  const subject = bySelf ? "your opponent " : "";
  const verb = (order: string, other: string) => (bySelf ? other : order);
  if (said.from === "deck" && !said.random) {
    const shuffle = `${verb("shuffle", "shuffles")} ${owner} deck`;
    const them = said.count === 1 && !said.upTo ? "it" : "them";
    const back = `${verb("put", "puts")} ${them} back`;
    const put = said.to === "deck" ? back : pile(them, said.to, owner, bySelf);
    const order = said.to === "deckTop" || said.to === "deckBottom" ? [shuffle, put] : [put, shuffle];
    return `${subject}${verb("search", "searches")} ${owner} deck for ${head}${tail}, ${order.join(", and ")}${who}`;
  }
  const hand = said.from === "hand" && head === "all cards";
  const what = hand ? `${owner} hand` : `${head} from ${owner} ${SOURCE_WORDS[said.from]}`;
  return `${subject}${pile(what, said.to, owner, bySelf)}${tail}${who}`;
}

/** Where cards go, unless they are discarded. */
function destination(to: CardPlace, owner: string): [put: boolean, where: string] {
  switch (to) {
    case "hand":
      return [true, ` into ${owner} hand`];
    case "bench":
      return [true, ` onto ${owner} bench`];
    case "deck":
      return [true, ` into ${owner} deck`];
    case "deckTop":
      return [true, ` on top of ${owner} deck`];
    case "deckBottom":
      return [true, ` on the bottom of ${owner} deck`];
    case "discard":
      return [false, ""];
  }
}

/** "put … into your hand", "shuffle … into your deck", "discard …": by the player, or by the other player. */
export function pile(what: string, to: CardPlace, owner: string, other = false): string {
  const s = other ? "s" : "";
  if (to === "discard") return `discard${s} ${what}`;
  if (to === "deck") return `shuffle${s} ${what} into ${owner} deck`;
  return `put${s} ${what}${destination(to, owner)[1]}`;
}

const REST_WORDS: Record<Look["rest"], string> = {
  deck: "shuffle the rest into your deck",
  deckTop: "put the rest on top of your deck",
  deckBottom: "put the rest on the bottom of your deck",
  discard: "discard the rest",
};

export function look(said: Look, voice: Voice): string {
  const seen = top(said.count, "your", voice, said.bottom ? "bottom" : "top");
  if (said.take === 0 && said.filter === undefined && said.to === "hand")
    return `look at ${seen}, and ${AWAY_WORDS[said.rest](said.count === 1 ? "it" : "them")}`;
  const { head, tail } = measure(said.take, card(said.filter), voice, { upTo: true });
  const where = said.to === "hand" ? "into your hand" : "onto your bench";
  return `look at ${seen}, put ${head} from among them ${where}${tail}, and ${REST_WORDS[said.rest]}`;
}

const AWAY_WORDS: Record<Look["rest"] | "hand", (them: string) => string> = {
  hand: (them) => `put ${them} into your hand`,
  deck: (them) => `shuffle ${them} into your deck`,
  deckTop: (them) => `put ${them} on top of your deck`,
  deckBottom: (them) => `put ${them} on the bottom of your deck`,
  discard: (them) => `discard ${them}`,
};

/** "reveal the top 5 cards of your deck, attach all basic energy from among them to …, and discard the rest". */
export function attachSeen(said: Extract<Effect, { effect: "attachSeen" }>, voice: Voice): string {
  const seen = `${said.shown ? "reveal" : "look at"} ${top(said.count, "your", voice)}`;
  const kind = energyKind(said);
  const to = receivers(said, voice);
  if (said.count === 1 && typeof said.upTo !== "number") {
    const attach = `${said.upTo ? "you may attach" : "attach"} it to ${to}`;
    return `${seen}, ${attach} if it is ${article(kind)}, and otherwise ${AWAY_WORDS[said.rest]("it")}`;
  }
  const all = { any: "any number of", all: "all" }[said.upTo ?? "all"] ?? `up to ${said.upTo}`;
  const rest = said.rest === "hand" ? "put the rest into your hand" : REST_WORDS[said.rest];
  return `${seen}, attach ${all} ${kind} from among them to ${to}, and ${rest}`;
}

/** "exchange a card of your hand for a random item card of your deck". */
export function exchange(said: Extract<Effect, { effect: "exchange" }>, voice: Voice): string {
  const given = measure(1, card(said.filter), voice).head;
  const found = measure(1, card(said.found), voice, { random: true }).head;
  return `exchange ${given} from your hand for ${found} from your deck`;
}

export function reorder(said: Top & { effect: "reorder" }, voice: Voice): string {
  const back = said.count === 1 ? "it back" : "them back in any order";
  return `look at ${top(said.count, whose(said.side), voice)}, and put ${back}`;
}

export function mill(said: Top & { effect: "mill" }, voice: Voice): string {
  return `discard ${top(said.count, whose(said.side), voice)}`;
}

/** "the top 3 cards of your deck". */
function top(count: Top["count"], owner: string, voice: Voice, end: "top" | "bottom" = "top"): string {
  const { head, tail } = measure(count, CARD, voice);
  if (typeof count === "object" && !("count" in count))
    return `${head} from the ${end} of ${owner} deck${tail}`;
  const several = head.startsWith("a ") ? "card" : head;
  return `the ${end} ${several} of ${owner} deck${tail}`;
}
