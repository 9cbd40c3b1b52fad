// The lampless deep, and the town at night above it: caverns with glowing caps, roofs with few windows.

import { hex, type Lch } from "../color.ts";
import { type Point, polygon, short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { floor, glow, hills, land, motes, orb, ridgeLine, rocks, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const GLOOM: Lch = { l: 0.4, c: 0.07, h: 290 };
const STONE: Lch = { l: 0.46, c: 0.05, h: 280 };

function glowcaps(scene: Scene, hue: number, places: readonly (readonly [number, number, number])[]): string {
  const cap = linear(scene.sheet, [
    [0, hex({ l: 0.92, c: 0.1, h: hue })],
    [1, hex({ l: 0.6, c: 0.16, h: hue })],
  ]);
  const drawing = `<path d="M-3 2Q-1-14-3-24H4Q2-10 5 2Z" fill="#cfc3e6"/><path d="M-18-21Q-13-40 1-40Q15-39 19-21Q10-25 0-21Q-10-25-18-21Z" fill="${cap}"/>`;
  return (
    places
      .map(([x, y, s]) => glow(scene, x, y - 26 * s, 40 * s, hex({ l: 0.8, c: 0.14, h: hue }), 0.6))
      .join("") + scatter(scene, drawing, places)
  );
}

/** Teeth of stone that hang from the roof of a cave. */
function roof(scene: Scene, reach: number, distance: number): string {
  const { w, chance } = scene;
  const points: Point[] = [[-10, -10]];
  for (let i = 0; i <= 10; i++) {
    const x = (i / 10) * w;
    points.push([x, reach * chance.between(0.25, 0.5)], [x + w * 0.03, reach * chance.between(0.6, 1.2)]);
  }
  return `<path d="${polygon([...points, [w + 30, -10]])}" fill="${hazed(scene, { ...GLOOM, l: 0.3 }, distance)}"/>`;
}

export const cavern: Biome = {
  moods: ["night", "aurora", "dream", "dusk"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    const hue = chance.pick([170, 320, 200, 60]);
    return (
      sky({ ...scene, mood: { ...mood, stars: false } }) +
      glow(scene, w * chance.between(0.4, 0.6), horizon * 0.8, w * 0.42, hex(mood.light), 0.55) +
      roof(scene, h * 0.36, 0.5) +
      hills(scene, horizon - 10, 70, GLOOM, 0.55, true) +
      roof(scene, h * 0.24, 0.1) +
      hills(scene, horizon + 12, 40, GLOOM, 0.25) +
      floor(scene, STONE, 12) +
      glowcaps(scene, hue, [
        [w * 0.12, ground - 2, h / 340],
        [w * 0.2, ground - 10, h / 500],
        [w * 0.86, ground - 6, h / 380],
      ]) +
      glow(scene, w / 2, ground, w * 0.3, hex({ l: 0.75, c: 0.12, h: hue }), 0.35)
    );
  },
  front(scene) {
    const { w, h, chance, mood } = scene;
    const hue = chance.pick([170, 320, 200]);
    return (
      rocks(scene, { ...GLOOM, l: 0.28 }, [
        [w * 0.02, h, h / 140],
        [w, h * 1.01, -h / 160, h / 160],
      ]) +
      glowcaps(scene, hue, [[w * chance.between(0.72, 0.82), h * 0.99, h / 420]]) +
      motes(scene, 18, hex(mood.light), h / 140, [h * 0.1, h * 0.95], 0.7)
    );
  },
};

/** Roofs and towers in silhouette with lit windows. */
function town(scene: Scene, foot: number, height: number, distance: number): string {
  const { w, chance } = scene;
  const points: Point[] = [[-10, foot]];
  let windows = "";
  let x = -10;
  while (x < w + 10) {
    const width = chance.between(0.06, 0.12) * w;
    const top = foot - height * chance.between(0.45, 1);
    const peak = chance.chance(0.6);
    points.push([x, top], ...(peak ? [[x + width / 2, top - width * chance.between(0.5, 1)] as Point] : []), [
      x + width,
      top,
    ]);
    for (let k = 0; k < 3; k++)
      if (chance.chance(0.45))
        windows += `M${short(x + width * chance.between(0.2, 0.7))} ${short(top + (foot - top) * (0.2 + 0.2 * k))}v5`;
    x += width;
  }
  return `<path d="${polygon([...points, [w + 10, foot]])}" fill="${hazed(scene, GLOOM, distance)}"/><path d="${windows}" stroke="#ffd27a" stroke-width="4" opacity="${distance < 0.4 ? 0.95 : 0.6}"/>`;
}

export const nightTown: Biome = {
  moods: ["night", "dusk", "aurora"],
  back(scene) {
    const { w, h, horizon, mood, chance } = scene;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.3, 0.7), horizon * chance.between(0.35, 0.55), h * 0.11) +
      town(scene, horizon + 10, h * 0.3, 0.68) +
      town(scene, horizon + h * 0.06, h * 0.26, 0.34) +
      land(scene, ridgeLine(scene, horizon + h * 0.05, 4, 6), hazed(scene, STONE, 0.3)) +
      floor(scene, STONE, 5) +
      glow(scene, w / 2, scene.ground, w * 0.32, hex(mood.light), 0.3)
    );
  },
  front(scene) {
    const { w, h, ground, chance } = scene;
    const lamp = `<path d="M-2 4V-70H2V4ZM-9-70H9L6-88H-6Z" fill="#1d1426"/><path d="M-5-72H5L4-85H-4Z" fill="#ffd98a"/>`;
    const x = w * chance.pick([0.09, 0.91]);
    const cobbles = Array.from(
      { length: 22 },
      () =>
        `M${Math.round(chance.between(0, w))} ${Math.round(chance.between(ground, h))}h${Math.round(chance.between(9, 22))}`,
    ).join("");
    return (
      `<path d="${cobbles}" stroke="#150d20" stroke-width="2.5" stroke-linecap="round" opacity=".35"/>` +
      glow(scene, x, ground - (78 * h) / 330, 60, "#ffd98a", 0.7) +
      scatter(scene, lamp, [[x, ground + h * 0.03, h / 330]]) +
      motes(scene, 10, "#cbb7ff", h / 150, [0, h], 0.6)
    );
  },
};
