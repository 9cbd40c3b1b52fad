// Changes to everything else that the rules read: costs, HP, types, statuses, and what is allowed.

import type { Amount, Count, Modifier } from "../../../engine/language.ts";
import type { Kind, Type } from "../../../engine/vocabulary.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Statement, Subject } from "../values.ts";
import { factor, limited } from "./amounts.ts";
import { ATTACKS, one, sized } from "./modifiers.ts";

type Hp = Extract<Modifier, { kind: "hp" }>;

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
  return [{ on, modify: pruned<Modifier>({ kind, amount: size, less: less || undefined, type } as Cost) }];
}

/** In every order: "1 less [C] energy", "1 [C] less", "[C][C] less"; also "for each". */
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
    ({ on, amount, less }) => one(on, pruned<Modifier>({ kind: "value", amount, less: less || undefined })),
  ),
  rule("statement", "{on:subject} may attach {amount:number} more energy [each turn]", ({ on, amount }) =>
    one(on, { kind: "attachments", amount }),
  ),
  rule(
    "statement",
    "each {basic:basicOrSpecial?} {type:type?} energy attached to {on:subject} counts {times:number} times",
    ({ on, basic, ...found }) =>
      basic === false ? undefined : one(on, pruned<Modifier>({ kind: "provides", ...found, basic })),
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
  ({ on, amount, less }) => one(on, pruned<Modifier>({ kind: "value", amount, less: less || undefined })),
);

/** Points for those whom its attacks knock out. */
const morePoints = [
  "(take|you take) {amount:number} more prize (card|cards)",
  "you get {amount:number} more (point|points) [for it]",
].map((more) =>
  rule(
    "statement",
    `if your opponent's mantimon is knocked out by damage from an attack (from|of|used by) {on:subject}, ${more}` as "{on:subject} {amount:number}",
    ({ on, amount }) => one(on, { kind: "value", amount, attacks: true }),
  ),
);

const FALLEN = "your opponent's mantimon knocked out by attacks of {on:subject}";

const EARLY =
  "during (the turn it came into play|the turn you play (it|them)|your first turn or the turn you play it)";
const CANNOT = "(can't|cannot)";

/** What an opponent cannot do to one of their Mantimon. */
function whenTheirs(who: Subject, on: Subject): Statement[] | undefined {
  return "player" in who && who.player === "theirs" ? one(on, { kind: "cannotReceiveEnergy" }) : undefined;
}

const bans: Rule[] = [
  rule("statement", `{on:subject} ${CANNOT} use [the attack] {attack:attackName}`, ({ on, attack }) =>
    one(on, { kind: "cannotAttack", attack }),
  ),
  rule("statement", `{on:subject} ${CANNOT} use the ability {ability:attackName}`, ({ on, ability }) =>
    one(on, { kind: "cannotUse", ability }),
  ),
  rule("statement", "whenever your opponent flips a coin during their turn, treat it as tails", () =>
    one({ player: "theirs" }, { kind: "coinsAreTails" }),
  ),
  rule("statement", "coins that you flip during your turn are tails", () =>
    one({ player: "mine" }, { kind: "coinsAreTails" }),
  ),
  rule(
    "statement",
    "coins that {on:subject} (flip|flips) during (their turn|their turns) are tails",
    ({ on }) => ("player" in on && on.player === "mine" ? undefined : one(on, { kind: "coinsAreTails" })),
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

const others: Rule[] = [
  provided,
  fewerPoints,
  ...morePoints,
  rule(
    "statement",
    `${FALLEN} are worth {amount:number} {less} (point|points)` as "{on:subject} {amount:number} {less}",
    ({ on, amount, less }) =>
      one(on, pruned<Modifier>({ kind: "value", amount, less: less || undefined, attacks: true })),
  ),
  rule("statement", `{on:subject} ${CANNOT} use 1 of (its|their) attacks that you choose`, ({ on }) =>
    one(on, { kind: "cannotAttack", chosen: true }),
  ),
  rule(
    "statement",
    "each {basic:basicOrSpecial?} {type} energy attached to {on:subject} provides {symbols:ofType} energy",
    ({ on, basic, type, symbols }) =>
      basic !== false && symbols.length > 1 && symbols.every((each) => each === type)
        ? one(on, pruned<Modifier>({ kind: "provides", times: symbols.length, type, basic }))
        : undefined,
  ),
  rule("statement", "{on:subject} (is|are) of the {type} type", ({ on, type }) =>
    one(on, { kind: "type", type }),
  ),
  ...["(is|are) also of the {type} type", "is also a {type} mantimon"].map((words) =>
    rule("statement", `{on:subject} ${words}` as "{on:subject} {type}", ({ on, type }) =>
      one(on, { kind: "type", type, also: true }),
    ),
  ),
  rule("statement", "{on:subject} (is|are) both {a:type} and {b:type} type", ({ on, a, b }) => [
    { on, modify: { kind: "type", type: a } },
    { on, modify: { kind: "type", type: b, also: true } },
  ]),
  ...bans,
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
  ...ATTACKS.map((attacks) =>
    rule("statement", `${attacks} (aren't|are not) affected by weakness` as "{on:subject}", ({ on }) =>
      one(on, { kind: "noWeakness", attacks: true }),
    ),
  ),
  rule("statement", "{on:subject} (has|have) no weakness", ({ on }) => one(on, { kind: "noWeakness" })),
  rule("statement", "{on:subject} (has|have) no (ability|abilities)", ({ on }) =>
    one(on, { kind: "noAbility" }),
  ),
  rule("statement", `{on:subject} (may|can) evolve ${EARLY}`, ({ on }) =>
    one(on, { kind: "mayEvolveAtOnce" }),
  ),
  rule("statement", "you (can|may) evolve {on:subject} during the turn you play (it|them)", ({ on }) =>
    one(on, { kind: "mayEvolveAtOnce" }),
  ),
  rule("statement", `{on:subject} ${CANNOT} attach [any] energy [from (your|their) hand]`, ({ on }) =>
    one(on, { kind: "cannotPlay", what: "energy" }),
  ),
  rule(
    "statement",
    `{on:subject} ${CANNOT} (play|use) [any] {kinds} cards [from (your|their) hand]`,
    ({ on, kinds }) => cannotPlay(on, [kinds].flat()),
  ),
];

function cannotPlay(on: Subject, kinds: Kind[]): Statement[] | undefined {
  const statements = kinds.flatMap((what): Statement[] =>
    what === "mantimon" || what === "energy" ? [] : [{ on, modify: { kind: "cannotPlay", what } }],
  );
  return statements.length === kinds.length ? statements : undefined;
}

export const MODIFIED_RULES: Rule[] = [...numbers, ...others];
