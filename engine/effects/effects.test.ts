// Every effect of the language, by scenario.

import { attachingCases } from "../../test/support/effect-cases/attaching.ts";
import { cardCases } from "../../test/support/effect-cases/cards.ts";
import { type Cases, runCases } from "../../test/support/effect-cases/cases.ts";
import { controlCases } from "../../test/support/effect-cases/control.ts";
import { damageCases } from "../../test/support/effect-cases/damage.ts";
import { deckCases } from "../../test/support/effect-cases/deck.ts";
import { energyCases } from "../../test/support/effect-cases/energy.ts";
import { placeCases } from "../../test/support/effect-cases/places.ts";
import type { EffectName } from "../index.ts";

const CASES: Cases<EffectName> = {
  ...damageCases,
  ...energyCases,
  ...cardCases,
  ...deckCases,
  ...attachingCases,
  ...placeCases,
  ...controlCases,
};

runCases("effect", CASES);
