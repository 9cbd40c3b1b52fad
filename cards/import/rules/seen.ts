// What is done with cards that were looked at or revealed, and with the Mantimon or the attack chosen just before.

import type { Amount, Effect } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import { amountOf, sizeOf } from "./amounts.ts";
import { moveEnergy } from "./energy.ts";

type AttachSeen = Extract<Effect, { effect: "attachSeen" }>;

const parts: Rule[] = [
  rule("seeing", "look at {top:topCards}", ({ top }) =>
    top.side === "mine" ? { count: top.count } : undefined,
  ),
  rule("seeing", "reveal {top:topCards}", ({ top }) =>
    top.side === "mine" ? { count: top.count, shown: true } : undefined,
  ),
  rule("findable", "any number of {kind:energyKind}", ({ kind }) => ({ ...kind, upTo: "any" })),
  rule("findable", "(any|all [of the]) {kind:energyKind}", ({ kind }) => kind),
  rule("findable", "up to {upTo:number} {kind:energyKind}", ({ kind, upTo }) => ({ ...kind, upTo })),
  rule("energyKind", "{basic:basicOrSpecial?} {type:type?} energy [card|cards]", (found) => pruned(found)),
  rule("receiving", "{to:target} {split:split?}", (found) => pruned(found)),
  rule("receiving", "{choose:group} {split}", ({ choose, split }) => ({ to: { choose }, split })),
];

/** "look at the top 4 cards of your deck and attach up to 2 basic energy cards you find there to …". */
const attachments: Rule[] = [
  rule(
    "item",
    "{seeing}[,] [and] attach {findable} you find there to {receiving}",
    ({ seeing, findable, receiving }) => [
      { say: "attachFound", attach: { effect: "attachSeen", ...seeing, ...findable, ...receiving } },
    ],
  ),
  rule(
    "clause",
    "{seeing}, attach {findable} from among them to {receiving}, and {rest}",
    ({ seeing, findable, receiving, rest }) => [
      { effect: "attachSeen", ...seeing, ...findable, ...receiving, rest },
    ],
  ),
  rule(
    "clause",
    "{seeing}, attach {findable} from among them to {receiving}, and put the rest into your hand",
    ({ seeing, findable, receiving }) => [
      { effect: "attachSeen", ...seeing, ...findable, ...receiving, rest: "hand" },
    ],
  ),
  ...(["", "you may "] as const).map((may) =>
    rule(
      "clause",
      `{seeing}, ${may}attach it to {receiving} if it is (a|an) {kind:energyKind}, and otherwise {put:revealedPut}` as SingleCard,
      ({ seeing, receiving, kind, put }) => {
        if (seeing.count !== 1 || put.side === "theirs") return undefined;
        const upTo = may === "" ? {} : ({ upTo: "any" } as const);
        return [{ effect: "attachSeen", ...seeing, ...kind, ...upTo, ...receiving, rest: put.to }];
      },
    ),
  ),
];

type SingleCard = "{seeing} {receiving} {kind:energyKind} {put:revealedPut}";

/** "look at the bottom 3 cards of your deck, put up to 2 of them into your hand, and discard the rest". */
const below: Rule[] = [
  ...[
    "the bottom card of your deck {tail?}",
    "the bottom {n:number} (card|cards) of your deck {tail?}",
    "{q:cardsOf} from the bottom of your deck {tail?}",
  ].map((words) =>
    rule("bottomCards", words as "{n:number?} {q:cardsOf?} {tail?}", ({ n = 1, q = { count: n }, tail }) =>
      q.filter ? undefined : amountOf(q, tail),
    ),
  ),
  rule(
    "clause",
    "look at {count:bottomCards}[,] [and] put {q:seen} {to:takeTo} {tail?}[,] and {rest}",
    ({ count, q, tail, to, rest }) => {
      const take = q.random ? undefined : sizeOf(q, tail);
      if (take === undefined) return undefined;
      return [pruned<Effect>({ effect: "look", count, bottom: true, take, filter: q.filter, to, rest })];
    },
  ),
  rule("item", "look at {count:bottomCards}", (found) => [{ say: "lookBelow", ...found }]),
  rule("clause", "look at {top:topCards}, and {put:revealedPut}", ({ top, put }) => lookAway(top, put)),
];

/** Cards that are looked at, and all of them put away. */
function lookAway(
  { count, side }: { count: Amount; side: "mine" | "theirs" },
  { to, side: whose }: { to: AttachSeen["rest"]; side?: "mine" | "theirs" },
): Effect[] | undefined {
  if (count !== 1 || side !== "mine" || whose === "theirs" || to === "hand" || to === "deckTop")
    return undefined;
  return [{ effect: "look", count, take: 0, to: "hand", rest: to }];
}

const LEAVER = "the mantimon you moved to (your|the) bench";

const others: Rule[] = [
  rule("item", "reveal {top:topCards}", ({ top }) =>
    top.side === "mine" && top.count !== 1 ? [{ say: "revealAll", count: top.count }] : undefined,
  ),
  rule("item", "discard (those cards|the revealed cards)", () => [{ say: "discardAll" }]),
  rule("item", "if you do, put (it|that card) on the bottom of your deck", () => [
    { say: "putSeen", rest: "deckBottom" },
  ]),
  rule("item", "if (it|that card) is {filter:oneOfAKind}, attach (it|that card) to {to:target}", (found) => [
    { say: "revealedAttached", ...found },
  ]),
  rule("item", `if you do, heal {q:damage} from ${LEAVER}`, ({ q }) => {
    const amount = amountOf(q);
    if (amount === undefined) return undefined;
    return [{ say: "ofLeaver", effects: [{ effect: "heal", amount, target: "it" }] }];
  }),
  rule(
    "item",
    `if you do, move {q:energy} from ${LEAVER} to (your [new]|the new) active mantimon`,
    ({ q }) => {
      const effects = moveEnergy({ q, from: "it", to: "active" });
      return effects && [{ say: "ofLeaver", effects }];
    },
  ),
  rule("item", "choose 1 of {of:possessive} attacks", ({ of }) => [{ say: "chooseAttack", of }]),
  rule("item", "{until}, {on:target} can't use that attack", (found) => [{ say: "banChosen", ...found }]),
];

export const SEEN_RULES: Rule[] = [...parts, ...attachments, ...below, ...others];
