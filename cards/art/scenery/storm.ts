// The thunder plateau: mesas like steps, towering clouds, forked lightning, rain.

import { hex, type Lch } from "../color.ts";
import { type Point, polygon } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, hills, motes, orb, rocks, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const SLATE: Lch = { l: 0.46, c: 0.05, h: 270 };
const HEATH: Lch = { l: 0.58, c: 0.08, h: 105 };

/** A table mountain with a stair of ledges. */
function mesa(scene: Scene, x: number, half: number, top: number, distance: number): string {
  const { horizon, chance, sheet } = scene;
  const foot = horizon + 14;
  const side = (s: number): Point[] => {
    const points: Point[] = [];
    for (let i = 0; i < 4; i++) {
      const out = half * (0.45 + 0.18 * i);
      const y = top + ((foot - top) * i) / 4;
      points.push(
        [x + s * out, y],
        [x + s * (out + half * 0.06), y + ((foot - top) / 4) * chance.between(0.8, 1)],
      );
    }
    return [...points, [x + s * half, foot]];
  };
  const fill = linear(sheet, [
    [0, hazed(scene, { ...SLATE, l: 0.56 }, distance)],
    [1, hazed(scene, SLATE, Math.min(0.9, distance + 0.25))],
  ]);
  return `<path d="${polygon([...side(-1).reverse(), ...side(1)])}" fill="${fill}"/>`;
}

function lightning(scene: Scene, x: number, length: number): string {
  const { chance } = scene;
  const points: Point[] = [[x, -4]];
  let at = x;
  for (let i = 1; i <= 7; i++) {
    at += chance.between(-1, 1) * length * 0.12;
    points.push([at, (length * i) / 7]);
  }
  const fork: Point[] = [
    points[3],
    [points[3][0] + length * 0.12, points[3][1] + length * 0.14],
    [points[3][0] + length * 0.16, points[3][1] + length * 0.3],
  ];
  const d = polygon(points, true) + polygon(fork, true);
  const light = hex(scene.mood.light);
  const line = (color: string, width: number, opacity: number) =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="bevel" opacity="${opacity}"/>`;
  return glow(scene, at, length, length * 0.5, light, 0.5) + line(light, 7, 0.3) + line("#fff", 2.2, 0.95);
}

export const storm: Biome = {
  moods: ["storm", "dusk", "night", "dawn", "mint"],
  back(scene) {
    const { w, h, horizon, mood, chance, moodName } = scene;
    const dark = moodName === "storm" || mood.stars;
    const cloud = hex({ ...mood.top, l: dark ? mood.top.l + 0.12 : 0.95, c: 0.03 });
    return (
      sky(scene) +
      (dark ? "" : orb(scene, w * chance.between(0.3, 0.7), horizon * 0.4, h * 0.06)) +
      clouds(scene, 6, cloud, 0.9, 0.45) +
      lightning(scene, w * chance.pick([0.14, 0.22, 0.8, 0.88]), horizon * 1.02) +
      mesa(scene, w * chance.between(0.05, 0.3), w * 0.26, horizon * chance.between(0.45, 0.6), 0.55) +
      mesa(scene, w * chance.between(0.7, 0.95), w * 0.32, horizon * chance.between(0.55, 0.7), 0.38) +
      hills(scene, horizon + 12, 12, SLATE, 0.45) +
      floor(scene, HEATH, 8) +
      glow(scene, w / 2, scene.ground, w * 0.34, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, ground, chance, mood, moodName } = scene;
    const rain =
      moodName !== "storm"
        ? ""
        : `<path d="${Array.from({ length: 34 }, () => `M${Math.round(chance.between(0, w * 1.1))} ${Math.round(chance.between(-10, h))}l-5 17`).join("")}" stroke="#dfe9ff" stroke-width="1.3" opacity=".4"/>`;
    return (
      rocks(scene, { ...SLATE, l: 0.36 }, [
        [w * 0.04, h, h / 180],
        [w * 0.97, h * 0.99, -h / 200, h / 200],
      ]) +
      tufts(scene, 9, HEATH, [ground + h * 0.03, h], 1.1) +
      motes(scene, 12, hex(mood.light), h / 140, [h * 0.3, h * 0.9]) +
      rain
    );
  },
};
