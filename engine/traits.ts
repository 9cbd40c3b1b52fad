// What modifiers may change of a Mantimon, as filters and amounts ask for it. There are two answers: what is
// printed, which is here, and what is so with all modifiers, which is in modifiers.ts. Modifiers themselves are
// found by what is printed, so that none has to be known before the others.

import { infoOf } from "./board.ts";
import type { Game, Mon } from "./state.ts";

export interface Traits {
  /** Index into TYPES. */
  type(game: Game, mon: Mon): number;
  /** Points or prizes for knocking it out. */
  value(game: Game, mon: Mon): number;
  /** How many times an energy card on it counts. */
  energyTimes(game: Game, mon: Mon, card: number): number;
}

export const PRINTED: Traits = {
  type: (game, mon) => infoOf(game, mon).type,
  value: (game, mon) => infoOf(game, mon).value,
  energyTimes: () => 1,
};
