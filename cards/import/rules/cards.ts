// Clauses about cards outside play: searching, putting away, looking at the deck.

import type { CardPlace, CardSource, Effect } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity, Tail } from "../values.ts";
import { amountOf, sizeOf, sizeOrAll } from "./amounts.ts";
import { sized } from "./board.ts";

type Side = "mine" | "theirs";

/** Cards of no special kind, without "random" or "up to". */
export function isPlain({ filter, upTo, random }: Quantity): boolean {
  return !filter && !upTo && !random;
}

interface Move {
  q: Quantity;
  tail?: Tail;
  from: CardSource;
  to: CardPlace;
  side: Side;
  by?: "opponent";
  /** Said of the opponent: "your opponent discards …". */
  bySelf: boolean;
}

export function move({ q, tail, from, to, side, by, bySelf }: Move): Effect[] | undefined {
  if (bySelf && (side === "mine" || by)) return undefined;
  return sized(sizeOrAll(q, tail), (count) => ({
    effect: "moveCards",
    from,
    to,
    count,
    side: side === "theirs" ? side : undefined,
    filter: q.filter,
    random: q.random,
    upTo: q.upTo,
    by: bySelf ? "opponent" : by,
  }));
}

const WHOLE: Quantity = { count: "all" };

/** "discard 2 cards from your hand", and the same for the opponent: "your opponent discards …". */
function moving(subject: string, s: string, es: string): Rule[] {
  const bySelf = subject !== "";
  const search = `${subject} search${es} {side:whose} deck for {q:cardsOf} {tail?}` as const;
  const shuffle = `shuffle${s} {again:whose} deck` as const;
  const them = "(it|them|that card|those cards|the card|the cards)";
  const reveal = `[[,] reveal${s} (it|them)]` as const;
  const sought = { from: "deck", bySelf } as const;
  return [
    rule(
      "clause",
      `${search} ${reveal}[,] [and] put${s} ${them} {into} [[,] and shuffle${s} {again:whose?} deck] {by?}`,
      (found) => searched({ ...found, ...sought }),
    ),
    rule("clause", `${search}, ${shuffle}, and put${s} ${them} {into} {by?}`, (found) =>
      searched({ ...found, ...sought }),
    ),
    rule("clause", `${search}, shuffle${s} {again:whose} deck[, and] put${s} ${them} {into} {by?}`, (found) =>
      searched({ ...found, ...sought }),
    ),
    rule("clause", `${search}, put${s} ${them} back, and ${shuffle} {by?}`, (found) =>
      searched({ ...found, ...sought, into: { to: "deck", side: found.side } }),
    ),
    rule(
      "clause",
      `${search}[,] [and] discard${s} ${them} [[,] and shuffle${s} {again:whose?} deck] {by?}`,
      (found) => (found.q.random ? undefined : move({ ...found, ...sought, to: "discard" })),
    ),
    rule(
      "clause",
      `${subject} discard${s} {q:cardsOf} from {side:whose} {from:zone} {tail?} {by?}`,
      (found) => unsought({ ...found, to: "discard", bySelf }),
    ),
    rule("clause", `${subject} discard${s} {side:whose} hand {by?}`, (found) =>
      move({ ...found, q: WHOLE, from: "hand", to: "discard", bySelf }),
    ),
    rule(
      "clause",
      `${subject} put${s} {q:cardsOf} from {side:whose} {from:zone} {into} {tail?} {by?}`,
      ({ into, ...found }) =>
        into.side === found.side ? unsought({ ...found, to: into.to, bySelf }) : undefined,
    ),
    rule("clause", `${subject} put${s} {side:whose} hand {into} {by?}`, ({ into, ...found }) =>
      into.side === found.side ? move({ ...found, q: WHOLE, from: "hand", to: into.to, bySelf }) : undefined,
    ),
    rule(
      "clause",
      `${subject} shuffle${s} {q:cardsOf} from {side:whose} {from:zone} into {again:whose} deck {tail?} {by?}`,
      (found) => (found.again === found.side ? unsought({ ...found, to: "deck", bySelf }) : undefined),
    ),
    rule("clause", `${subject} shuffle${s} {side:whose} hand into {again:whose} deck {by?}`, (found) =>
      found.again === found.side ? move({ ...found, q: WHOLE, from: "hand", to: "deck", bySelf }) : undefined,
    ),
  ];
}

/** One search for each of several cards. */
function eachSought(into: Sought["into"], sought: Quantity[]): Effect[] | undefined {
  if (into.side !== "mine") return undefined;
  const found = sought.map((q) =>
    q.count === 1 && q.filter && !q.upTo
      ? searched({ q, from: "deck", side: "mine", bySelf: false, into })
      : undefined,
  );
  return found.every((each) => each !== undefined) ? found.flat() : undefined;
}

type Sought = Omit<Move, "to"> & { into: { to: CardPlace; side: Side } };

function searched({ into, ...found }: Sought): Effect[] | undefined {
  return into.side === found.side && !found.q.random ? move({ ...found, to: into.to }) : undefined;
}

/** Cards leave the deck without a search only at random. */
function unsought(found: Move): Effect[] | undefined {
  return found.from === "deck" && !found.q.random ? undefined : move(found);
}

function bothMill(count: number): Effect[] {
  return [
    { effect: "mill", count, side: "mine" },
    { effect: "mill", count, side: "theirs" },
  ];
}

const moves: Rule[] = [
  rule("zone", "hand", () => "hand"),
  rule("zone", "discard pile", () => "discard"),
  rule("zone", "deck", () => "deck"),
  rule("into", "into {side:whose} deck", (found) => ({ to: "deck", ...found })),
  rule("into", "into {side:whose} hand", (found) => ({ to: "hand", ...found })),
  rule("into", "onto {side:whose} bench", (found) => ({ to: "bench", ...found })),
  rule("into", "on top of {side:whose} deck", (found) => ({ to: "deckTop", ...found })),
  rule("into", "on the bottom of {side:whose} deck", (found) => ({ to: "deckBottom", ...found })),
  rule("clause", "(put|shuffle) {q:cardsOf} from your deck {post:cardAfter} {into}", ({ q, post, into }) =>
    q.random && into.side === "mine" && !Object.keys(post).some((key) => key in (q.filter ?? {}))
      ? unsought({
          q: { ...q, filter: { ...q.filter, ...post } },
          from: "deck",
          to: into.to,
          side: "mine",
          bySelf: false,
        })
      : undefined,
  ),
  rule("clause", "put {a:cardsOf} and {b:cardsOf} from {side:whose} deck {into}", ({ a, b, side, into }) => {
    if (into.side !== side) return undefined;
    const [one, two] = [a, b].map((q) => unsought({ q, from: "deck", to: into.to, side, bySelf: false }));
    return one && two && [...one, ...two];
  }),
  rule("clause", "choose {n:number} of the cards in your hand and put (it|them) {into}", ({ n, into }) =>
    into.side === "mine"
      ? move({ q: { count: n }, from: "hand", to: into.to, side: "mine", bySelf: false })
      : undefined,
  ),
  rule("clause", "choose a card in your hand and put it {into}", ({ into }) =>
    into.side === "mine"
      ? move({ q: { count: 1 }, from: "hand", to: into.to, side: "mine", bySelf: false })
      : undefined,
  ),
  rule(
    "clause",
    "choose {q:cardsOf} from your discard pile and (put|shuffle) (it|them) {into}",
    ({ q, into }) =>
      into.side === "mine"
        ? unsought({ q, from: "discard", to: into.to, side: "mine", bySelf: false })
        : undefined,
  ),
  rule(
    "clause",
    "your opponent reveals a random card from their hand and shuffles it into their deck",
    () => [{ effect: "moveCards", from: "hand", to: "deck", count: 1, side: "theirs", random: true }],
  ),
  ...["{a:cardsOf} and {b:cardsOf}", "{a:cardsOf}, {b:cardsOf}, and {c:cardsOf}"].map((cards) =>
    rule(
      "clause",
      `search your deck for ${cards}[,] reveal them[,] and put them {into}` as "{a:cardsOf} {b:cardsOf} {c:cardsOf?} {into}",
      ({ a, b, c, into }) => eachSought(into, c ? [a, b, c] : [a, b]),
    ),
  ),
  rule(
    "clause",
    "search your deck for {q:cardsOf}, shuffle your deck, then put (that card|it|those cards|them) on top of it",
    ({ q }) =>
      searched({ q, from: "deck", side: "mine", bySelf: false, into: { to: "deckTop", side: "mine" } }),
  ),
  rule("clause", "discard the top card of each player's deck", () => bothMill(1)),
  rule("clause", "discard the top {n:number} cards of each player's deck", ({ n }) => bothMill(n)),
  ...moving("", "", ""),
  ...moving("your opponent", "s", "es"),
  rule(
    "clause",
    "(your opponent reveals their|look at your opponent's|your opponent shows you their) hand",
    () => [{ effect: "revealHand", side: "theirs" }],
  ),
  rule("clause", "reveal your hand", () => [{ effect: "revealHand", side: "mine" }]),
];

/** A card of the hand for a random one of the deck. */
function exchanged(given: Quantity, found: Quantity): Effect[] | undefined {
  if (given.count !== 1 || given.upTo || given.random) return undefined;
  if (found.count !== 1 || found.upTo || !found.random) return undefined;
  return [pruned<Effect>({ effect: "exchange", filter: given.filter, found: found.filter })];
}

const exchanges: Rule[] = [
  "exchange {a:cardsOf} from your hand for {b:cardsOf} from your deck",
  "(choose|choose 1 of) {a:cardsOf} in your hand and switch it with {b:cardsOf} in your deck",
].map((words) => rule("clause", words as "{a:cardsOf} {b:cardsOf}", ({ a, b }) => exchanged(a, b)));

const deckTops: Rule[] = [
  rule("clause", "shuffle the cards of {side:whose} deck", (found) => [{ effect: "shuffle", ...found }]),
  rule("governing", "you may shuffle {side:whose} deck", (found) => [
    { effect: "may", do: [{ effect: "shuffle", ...found }] },
  ]),
  rule("topCards", "the top card of {side:whose} deck {tail?}", (found) => top({ count: 1 }, found)),
  rule(
    "topCards",
    "the top {count:number} (card|cards) of {side:whose} deck {tail?}",
    ({ count, ...found }) => top({ count }, found),
  ),
  rule("topCards", "{q:cardsOf} from the top of {side:whose} deck {tail?}", ({ q, ...found }) =>
    isPlain(q) ? top(q, found) : undefined,
  ),
  rule("clause", "have either player draw a card", () => [
    {
      effect: "choice",
      options: [[{ effect: "draw", count: 1 }], [{ effect: "draw", count: 1, side: "theirs" }]],
    },
  ]),
  rule("clause", "discard {top:topCards}", ({ top }) => [{ effect: "mill", ...top }]),
  rule("clause", "your opponent discards {top:topCards}", ({ top }) => [{ effect: "mill", ...top }]),
  rule("clause", "look at {top:topCards}[,] and put (it back|them back in any order)", ({ top }) => [
    { effect: "reorder", ...top },
  ]),
  rule("takeTo", "into your hand", () => "hand"),
  rule("takeTo", "onto your bench", () => "bench"),
  rule("rest", "shuffle (the rest|the other cards|the other card) [back] into your deck", () => "deck"),
  rule(
    "rest",
    "put (the rest|the other cards|the other card) [back] on top of your deck [in any order]",
    () => "deckTop",
  ),
  rule(
    "rest",
    "put (the rest|the other cards|the other card) on the bottom of your deck [in any order]",
    () => "deckBottom",
  ),
  rule("rest", "discard (the rest|the other cards|the other card)", () => "discard"),
  rule("seen", "{q:cardsOf} (from among them|you find there)", ({ q }) => q),
  rule("seen", "{count:number} of (them|those cards)", (found) => found),
  rule("seen", "up to {count:number} of (them|those cards)", (found) => ({ ...found, upTo: true })),
  rule(
    "clause",
    "look at {top:topCards}[,] [and] put {q:seen} {to:takeTo} {tail?}[,] and {rest}",
    ({ top, q, to, tail, rest }) => {
      const amount = top.side === "mine" && !q.random ? sizeOf(q, tail) : undefined;
      const { count } = top;
      return sized(amount, (take) => ({ effect: "look", count, take, filter: q.filter, to, rest }));
    },
  ),
];

function top(q: Quantity, { side, tail }: { side: Side; tail?: Tail }) {
  const count = amountOf(q, tail);
  return count === undefined ? undefined : { count, side };
}

export const CARD_RULES: Rule[] = [...moves, ...exchanges, ...deckTops];
