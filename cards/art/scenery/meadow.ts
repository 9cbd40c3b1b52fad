// The Commons: rolling meadows with flowers, a windmill, cottages, big weather.

import { hex, type Lch } from "../color.ts";
import type { Biome } from "./biome.ts";
import { circle, clouds, floor, glow, hills, motes, orb, scatter, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const GRASS: Lch = { l: 0.7, c: 0.13, h: 125 };
const WALL: Lch = { l: 0.9, c: 0.03, h: 85 };
const ROOF: Lch = { l: 0.55, c: 0.13, h: 35 };

function windmill(scene: Scene, x: number, y: number): string {
  const { chance, h } = scene;
  const sail = hazed(scene, { l: 0.95, c: 0.02, h: 90 }, 0.3);
  const wood = hazed(scene, { l: 0.4, c: 0.05, h: 60 }, 0.4);
  const turn = chance.between(0, 90);
  const sails = [0, 90, 180, 270]
    .map(
      (a) =>
        `<path d="M0 0V-40M1-12H10V-40H1Z" transform="translate(0-42)rotate(${Math.round(a + turn)})" fill="${sail}" stroke="${wood}" stroke-width="1.6"/>`,
    )
    .join("");
  return scatter(
    scene,
    `<path d="M-15 2L-10-42H10L15 2Z" fill="${hazed(scene, WALL, 0.35)}"/><path d="M-12-42Q0-60 12-42Z" fill="${hazed(scene, ROOF, 0.35)}"/><path d="M-4 2V-10H4V2Z" fill="${wood}"/>${sails}`,
    [[x, y, h / 330]],
  );
}

function cottages(scene: Scene): string {
  const { w, h, horizon, chance } = scene;
  const house = `<path d="M-17 2V-14H17V2Z" fill="${hazed(scene, WALL, 0.4)}"/><path d="M-21-13L-12-29H12L21-13Z" fill="${hazed(scene, ROOF, 0.4)}"/><path d="M-10-9h6v6h-6ZM4-9h6v6h-6Z" fill="#ffe08a"/>`;
  const x = chance.between(0.1, 0.85);
  return scatter(scene, house, [
    [w * x, horizon + 8, h / 400],
    [w * (x + 0.07), horizon + 11, h / 460],
    [w * (x - 0.08), horizon + 6, h / 520],
  ]);
}

export const meadow: Biome = {
  moods: ["day", "dawn", "gold", "dusk", "mint", "night"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.2, 0.8), horizon * chance.between(0.25, 0.5), h * 0.065) +
      clouds(scene, 6, mood.stars ? hex({ ...mood.low, l: mood.low.l + 0.08 }) : "#ffffff", 0.85, 0.75) +
      hills(scene, horizon - 4, 22, { ...GRASS, h: 150 }, 0.74) +
      (chance.chance(0.5) ? windmill(scene, w * chance.pick([0.14, 0.86]), horizon + 4) : cottages(scene)) +
      hills(scene, horizon + h * 0.05, 18, GRASS, 0.42) +
      floor(scene, GRASS, 12) +
      glow(scene, w / 2, ground, w * 0.36, hex(mood.light), 0.4) +
      tufts(scene, 8, GRASS, [horizon + h * 0.1, ground - 4], 0.7)
    );
  },
  front(scene) {
    const { w, h, ground, mood, chance } = scene;
    const petal = hex({ l: 0.8, c: 0.13, h: chance.pick([20, 350, 90, 300, 240]) });
    const flower = `<path d="M0 0Q2-9 0-18" stroke="${hazed(scene, { ...GRASS, l: 0.5 }, 0)}" stroke-width="2" fill="none"/>${[0, 72, 144, 216, 288].map((a) => `<ellipse cy="-4.5" rx="3.4" ry="4.8" fill="${petal}" transform="translate(0-20)rotate(${a})"/>`).join("")}${circle(0, -20, 2.8, "#ffe27a")}`;
    const places = Array.from(
      { length: 9 },
      () =>
        [
          chance.between(0, w),
          chance.between(ground + h * 0.02, h),
          (chance.between(0.6, 1.2) * h) / 330,
        ] as const,
    );
    return (
      tufts(scene, 10, GRASS, [ground + h * 0.02, h * 1.02], 1.2) +
      scatter(
        scene,
        flower,
        [...places].sort((a, b) => a[1] - b[1]),
      ) +
      motes(scene, 16, mood.stars ? hex(mood.light) : "#fff", h / 150, [h * 0.1, h * 0.9], 0.7)
    );
  },
};
