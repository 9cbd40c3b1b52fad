// Among the stars: nebulae, planets, a floor of glass that mirrors them.

import { hex, type Lch } from "../color.ts";
import { ellipse, path, short } from "../geometry.ts";
import { linear, radial } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { circle, glow, motes, rect, scatter, sky } from "./parts.ts";
import type { Scene } from "./scene.ts";

const tint = (l: number, c: number, h: number): string => hex({ l, c, h } satisfies Lch);

function nebula(scene: Scene): string {
  const { w, h, chance, sheet } = scene;
  const hues = chance.pick([
    [320, 200, 60],
    [280, 170, 30],
    [240, 340, 90],
  ]);
  return hues
    .map((hue) => {
      const color = tint(0.72, 0.16, hue);
      const fill = radial(sheet, [
        [0, color, 0.6],
        [0.5, color, 0.22],
        [1, color, 0],
      ]);
      const cloud = ellipse(
        w * chance.between(0.15, 0.85),
        h * chance.between(0.1, 0.6),
        w * chance.between(0.24, 0.4),
        h * chance.between(0.14, 0.3),
        chance.between(-40, 40),
      );
      return `<path d="${path(cloud)}" fill="${fill}"/>`;
    })
    .join("");
}

function planet(scene: Scene, x: number, y: number, r: number, hue: number, ringed: boolean): string {
  const body = linear(
    scene.sheet,
    [
      [0, tint(0.86, 0.1, hue)],
      [0.55, tint(0.6, 0.13, hue)],
      [1, tint(0.28, 0.08, hue + 20)],
    ],
    [0.1, 0, 0.9, 1],
  );
  const ring = ringed
    ? `<path d="${path(ellipse(x, y, r * 1.8, r * 0.34, -20))}" fill="none" stroke="${tint(0.88, 0.07, hue + 40)}" stroke-width="${short(r * 0.12)}" opacity=".8"/>`
    : "";
  return circle(x, y, r, body) + ring;
}

export const cosmos: Biome = {
  moods: ["night", "aurora", "dream"],
  back(scene) {
    const { w, h, horizon, ground, mood, sheet, chance } = scene;
    const floor = linear(sheet, [
      [0, hex({ ...mood.low, l: 0.62 })],
      [0.3, hex({ ...mood.low, l: 0.4 })],
      [1, hex({ ...mood.top, l: 0.18 })],
    ]);
    const ripples = Array.from(
      { length: 14 },
      () =>
        `M${Math.round(chance.between(0, w))} ${short(chance.between(horizon + 8, h))}h${Math.round(chance.between(14, 60))}`,
    ).join("");
    const dark = {
      ...scene,
      mood: {
        ...mood,
        top: { ...mood.top, l: 0.16 },
        low: { ...mood.low, l: Math.min(0.5, mood.low.l) },
        stars: true,
      },
    };
    const side = chance.pick([0.16, 0.84]);
    return (
      sky(dark) +
      nebula(scene) +
      planet(
        scene,
        w * side,
        horizon * 0.42,
        h * chance.between(0.1, 0.16),
        chance.between(0, 360),
        chance.chance(0.6),
      ) +
      planet(scene, w * (1 - side) + w * 0.05, horizon * 0.24, h * 0.05, chance.between(0, 360), false) +
      rect(0, horizon, w, h - horizon, floor) +
      `<path d="${ripples}" stroke="#fff" stroke-width="1.4" stroke-linecap="round" opacity=".4"/>` +
      glow(scene, w / 2, ground, w * 0.36, hex(mood.light), 0.55)
    );
  },
  front(scene) {
    const { w, h, chance, mood } = scene;
    const star = `<path d="M0-10Q1-1 10 0Q1 1 0 10Q-1 1-10 0Q-1-1 0-10Z" fill="#fff"/>`;
    const places = Array.from(
      { length: 10 },
      () =>
        [
          chance.between(0, w),
          chance.between(h * 0.05, h * 0.95),
          (chance.between(0.4, 1.2) * h) / 330,
        ] as const,
    );
    return scatter(scene, star, places) + motes(scene, 26, hex(mood.light), h / 170, [0, h]);
  },
};
