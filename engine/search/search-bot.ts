// The search player: answers with the move that the search finds.

import type { BotInput, SyncBot } from "../bots/bot.ts";
import { type BotKnowledge, createRuleBot, evaluators } from "../bots/rule-bot.ts";
import type { Seat } from "../vocabulary.ts";
import { worldSampler } from "./determinize.ts";
import { SEARCH_SETTINGS, type Search, searchMove } from "./search.ts";

/**
 * Deterministic by its chance and the iterations of the budget; a budget that counts time ends it at any moment.
 * @param samplerOf what worlds are sampled from
 */
export function createSearchBot(
  knowledge: BotKnowledge,
  settings = SEARCH_SETTINGS,
  samplerOf = (input: BotInput) => worldSampler(input, knowledge.decks),
): SyncBot {
  const evaluatorOf = evaluators(knowledge);
  const ruleBot = createRuleBot(knowledge);
  return (input: BotInput) => {
    const { view, moves, pool, rules, random } = input;
    if (moves.length === 1) return moves[0];
    const sampler = samplerOf(input);
    const seat = view.viewer as Seat;
    const search: Search = { evaluator: evaluatorOf(pool, rules), random, settings, sampler, seat };
    const steps = searchMove(search, input, () => ruleBot(input));
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value.move;
    }
  };
}
