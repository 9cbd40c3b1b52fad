// What a biome draws: everything behind the creature, and what stands before its feet.

import type { MoodName, Scene } from "./scene.ts";

export interface Biome {
  moods: readonly MoodName[];
  back(scene: Scene): string;
  front(scene: Scene): string;
}
