// The mist lake: a pastel sky with a great moon, islands that float, water that mirrors.

import { blend, hex, type Lch } from "../color.ts";
import { ellipse, path, pts, short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { circle, clouds, floor, glow, hills, motes, rect, scatter, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const VIOLET: Lch = { l: 0.62, c: 0.1, h: 300 };
const TURF: Lch = { l: 0.72, c: 0.1, h: 320 };

function moon(scene: Scene): string {
  const { w, horizon, mood, chance, sheet } = scene;
  const [x, y, r] = [
    w * chance.between(0.3, 0.7),
    horizon * chance.between(0.4, 0.6),
    horizon * chance.between(0.3, 0.42),
  ];
  const light = hex(mood.light);
  const face = linear(sheet, [
    [0, light, 0.95],
    [1, light, 0.25],
  ]);
  const ring = chance.chance(0.5)
    ? `<path d="${path(ellipse(x, y, r * 1.7, r * 0.3, -18))}" fill="none" stroke="${light}" stroke-width="3.5" opacity=".6"/>`
    : "";
  return glow(scene, x, y, r * 2.1, light, 0.5) + circle(x, y, r, face) + ring;
}

const ROCK = pts("-44,0 -30,16 -18,22 -8,44! 4,28 16,34 24,16 44,0");

function islands(scene: Scene): string {
  const { w, horizon, sheet, chance } = scene;
  const stone = linear(sheet, [
    [0, hazed(scene, VIOLET, 0.3)],
    [1, hazed(scene, VIOLET, 0.75)],
  ]);
  const grass = hazed(scene, { ...TURF, h: chance.pick([165, 320, 190]) }, 0.3);
  const crown = hazed(scene, { ...TURF, l: 0.8, h: chance.pick([350, 190, 300]) }, 0.25);
  const drawing = `<path d="${path(ROCK)}" fill="${stone}"/><path d="M-46 1Q-30-9-6-8Q24-10 46 1Q10 8-46 1Z" fill="${grass}"/><path d="M8-6V-24" stroke="${hazed(scene, VIOLET, 0.1)}" stroke-width="4"/>${circle(8, -32, 13, crown)}${circle(-1, -26, 8, crown)}`;
  const places = [
    [0.12, 0.55],
    [0.88, 0.42],
    [0.7, 0.15],
  ].map(
    ([x, y], i) =>
      [
        w * (x + chance.between(-0.05, 0.05)),
        horizon * y,
        (horizon / 190) * (i === 2 ? 0.45 : 0.9) * (i % 2 ? -1 : 1),
        (horizon / 190) * (i === 2 ? 0.45 : 0.9),
      ] as const,
  );
  return scatter(scene, drawing, places);
}

export const dream: Biome = {
  moods: ["dream", "aurora", "dusk", "mint", "dawn", "night"],
  back(scene) {
    const { w, h, horizon, ground, mood, sheet, chance } = scene;
    const lake = linear(sheet, [
      [0, hex(blend(mood.low, mood.light, 0.4))],
      [1, hex(blend(mood.low, mood.top, 0.7))],
    ]);
    const ripples = Array.from(
      { length: 16 },
      () =>
        `M${Math.round(chance.between(0, w))} ${short(chance.between(horizon + 4, ground))}h${Math.round(chance.between(10, 44))}`,
    ).join("");
    return (
      sky(scene) +
      moon(scene) +
      clouds(scene, 4, hex(mood.light), 0.55, 0.9) +
      islands(scene) +
      hills(scene, horizon, 18, VIOLET, 0.7) +
      rect(0, horizon, w, h - horizon, lake) +
      `<path d="${ripples}" stroke="#fff" stroke-width="1.6" stroke-linecap="round" opacity=".5"/>` +
      floor({ ...scene, horizon: ground - h * 0.14 }, TURF, 10) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.45)
    );
  },
  front(scene) {
    const { w, h, ground, mood, chance } = scene;
    const star = `<path d="M0-9Q1-1 9 0Q1 1 0 9Q-1 1-9 0Q-1-1 0-9Z" fill="#fff"/>`;
    const places = Array.from(
      { length: 9 },
      () =>
        [
          chance.between(0, w),
          chance.between(h * 0.05, h * 0.8),
          (chance.between(0.4, 1.2) * h) / 330,
        ] as const,
    );
    return (
      tufts(scene, 10, TURF, [ground + h * 0.03, h * 1.02], 1.2) +
      scatter(scene, star, places) +
      motes(scene, 18, hex(mood.light), h / 140, [0, h])
    );
  },
};
