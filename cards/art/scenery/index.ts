// Which biome a picture shows: by type, and by whether its creature swims.

import type { Type } from "../../../engine/vocabulary.ts";
import { dice } from "../dice.ts";
import type { Biome } from "./biome.ts";
import { canyon } from "./canyon.ts";
import { dream } from "./dream.ts";
import { forest } from "./forest.ts";
import { meadow } from "./meadow.ts";
import { oldworks } from "./oldworks.ts";
import { deep, shore } from "./sea.ts";
import { skyspine } from "./skyspine.ts";
import { storm } from "./storm.ts";
import { cavern, nightTown } from "./underlow.ts";
import { volcano } from "./volcano.ts";

const BIOMES: Record<Type, readonly Biome[]> = {
  grass: [forest],
  fire: [volcano],
  water: [shore],
  lightning: [storm],
  psychic: [dream],
  fighting: [canyon],
  darkness: [cavern, nightTown],
  metal: [oldworks],
  dragon: [skyspine],
  colorless: [meadow],
};

/** The home of a type's creatures; swimmers of the sea live below it. */
export function biomeOf(type: Type, seed: string, swims = false): Biome {
  if (swims && type === "water") return deep;
  return dice(`${seed}:biome`).pick(BIOMES[type]);
}
