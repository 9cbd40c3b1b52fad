// Damage that a coin lessens or prevents, each time an attack is about to do it.

import type { Modifier } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { rule } from "../rule.ts";
import type { Statement } from "../values.ts";
import { one, sized } from "./modifiers.ts";

type Taken = Extract<Modifier, { kind: "damageTaken" }>;

const BY = "(attacks|an attack) [from your opponent's mantimon]";
const HURT = [
  `if any damage is done to {on:subject} by ${BY}`,
  `if {on:subject} would be damaged by ${BY}`,
] as const;

/** The same modifiers, if a coin comes up heads; undefined if they are not about damage that is taken. */
function onHeads(statements: Statement[]): Statement[] | undefined {
  const changed = statements.flatMap(({ on, modify }): Statement[] => {
    const isTaken = modify.kind === "damageTaken" || (modify.kind === "preventDamage" && !modify.own);
    return isTaken && !modify.coin ? [{ on, modify: { ...modify, coin: true } }] : [];
  });
  return changed.length === statements.length ? changed : undefined;
}

export const DAMAGE_COIN_RULES: Rule[] = [
  rule("statement", "if a coin flipped for the attack's damage is heads, {statement}", ({ statement }) =>
    onHeads(statement),
  ),
  ...HURT.flatMap((hurt) => [
    rule("statement", `${hurt}, flip a coin; if heads, prevent that damage`, ({ on }) =>
      one(on, { kind: "preventDamage", coin: true }),
    ),
    rule(
      "statement",
      `${hurt}, flip a coin; if heads, (it|this mantimon|that mantimon) takes {q:moreDamage} from that attack`,
      ({ on, q }) => one(on, sized<Taken>(q, undefined, { kind: "damageTaken", coin: true })),
    ),
  ]),
];
