// What changes the damage of attacks: done, taken, prevented, survived.

import type { Modifier, MonFilter } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Statement, Subject } from "../values.ts";
import { AN_ATTACK } from "./answers.ts";
import { both } from "./filters.ts";
import { ATTACKS, one, sized } from "./modifiers.ts";

type Dealt = Extract<Modifier, { kind: "damageDealt" }>;
type Taken = Extract<Modifier, { kind: "damageTaken" }>;

const THEIR_ACTIVE = "(your opponent's|the opponent's|the) active";

/** Whose attacks: only the opponent's are meant, whether the text says so or not. */
const OF = "(of|from|from your opponent's|used by your opponent's)";
const THEIR_ATTACKS =
  "(your opponent's attacks|attacks [from your opponent's mantimon|used by your opponent's mantimon])";

type Named = "{on:subject} {attack:attackName} {q:moreDamage} {against:mons} {tail?}";

/** More damage by one attack: to any, to some, or to the active Mantimon only. */
function namedAttack(does: string): Rule[] {
  return [
    rule("statement", `${does} {tail?}` as Named, ({ on, q, attack, tail }) =>
      one(on, sized<Dealt>(q, tail, { kind: "damageDealt", attack })),
    ),
    rule(
      "statement",
      `${does} to your opponent's {against:mons} {tail?}` as Named,
      ({ on, q, tail, ...found }) =>
        one(on, sized<Dealt>(q, tail, { kind: "damageDealt", against: found.against, attack: found.attack })),
    ),
    rule(
      "statement",
      `${does} to ${THEIR_ACTIVE} {against:mons} {tail?}` as Named,
      ({ on, q, tail, ...found }) =>
        one(
          on,
          sized<Dealt>(q, tail, {
            kind: "damageDealt",
            against: found.against,
            attack: found.attack,
            activeOnly: true,
          }),
        ),
    ),
  ];
}

const damage: Rule[] = [
  ...ATTACKS.flatMap((attacks) => [
    rule("statement", `${attacks} (do|does) {q:moreDamage} {tail?}`, ({ on, q, tail }) =>
      one(on, sized<Dealt>(q, tail, { kind: "damageDealt" })),
    ),
    rule(
      "statement",
      `${attacks} (do|does) {q:moreDamage} to your opponent's {against:mons} {tail?}`,
      ({ on, q, against, tail }) => one(on, sized<Dealt>(q, tail, { kind: "damageDealt", against })),
    ),
    rule(
      "statement",
      `${attacks} (do|does) {q:moreDamage} to ${THEIR_ACTIVE} {against:mons} {tail?}`,
      ({ on, q, against, tail }) =>
        one(on, sized<Dealt>(q, tail, { kind: "damageDealt", against, activeOnly: true })),
    ),
    rule(
      "statement",
      `${attacks} (do|does) {q:moreDamage} to ${THEIR_ACTIVE} {against:mons} if it {filter:predicate}`,
      ({ on, q, against, filter }) => {
        const all = both(against, filter);
        return (
          all && one(on, sized<Dealt>(q, undefined, { kind: "damageDealt", against: all, activeOnly: true }))
        );
      },
    ),
    rule(
      "statement",
      `${attacks} (do|does) {q:moreDamage} to the defending mantimon {tail?}`,
      ({ on, q, tail }) => one(on, sized<Dealt>(q, tail, { kind: "damageDealt", activeOnly: true })),
    ),
  ]),
  ...["the attack {attack:attackName} of {on:subject}", "{on:owned} {attack:attackName} attack"].flatMap(
    (attack) => namedAttack(`${attack} does {q:moreDamage}`),
  ),
  rule(
    "statement",
    "{on:subject} (take|takes) {q:moreDamage} from (attacks|your opponent's attacks) {tail?}",
    ({ on, q, tail }) => one(on, sized<Taken>(q, tail, { kind: "damageTaken" })),
  ),
  rule(
    "statement",
    `{on:subject} (take|takes) {q:moreDamage} from attacks ${OF} {from:mons} {tail?}`,
    ({ on, q, from, tail }) => one(on, sized<Taken>(q, tail, { kind: "damageTaken", from })),
  ),
  rule(
    "statement",
    "[any] damage done to {on:subject} by ([your opponent's] attacks|an opponent's attack) is reduced by {amount:number}",
    ({ on, amount }) => one(on, { kind: "damageTaken", amount, less: true }),
  ),
  rule("statement", "prevent all damage done to {on:subject} by attacks", ({ on }) =>
    one(on, { kind: "preventDamage" }),
  ),
  ...["", ` ${OF} {from:mons}`].flatMap((of) =>
    ["", " if that damage is {atMost:number} or less"].map((most) =>
      rule(
        "statement",
        `prevent all damage done to {on:subject} by attacks${of} <both yours and your opponent's>${most}` as "{on:subject} {from:mons?} {atMost:number?}",
        ({ on, ...found }) => one(on, pruned<Modifier>({ kind: "preventDamage", ...found, own: true })),
      ),
    ),
  ),
  rule("statement", `prevent all damage done to {on:subject} by attacks ${OF} {from:mons}`, ({ on, from }) =>
    one(on, pruned<Modifier>({ kind: "preventDamage", from })),
  ),
  rule(
    "statement",
    "prevent all damage done to {on:subject} by attacks if that damage is {atMost:number} or less",
    ({ on, atMost }) => one(on, { kind: "preventDamage", atMost }),
  ),
  rule(
    "statement",
    `prevent all damage done to {on:subject} by attacks ${OF} {from:mons} if that damage is {atMost:number} or less`,
    ({ on, from, atMost }) => one(on, pruned<Modifier>({ kind: "preventDamage", from, atMost })),
  ),
  rule(
    "statement",
    "(if|when|whenever) {atMost:number} or less damage is done to {on:subject}, prevent that damage",
    ({ on, atMost }) => one(on, { kind: "preventDamage", atMost }),
  ),
  rule("statement", "prevent all damage from [your opponent's] attacks done to {on:subject}", ({ on }) =>
    one(on, { kind: "preventDamage" }),
  ),
  rule(
    "statement",
    `prevent all effects of ${THEIR_ATTACKS} [, except damage,|— except damage —] [done] (on|to) {on:subject}`,
    ({ on }) => one(on, { kind: "preventEffects" }),
  ),
  rule(
    "statement",
    `prevent all effects of attacks ${OF} {from:mons} [, except damage,] [done] (on|to) {on:subject}`,
    ({ on, from }) => (isAnybody(from) ? undefined : one(on, { kind: "preventEffects", from })),
  ),
  rule(
    "statement",
    "prevent all effects of your opponent's abilities [done] (on|to) {on:subject}",
    ({ on }) => one(on, { kind: "preventEffects", of: "abilities" }),
  ),
  rule(
    "statement",
    "prevent all effects of [any of] your opponent's item and supporter cards [done] (on|to) {on:subject}",
    ({ on }) => one(on, { kind: "preventEffects", of: "trainers" }),
  ),
  rule(
    "statement",
    `prevent all effects of abilities ${OF} {from:mons} [done] (on|to) {on:subject}`,
    ({ on, from }) =>
      isAnybody(from) ? undefined : one(on, { kind: "preventEffects", from, of: "abilities" }),
  ),
  ...[
    `prevent all damage from and effects of attacks ${OF} {from:mons} done to {on:subject}`,
    `prevent all damage from — and effects of — attacks ${OF} {from:mons} done to {on:subject}`,
    `prevent all effects of attacks, including damage, done to {on:subject} by your opponent's {from:mons}`,
  ].map((all) =>
    rule("statement", all as "{on:subject} {from:mons}", ({ on, from }) =>
      isAnybody(from)
        ? undefined
        : [
            { on, modify: { kind: "preventDamage", from } },
            { on, modify: { kind: "preventEffects", from } },
          ],
    ),
  ),
  ...[
    `prevent all effects of ${THEIR_ATTACKS}, including damage, done to`,
    `prevent all damage from and effects of ${THEIR_ATTACKS} done to`,
    `prevent all damage from — and effects of — ${THEIR_ATTACKS} done to`,
  ].map((all) =>
    rule("statement", `${all} {on:subject}`, ({ on }) => [
      { on, modify: { kind: "preventDamage" } },
      { on, modify: { kind: "preventEffects" } },
    ]),
  ),
];

const isAnybody = (filter: MonFilter): boolean => Object.keys(filter).length === 0;

const KEEPS =
  "(it keeps 10 HP|it is not knocked out[,] and its remaining HP becomes 10 [instead]|this mantimon is not knocked out[,] and its remaining HP becomes 10 [instead])";

const later: Rule[] = [
  rule(
    "statement",
    "{on:subject} (take|takes) {amount:number} damage at the end of that turn",
    ({ on, amount }) => one(on, { kind: "damageAtEnd", amount }),
  ),
  rule(
    "lasting",
    "at the end of your opponent's next turn, do {amount:number} damage to the defending mantimon",
    ({ amount }) => [
      {
        effect: "lasting",
        until: "theirTurnEnd",
        on: "defender",
        modify: { kind: "damageAtEnd", amount },
      },
    ],
  ),
];

const survivals: Rule[] = [
  rule(
    "statement",
    `if {on:subject} would be knocked out by [damage from] ${AN_ATTACK}, ${KEEPS}`,
    ({ on }) => one(on, { kind: "survives" }),
  ),
  rule(
    "statement",
    `if {on:subject} would be knocked out by [damage from] ${AN_ATTACK}, flip a coin; if heads, ${KEEPS}`,
    ({ on }) => one(on, { kind: "survives", coin: true }),
  ),
  rule(
    "statement",
    `if {on:subject} has full HP and would be knocked out by [damage from] ${AN_ATTACK}, ${KEEPS}`,
    ({ on }) => ifUndamaged(on),
  ),
  rule(
    "statement",
    `if {on:subject} has full HP and would be knocked out by [damage from] ${AN_ATTACK}, ${KEEPS} and this card is discarded`,
    ({ on }) => ifUndamaged(on, true),
  ),
  ...["", "flip a coin; if heads, "].map((coin) =>
    rule(
      "statement",
      `if {on:subject} would be knocked out by [damage from] ${AN_ATTACK}, ${coin}${KEEPS} and this card is discarded` as "{on:subject}",
      ({ on }) =>
        one(
          on,
          pruned<Modifier>({
            kind: "survives",
            coin: coin === "" ? undefined : true,
            discard: true,
          }),
        ),
    ),
  ),
  rule(
    "statement",
    "{on:subject} (can|may) evolve into [any] mantimon (evolving|that evolves|that evolve) from {name} [if you play it from your hand onto this mantimon]",
    ({ on, name }) => one(on, { kind: "evolvesAs", name }),
  ),
];

function ifUndamaged(on: Subject, discard?: true): Statement[] | undefined {
  if (!("target" in on) || on.target !== "self" || on.holder) return undefined;
  const modify = pruned<Modifier>({ kind: "survives", discard });
  return [{ on: { target: "self", holder: { damaged: false } }, modify }];
}

export const MODIFIED_DAMAGE_RULES: Rule[] = [...damage, ...later, ...survivals];
