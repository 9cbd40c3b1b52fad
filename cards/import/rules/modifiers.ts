// Modifiers with their subjects, and their two uses: for a time, and always.

import type {
  Amount,
  Condition,
  Effect,
  Group,
  KnownTarget,
  Modifier,
  Passive,
  Target,
} from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Growing, Statement, Subject, Tail } from "../values.ts";
import { amountOf } from "./amounts.ts";

const subjects: Rule[] = [
  rule("subject", "{target}", (found) => found),
  rule("subject", "{group}", (found) => found),
  rule("subject", "you", () => ({ player: "mine" })),
  rule("subject", "(your opponent|they|that player)", () => ({ player: "theirs" })),
  rule("subject", "(players|each player|both players)", () => ({ player: "both" })),
  rule("subject", "each {filter:mons}", ({ filter }) => ({
    group: pruned<Group>({ side: "both", place: "any", filter }),
  })),
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
      pruned<Growing>({ count, less: less || undefined }),
    ),
    rule(name, `+ {count:number} ${noun}` as "{count:number}", ({ count }) => ({ count })),
    rule(name, `− {count:number} ${noun}` as "{count:number}", ({ count }) => ({ count, less: true })),
    rule(name, `{less} ${noun}` as "{less}", ({ less }) =>
      pruned<Growing>({ count: "open", less: less || undefined }),
    ),
  ];
}

export function one(on: Subject, modify: Modifier | undefined): Statement[] | undefined {
  return modify && [{ on, modify }];
}

/** The modifier with the amount of its words. */
export function sized<M extends Modifier & { amount: Amount }>(
  q: Growing,
  tail: Tail | undefined,
  modify: Omit<M, "amount" | "less">,
): Modifier | undefined {
  const amount = amountOf(q, tail);
  if (amount === undefined) return undefined;
  return pruned({ ...modify, amount, less: q.less }) as unknown as Modifier;
}

export const ATTACKS = ["[the] attacks (of|used by) {on:subject}", "{on:owned} attacks"] as const;

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
  rule(
    "passive",
    "during mantimon checkup, if {on:known} is poisoned, it takes {q:moreDamage} from being poisoned",
    ({ on: target, q }) =>
      typeof q.count === "number" && !q.less ? always(poisoned({ target }, q.count)) : undefined,
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
  rule("until", "(during this turn|until the end of (your|this) turn)", () => "turnEnd"),
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
  rule("passive", "during your first turn, {on:subject} (can|may) evolve", ({ on }) =>
    always([{ on, modify: { kind: "mayEvolveAtOnce" } }], { happened: "firstTurn" }),
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
  rule("passive", "{statements} (if|as long as) {condition}", ({ condition, statements }) => {
    const asked = aboutSelf(condition, statements);
    return asked && always(statements, asked);
  }),
  rule("passive", "as long as this mantimon is in play, {statements}", ({ statements }) =>
    always(statements),
  ),
];

/** A statement about "it" has the subject of the one before. */
function about(subject: Subject): (statement: Statement) => Statement {
  return (statement) =>
    "target" in statement.on && statement.on.target === "it" ? { ...statement, on: subject } : statement;
}

type Lasting = Extract<Effect, { effect: "lasting" }>;

/** On a Mantimon that the text reaches, or on a player. */
function forATime(until: Lasting["until"], statements: Statement[]): Effect[] | undefined {
  const effects: Effect[] = [];
  for (const { on, modify } of statements) {
    const whom = reached(on);
    if (whom === undefined) return undefined;
    effects.push({ effect: "lasting", until, on: whom, modify });
  }
  return effects;
}

export function reached(on: Subject): Lasting["on"] | undefined {
  if ("target" in on) return on.holder ? undefined : on.target;
  if ("group" in on)
    return on.group.place === "active" && on.group.side !== "both" ? undefined : { each: on.group };
  if (on.player === "both") return undefined;
  return on.player === "mine" ? "me" : "them";
}

/** A condition after its consequence. "It" is the Mantimon mentioned last, if that was a single one. */
function aboutSelf(condition: Condition, statements: Statement[]): Condition | undefined {
  if (!("is" in condition) || condition.is !== "it") return condition;
  const [{ on }] = statements;
  const subject = "target" in on && SINGLE.find((one) => one === on.target);
  const isOnly = statements.every(({ on: each }) => "target" in each && each.target === subject);
  const isLast = statements.every(({ modify }) => !NAMING.some((key) => key in modify));
  return subject && isOnly && isLast ? { ...condition, is: subject } : undefined;
}

const SINGLE = ["self", "active", "defender"] as const satisfies KnownTarget[];

/** What modifiers say of other Mantimon than their subject. */
const NAMING = ["against", "from", "activeOnly"];

/** On this Mantimon, on the members of a group, or on a player; `asked`: only while this holds. */
function always(statements: Statement[], asked?: Condition): Passive[] | undefined {
  const it = asked && askedAbout(asked);
  const passives: Passive[] = [];
  for (const { on, modify } of statements) {
    if (modify.kind === "damageAtEnd") return undefined;
    const whom = holder(on, it);
    if (whom === undefined) return undefined;
    const held: Condition | undefined =
      "target" in on && on.holder ? { is: "self", filter: on.holder } : undefined;
    const conditions = [asked, held].filter((each) => each !== undefined);
    passives.push(
      pruned<Passive>({
        on: whom,
        if: conditions.length > 1 ? { all: conditions } : conditions[0],
        modify,
      }),
    );
  }
  return passives;
}

/** The Mantimon that a condition is about. */
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

export const MODIFIER_RULES: Rule[] = [...subjects, ...checkup, ...uses];
