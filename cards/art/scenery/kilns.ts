// The Emberfells: red hills with glassblowers' kilns, glowing mouths and drifting smoke.

import { hex, type Lch } from "../color.ts";
import type { Biome } from "./biome.ts";
import { circle, clouds, floor, glow, hills, motes, orb, rocks, scatter, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const FELL: Lch = { l: 0.58, c: 0.1, h: 45 };
const BRICK: Lch = { l: 0.52, c: 0.1, h: 35 };

function kilns(
  scene: Scene,
  places: readonly (readonly [number, number, number])[],
  distance: number,
): string {
  const wall = hazed(scene, BRICK, distance);
  const lit = hazed(scene, { ...BRICK, l: 0.64 }, distance);
  const smoke = hazed(scene, { l: 0.8, c: 0.02, h: 60 }, distance);
  const plume = [
    [2, -92, 9],
    [10, -112, 13],
    [24, -136, 18],
    [46, -158, 24],
  ]
    .map(([x, y, r]) => circle(x, y, r, smoke, ' opacity=".55"'))
    .join("");
  const drawing = `${plume}<path d="M-40 4Q-44-50-14-68L-10-86H10L14-68Q44-50 40 4Z" fill="${wall}"/><path d="M-40 4Q-44-50-14-68L-10-86H0Q-22-40-14 4Z" fill="${lit}"/><path d="M-14 4V-14Q0-32 14-14V4Z" fill="#ffcf5c"/><path d="M-8 4V-8Q0-18 8-8V4Z" fill="#fff4c4"/>`;
  return (
    scatter(scene, drawing, places) +
    places.map(([x, y, s]) => glow(scene, x, y - 6 * s, 46 * s, "#ffb347", 0.6)).join("")
  );
}

export const kilnHills: Biome = {
  moods: ["dusk", "ember", "dawn", "gold", "night"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    const k = h / 330;
    const x = chance.between(0.08, 0.2);
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.35, 0.65), horizon * chance.between(0.35, 0.7), h * 0.075) +
      clouds(scene, 4, hex({ ...mood.low, l: Math.min(0.95, mood.low.l + 0.06) }), 0.7, 0.6) +
      hills(scene, horizon - 6, 34, FELL, 0.68) +
      kilns(
        scene,
        [
          [w * (x + 0.2), horizon + 4, k * 0.42],
          [w * (0.98 - x), horizon + 2, k * 0.5],
        ],
        0.55,
      ) +
      hills(scene, horizon + h * 0.05, 22, FELL, 0.42) +
      kilns(scene, [[w * chance.pick([x, 1 - x]), horizon + h * 0.09, k * 1.05]], 0.22) +
      floor(scene, { l: 0.62, c: 0.09, h: 60 }, 10) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, ground, chance } = scene;
    const bottle = `<path d="M-4 2V-16L-2-20V-28H2V-20L4-16V2Z" fill="${hex({ l: 0.75, c: 0.11, h: chance.pick([190, 140, 300]) })}" opacity=".85"/><path d="M-2-14V0" stroke="#fff" opacity=".7"/>`;
    return (
      tufts(scene, 6, { l: 0.6, c: 0.1, h: 75 }, [ground + h * 0.04, h], 1.1) +
      scatter(scene, bottle, [
        [w * chance.between(0.08, 0.2), h * 0.96, h / 260],
        [w * chance.between(0.8, 0.92), h * 0.93, h / 300],
      ]) +
      rocks(scene, { ...BRICK, l: 0.36 }, [
        [w * 0.02, h * 1.02, h / 190],
        [w * 0.99, h * 1.01, -h / 210, h / 210],
      ]) +
      motes(scene, 20, "#ffc35c", h / 140, [h * 0.1, h], 0.85)
    );
  },
};
