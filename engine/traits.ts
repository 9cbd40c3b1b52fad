// The properties of a Mantimon that modifiers can change and that filters and amounts read. There are two sources:
// the printed values, here, and the values with all modifiers, in modifiers.ts. Finding modifiers uses the printed
// values, so that modifiers do not depend on one another.

import { infoOf } from "./board.ts";
import type { Game, Mon } from "./state.ts";

export interface Traits {
  /** Index into TYPES. */
  type(game: Game, mon: Mon): number;
  /** Points or prizes for knocking it out. */
  value(game: Game, mon: Mon): number;
  /** How many times an energy card on it counts. */
  energyTimes(game: Game, mon: Mon, card: number): number;
  /** What an energy card on it counts as: indexes into TYPES, or ANY_TYPE. */
  energyProvides(game: Game, mon: Mon, card: number): readonly number[];
}

export const PRINTED: Traits = {
  type: (game, mon) => infoOf(game, mon).type,
  value: (game, mon) => infoOf(game, mon).value,
  energyTimes: () => 1,
  energyProvides: (game, _mon, card) => game.pool.info[card].provides,
};
