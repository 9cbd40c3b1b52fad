// The winter coast: ice floes, frozen cliffs, snow on the wind.

import { hex, type Lch } from "../color.ts";
import { type Point, polygon } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, hills, motes, orb, rect, rocks, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const ICE: Lch = { l: 0.86, c: 0.05, h: 225 };

function cliff(scene: Scene, x: number, half: number, top: number, distance: number): string {
  const { horizon, chance, sheet } = scene;
  const foot = horizon + 16;
  const points: Point[] = [];
  for (let i = 0; i <= 6; i++)
    points.push([x - half + (i / 6) * half * 2, top + (i % 2 ? 0 : 22) + chance.between(-16, 16)]);
  const fill = linear(sheet, [
    [0, hazed(scene, { ...ICE, l: 0.96 }, distance)],
    [1, hazed(scene, { ...ICE, l: 0.66, c: 0.08 }, distance)],
  ]);
  const cracks = points
    .slice(1, -1)
    .map(
      ([px, py]) =>
        `M${Math.round(px)} ${Math.round(py)}l${Math.round(chance.between(-8, 8))} ${Math.round((foot - py) * 0.7)}`,
    )
    .join("");
  return `<path d="${polygon([[x - half, foot], ...points, [x + half, foot]])}" fill="${fill}"/><path d="${cracks}" stroke="#fff" stroke-width="2" fill="none" opacity=".4"/>`;
}

export const ice: Biome = {
  moods: ["aurora", "day", "dawn", "dusk", "night", "mint"],
  back(scene) {
    const { w, h, horizon, ground, mood, sheet, chance } = scene;
    const sea = linear(sheet, [
      [0, hazed(scene, { l: 0.6, c: 0.09, h: 230 }, 0.4)],
      [1, hazed(scene, { l: 0.4, c: 0.09, h: 235 }, 0)],
    ]);
    const floe = `<path d="M-50 0L-38-9L-4-12L36-9L52 0L30 8L-34 8Z" fill="#f4fbff"/><path d="M-50 0L-34 8L30 8L52 0L48 7L28 15L-36 15L-46 8Z" fill="#9fc6e0"/>`;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.3, 0.7), horizon * chance.between(0.35, 0.6), h * 0.06) +
      clouds(scene, 3, "#ffffff", 0.6, 0.6) +
      hills(scene, horizon, 30, ICE, 0.7, true) +
      cliff(scene, w * chance.between(0.02, 0.14), w * 0.2, horizon * chance.between(0.35, 0.55), 0.35) +
      cliff(scene, w * chance.between(0.86, 0.98), w * 0.22, horizon * chance.between(0.4, 0.6), 0.28) +
      rect(0, horizon, w, h - horizon, sea) +
      scatter(scene, floe, [
        [w * 0.24, horizon + h * 0.05, h / 420],
        [w * 0.72, horizon + h * 0.08, h / 340],
      ]) +
      floor({ ...scene, horizon: ground - h * 0.14 }, { ...ICE, l: 0.93 }, 7) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, chance } = scene;
    const shard = { ...ICE, l: 0.78 };
    return (
      rocks(scene, shard, [
        [w * 0.02, h * 1.01, h / 150],
        [w * 0.98, h * 1.01, -h / 170, h / 170],
        [w * chance.between(0.2, 0.3), h * 1.03, h / 400],
      ]) + motes(scene, 42, "#fff", h / 120, [0, h], 0.85)
    );
  },
};
