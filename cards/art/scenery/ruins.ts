// The old courts of the dragons: broken columns and arches on a height at the end of the day.

import { hex, type Lch } from "../color.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, hills, motes, orb, rays, rocks, scatter, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const MARBLE: Lch = { l: 0.78, c: 0.03, h: 80 };
const CRAG: Lch = { l: 0.5, c: 0.05, h: 265 };

function column(scene: Scene, distance: number, tall: number): string {
  const lit = hazed(scene, { ...MARBLE, l: 0.86 }, distance);
  const dark = hazed(scene, { ...MARBLE, l: 0.56 }, distance);
  const flutes = `<path d="M-6-${tall}V-8M2-${tall - 4}V-8M10-${tall + 6}V-8" stroke="${dark}" stroke-width="2"/>`;
  return `<path d="M-16-8V-${tall}L-8-${tall + 10}L0-${tall - 2}L8-${tall + 14}L16-${tall + 4}V-8Z" fill="${lit}"/><path d="M6-8V-${tall + 10}L16-${tall + 4}V-8Z" fill="${dark}"/>${flutes}<path d="M-24 2V-8H24V2Z" fill="${lit}"/>`;
}

function arch(scene: Scene, x: number, size: number): string {
  const stone = hazed(scene, MARBLE, 0.42);
  const shade = hazed(scene, { ...MARBLE, l: 0.58 }, 0.42);
  const drawing = `<path d="M-70 4V-90Q-70-150 0-150Q50-150 64-116L44-104Q34-126 0-126Q-46-126-46-84V4ZM46 4V-70H70V4Z" fill="${stone}"/><path d="M-54 4V-86Q-54-134 0-134Q20-134 34-126Q20-128 0-126Q-46-126-46-84V4Z" fill="${shade}"/>`;
  return scatter(scene, drawing, [[x, scene.horizon + 18, size]]);
}

export const ruins: Biome = {
  moods: ["dusk", "dawn", "gold", "aurora", "storm", "day"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    const k = h / 330;
    const side = chance.chance(0.5) ? 1 : -1;
    const x = w / 2 + side * w * 0.3;
    return (
      sky(scene) +
      orb(scene, x, horizon * chance.between(0.4, 0.6), h * 0.085) +
      clouds(scene, 5, hex(mood.light), 0.55, 0.7) +
      rays(scene, x, horizon * 0.3, 0.22) +
      hills(scene, horizon - 6, 44, CRAG, 0.72, true) +
      arch(scene, w / 2 - side * w * 0.24, k * 1.1) +
      hills(scene, horizon + h * 0.06, 10, CRAG, 0.45) +
      floor(scene, { l: 0.64, c: 0.06, h: 110 }, 8) +
      scatter(scene, column(scene, 0.2, 150), [[w * 0.07, ground - h * 0.02, k * 1.15]]) +
      scatter(scene, column(scene, 0.14, 84), [[w * 0.94, ground, k * 1.25]]) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.45)
    );
  },
  front(scene) {
    const { w, h, ground, mood, chance } = scene;
    return (
      rocks(scene, { ...MARBLE, l: 0.6 }, [
        [w * chance.between(0.1, 0.2), h * 1.01, h / 280],
        [w * 0.98, h * 1.02, -h / 200, h / 200],
      ]) +
      tufts(scene, 8, { l: 0.6, c: 0.09, h: 125 }, [ground + h * 0.03, h], 1.1) +
      motes(scene, 18, hex(mood.light), h / 140, [h * 0.1, h], 0.75)
    );
  },
};
