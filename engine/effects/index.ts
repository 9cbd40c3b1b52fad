// The handler table: one for each effect of the language, or it does not compile.

import type { Effect, EffectName } from "../language.ts";
import type { Frame, Game } from "../state.ts";
import { cardHandlers } from "./cards.ts";
import { controlHandlers } from "./control.ts";
import { damageHandlers } from "./damage.ts";
import { energyHandlers } from "./energy.ts";
import type { Handler, Handlers } from "./handler.ts";
import { placeHandlers } from "./places.ts";
import { statusHandlers } from "./status.ts";

const HANDLERS: Handlers<EffectName> = {
  ...damageHandlers,
  ...statusHandlers,
  ...energyHandlers,
  ...cardHandlers,
  ...placeHandlers,
  ...controlHandlers,
};

/** Carries out one effect; false while a question is open. */
export function handleEffect(game: Game, frame: Frame, effect: Effect): boolean {
  const handler = HANDLERS[effect.effect] as Handler<EffectName>;
  return handler(game, frame, effect);
}
