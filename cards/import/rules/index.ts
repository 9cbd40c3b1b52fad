// The grammar of printed texts: the rules of all the files in this folder.

import { grammarOf } from "../grammar.ts";
import { AMOUNT_RULES } from "./amounts.ts";
import { ANSWER_RULES } from "./answers.ts";
import { BOARD_RULES } from "./board.ts";
import { CARD_RULES } from "./cards.ts";
import { COMPARISON_RULES } from "./comparisons.ts";
import { CONDITION_RULES } from "./conditions.ts";
import { DAMAGE_COIN_RULES } from "./damage-coins.ts";
import { EFFECT_RULES } from "./effects.ts";
import { ENERGY_RULES } from "./energy.ts";
import { FILTER_RULES } from "./filters.ts";
import { HAND_RULES } from "./hands.ts";
import { MODIFIED_DAMAGE_RULES } from "./modified-damage.ts";
import { MODIFIED_RULES } from "./modified-rules.ts";
import { MODIFIED_TABLE_RULES } from "./modified-table.ts";
import { MODIFIER_RULES } from "./modifiers.ts";
import { PLACE_RULES } from "./places.ts";
import { PROVIDED_RULES } from "./provided.ts";
import { REVEALED_RULES } from "./revealed.ts";
import { SEEN_RULES } from "./seen.ts";
import { SENTENCE_RULES } from "./sentences.ts";
import { TARGET_RULES } from "./targets.ts";
import { TEXT_RULES } from "./texts.ts";
import { TOOL_RULES } from "./tools.ts";
import { TERMINALS, WORD_RULES } from "./words.ts";

export const GRAMMAR = grammarOf(
  [
    ...WORD_RULES,
    ...FILTER_RULES,
    ...TARGET_RULES,
    ...AMOUNT_RULES,
    ...CONDITION_RULES,
    ...COMPARISON_RULES,
    ...MODIFIER_RULES,
    ...MODIFIED_DAMAGE_RULES,
    ...DAMAGE_COIN_RULES,
    ...MODIFIED_RULES,
    ...MODIFIED_TABLE_RULES,
    ...ANSWER_RULES,
    ...BOARD_RULES,
    ...ENERGY_RULES,
    ...PLACE_RULES,
    ...CARD_RULES,
    ...TOOL_RULES,
    ...HAND_RULES,
    ...EFFECT_RULES,
    ...REVEALED_RULES,
    ...SEEN_RULES,
    ...SENTENCE_RULES,
    ...TEXT_RULES,
    ...PROVIDED_RULES,
  ],
  TERMINALS,
);
