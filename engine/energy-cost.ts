// The one place where costs of attacks and retreats are compared with attached energy.

import { energyProvides, energyTimes } from "./modifiers.ts";
import { ANY_TYPE, type EnergyCost } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import { TYPES } from "./vocabulary.ts";

/** How many energy there are, by index of type; the last entry is energy of every type. */
export type EnergySupply = number[];

export const COLORLESS = TYPES.indexOf("colorless");

const NO_ENERGY: readonly number[] = [...TYPES, ANY_TYPE].map(() => 0);

function noEnergy(): EnergySupply {
  return NO_ENERGY.slice();
}

/** Energy that the cards on a Mantimon provide, with all modifiers. */
export function energySupply(game: Game, mon: Mon): EnergySupply {
  const supply = noEnergy();
  for (const card of mon.energy) {
    const times = energyTimes(game, mon, card);
    for (const type of energyProvides(game, mon, card)) supply[type] += times;
  }
  return supply;
}

/** What an energy card on a Mantimon pays towards a retreat. */
export function energyWorth(game: Game, mon: Mon, card: number): number {
  return game.pool.info[card].provides.length * energyTimes(game, mon, card);
}

/**
 * The types of energy that a cost lacks, as indexes, one entry for each; colorless stands for energy of any type.
 * Empty if the cost is paid. Energy of every type pays for what other energy does not.
 */
export function missingEnergy({ typed, colorless }: EnergyCost, supply: EnergySupply): number[] {
  const missing: number[] = [];
  let wild = supply[ANY_TYPE];
  let due = Math.max(0, colorless);
  for (const [type, number] of typed) {
    due += number;
    let lacking = Math.max(0, number - supply[type]);
    const covered = Math.min(wild, lacking);
    wild -= covered;
    for (lacking -= covered; lacking > 0; lacking--) missing.push(type);
  }
  let total = missing.length;
  for (const number of supply) total += number;
  for (; total < due; total++) missing.push(COLORLESS);
  return missing;
}
