// Above the weather: a floor of cloud, towers of thunderhead, the tip of the Stair.

import { blend, hex, type Lch } from "../color.ts";
import type { Point } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { circle, clouds, glow, land, motes, orb, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const WHITE: Lch = { l: 0.94, c: 0.02, h: 250 };

/** A rolling edge of cloud from the left to the right. */
function bank(scene: Scene, y: number, size: number, distance: number): string {
  const { w, chance, sheet, mood } = scene;
  const line: Point[] = [];
  const count = 9;
  for (let i = 0; i <= count; i++) {
    const x = (i / count) * (w + 60) - 30;
    line.push(
      [x, y + chance.between(-0.2, 0.4) * size, 1],
      [x + (w / count) * 0.5, y - size * chance.between(0.6, 1.2)],
    );
  }
  const lit = blend(WHITE, mood.light, 0.3);
  const fill = linear(sheet, [
    [0, hazed(scene, lit, distance)],
    [1, hazed(scene, { ...lit, l: 0.66, c: 0.05, h: 265 }, distance * 0.7)],
  ]);
  return land(scene, line, fill);
}

function tower(scene: Scene, x: number, size: number, distance: number): string {
  const { horizon } = scene;
  const body = hazed(scene, WHITE, distance);
  const puffs = [
    [0, -20, 40],
    [-30, -4, 34],
    [32, -6, 36],
    [-14, -58, 32],
    [22, -54, 30],
    [2, -88, 24],
  ]
    .map(([px, py, r]) => circle(px, py, r, body))
    .join("");
  return scatter(scene, puffs, [[x, horizon + 20, size]]);
}

export const cloudtop: Biome = {
  moods: ["dawn", "day", "dusk", "storm", "night", "aurora"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    const bolt =
      mood.low.l < 0.75
        ? `<path d="M${Math.round(w * 0.82)} ${Math.round(horizon * 0.4)}l-12 26h10l-16 34l30-38h-12l10-22Z" fill="${hex(mood.light)}"/>`
        : "";
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.25, 0.75), horizon * chance.between(0.3, 0.6), h * 0.09) +
      clouds(scene, 4, "#ffffff", 0.55, 0.6) +
      tower(scene, w * chance.between(0.06, 0.24), (h / 330) * 1.2, 0.5) +
      tower(scene, w * chance.between(0.76, 0.94), (h / 330) * 1.5, 0.38) +
      bolt +
      bank(scene, horizon + h * 0.03, h * 0.05, 0.55) +
      bank(scene, horizon + h * 0.1, h * 0.06, 0.28) +
      glow(scene, w / 2, ground - h * 0.1, w * 0.36, hex(mood.light), 0.5)
    );
  },
  front(scene) {
    const { h, ground, mood } = scene;
    return (
      bank(scene, ground + h * 0.05, h * 0.045, 0.06) +
      motes(scene, 16, hex(mood.light), h / 130, [h * 0.1, h * 0.9], 0.7)
    );
  },
};
