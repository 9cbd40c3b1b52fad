// What a handler of the effect language is.

import type { Effect, EffectName } from "../language.ts";
import type { Frame, Game } from "../state.ts";

export type EffectOf<Name extends EffectName> = Extract<Effect, { effect: Name }>;

/**
 * Carries out one effect. False: a question is open, and the handler runs again from its start
 * once that is answered; so all questions come before the first change.
 */
export type Handler<Name extends EffectName> = (game: Game, frame: Frame, effect: EffectOf<Name>) => boolean;

export type Handlers<Name extends EffectName> = { [N in Name]: Handler<N> };
