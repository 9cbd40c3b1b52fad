// Which biome a picture shows: by type, by who lives in it, and by the card.

import type { Type } from "../../../engine/vocabulary.ts";
import { dice } from "../dice.ts";
import type { Biome } from "./biome.ts";
import { canyon } from "./canyon.ts";
import { cloudtop } from "./cloudtop.ts";
import { cosmos } from "./cosmos.ts";
import { dream } from "./dream.ts";
import { forest } from "./forest.ts";
import { forge } from "./forge.ts";
import { ice } from "./ice.ts";
import { kilnHills } from "./kilns.ts";
import { marsh } from "./marsh.ts";
import { meadow } from "./meadow.ts";
import { oldworks } from "./oldworks.ts";
import { ruins } from "./ruins.ts";
import { deep, shore } from "./sea.ts";
import { skyspine } from "./skyspine.ts";
import { storm } from "./storm.ts";
import { terrace } from "./terrace.ts";
import { cavern, nightTown } from "./underlow.ts";
import { village } from "./village.ts";
import { volcano } from "./volcano.ts";

const BIOMES: Record<Type, readonly Biome[]> = {
  grass: [forest, forest, marsh, meadow],
  fire: [volcano, volcano, kilnHills],
  water: [shore, shore, ice],
  lightning: [storm, storm, cloudtop],
  psychic: [dream, dream, cosmos],
  fighting: [canyon, canyon, terrace],
  darkness: [cavern, nightTown],
  metal: [oldworks, oldworks, forge],
  dragon: [skyspine, skyspine, ruins, cloudtop],
  colorless: [meadow, meadow, village],
};

/** Where a creature is at home, if not everywhere in the land of its type. */
export type Habitat = "sea" | "marsh" | "air" | "any";

/** The home of a type's creatures. */
export function biomeOf(type: Type, seed: string, habitat: Habitat = "any"): Biome {
  const chance = dice(`${seed}:biome`);
  if (type === "water" && habitat === "sea") return deep;
  if (habitat === "marsh" && (type === "water" || type === "grass")) return marsh;
  if (habitat === "air" && type === "lightning") return chance.pick([cloudtop, storm]);
  return chance.pick(BIOMES[type]);
}
