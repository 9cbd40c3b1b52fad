// The properties of a Mantimon that modifiers can change and that filters and amounts read. There are two sources:
// the printed values, here, and the values with all modifiers, in modifiers.ts. Finding modifiers uses the printed
// values, so that modifiers do not depend on one another.

import { infoOf } from "./board.ts";
import type { Game, Mon } from "./state.ts";
import { TYPES } from "./vocabulary.ts";

export interface Traits {
  /** Indexes into TYPES. */
  types(game: Game, mon: Mon): readonly number[];
  /** Points or prizes for knocking it out. */
  value(game: Game, mon: Mon): number;
  /** How many times an energy card on it counts. */
  energyTimes(game: Game, mon: Mon, card: number): number;
  /** What an energy card on it counts as: indexes into TYPES, or ANY_TYPE. */
  energyProvides(game: Game, mon: Mon, card: number): readonly number[];
}

/** By type: a list of this type alone. */
export const ONE_TYPE: readonly (readonly number[])[] = TYPES.map((_, type) => [type]);

export const PRINTED: Traits = {
  types: (game, mon) => ONE_TYPE[infoOf(game, mon).type],
  value: (game, mon) => infoOf(game, mon).value,
  energyTimes: () => 1,
  energyProvides: (game, _mon, card) => game.pool.info[card].provides,
};
