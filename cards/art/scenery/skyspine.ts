// The mountains where dragons keep the weather: sharp peaks above a sea of cloud.

import { hex, type Lch } from "../color.ts";
import { type Point, path, polygon } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, land, motes, orb, ridgeLine, rocks, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const CRAG: Lch = { l: 0.46, c: 0.05, h: 255 };
const LEDGE: Lch = { l: 0.6, c: 0.05, h: 200 };

/** One peak with a lit side and a cap of snow. */
function peak(scene: Scene, x: number, half: number, top: number, distance: number): string {
  const { horizon, chance, sheet } = scene;
  const foot = horizon + 26;
  const rise = foot - top;
  const spine: Point[] = [
    [x, top],
    [x + half * 0.1, top + rise * 0.3],
    [x - half * 0.08, top + rise * 0.6],
    [x + half * 0.12, foot],
  ];
  const left: Point[] = [
    [x - half, foot],
    [x - half * 0.5, top + rise * chance.between(0.5, 0.6)],
    [x - half * 0.28, top + rise * 0.26],
  ];
  const right: Point[] = [
    [x + half * 0.3, top + rise * 0.3],
    [x + half * 0.52, top + rise * chance.between(0.5, 0.62)],
    [x + half, foot],
  ];
  const dark = linear(sheet, [
    [0, hazed(scene, { ...CRAG, l: 0.36 }, distance)],
    [1, hazed(scene, CRAG, Math.min(0.95, distance + 0.35))],
  ]);
  const lit = linear(sheet, [
    [0, hazed(scene, { ...CRAG, l: 0.62 }, distance)],
    [1, hazed(scene, CRAG, Math.min(0.95, distance + 0.35))],
  ]);
  const snow: Point[] = [
    [x, top],
    right[0],
    [x + half * 0.16, top + rise * 0.28],
    [x + half * 0.1, top + rise * 0.4],
    [x - half * 0.02, top + rise * 0.27],
    [x - half * 0.14, top + rise * 0.38],
    [x - half * 0.2, top + rise * 0.26],
    left[2],
  ];
  return `<path d="${polygon([...left, spine[0], ...right])}" fill="${dark}"/><path d="${polygon([...left, ...spine])}" fill="${lit}"/><path d="${polygon(snow)}" fill="${hazed(scene, { l: 0.97, c: 0.01, h: 230 }, distance * 0.5)}" opacity=".92"/>`;
}

function aurora(scene: Scene): string {
  const { horizon, sheet, chance } = scene;
  return [165, 195, 320]
    .map((hue, i) => {
      const color = hex({ l: 0.85, c: 0.15, h: hue });
      const line = ridgeLine(scene, horizon * (0.25 + 0.16 * i), 26, 6);
      const up = [...line].reverse().map(([x, y]): Point => [x + 14, y - horizon * 0.24]);
      return `<path d="${path([...line, ...up])}" fill="${linear(sheet, [
        [0, color, 0],
        [1, color, chance.between(0.35, 0.55)],
      ])}"/>`;
    })
    .join("");
}

export const skyspine: Biome = {
  moods: ["aurora", "dawn", "dusk", "day", "storm", "gold"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance, moodName } = scene;
    const mist = hex({ ...mood.low, l: Math.min(0.97, mood.low.l + 0.12) });
    return (
      sky(scene) +
      (moodName === "aurora"
        ? aurora(scene)
        : orb(scene, w * chance.between(0.3, 0.7), horizon * 0.4, h * 0.07)) +
      clouds(scene, 3, mist, 0.6, 0.5) +
      peak(scene, w * chance.between(0.4, 0.6), w * 0.22, horizon * chance.between(0.3, 0.4), 0.62) +
      peak(scene, w * chance.between(0.05, 0.2), w * 0.28, horizon * chance.between(0.1, 0.3), 0.36) +
      peak(scene, w * chance.between(0.8, 0.95), w * 0.3, horizon * chance.between(0.18, 0.36), 0.28) +
      land(
        scene,
        ridgeLine(scene, horizon + 6, 12, 10),
        linear(scene.sheet, [
          [0, mist, 0.95],
          [0.4, mist, 0.5],
          [1, mist, 0],
        ]),
      ) +
      floor(scene, LEDGE, 10) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.45)
    );
  },
  front(scene) {
    const { w, h, ground, mood, chance } = scene;
    return (
      rocks(scene, { ...CRAG, l: 0.34 }, [
        [w * 0.02, h, h / 140],
        [w * 0.99, h * 1.01, -h / 150, h / 150],
        [w * chance.between(0.2, 0.3), h * 1.03, h / 380],
      ]) +
      tufts(scene, 5, { l: 0.62, c: 0.07, h: 150 }, [ground + h * 0.04, h], 1) +
      motes(scene, 20, mood.stars ? hex(mood.light) : "#fff", h / 140, [0, h], 0.8)
    );
  },
};
