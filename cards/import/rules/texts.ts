// The beginnings of the texts of abilities, trainers and energy, and sentences that only those have.

import type { Condition, Count, Effect, Trigger } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import type { Item, Opening, Price } from "../items.ts";
import { pruned, rule } from "../rule.ts";
import { opposite } from "./conditions.ts";
import { switched } from "./places.ts";

const uses: Rule[] = [
  rule("where", "in (the|your) active spot", () => "active"),
  rule("where", "your active mantimon", () => "active"),
  rule("where", "on your bench", () => "bench"),
  rule("holding", "(while|as long as) {holder:total} is {where},", ({ holder, where }) =>
    holder === "self" || holder === "it" ? where : undefined,
  ),
  rule("asking", "if {condition},", ({ condition }) => condition),
  rule("limit", "once during your turn[,]", () => "turn"),
  rule("limit", "as often as you like during your turn[,]", () => "none"),
  rule("opening", "{limit} {place:holding?} {condition:asking?} you may [do this:]", (found) =>
    pruned<Opening>({ when: "activate", ...found }),
  ),
  rule("usable", "you can use this ability only if {condition}", ({ condition }) => ({ condition })),
  rule("usable", "this (power|ability) can't be used if {condition}", ({ condition }) => ({
    condition: opposite(condition),
  })),
  rule("usable", "you must {cost:block} in order to use this ability", ({ cost }) => price(cost)),
  rule(
    "usable",
    "{limit} {place:holding?} {condition:asking?} you may {cost:block} in order to use this ability",
    ({ limit, place, condition, cost }) => {
      const paid = price(cost);
      return paid && { ...paid, opening: pruned<Opening>({ when: "activate", limit, place, condition }) };
    },
  ),
];

const PAYING = {
  playable: [
    "you can (play|use) this card only if you {cost:block}",
    "you must {cost:block} in order to (play|use) this card",
  ],
  usable: ["you must {cost:block} in order to use this ability"],
};

/** The text costs one card of a kind from the hand. The rest of it needs that to be paid. */
function gated(name: "playable" | "usable"): Rule[] {
  return PAYING[name].map((pattern) =>
    rule(name, pattern as "{cost:block}", ({ cost: [paid, ...more] }) => {
      const ofKind = paid?.effect === "moveCards" && paid.from === "hand" && paid.filter !== undefined;
      const one = ofKind && paid.count === 1 && !paid.side && !paid.upTo && more.length === 0;
      return one ? { cost: paid, gate: true } : undefined;
    }),
  );
}

/** The cost of a text, and the condition under which it can be paid: a single cost of a fixed size. */
function price(cost: Effect[]): Price | undefined {
  const [paid, ...more] = cost;
  if (more.length > 0 || !paid) return undefined;
  const payable = payableIf(paid);
  return payable && { cost: paid, condition: payable };
}

function payableIf(paid: Effect): Condition | undefined {
  if (paid.effect === "detachEnergy" && typeof paid.from === "string" && typeof paid.count === "number")
    return {
      atLeast: [pruned<Count>({ count: "energy", on: paid.from, type: paid.type }), paid.count],
    };
  if (paid.effect !== "moveCards" || typeof paid.count !== "number" || paid.upTo || paid.side)
    return undefined;
  if (paid.from === "hand" && !paid.filter) return { atLeast: [{ count: "hand", side: "mine" }, paid.count] };
  if (paid.from === "discard")
    return {
      atLeast: [pruned<Count>({ count: "discard", side: "mine", filter: paid.filter }), paid.count],
    };
  return undefined;
}

const SELF = "{self:holder}";
const ATTACK = "(an attack [from your opponent's mantimon]|an opponent's attack|your opponent's attack)";
const EVEN = "{even:evenIf?}";

/** The words of each trigger, for this Mantimon or the one that the card is attached to. */
const TRIGGERS: [Trigger, string][] = [
  ["played", `when you (put|play) ${SELF} from your hand onto your bench [during your turn]`],
  ["evolved", `when you play ${SELF} from your hand to evolve 1 of your mantimon [during your turn]`],
  ["damaged", `(when|if|whenever) ${SELF} is damaged by ${ATTACK} ${EVEN}`],
  ["knockedOut", `(when|if|whenever) ${SELF} is knocked out by [damage from] ${ATTACK}`],
];

const ZONE = "from [your|their] (energy zone|hand|hand or energy zone)";

/** Triggers on energy: attached to this Mantimon, or by the opponent to one of theirs. */
const attachments: Rule[] = [
  rule(
    "opening",
    `(when|whenever) you attach (a|an) {type:type?} energy [card] [${ZONE}] to ${SELF} [during your turn], {place:holding?}`,
    ({ self, type, place }) => pruned<Opening>({ when: "energyAttached", type, place, holder: self.filter }),
  ),
  rule(
    "opening",
    `{place:holding?} whenever your opponent attaches (a|an) {type:type?} energy [card] [${ZONE}] to 1 of their mantimon, {at:holding?}`,
    ({ type, place, at }) => pruned<Opening>({ when: "theirEnergyAttached", type, place: place ?? at }),
  ),
  rule(
    "opening",
    "(when|whenever) (a|any|either) player (puts|plays) a [basic] mantimon from their hand onto their bench, {place:holding?}",
    ({ place }) => pruned<Opening>({ when: "anyPlayed", place }),
  ),
  rule(
    "opening",
    "when you attach this card from your hand to (a|1 of your) mantimon [during your turn], {place:holding?}",
    ({ place }) => pruned<Opening>({ when: "attached", place }),
  ),
  rule(
    "opening",
    `once during your turn, when ${SELF} moves from (your|the) bench to (your|the) active spot, {place:holding?}`,
    ({ self, place }) => (self.filter ? undefined : pruned<Opening>({ when: "movedToActive", place })),
  ),
];

/** Moments of the turn. */
const MOMENTS: [Trigger, string][] = [
  ["turnStart", "at the beginning of your turn,"],
  ["turnEnd", "at the end of your turn,"],
  ["theirTurnEnd", "at the end of your opponent's turn,"],
  ["eachTurnEnd", "at the end of (each|each player's|every) turn,"],
];

const moments: Rule[] = [
  ...MOMENTS.map(([when, words]) =>
    rule("opening", `${words} {place:holding?}` as "{place:holding?}", ({ place }) =>
      pruned<Opening>({ when, place }),
    ),
  ),
  rule("opening", "at the end of your turn, if your active mantimon has this card attached,", () => ({
    when: "turnEnd",
    place: "active",
  })),
];

const triggers: Rule[] = [
  ...attachments,
  ...moments,
  rule("evenIf", "<even if {it:known} is knocked out>", ({ it }) =>
    it === "self" || it === "it" ? true : undefined,
  ),
  ...TRIGGERS.flatMap(([when, words]) => {
    const pattern = words as typeof SELF;
    return [
      rule("opening", `${pattern}, {place:holding?}`, ({ self, place }) =>
        pruned<Opening>({ when, place, holder: self.filter }),
      ),
      rule("opening", `once during your turn, ${pattern},`, ({ self }) =>
        when === "played" || when === "evolved" ? pruned<Opening>({ when, holder: self.filter }) : undefined,
      ),
    ];
  }),
  rule(
    "opening",
    `(when|if|whenever) ${SELF} is {place:where} and is damaged by ${ATTACK} ${EVEN},`,
    ({ self, place }) => pruned<Opening>({ when: "damaged", place, holder: self.filter }),
  ),
  rule(
    "opening",
    `(when|if|whenever) ${SELF} is {place:where} and is knocked out by [damage from] ${ATTACK},`,
    ({ self, place }) => pruned<Opening>({ when: "knockedOut", place, holder: self.filter }),
  ),
  rule("holder", "{self:total}", ({ self }) => (self === "self" ? {} : undefined)),
  rule("holder", "the {filter:mons} this (card|tool) is attached to", ({ filter }) =>
    Object.keys(filter).length === 0 ? undefined : { filter },
  ),
  rule("opening", "(between turns|during mantimon checkup), {place:holding?}", ({ place }) =>
    pruned<Opening>({ when: "betweenTurns", place }),
  ),
  rule("begun", "{opening} {items:item}", ({ opening, items }) => ({
    opening,
    items: meansStadium(opening, items)
      ? [{ say: "effects", effects: [{ effect: "discardStadium" }] }]
      : items,
  })),
  rule(
    "begun",
    "{limit} if {self:holder} is {place:where}, you may switch it with {with:target}",
    ({ limit, self, place, with: target }) => {
      const effects = place === "active" && !self.filter ? switched("mine", target) : undefined;
      return effects && { opening: { when: "activate", limit, place }, items: [{ say: "effects", effects }] };
    },
  ),
  rule("begun", "at the end of your first turn, {then:block}", ({ then }) => ({
    opening: { when: "turnEnd" },
    items: [{ say: "effects", effects: [{ effect: "if", condition: { happened: "firstTurn" }, then }] }],
  })),
  ...(["playable", "usable"] as const).flatMap(gated),
];

/** "If a stadium is in play, you may discard it". */
function meansStadium({ when, ...opening }: Opening, items: Item[]): boolean {
  const isAsked = "condition" in opening && opening.condition && "stadium" in opening.condition;
  const [only] = items;
  return when === "activate" && isAsked === true && only?.say === "picked" && only.to === "discard";
}

const trainers: Rule[] = [
  rule("usableAttack", "you can use this attack only if {condition}", ({ condition }) => condition),
  rule("playable", "you can (play|use) this card only if {condition}", ({ condition }) => ({ condition })),
  rule(
    "playable",
    "you can (play|use) this card only if you go second, and only during your first turn",
    () => ({ condition: { all: [{ happened: "goesSecond" }, { happened: "firstTurn" }] } }),
  ),
  rule("playable", "you can (play|use) this card only if you {cost:block}", ({ cost }) => price(cost)),
  rule("playable", "you must {cost:block} in order to (play|use) this card", ({ cost }) => price(cost)),
  rule(
    "playable",
    "you can (play|use) this card only if you discard {n:number} other cards from your hand",
    ({ n }) => price([{ effect: "moveCards", from: "hand", to: "discard", count: n }]),
  ),
  rule(
    "playable",
    "discard {n:number} of the other cards from your hand in order to (play|use) this card",
    ({ n }) => price([{ effect: "moveCards", from: "hand", to: "discard", count: n }]),
  ),
  ...[
    "<if you can't discard {n:number} cards [from your hand], you can't play this card.>",
    "if you can't discard {n:number} (card|cards) [from your hand], you can't play this card",
  ].map((words) =>
    rule("playable", words as "{n:number}", ({ n }) => ({
      condition: { atLeast: [{ count: "hand", side: "mine" }, n] },
    })),
  ),
  rule("playable", "if you can't discard a card from your hand, you can't play this card", () => ({
    condition: { atLeast: [{ count: "hand", side: "mine" }, 1] },
  })),
  rule("playable", "you can't (play|use) this card if {condition}", ({ condition }) => ({
    condition: opposite(condition),
  })),
  rule(
    "asBasic",
    "play this card as if it were a basic {type} mantimon with {hp:number} HP",
    (found) => found,
  ),
  rule("asBasic", "play this card as if it were a {hp:number} HP basic {type} mantimon", (found) => found),
];

export const TEXT_RULES: Rule[] = [...uses, ...triggers, ...trainers];
