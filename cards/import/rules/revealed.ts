// The top card of a deck is revealed, and what it is decides what follows.

import type { CardFilter, Effect, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import type { Outcome } from "../items.ts";
import { pruned, rule } from "../rule.ts";

type RevealTop = Extract<Effect, { effect: "revealTop" }>;

interface Revealed {
  side: "mine" | "theirs";
  filter: CardFilter;
  hit: Outcome;
  miss?: Outcome;
  away?: Outcome["put"];
}

/** The effect; undefined if the text does not say where the card goes, or puts it into the other player's cards. */
export function revealed({ side, filter, hit, miss, away }: Revealed): Effect[] | undefined {
  if ([hit.put, miss?.put, away].some((put) => put?.side && put.side !== side)) return undefined;
  const isPut = hit.put !== undefined;
  // Either both outcomes say where the card goes, or neither does and one place is meant for any card.
  if (isPut !== (miss?.put !== undefined) && !(miss === undefined && !isPut)) return undefined;
  if (isPut && away) return undefined;
  const place = away?.to ?? "deckTop";
  return [
    pruned<RevealTop>({
      effect: "revealTop",
      side,
      filter,
      to: hit.put?.to ?? place,
      rest: miss?.put?.to ?? place,
      then: hit.effects?.length ? hit.effects : undefined,
      else: miss?.effects?.length ? miss.effects : undefined,
    }),
  ];
}

/** Energy on top of the deck is attached; any other card goes where the text says. */
export function attached(
  { filter, to }: { filter: CardFilter; to: Target },
  miss: Outcome | undefined,
): Effect[] | undefined {
  const { kind, type, basicEnergy: basic, ...more } = filter;
  const isEnergy = kind === "energy" && !Array.isArray(type) && Object.keys(more).length === 0;
  if (!isEnergy || miss?.put === undefined || miss.put.side === "theirs" || miss.effects) return undefined;
  const rest = miss.put.to;
  return [pruned<Effect>({ effect: "attachSeen", count: 1, shown: true, type, basic, to, rest } as Effect)];
}

const IT = "(it|that card)";
const IF = `if ${IT} is {filter:oneOfAKind}, `;
const TOP = "reveal the top card of {side:whose} deck";

const outcomes: Rule[] = [
  rule("oneOfAKind", "{q:cardsOf}", ({ q }) => {
    const { count, filter, upTo, random } = q;
    return count === 1 && !upTo && !random ? filter : undefined;
  }),
  rule("revealedPut", `put ${IT} into {side:whose} hand`, ({ side }) => ({ to: "hand", side })),
  rule("revealedPut", `put ${IT} on the bottom of {side:whose} deck`, ({ side }) => ({
    to: "deckBottom",
    side,
  })),
  rule("revealedPut", `(put|return) ${IT} (on|to) [the] top of {side:whose} deck`, ({ side }) => ({
    to: "deckTop",
    side,
  })),
  rule("revealedPut", `shuffle ${IT} into {side:whose} deck`, ({ side }) => ({ to: "deck", side })),
  rule("revealedPut", `discard ${IT}`, () => ({ to: "discard" })),
  rule("revealedPut", `leave ${IT} there`, () => ({ to: "deckTop" })),
  rule("outcome", "{put:revealedPut}", (found) => found),
  rule("outcome", "{put:revealedPut}(, then|and|, and) {effects:block}", (found) => found),
  rule("outcome", "{effects:block}", (found) => found),
  rule("closedOutcome", "{put:revealedPut}", (found) => found),
  rule("closedOutcome", "{put:revealedPut}(, then|and|, and) {effects:closedBlock}", (found) => found),
  rule("closedOutcome", "{effects:closedBlock}", (found) => found),
];

const clauses: Rule[] = [TOP, `${TOP} and {away:revealedPut}` as typeof TOP].flatMap((top) => [
  rule("governing", `${top}: ${IF} {hit:outcome}` as ClauseOf<"outcome">, revealed),
  rule(
    "governing",
    `${top}: ${IF} {hit:closedOutcome}; otherwise, {miss:outcome}` as ClauseOf<"closedOutcome">,
    revealed,
  ),
]);

type ClauseOf<Hit extends string> =
  `{side:whose} {away:revealedPut?} {filter:oneOfAKind} {hit:${Hit}} {miss:outcome?}`;

const items: Rule[] = [
  rule("item", TOP, (found) => [{ say: "revealTop", ...found }]),
  rule(
    "item",
    `discard the top card of {side:whose} deck[, and|.] ${IF} {hit:outcome}`,
    ({ hit, ...found }) => {
      const effects = hit.put ? undefined : revealed({ ...found, hit, away: { to: "discard" } });
      return effects && [{ say: "effects", effects }];
    },
  ),
  rule("item", `${IF} {hit:outcome}`, (found) => [{ say: "revealedIs", ...found }]),
  rule("item", "(otherwise|if not|if it (isn't|is not)), {put:revealedPut}", (found) => [
    { say: "revealedIsNot", miss: found },
  ]),
  rule(
    "item",
    "(otherwise|if not|if it (isn't|is not)), {put:revealedPut}(, then|and|, and) {effects:block}",
    (found) => [{ say: "revealedIsNot", miss: found }],
  ),
];

export const REVEALED_RULES: Rule[] = [...outcomes, ...clauses, ...items];
