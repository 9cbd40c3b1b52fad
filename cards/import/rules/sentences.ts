// Whole sentences: what they add to the text before them.

import type { Amount, Effect, Group, Target } from "../../../engine/language.ts";
import { STATUSES } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import type { Item } from "../items.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity } from "../values.ts";
import { amountOf, sizeOrAll } from "./amounts.ts";
import { FIGURE_RULES } from "./figures.ts";

const orders: Rule[] = [
  rule("sentence", "{item}", ({ item }) => item),
  rule("sentence", "then[,] {item}", ({ item }) => item),
  rule("sentence", "{item}; if tails, {then:block}", ({ item, then }) => [
    ...item,
    { say: "effects", effects: [{ effect: "if", condition: { not: { heads: "all" } }, then }] },
  ]),
  rule("item", "after your attack, {effects:block}", (found) => [{ say: "effects", ...found }]),
  rule("item", "{effects:block}", (found) => [{ say: "effects", ...found }]),
  rule("item", "if {condition}, {effects:block} instead", (found) => [{ say: "instead", ...found }]),
  rule("item", "if {condition}, heal {amount:number} damage instead", (found) => [
    { say: "healsInstead", ...found },
  ]),
  rule("item", "otherwise, {effects:block}", (found) => [{ say: "otherwise", ...found }]),
  rule("item", "if they do, {effects:block}", (found) => [{ say: "ifDone", ...found }]),
  rule("item", "if you do, {effects:block}", (found) => [{ say: "ifDone", ...found }]),
  rule("item", "if you use this ability, {effects:block}", (found) => [{ say: "ifUsed", ...found }]),
  rule("item", "use this ability", () => [{ say: "use" }]),
  rule("item", "if you can't, this attack does nothing", () => [{ say: "nothingUndone" }]),
  rule("item", "choose (one|1):", () => [{ say: "choose" }]),
  rule("item", "your opponent chooses (one|1):", () => [{ say: "choose", by: "opponent" }]),
  ...[
    "(take|you take) {amount:number} more prize (card|cards)",
    "you get {amount:number} more (point|points) [for it]",
  ].map((more) =>
    rule(
      "item",
      `if your opponent's [active] mantimon is knocked out by damage from this attack, ${more}` as "{amount:number}",
      ({ amount }) => [{ say: "effects", effects: [worthMore(amount)] }],
    ),
  ),
  rule("item", "choose one at random:", () => [{ say: "choose", by: "chance" }]),
  rule(
    "item",
    "if this mantimon doesn't have the necessary energy to use that attack, this attack does nothing",
    () => [{ say: "paidOnly" }],
  ),
  rule("item", "choose [either] {statuses:statusesOr}", (found) => [{ say: "statusChoice", ...found }]),
  rule("item", "choose a special condition", () => [{ say: "statusChoice", statuses: [...STATUSES] }]),
  rule("item", "{to:target} is now affected by (that|the chosen) special condition", (found) => [
    { say: "chosenStatus", ...found },
  ]),
  rule("item", "you may (do|have this attack do) {amount:number} more damage", (found) => [
    { say: "mayGrow", ...found },
  ]),
];

/** Knock-outs by the attack give its player more points. */
function worthMore(amount: number): Effect {
  const modify = { kind: "value", amount } as const;
  return {
    effect: "if",
    condition: { is: "defender", filter: { knockedOut: true } },
    then: [{ effect: "lasting", until: "turnEnd", on: "defender", modify }],
  };
}

function take(q: Quantity, to: "hand" | "bench"): Item[] | undefined {
  const count = q.random ? undefined : sizeOrAll(q);
  return count === undefined ? undefined : [{ say: "take", take: count, filter: q.filter, to }];
}

/** Cards of the opponent's hand, which was just revealed. */
function putAway(q: Quantity, to: "discard" | "deck" | "deckBottom" | "bench"): Effect | undefined {
  const count = q.random ? undefined : sizeOrAll(q);
  if (count === undefined) return undefined;
  const { filter, upTo } = q;
  return pruned<Effect>({
    effect: "moveCards",
    from: "hand",
    to,
    count,
    side: "theirs",
    filter,
    upTo,
  });
}

function pick({ random, times }: { random: Group; times?: Amount }): Item {
  const target = pruned<Extract<Target, { random: Group }>>({
    random,
    times: times === 1 ? undefined : times,
  });
  return { say: "effects", effects: [{ effect: "choose", target }] };
}

const several: Rule[] = [
  rule("item", "choose either player", () => [{ say: "eitherPlayer" }]),
  rule("item", "look at the top card of that player's deck", () => [{ say: "topOfEither" }]),
  rule("item", "look at {top:topCards}", ({ top }) =>
    top.side === "mine" ? [{ say: "look", count: top.count }] : undefined,
  ),
  rule(
    "item",
    "look at {top:topCards}[,] [and] (put|reveal) {q:seen}[,] [and put (it|them)] {to:takeTo}",
    ({ top, q, to }) => {
      const taken = top.side === "mine" ? take(q, to) : undefined;
      return taken && [{ say: "look", count: top.count }, ...taken];
    },
  ),
  rule("item", "you may discard (that card|it)", () => [{ say: "mayDiscardSeen" }]),
  rule("item", "put {q:seen} {to:takeTo} and {rest}", ({ q, to, rest }) => {
    const taken = take(q, to);
    return taken && [...taken, { say: "rest", rest }];
  }),
  rule("item", "[you may] (reveal|choose) {q:seen} and put (it|them) {to:takeTo}", ({ q, to }) =>
    take(q, to),
  ),
  rule("item", "[you may] put {q:seen} {to:takeTo}", ({ q, to }) => take(q, to)),
  rule("item", "{rest}", (found) => [{ say: "rest", ...found }]),
  rule("item", "{move:findings}", (found) => [{ say: "found", ...found }]),
  rule("item", "{hand:clause}, and you {move:findings}", ({ hand, move }) => [
    { say: "effects", effects: hand },
    { say: "found", move },
  ]),
  rule("findings", "discard {q:seen}", ({ q }) => putAway(q, "discard")),
  rule("findings", "choose {q:seen} and discard (it|them)", ({ q }) => putAway(q, "discard")),
  rule("findings", "choose {q:seen} and shuffle (it|them) into (their|your opponent's) deck", ({ q }) =>
    putAway(q, "deck"),
  ),
  rule("findings", "shuffle {q:seen} into (their|your opponent's) deck", ({ q }) => putAway(q, "deck")),
  rule(
    "findings",
    "choose {q:seen} and put (it|them) on the bottom of (their|your opponent's) deck",
    ({ q }) => putAway(q, "deckBottom"),
  ),
  rule("findings", "put {q:seen} on the bottom of (their|your opponent's) deck", ({ q }) =>
    putAway(q, "deckBottom"),
  ),
  rule("findings", "put {q:seen} onto (their|your opponent's) bench", ({ q }) => putAway(q, "bench")),
  rule("item", "choose (a random card|a card at random) from your opponent's hand", () => [{ say: "pick" }]),
  rule("item", "your opponent reveals that card and shuffles it into their deck", () => [
    { say: "picked", to: "deck" },
  ]),
  rule("item", "discard (that card|it)", () => [{ say: "picked", to: "discard" }]),
  rule("item", "your opponent reveals that card and puts it on the bottom of their deck", () => [
    { say: "picked", to: "deckBottom" },
  ]),
  rule("item", "{number} of {random:group} is chosen at random {times:often?}", ({ number, ...found }) =>
    number === 1 ? [pick(found)] : undefined,
  ),
  rule("item", "1 {random:group} is chosen at random {times:often?}", (found) => [pick(found)]),
  rule("item", "for each time a mantimon was chosen, (do|this attack does) {q:damage} to it", ({ q }) => {
    const amount = amountOf(q);
    return amount === undefined ? undefined : [{ say: "damagePicked", amount }];
  }),
  rule(
    "item",
    "if you have a stage 2 card in your hand that evolves from (that mantimon|it)[,] put that card onto the basic mantimon to evolve it, skipping the stage 1",
    () => [{ say: "effects", effects: [{ effect: "evolve", target: "it", from: "hand", skip: true }] }],
  ),
  rule("item", "before doing damage, {effects:block}", (found) => [
    { say: "effects", ...found },
    { say: "ownDamage" },
  ]),
  rule("item", "shuffle (your|that) deck [afterward]", () => [{ say: "shuffle" }]),
  rule(
    "item",
    "{until}, if {on:total} tries to (attack|use an attack), (your opponent|its owner) flips a coin",
    ({ until, on }) => [
      { say: "effects", effects: [{ effect: "lasting", until, on, modify: { kind: "attackCoin" } }] },
    ],
  ),
  rule(
    "item",
    "if {on:total} tries to (attack|use an attack) {until}, (your opponent|its owner) flips a coin",
    ({ until, on }) => [
      { say: "effects", effects: [{ effect: "lasting", until, on, modify: { kind: "attackCoin" } }] },
    ],
  ),
  rule(
    "item",
    "{on:total} can't (attack|use its attacks|use attacks) {until} unless (your opponent|its owner) flips a coin and gets heads",
    ({ until, on }) => [
      { say: "effects", effects: [{ effect: "lasting", until, on, modify: { kind: "attackCoin" } }] },
    ],
  ),
  rule("item", "if tails, that attack (does nothing|doesn't happen)", () => [{ say: "coinFails" }]),
  rule(
    "item",
    "you can't use this card during your first turn or on a basic mantimon that was put into play this turn",
    () => [{ say: "evolvingRules" }],
  ),
];

/** Reminders of rules that every player knows. They have no effect. */
const REMINDERS = [
  "any special conditions already affecting that mantimon will not be chosen",
  "any other effects that would happen after applying weakness and resistance still happen",
  "this effect doesn't stack",
  "you can't use this attack if your bench is full",
  "don't apply weakness and resistance for benched mantimon",
  "you can't play this card if you don't have any benched mantimon",
  "you may play any number of item cards during your turn",
  "you may play only 1 supporter card during your turn",
  "you can play only one supporter card each turn",
  "you may play only 1 stadium card during your turn",
  "this card stays in play when you play it",
  "discard this card if another stadium card comes into play",
  "attach [a] mantimon tool to 1 of your mantimon that doesn't already have a mantimon tool attached",
  "you may attach any number of mantimon tools to your mantimon during your turn",
  "you may attach only 1 mantimon tool to each mantimon, and it stays attached",
  "you may do this only once during your turn",
  "damage counters are not damage",
  "this mantimon can't evolve during your first turn or the turn you play it",
  "damage is not an effect",
  "this effect stacks",
  "you [still] need the necessary energy to use (each|this|the) attack",
  "this includes mantimon that come into play during your opponent's next turn",
  "your opponent chooses the defending mantimon to switch",
];

const reminders: Rule[] = [
  ...REMINDERS.flatMap((words) => [
    rule("item", words as "", () => [{ say: "nothing" }]),
    rule("item", `<${words}.>` as "", () => [{ say: "nothing" }]),
  ]),
  rule("item", "<your opponent chooses the new active mantimon.>", () => [{ say: "theyChoose" }]),
  rule("item", "<your opponent chooses the mantimon to switch.>", () => [{ say: "theyChoose" }]),
];

export const SENTENCE_RULES: Rule[] = [...orders, ...FIGURE_RULES, ...several, ...reminders];
