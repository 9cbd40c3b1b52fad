// Modifiers with whom they are about, and the two ways to use them: for a time, and always.

import type {
  Amount,
  Condition,
  Count,
  Effect,
  KnownTarget,
  Modifier,
  Passive,
  Target,
} from "../../../engine/language.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { made, rule } from "../rule.ts";
import type { Growing, Statement, Subject, Tail } from "../values.ts";
import { amountOf, factor, limited } from "./amounts.ts";

const subjects: Rule[] = [
  rule("subject", "{target}", (found) => found),
  rule("subject", "{group}", (found) => found),
  rule("subject", "you", () => ({ player: "mine" })),
  rule("subject", "(your opponent|they|that player)", () => ({ player: "theirs" })),
  rule("subject", "(players|each player|both players)", () => ({ player: "both" })),
  rule("owned", "{subject} 's", ({ subject }) => subject),
  rule("owned", "its", () => ({ target: "it" })),
  rule("subject", "the {holder:mons} this (card|tool) is attached to", ({ holder }) =>
    Object.keys(holder).length === 0 ? undefined : { target: "self", holder },
  ),
  rule("less", "more", () => false),
  rule("less", "less", () => true),
  ...(["damage", "HP"] as const).flatMap((noun) => growing(noun === "HP" ? "moreHp" : "moreDamage", noun)),
];

function growing(name: "moreDamage" | "moreHp", noun: string): Rule[] {
  return [
    rule(name, `{count:number} {less} ${noun}` as "{count:number} {less}", ({ count, less }) =>
      made<Growing>({ count, less: less || undefined }),
    ),
    rule(name, `+ {count:number} ${noun}` as "{count:number}", ({ count }) => ({ count })),
    rule(name, `− {count:number} ${noun}` as "{count:number}", ({ count }) => ({ count, less: true })),
    rule(name, `{less} ${noun}` as "{less}", ({ less }) =>
      made<Growing>({ count: "open", less: less || undefined }),
    ),
  ];
}

function one(on: Subject, modify: Modifier | undefined): Statement[] | undefined {
  return modify && [{ on, modify }];
}

/** The modifier with the amount that its words come to. */
function sized<M extends Modifier & { amount: Amount }>(
  q: Growing,
  tail: Tail | undefined,
  modify: Omit<M, "amount" | "less">,
): Modifier | undefined {
  const amount = amountOf(q, tail);
  if (amount === undefined) return undefined;
  return made({ ...modify, amount, less: q.less }) as unknown as Modifier;
}

const ATTACKS = ["[the] attacks (of|used by) {on:subject}", "{on:owned} attacks"] as const;

type Dealt = Extract<Modifier, { kind: "damageDealt" }>;
type Taken = Extract<Modifier, { kind: "damageTaken" }>;
type Hp = Extract<Modifier, { kind: "hp" }>;

const THEIR_ACTIVE = "(your opponent's|the opponent's|the) active";

/** Whose attacks: only the opponent's are meant, told or not. */
const OF = "(of|from|from your opponent's|used by your opponent's)";
const THEIR_ATTACKS =
  "(your opponent's attacks|attacks [from your opponent's mantimon|used by your opponent's mantimon])";

type Named = "{on:subject} {attack:attackName} {q:moreDamage} {against:mons} {tail?}";

/** More damage by one attack: to any, to some, or to the active one alone. */
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
    rule("statement", `${attacks} do {q:moreDamage} {tail?}`, ({ on, q, tail }) =>
      one(on, sized<Dealt>(q, tail, { kind: "damageDealt" })),
    ),
    rule(
      "statement",
      `${attacks} do {q:moreDamage} to your opponent's {against:mons} {tail?}`,
      ({ on, q, against, tail }) => one(on, sized<Dealt>(q, tail, { kind: "damageDealt", against })),
    ),
    rule(
      "statement",
      `${attacks} do {q:moreDamage} to ${THEIR_ACTIVE} {against:mons} {tail?}`,
      ({ on, q, against, tail }) =>
        one(on, sized<Dealt>(q, tail, { kind: "damageDealt", against, activeOnly: true })),
    ),
    rule("statement", `${attacks} do {q:moreDamage} to the defending mantimon {tail?}`, ({ on, q, tail }) =>
      one(on, sized<Dealt>(q, tail, { kind: "damageDealt", activeOnly: true })),
    ),
  ]),
  ...["the attack {attack:attackName} of {on:subject}", "{on:owned} {attack:attackName} attack"].flatMap(
    (attack) => namedAttack(`${attack} does {q:moreDamage}`),
  ),
  rule("statement", "{on:subject} (take|takes) {q:moreDamage} from attacks {tail?}", ({ on, q, tail }) =>
    one(on, sized<Taken>(q, tail, { kind: "damageTaken" })),
  ),
  rule(
    "statement",
    `{on:subject} (take|takes) {q:moreDamage} from attacks ${OF} {from:mons} {tail?}`,
    ({ on, q, from, tail }) => one(on, sized<Taken>(q, tail, { kind: "damageTaken", from })),
  ),
  rule(
    "statement",
    "[any] damage done to {on:subject} by [your opponent's] attacks is reduced by {amount:number}",
    ({ on, amount }) => one(on, { kind: "damageTaken", amount, less: true }),
  ),
  rule("statement", "prevent all damage done to {on:subject} by attacks", ({ on }) =>
    one(on, { kind: "preventDamage" }),
  ),
  rule("statement", `prevent all damage done to {on:subject} by attacks ${OF} {from:mons}`, ({ on, from }) =>
    one(on, made<Modifier>({ kind: "preventDamage", from })),
  ),
  rule(
    "statement",
    "prevent all damage done to {on:subject} by attacks if that damage is {atMost:number} or less",
    ({ on, atMost }) => one(on, { kind: "preventDamage", atMost }),
  ),
  rule(
    "statement",
    `prevent all damage done to {on:subject} by attacks ${OF} {from:mons} if that damage is {atMost:number} or less`,
    ({ on, from, atMost }) => one(on, made<Modifier>({ kind: "preventDamage", from, atMost })),
  ),
  rule("statement", "prevent all damage from [your opponent's] attacks done to {on:subject}", ({ on }) =>
    one(on, { kind: "preventDamage" }),
  ),
  rule(
    "statement",
    `prevent all effects of ${THEIR_ATTACKS} [, except damage,|— except damage —] [done] (on|to) {on:subject}`,
    ({ on }) => one(on, { kind: "preventEffects" }),
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

const RETREATS = ["the retreat cost of {on:subject}", "{on:owned} retreat cost"] as const;

type Cost = Extract<Modifier, { kind: "attackCost" | "retreatCost" }>;

interface Sizing {
  amount: Amount;
  less: boolean;
  type?: Type;
  each?: Count;
  ceiling?: number;
}

/** "2 less", "1 more fire energy for each …": `amount` counts colorless symbols, or energy of a type. */
function costs(kind: Cost["kind"], on: Subject, sizing: Sizing): Statement[] | undefined {
  const { amount, less, each, ceiling } = sizing;
  const type = sizing.type === "colorless" ? undefined : sizing.type;
  if (kind === "retreatCost" && type !== undefined) return undefined;
  if (each && typeof amount !== "number") return undefined;
  const size = each ? limited(factor(each, amount as number), ceiling) : amount;
  return [{ on, modify: made<Modifier>({ kind, amount: size, less: less || undefined, type } as Cost) }];
}

/** In every order: "1 less [C] energy", "1 [C] less", "[C][C] less"; and for each of something. */
const SIZES = [
  "{amount:value} {less} {type:type?} [energy]",
  "{amount:value} {type:type} [energy] {less}",
  "{amount:symbols} [energy] {less}",
];

type Sized = "{on:subject} {amount:value} {less} {type:type?} {each:each?} {ceiling?}";

function sizings(words: string, kind: Cost["kind"]): Rule[] {
  return SIZES.flatMap((size) => [
    rule("statement", `${words} ${size}` as Sized, ({ on, ...found }) => costs(kind, on, found)),
    rule("statement", `${words} ${size} for each {each} {ceiling?}` as Sized, ({ on, ...found }) =>
      costs(kind, on, found),
    ),
  ]);
}

const numbers: Rule[] = [
  ...ATTACKS.flatMap((attacks) => sizings(`${attacks} cost`, "attackCost")),
  ...RETREATS.flatMap((retreat) => sizings(`${retreat} is`, "retreatCost")),
  rule("statement", "{on:subject} (has|have) no retreat cost", ({ on }) =>
    one(on, { kind: "noRetreatCost" }),
  ),
  rule("symbols", "colorless", () => 1),
  rule("symbols", "colorless {rest:symbols}", ({ rest }) => 1 + rest),
  rule("statement", "{on:subject} (get|gets|have|has) {q:moreHp} {tail?}", ({ on, q, tail }) =>
    one(on, sized<Hp>(q, tail, { kind: "hp" })),
  ),
  rule("statement", "{on:subject} (get|gets) + {amount:number} HP", ({ on, amount }) =>
    one(on, { kind: "hp", amount }),
  ),
  rule(
    "statement",
    "{on:subject} (is|are) worth {amount:number} {less} (point|points)",
    ({ on, amount, less }) => one(on, made<Modifier>({ kind: "value", amount, less: less || undefined })),
  ),
  rule("statement", "{on:subject} may attach {amount:number} more energy [each turn]", ({ on, amount }) =>
    one(on, { kind: "attachments", amount }),
  ),
  rule(
    "statement",
    "each {type:type?} energy attached to {on:subject} counts {times:number} times",
    ({ on, ...found }) => one(on, made<Modifier>({ kind: "provides", ...found })),
  ),
];

const provided = rule(
  "statement",
  "each {type} energy attached to {on:subject} provides {times:number} {provides:type} energy",
  ({ on, type, times, provides }) =>
    type === provides ? one(on, { kind: "provides", times, type }) : undefined,
);

const fewerPoints = rule(
  "statement",
  "if {on:subject} is knocked out, your opponent gets {amount:number} {less} (point|points)",
  ({ on, amount, less }) => one(on, made<Modifier>({ kind: "value", amount, less: less || undefined })),
);

const EARLY = "during (the turn it came into play|your first turn or the turn you play it)";
const CANNOT = "(can't|cannot)";

/** What an opponent may not do to a Mantimon of theirs. */
function whenTheirs(who: Subject, on: Subject): Statement[] | undefined {
  return "player" in who && who.player === "theirs" ? one(on, { kind: "cannotReceiveEnergy" }) : undefined;
}

const bans: Rule[] = [
  rule("statement", `{on:subject} ${CANNOT} use [the attack] {attack:attackName}`, ({ on, attack }) =>
    one(on, { kind: "cannotAttack", attack }),
  ),
  rule("statement", `{on:subject} ${CANNOT} be healed`, ({ on }) => one(on, { kind: "cannotHeal" })),
  rule("statement", `the turn's energy ${CANNOT} be attached to {on:subject}`, ({ on }) =>
    one(on, { kind: "cannotReceiveEnergy" }),
  ),
  rule(
    "statement",
    `energy ${CANNOT} be attached from (your opponent's|their) hand to {on:subject}`,
    ({ on }) => one(on, { kind: "cannotReceiveEnergy" }),
  ),
  rule(
    "statement",
    `{who:subject} ${CANNOT} attach any energy [cards] from their hand to {on:subject}`,
    ({ who, on }) => whenTheirs(who, on),
  ),
  rule(
    "statement",
    `{who:subject} ${CANNOT} take any energy from their energy zone to attach to their active mantimon`,
    ({ who }) => whenTheirs(who, { group: { side: "theirs", place: "active" } }),
  ),
];

const AN_ATTACK = "(an attack [from your opponent's mantimon]|an opponent's attack)";
const KEEPS =
  "(it keeps 10 HP|it is not knocked out[,] and its remaining HP becomes 10 [instead]|this mantimon is not knocked out[,] and its remaining HP becomes 10 [instead])";

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
        one(on, made<Modifier>({ kind: "survives", coin: coin === "" ? undefined : true, discard: true })),
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
  const modify = made<Modifier>({ kind: "survives", discard });
  return [{ on: { target: "self", holder: { damaged: false } }, modify }];
}

const others: Rule[] = [
  provided,
  fewerPoints,
  rule(
    "statement",
    "each {type} energy attached to {on:subject} provides {symbols:ofType} energy",
    ({ on, type, symbols }) =>
      symbols.length > 1 && symbols.every((each) => each === type)
        ? one(on, { kind: "provides", times: symbols.length, type })
        : undefined,
  ),
  rule("statement", "{on:subject} (is|are) of the {type} type", ({ on, type }) =>
    one(on, { kind: "type", type }),
  ),
  ...bans,
  ...survivals,
  rule("statement", `{on:subject} ${CANNOT} use [its|their] attacks`, ({ on }) =>
    one(on, { kind: "cannotAttack" }),
  ),
  rule("statement", `{on:subject} ${CANNOT} attack`, ({ on }) => one(on, { kind: "cannotAttack" })),
  rule("statement", `{on:subject} ${CANNOT} retreat`, ({ on }) => one(on, { kind: "cannotRetreat" })),
  rule(
    "statement",
    `{who:subject} ${CANNOT} play any mantimon from their hand to evolve {on:subject}`,
    ({ who, on }) =>
      "player" in who && who.player === "theirs" ? one(on, { kind: "cannotEvolve" }) : undefined,
  ),
  rule("statement", `{on:subject} ${CANNOT} evolve`, ({ on }) => one(on, { kind: "cannotEvolve" })),
  rule("statement", `{on:subject} ${CANNOT} attack or retreat`, ({ on }) => [
    { on, modify: { kind: "cannotAttack" } },
    { on, modify: { kind: "cannotRetreat" } },
  ]),
  rule(
    "statement",
    "{on:subject} (attack|attacks) only if a coin flipped for the attack is heads",
    ({ on }) => one(on, { kind: "attackCoin" }),
  ),
  rule("statement", `{on:subject} ${CANNOT} be {status}`, ({ on, status }) =>
    one(on, { kind: "immune", status }),
  ),
  rule("statement", `{on:subject} ${CANNOT} be affected by [any] special conditions`, ({ on }) =>
    one(on, { kind: "immune", status: "any" }),
  ),
  rule("statement", "{on:subject} (has|have) no weakness", ({ on }) => one(on, { kind: "noWeakness" })),
  rule("statement", "{on:subject} (has|have) no (ability|abilities)", ({ on }) =>
    one(on, { kind: "noAbility" }),
  ),
  rule("statement", `{on:subject} (may|can) evolve ${EARLY}`, ({ on }) =>
    one(on, { kind: "mayEvolveAtOnce" }),
  ),
  rule("statement", `{on:subject} ${CANNOT} attach [any] energy [from (your|their) hand]`, ({ on }) =>
    one(on, { kind: "cannotPlay", what: "energy" }),
  ),
  rule(
    "statement",
    `{on:subject} ${CANNOT} (play|use) [any] {kind} cards [from (your|their) hand]`,
    ({ on, kind }) =>
      kind === "mantimon" || kind === "energy" ? undefined : one(on, { kind: "cannotPlay", what: kind }),
  ),
];

const checkup: Rule[] = [
  rule("statement", "{on:subject} (take|takes) {q:moreDamage} from being poisoned", ({ on, q }) =>
    typeof q.count === "number" && !q.less ? poisoned(on, q.count) : undefined,
  ),
  rule(
    "passive",
    "during mantimon checkup, put {n:number} more damage (counter|counters) on {poisoned:poisonedOnes}",
    ({ n, poisoned: on }) => always(poisoned(on, 10 * n)),
  ),
  rule("passive", "during mantimon checkup, {statement}", ({ statement }) =>
    statement.every(({ modify }) => modify.kind === "poisonDamage") ? always(statement) : undefined,
  ),
  rule("poisonedOnes", "each poisoned mantimon [<both yours and your opponent's>]", () => ({
    group: { side: "both", place: "any", filter: { status: "poisoned" } },
  })),
  rule("poisonedOnes", "[each of] your opponent's poisoned mantimon", () => ({
    group: { side: "theirs", place: "any", filter: { status: "poisoned" } },
  })),
];

function poisoned(on: Subject, amount: number): Statement[] {
  return [{ on, modify: { kind: "poisonDamage", amount } }];
}

const uses: Rule[] = [
  rule("until", "during this turn", () => "turnEnd"),
  rule("until", "(during|until the end of) your opponent's next turn", () => "theirTurnEnd"),
  rule("until", "(during|until the end of) your next turn", () => "myNextTurnEnd"),
  rule("until", "until it leaves the active spot", () => "leavesActive"),
  rule("lasting", "until this mantimon leaves the active spot, {statements}", ({ statements }) =>
    statements.every(({ on }) => "target" in on && on.target === "self")
      ? forATime("leavesActive", statements)
      : undefined,
  ),
  rule("until", "as long as it is poisoned", () => "poisonEnds"),
  rule("until", "as long as it stays in play", () => "leavesPlay"),
  rule(
    "passive",
    "if the {holder:mons} this (card|tool) is attached to {filter:predicate}, {statements}",
    ({ holder, filter, statements }) =>
      Object.keys(holder).length === 0
        ? undefined
        : always(statements.map(about({ target: "self" })), {
            all: [
              { is: "self", filter: holder },
              { is: "self", filter },
            ],
          }),
  ),
  rule("passive", "during your first turn, {statements}", ({ statements }) =>
    always(statements, { happened: "firstTurn" }),
  ),

  rule("statements", "{statement}", ({ statement }) => statement),
  rule("statements", "{a:statement}[,] and {b:statements}", ({ a, b }) => [...a, ...b.map(about(a[0].on))]),
  rule("lasting", "{statements} during their next turn", ({ statements }) =>
    statements.every(({ on }) => ("player" in on ? on.player : "group" in on && on.group.side) === "theirs")
      ? forATime("theirTurnEnd", statements)
      : undefined,
  ),
  rule("lasting", "{until}, {statements}", ({ until, statements }) => forATime(until, statements)),
  rule("lasting", "{statements} {until}", ({ until, statements }) => forATime(until, statements)),
  rule("passive", "{statements}", ({ statements }) => always(statements)),
  rule("passive", "(if|as long as) {condition}, {statements}", ({ condition, statements }) =>
    always(statements, condition),
  ),
  rule("passive", "{statements} (if|as long as) {condition}", ({ condition, statements }) =>
    always(statements, aboutSelf(condition, statements)),
  ),
  rule("passive", "as long as this mantimon is in play, {statements}", ({ statements }) =>
    always(statements),
  ),
];

/** A statement about "it" is about whom the one before was. */
function about(subject: Subject): (statement: Statement) => Statement {
  return (statement) =>
    "target" in statement.on && statement.on.target === "it" ? { ...statement, on: subject } : statement;
}

type Lasting = Extract<Effect, { effect: "lasting" }>;

/** On a Mantimon that the text reaches now, or on a player. */
function forATime(until: Lasting["until"], statements: Statement[]): Effect[] | undefined {
  const effects: Effect[] = [];
  for (const { on, modify } of statements) {
    const whom = reached(on);
    if (whom === undefined) return undefined;
    effects.push({ effect: "lasting", until, on: whom, modify });
  }
  return effects;
}

function reached(on: Subject): Lasting["on"] | undefined {
  if ("target" in on) return on.holder ? undefined : on.target;
  if ("group" in on)
    return on.group.place === "active" && on.group.side !== "both" ? undefined : { each: on.group };
  if (on.player === "both") return undefined;
  return on.player === "mine" ? "me" : "them";
}

/** A condition told after what it is for; "it" is the one that was just spoken of, if it was just one. */
function aboutSelf(condition: Condition, statements: Statement[]): Condition | undefined {
  if (!("is" in condition)) return condition;
  const self = statements.every(({ on }) => "target" in on && on.target === "self");
  const spoken = statements.every(({ modify }) => !("against" in modify || "from" in modify));
  if (condition.is !== "it") return condition;
  return self && spoken ? { ...condition, is: "self" } : undefined;
}

/** On this Mantimon, on whichever Mantimon belong to a group, or on a player; `asked`: only while this holds. */
function always(statements: Statement[], asked?: Condition): Passive[] | undefined {
  const it = asked && askedAbout(asked);
  const passives: Passive[] = [];
  for (const { on, modify } of statements) {
    const whom = holder(on, it);
    if (whom === undefined) return undefined;
    const held: Condition | undefined =
      "target" in on && on.holder ? { is: "self", filter: on.holder } : undefined;
    const conditions = [asked, held].filter((each) => each !== undefined);
    passives.push(
      made<Passive>({ on: whom, if: conditions.length > 1 ? { all: conditions } : conditions[0], modify }),
    );
  }
  return passives;
}

/** Whom a condition asks about. */
function askedAbout(asked: Condition): KnownTarget | undefined {
  if ("is" in asked) return asked.is;
  if ("at" in asked) return asked.who;
  if ("all" in asked) return askedAbout(asked.all[0]);
  const [counted] = "atLeast" in asked && !("exists" in asked) ? asked.atLeast : [];
  return typeof counted === "object" && "on" in counted ? counted.on : undefined;
}

function holder(on: Subject, it: Target | undefined): Passive["on"] | undefined {
  if (!("target" in on)) return "group" in on ? on.group : on;
  const target = on.target === "it" ? it : on.target;
  if (typeof target === "object") return "each" in target ? target.each : undefined;
  if (target === "defender") return { side: "theirs", place: "active" };
  if (target === "active") return { side: "mine", place: "active" };
  return target === "self" ? "self" : undefined;
}

export const MODIFIER_RULES: Rule[] = [...subjects, ...damage, ...numbers, ...others, ...checkup, ...uses];
