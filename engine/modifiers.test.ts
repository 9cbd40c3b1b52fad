// Every modifier, by scenario: as a passive ability and as a lasting effect, with its filters.

import { type Cases, runCases } from "../test/support/effect-cases/cases.ts";
import { combatModifierCases } from "../test/support/effect-cases/combat-modifiers.ts";
import { damageAnswerCases } from "../test/support/effect-cases/damage-answers.ts";
import { otherModifierCases } from "../test/support/effect-cases/other-modifiers.ts";
import { playerModifierCases } from "../test/support/effect-cases/player-modifiers.ts";
import { tableModifierCases } from "../test/support/effect-cases/table-modifiers.ts";
import type { ModifierKind } from "./index.ts";

const CASES: Cases<ModifierKind> = {
  ...combatModifierCases,
  ...damageAnswerCases,
  ...otherModifierCases,
  ...playerModifierCases,
  ...tableModifierCases,
};

runCases("modifier", CASES);
