// Clauses that attach a tool from a zone.

import type { CardSource, Effect, Target } from "../../../engine/language.ts";
import type { Rule } from "../grammar.ts";
import { pruned, rule } from "../rule.ts";
import type { Quantity } from "../values.ts";

/** A tool for a Mantimon, from where the player has it. */
function attachTool(from: CardSource, q: Quantity, to: Target): Effect[] | undefined {
  const { kind, ...rest } = q.filter ?? {};
  if (kind !== "tool" || q.count !== 1 || q.upTo || q.random) return undefined;
  const filter = Object.keys(rest).length === 0 ? undefined : q.filter;
  return [pruned<Effect>({ effect: "attachTool", from, filter, to })];
}

function asTool(
  from: CardSource,
  { filter, count, upTo, random }: Quantity,
  to: Target,
): Effect[] | undefined {
  if (count !== 1 || upTo || random || !filter) return undefined;
  return [{ effect: "attachTool", from, filter, to }];
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
  rule(
    "clause",
    "attach {q:cardsOf} from your deck to {to:target} as a tool, and shuffle your deck",
    ({ q, to }) => asTool("deck", q, to),
  ),
  rule("clause", "attach {q:cardsOf} from your {from:zone} to {to:target} as a tool", ({ q, from, to }) =>
    from === "deck" ? undefined : asTool(from, q, to),
  ),
];
