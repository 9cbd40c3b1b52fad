// The drowned roads: a shore with rocks, surf and a lighthouse, and the world below the waves.

import { blend, hex, type Lch } from "../color.ts";
import { type Point, path, pts, short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import {
  circle,
  clouds,
  floor,
  glow,
  hills,
  land,
  motes,
  orb,
  rays,
  rect,
  ridgeLine,
  rocks,
  scatter,
  sky,
  tufts,
} from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const SEA: Lch = { l: 0.55, c: 0.1, h: 225 };
const SAND: Lch = { l: 0.82, c: 0.07, h: 82 };
const STONE: Lch = { l: 0.48, c: 0.03, h: 250 };

function water(scene: Scene): string {
  const { sheet, w, h, horizon, ground, mood, chance } = scene;
  const fill = linear(sheet, [
    [0, hex(blend(SEA, mood.low, 0.55))],
    [0.4, hazed(scene, SEA, 0.1)],
    [1, hazed(scene, { ...SEA, l: 0.66, h: 200 }, 0)],
  ]);
  let d = "";
  for (let i = 0; i < 26; i++) {
    const t = chance.next() ** 1.6;
    const y = horizon + 4 + t * (ground - horizon) * 0.8;
    d += `M${Math.round(chance.between(-10, w))} ${short(y)}h${Math.round(8 + 34 * t)}`;
  }
  return (
    rect(0, horizon, w, h - horizon, fill) +
    `<path d="${d}" stroke="${hex(mood.light)}" stroke-width="1.8" stroke-linecap="round" opacity=".6"/>`
  );
}

function lighthouse(scene: Scene, x: number): string {
  const { horizon, h, mood } = scene;
  const k = h / 320;
  const wall = hazed(scene, { l: 0.9, c: 0.02, h: 80 }, 0.25);
  const band = hazed(scene, { l: 0.55, c: 0.15, h: 28 }, 0.3);
  const tower = `<path d="M-9 0L-6-48H6L9 0Z" fill="${wall}"/><path d="M-8.2-14L-7.5-25H7.5L8.2-14ZM-6.800-36L-6.300-44H6.300L6.800-36Z" fill="${band}"/><path d="M-8-48H8V-51H-8ZM-5-61H5V-51H-5Z" fill="${hazed(scene, STONE, 0.3)}"/><path d="M-6-61L0-69L6-61Z" fill="${band}"/><path d="M-4-60H4V-52H-4Z" fill="#fff3b0"/>`;
  return (
    scatter(scene, `<path d="M-40 4Q-26-8-8-6Q16-10 38 4Z" fill="${hazed(scene, STONE, 0.45)}"/>${tower}`, [
      [x, horizon + 3, k],
    ]) + glow(scene, x, horizon - 53 * k, 34 * k, hex(mood.light), 0.7)
  );
}

export const shore: Biome = {
  moods: ["day", "dawn", "dusk", "night", "mint", "storm"],
  back(scene) {
    const { w, h, horizon, ground, chance } = scene;
    const surf = ridgeLine({ ...scene }, ground - h * 0.075, 7, 8);
    const wet = surf.map(([x, y]): Point => [x, y + h * 0.025]);
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.25, 0.75), horizon * chance.between(0.35, 0.75), h * 0.065) +
      clouds(scene, 4, "#ffffff", 0.7) +
      (chance.chance(0.5)
        ? lighthouse(scene, w * chance.pick([0.13, 0.87]))
        : hills(scene, horizon, 26, STONE, 0.75)) +
      water(scene) +
      rocks(
        scene,
        STONE,
        [
          [w * chance.between(0.04, 0.2), horizon + h * 0.09, h / 260],
          [w * chance.between(0.8, 0.98), horizon + h * 0.06, -h / 320, h / 320],
        ],
        0.25,
      ) +
      land(scene, surf, "#ffffffc0") +
      land(
        scene,
        wet,
        linear(scene.sheet, [
          [0, hazed(scene, { ...SAND, l: 0.72 }, 0.05)],
          [0.25, hazed(scene, SAND, 0.05)],
          [1, hazed(scene, { ...SAND, l: 0.62 }, 0)],
        ]),
      )
    );
  },
  front(scene) {
    const { w, h, chance, mood } = scene;
    const shell = `<path d="M-9 0Q-11-12 0-15Q11-12 9 0Q0 4-9 0ZM-4 0L-6-11M0 1V-14M4 0L6-11" fill="#ffd9c7" stroke="#b9746b" stroke-width="1.3"/>`;
    return (
      scatter(scene, shell, [
        [w * chance.between(0.1, 0.3), h * 0.95, h / 330],
        [w * chance.between(0.7, 0.9), h * 0.92, h / 420],
      ]) +
      tufts(scene, 4, { l: 0.6, c: 0.09, h: 120 }, [h * 0.97, h * 1.03], 1.5) +
      motes(scene, 14, hex(mood.light), h / 130, [h * 0.2, h * 0.8], 0.6)
    );
  },
};

const WEED = pts("-5,2 -9,-18 -2,-40 -10,-66 -3,-92! 4,-66 9,-42 2,-20 6,2");

export const deep: Biome = {
  moods: ["deep"],
  back(scene) {
    const { w, h, sheet, mood, horizon, chance } = scene;
    const shade = { ...SEA, l: 0.36 };
    const weed = linear(sheet, [
      [0, hex({ l: 0.66, c: 0.12, h: 160 })],
      [1, hex({ l: 0.3, c: 0.08, h: 200 })],
    ]);
    const coral = hex({ l: 0.66, c: 0.15, h: chance.pick([15, 35, 340]) });
    const branch = `<path d="M0 2V-22M0-10Q-14-12-15-30M0-16Q12-20 13-38M-12-22Q-20-24-22-34M10-26Q18-28 20-36" fill="none" stroke="${coral}" stroke-width="6" stroke-linecap="round"/>`;
    return (
      rect(
        0,
        0,
        w,
        h,
        linear(sheet, [
          [0, hex(mood.top)],
          [0.5, hex(blend(mood.top, mood.low, 0.6))],
          [1, hex(mood.low)],
        ]),
      ) +
      `<path d="${path(ridgeLine(scene, h * 0.05, 10, 9), true)}L${w + 20} -9L-20 -9Z" fill="#fff" opacity=".35"/>` +
      rays(scene, w * chance.between(0.3, 0.7), -10, 0.5) +
      hills(scene, horizon, 40, shade, 0.55) +
      hills(scene, horizon + h * 0.08, 30, shade, 0.3) +
      floor(scene, { l: 0.62, c: 0.06, h: 195 }, 10) +
      scatter(
        scene,
        `<path d="${path(WEED)}" fill="${weed}"/>`,
        [0.05, 0.12, 0.19, 0.8, 0.88, 0.95].map(
          (x) =>
            [
              w * x,
              scene.ground + chance.between(-8, 14),
              (h / 330) * chance.between(0.8, 1.2),
              (h / 330) * chance.between(0.9, 1.8),
            ] as const,
        ),
      ) +
      scatter(scene, branch, [
        [w * chance.between(0.22, 0.3), scene.ground + 6, h / 400],
        [w * chance.between(0.68, 0.76), scene.ground - 2, h / 480],
      ])
    );
  },
  front(scene) {
    const { w, h, chance } = scene;
    const bubble = `<g fill="none" stroke="#fff" stroke-opacity=".75">${circle(0, 0, 7, "#ffffff22", ' stroke-width="1.4"')}<path d="M-4-2A5 5 0 0 1-1-4.500" stroke-width="1.6" stroke-linecap="round"/></g>`;
    const places = Array.from(
      { length: 11 },
      () =>
        [
          chance.between(0, w),
          chance.between(h * 0.08, h * 0.9),
          (chance.between(0.35, 1.2) * h) / 330,
        ] as const,
    );
    return (
      rocks(scene, STONE, [
        [w * 0.02, h, h / 170],
        [w * 0.98, h, -h / 190, h / 190],
      ]) +
      scatter(scene, bubble, places) +
      motes(scene, 16, "#fff", h / 190, [0, h], 0.5)
    );
  },
};
