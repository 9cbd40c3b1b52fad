// Every effect of the language, by scenario.

import type { EffectName } from "../../../engine/index.ts";
import { cardCases } from "./cases/cards.ts";
import { type Cases, runCases } from "./cases/cases.ts";
import { controlCases } from "./cases/control.ts";
import { damageCases } from "./cases/damage.ts";
import { energyCases } from "./cases/energy.ts";
import { placeCases } from "./cases/places.ts";

const CASES: Cases<EffectName> = {
  ...damageCases,
  ...energyCases,
  ...cardCases,
  ...placeCases,
  ...controlCases,
};

runCases("effect", CASES);
