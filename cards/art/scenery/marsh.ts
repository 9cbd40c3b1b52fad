// The fens: still water with lily pads, reeds, crooked willows in the mist.

import { hex, type Lch } from "../color.ts";
import { type Point, path, pts, short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, hills, motes, orb, rect, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const FEN: Lch = { l: 0.55, c: 0.08, h: 150 };
const PAD: Lch = { l: 0.62, c: 0.13, h: 140 };
const CROWN = pts(
  "-50,10 -62,-20 -44,-54 -8,-68 34,-60 60,-28 54,6 40,40! 30,12 14,52! 4,14 -14,56! -22,16 -36,44!",
);

function willow(scene: Scene, x: number, size: number, distance: number): string {
  const { horizon, sheet } = scene;
  const leaf = linear(sheet, [
    [0, hazed(scene, { ...FEN, l: 0.66 }, distance)],
    [1, hazed(scene, { ...FEN, l: 0.4 }, distance)],
  ]);
  const trunk = hazed(scene, { l: 0.36, c: 0.04, h: 60 }, distance);
  const drawing = `<path d="M-9 6Q-2-30-8-70H8Q2-30 12 6Z" fill="${trunk}"/><path d="${path(CROWN)}" transform="translate(0-78)" fill="${leaf}"/>`;
  return scatter(scene, drawing, [[x, horizon + 10, size]]);
}

function water(scene: Scene): string {
  const { sheet, w, h, horizon, mood, chance } = scene;
  const fill = linear(sheet, [
    [0, hex({ ...mood.low, l: mood.low.l * 0.94 })],
    [0.5, hazed(scene, { l: 0.5, c: 0.07, h: 190 }, 0.2)],
    [1, hazed(scene, { l: 0.34, c: 0.06, h: 190 }, 0)],
  ]);
  const ripples = Array.from(
    { length: 18 },
    () =>
      `M${Math.round(chance.between(0, w))} ${short(chance.between(horizon + 4, h))}h${Math.round(chance.between(10, 40))}`,
  ).join("");
  return `${rect(0, horizon, w, h - horizon, fill)}<path d="${ripples}" stroke="#fff" stroke-width="1.5" stroke-linecap="round" opacity=".4"/>`;
}

function pads(scene: Scene, places: readonly (readonly [number, number, number])[]): string {
  const { chance } = scene;
  const green = hazed(scene, PAD, 0);
  const petal = hex({ l: 0.85, c: 0.1, h: chance.pick([350, 90, 20]) });
  const flower = `<path d="M0-2Q-12-6-13-15Q-5-13-3-9Q-3-18 0-23Q3-18 3-9Q5-13 13-15Q12-6 0-2Z" fill="${petal}"/>`;
  const drawing = `<path d="M0 2L-34-3A36 11 0 1 0-12-10Z" fill="${green}"/><path d="M0 2L-30-2M0 2L20-8M0 2L30 6" stroke="#fff" opacity=".25"/>${flower}`;
  return scatter(scene, drawing, places);
}

export const marsh: Biome = {
  moods: ["dawn", "mint", "dusk", "day", "night"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.3, 0.7), horizon * chance.between(0.35, 0.65), h * 0.07) +
      clouds(scene, 3, hex(mood.light), 0.5, 0.8) +
      hills(scene, horizon, 16, FEN, 0.75) +
      willow(scene, w * chance.between(0.06, 0.2), (h / 330) * 1.3, 0.45) +
      willow(scene, w * chance.between(0.78, 0.94), (h / 330) * 1.6, 0.3) +
      water(scene) +
      pads(scene, [
        [w * 0.2, horizon + h * 0.08, h / 460],
        [w * 0.83, horizon + h * 0.11, h / 400],
      ]) +
      floor({ ...scene, horizon: ground - h * 0.12 }, { l: 0.58, c: 0.09, h: 120 }, 8) +
      glow(scene, w / 2, ground, w * 0.32, hex(mood.light), 0.35)
    );
  },
  front(scene) {
    const { w, h, mood, chance } = scene;
    const reed = hazed(scene, { l: 0.42, c: 0.09, h: 125 }, 0);
    const head = hazed(scene, { l: 0.4, c: 0.07, h: 50 }, 0);
    const stalks: Point[] = [
      [-10, -70],
      [2, -96],
      [14, -62],
    ];
    const reeds = stalks
      .map(
        ([x, y]) =>
          `<path d="M${x * 0.3} 4Q${x * 0.5} ${y / 2} ${x} ${y}" stroke="${reed}" stroke-width="3" fill="none"/><path d="M${x} ${y + 4}v-20" stroke="${head}" stroke-width="8" stroke-linecap="round"/>`,
      )
      .join("");
    const blades = `<path d="M-20 4Q-22-34-38-58Q-14-40-10 4ZM12 4Q18-30 36-50Q26-18 22 4Z" fill="${reed}"/>`;
    return (
      scatter(scene, blades + reeds, [
        [w * 0.05, h * 1.01, h / 300],
        [w * 0.95, h * 1.02, -h / 270, h / 270],
        [w * chance.between(0.2, 0.3), h * 1.05, h / 460],
      ]) +
      pads(scene, [[w * chance.between(0.66, 0.78), h * 0.97, h / 330]]) +
      motes(scene, 16, hex(mood.light), h / 120, [h * 0.2, h * 0.9], 0.7)
    );
  },
};
