// The walking forest: canopies in layers, trunks, ferns, mushrooms, beams of light.

import { hex, type Lch } from "../color.ts";
import { type Point, path, pts } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { floor, glow, hills, motes, orb, rays, scatter, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const LEAF: Lch = { l: 0.58, c: 0.12, h: 142 };
const BARK: Lch = { l: 0.4, c: 0.05, h: 55 };
const MOSS: Lch = { l: 0.6, c: 0.13, h: 128 };

const CROWN = pts("-30,6 -42,-14 -32,-34 -22,-52 0,-60 20,-52 34,-36 42,-14 30,6 0,12");

/** A stand of trees at a distance. */
function trees(scene: Scene, y: number, count: number, size: number, distance: number): string {
  const { w, chance, sheet } = scene;
  const leaf = linear(sheet, [
    [0, hazed(scene, { ...LEAF, l: 0.68 }, distance)],
    [1, hazed(scene, { ...LEAF, l: 0.4 }, distance)],
  ]);
  const trunk = hazed(scene, BARK, distance * 0.9);
  const tree = `<path d="M-5 4L-3-20H3L5 4Z" fill="${trunk}"/><path d="${path(CROWN)}" transform="translate(0-14)" fill="${leaf}"/>`;
  return scatter(
    scene,
    tree,
    Array.from({ length: count }, (_, i) => {
      const s = size * chance.between(0.75, 1.3);
      return [
        ((i + chance.next()) / count) * w,
        y + chance.between(-4, 8),
        s,
        s * chance.between(1, 1.5),
      ] as const;
    }),
  );
}

/** Two great trunks that frame the picture. */
function frame(scene: Scene): string {
  const { w, h, sheet, chance } = scene;
  const bark = linear(
    sheet,
    [
      [0, hazed(scene, { ...BARK, l: 0.3 }, 0.06)],
      [0.6, hazed(scene, BARK, 0.1)],
      [1, hazed(scene, { ...BARK, l: 0.28 }, 0.04)],
    ],
    [0, 0, 1, 0],
  );
  const trunk = (x: number, s: number, k: number): string => {
    const half = w * 0.055 * k;
    const sides: Point[] = [
      [x - half, -5],
      [x - half * 0.75, h * 0.3],
      [x - half * 1.05, h * 0.62],
      [x - half * 2.1, h * 0.84],
      [x + half * 2.2, h * 0.84],
      [x + half, h * 0.6],
      [x + half * 0.8, h * 0.3],
      [x + half * 1.2, -5],
    ];
    return `<path d="${path(sides)}" fill="${bark}"/><path d="M${Math.round(x - s * half * 0.2)} ${Math.round(h * 0.2)}q${Math.round(half * 0.4)} ${Math.round(h * 0.2)} 0 ${Math.round(h * 0.5)}" fill="none" stroke="${hazed(scene, { ...BARK, l: 0.24 }, 0)}" stroke-width="3" opacity=".6"/>`;
  };
  return trunk(w * chance.between(0.02, 0.1), 1, 1) + trunk(w * chance.between(0.88, 0.98), -1, 1.2);
}

export const forest: Biome = {
  moods: ["dawn", "day", "gold", "mint", "dusk", "night"],
  back(scene) {
    const { w, h, horizon, mood, chance } = scene;
    const x = w * chance.between(0.25, 0.75);
    return (
      sky(scene) +
      orb(scene, x, horizon * 0.35, h * 0.06) +
      trees(scene, horizon + 4, 11, h / 480, 0.78) +
      hills(scene, horizon + 6, 16, LEAF, 0.72) +
      trees(scene, horizon + h * 0.05, 7, h / 300, 0.5) +
      rays(scene, x, -10, 0.34) +
      frame(scene) +
      floor(scene, MOSS, 10) +
      glow(scene, w / 2, scene.ground, w * 0.34, hex(mood.light), 0.35) +
      tufts(scene, 10, MOSS, [horizon + h * 0.1, scene.ground - 4], 0.8)
    );
  },
  front(scene) {
    const { w, h, ground, chance, mood } = scene;
    const fern = hazed(scene, { ...LEAF, l: 0.34 }, 0);
    const frond = `<path d="M0 0Q-14-34-52-44Q-40-30-44-26Q-30-24-32-16Q-16-12 0 0Q4-44 34-66Q30-50 36-44Q24-38 26-28Q12-20 0 0Z" fill="${fern}"/>`;
    const cap = hazed(scene, { l: 0.62, c: 0.16, h: chance.pick([25, 60, 340, 280]) }, 0);
    const mushroom = `<path d="M-3 0Q-2-8-3-12H4Q3-6 5 0Z" fill="#f3e8d2"/><path d="M-13-10Q-9-23 1-23Q11-22 14-10Q0-6-13-10Z" fill="${cap}"/><path d="M-6-15a2 2 0 1 0 .1 0M4-18a2 2 0 1 0 .1 0" fill="#fff" opacity=".8"/>`;
    const side = chance.chance(0.5) ? 0.16 : 0.84;
    return (
      scatter(scene, mushroom, [
        [w * side, ground + h * 0.06, h / 330],
        [w * side + h * 0.06, ground + h * 0.085, h / 480],
      ]) +
      scatter(scene, frond, [
        [w * 0.02, h * 1.01, h / 330],
        [w * 0.99, h * 1.02, -h / 300, h / 300],
        [w * 0.32, h * 1.05, h / 520],
      ]) +
      tufts(scene, 7, MOSS, [ground + h * 0.05, h], 1.2) +
      motes(scene, 20, hex(mood.light), h / 110, [h * 0.15, h * 0.85])
    );
  },
};
