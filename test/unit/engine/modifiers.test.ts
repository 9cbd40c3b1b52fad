// Every modifier, by scenario: always on, and laid for a while, with what narrows it.

import type { ModifierKind } from "../../../engine/index.ts";
import { type Cases, runCases } from "./cases/cases.ts";
import { combatModifierCases } from "./cases/combat-modifiers.ts";
import { otherModifierCases } from "./cases/other-modifiers.ts";

const CASES: Cases<ModifierKind> = { ...combatModifierCases, ...otherModifierCases };

runCases("modifier", CASES);
