// Clauses about the size of hands: drawing, discarding down to a number, and replacing a hand.

import type { Amount, Effect } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity, Tail } from "../values.ts";
import { amountOf } from "./amounts.ts";
import { sized } from "./board.ts";
import { isPlain, move } from "./cards.ts";

const DRAWERS = [
  ["draw", undefined, "you have {q:cardsOf} in your hand"],
  ["your opponent draws", "theirs", "they have {q:cardsOf} in their hand"],
  ["each player draws", "both", "they have {q:cardsOf} in their hand"],
] as const;

const drawing: Rule[] = DRAWERS.flatMap(([draws, side, have]) => [
  rule("clause", `${draws} {q:cardsOf} {tail?}`, ({ q, tail }) => {
    const amount = isPlain(q) ? amountOf(q, tail) : undefined;
    return sized(amount, (count) => ({ effect: "draw", count, side }));
  }),
  rule("clause", `${draws} {count:number} more (card|cards)`, ({ count }) =>
    sized(count, (count) => ({ effect: "draw", count, side })),
  ),
  ...(side === "both"
    ? []
    : [
        "as many cards in (your|their) hand as (your opponent|your opponent has|you|you have)",
        "the same number of cards in (your|their) hand as (your opponent|your opponent has|you|you have)",
      ].map((many) =>
        rule("clause", `${draws} cards until ${have.replace(/ \{.*/, "")} ${many}` as "", () => [
          pruned<Effect>({
            effect: "drawUntil",
            hand: { count: "hand", side: side === "theirs" ? "mine" : "theirs" },
            side,
          }),
        ]),
      )),
  rule("clause", `${draws} cards until ${have} {tail?}`, ({ q, tail }) => {
    const amount = isPlain(q) ? amountOf(q, tail) : undefined;
    return sized(amount, (hand) => ({ effect: "drawUntil", hand, side }));
  }),
]);

/** "Discard cards until you have 3": as many as the hand is larger. */
const discarding: Rule[] = (
  [
    ["discard", "mine", "your", "you have"],
    ["your opponent discards", "theirs", "their", "they have"],
  ] as const
).map(([discards, side, whose, have]) =>
  rule(
    "clause",
    `${discards} cards from ${whose} hand until ${have} {n:number} (card|cards) in ${whose} hand` as "{n:number}",
    ({ n }) =>
      move({
        q: { count: "open" },
        tail: { equal: { minus: [{ count: "hand", side }, n] } },
        from: "hand",
        to: "discard",
        side,
        bySelf: side === "theirs",
      }),
  ),
);

/** What both players do in one sentence: a hand goes into the deck or the discard pile, and cards are drawn. */
const renewals: Rule[] = [
  rule(
    "clause",
    "your opponent shuffles (their hand|the cards in their hand) into their deck[,] [and] [then] draws that many cards [plus {n:number?}]",
    ({ n }) => [THEIRS_RENEWED, { effect: "draw", count: again(n), side: "theirs" }],
  ),
  rule(
    "clause",
    "shuffle your hand into your deck[,] [and] [then] draw that many cards [plus {n:number?}]",
    ({ n }) => [RENEWED, { effect: "draw", count: again(n) }],
  ),
  rule(
    "clause",
    "each player shuffles (their hand|the cards in their hand) into their deck[,] [and] [then] draws that many cards [plus {n:number?}]",
    ({ n }) => [
      RENEWED,
      { effect: "draw", count: again(n) },
      THEIRS_RENEWED,
      { effect: "draw", count: again(n), side: "theirs" },
    ],
  ),
  rule("clause", "each player shuffles their hand into their deck", () => [RENEWED, THEIRS_RENEWED]),
  rule("clause", "you draw {q:cardsOf}", ({ q }) => {
    const count = isPlain(q) ? amountOf(q) : undefined;
    return count === undefined ? undefined : [{ effect: "draw", count }];
  }),
  rule(
    "clause",
    "your opponent shuffles their hand into their deck and draws {q:cardsOf} {tail?}",
    ({ q, tail }) => renew("deck", q, "theirs", tail),
  ),
  rule(
    "clause",
    "each player shuffles their hand into their deck and draws a card for each of their remaining (points needed to win|prize cards)",
    () => [
      RENEWED,
      THEIRS_RENEWED,
      { effect: "draw", count: { count: "pointsLeft", side: "mine" } },
      { effect: "draw", count: { count: "pointsLeft", side: "theirs" }, side: "theirs" },
    ],
  ),
  rule("clause", "each player shuffles their hand into their deck and draws {q:cardsOf}", ({ q }) =>
    renew("deck", q, "both"),
  ),
  rule("clause", "your opponent discards their hand and draws {q:cardsOf}", ({ q }) =>
    renew("discard", q, "theirs"),
  ),
  rule("clause", "each player discards their hand and draws {q:cardsOf}", ({ q }) =>
    renew("discard", q, "both"),
  ),
];

function renew(
  to: "deck" | "discard",
  q: Quantity,
  side: "theirs" | "both",
  tail?: Tail,
): Effect[] | undefined {
  const count = isPlain(q) ? amountOf(q, tail) : undefined;
  if (count === undefined) return undefined;
  return [
    ...(side === "both" ? [RENEWED, THEIRS_RENEWED] : [THEIRS_RENEWED]).map((move) => ({ ...move, to })),
    { effect: "draw", count, side },
  ];
}

const RENEWED = { effect: "moveCards", from: "hand", to: "deck", count: "all" } as const satisfies Effect;
const THEIRS_RENEWED = { ...RENEWED, side: "theirs", by: "opponent" } as const satisfies Effect;

/** As many as left the hand, and some more. */
function again(more: number | undefined): Amount {
  const gone: Amount = { count: "last" };
  return more === undefined ? gone : { sum: [gone, more] };
}

export const HAND_RULES: Rule[] = [...drawing, ...discarding, ...renewals];
