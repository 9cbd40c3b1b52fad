// Clauses that attach a tool from a zone.

import type { CardSource, Effect, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity } from "../values.ts";

/** A tool for a Mantimon, from where the player has it. */
function attachTool(
  from: CardSource,
  { count, upTo, random, filter = {} }: Quantity,
  to: Target,
): Effect[] | undefined {
  const { kind, ...rest } = filter;
  if (kind !== "tool" || count !== 1 || upTo || random) return undefined;
  return [pruned<Effect>({ effect: "attachTool", from, filter: rest, to })];
}

export const TOOL_RULES: Rule[] = [
  rule(
    "clause",
    "search your deck for {q:cardsOf}[,] [reveal it[,]] [and] attach it to {to:target} [, and shuffle your deck]",
    ({ q, to }) => attachTool("deck", q, to),
  ),
  rule("clause", "attach {q:cardsOf} from your deck to {to:target}, and shuffle your deck", ({ q, to }) =>
    attachTool("deck", q, to),
  ),
  rule("clause", "attach {q:cardsOf} from your {from:zone} to {to:target}", ({ q, from, to }) =>
    from === "deck" ? undefined : attachTool(from, q, to),
  ),
];
