// The self-winding city: gears, chimneys, pipes and warm windows.

import { hex, type Lch } from "../color.ts";
import { type Point, polygon, short } from "../geometry.ts";
import type { Biome } from "./biome.ts";
import { circle, clouds, floor, glow, hills, motes, orb, rocks, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const IRON: Lch = { l: 0.5, c: 0.03, h: 250 };
const BRASS: Lch = { l: 0.68, c: 0.1, h: 75 };

/** A toothed wheel about the origin. */
export function gear(r: number, teeth: number, fill: string, hub: string): string {
  const points: Point[] = [];
  for (let i = 0; i < teeth; i++) {
    const at = (k: number, out: number): Point => {
      const a = ((i + k) / teeth) * Math.PI * 2;
      return [Math.cos(a) * r * out, Math.sin(a) * r * out];
    };
    points.push(at(0, 0.84), at(0.14, 1), at(0.42, 1), at(0.56, 0.84));
  }
  const spokes = [0, 60, 120]
    .map(
      (a) =>
        `<path d="M${short(-r * 0.6)} 0H${short(r * 0.6)}" stroke="${fill}" stroke-width="${short(r * 0.16)}" transform="rotate(${a})"/>`,
    )
    .join("");
  return `<path d="${polygon(points)}" fill="${fill}"/>${circle(0, 0, r * 0.62, hub)}${spokes}${circle(0, 0, r * 0.2, fill)}`;
}

function skyline(scene: Scene, foot: number, height: number, distance: number): string {
  const { w, chance } = scene;
  let towers = "";
  let windows = "";
  for (let i = 0; i < 8; i++) {
    const x = ((i + chance.between(0.1, 0.6)) / 8) * w;
    const width = w * chance.between(0.05, 0.09);
    const top = foot - height * chance.between(0.4, 1);
    towers += chance.chance(0.4)
      ? `M${short(x + width * 0.3)} ${short(foot)}V${short(top - height * 0.2)}h${short(width * 0.3)}V${short(foot)}Z`
      : `M${short(x)} ${short(foot)}V${short(top)}l${short(width / 2)}${short(-width * 0.4)}l${short(width / 2)} ${short(width * 0.4)}V${short(foot)}Z`;
    for (let k = 0; k < 3; k++)
      windows += `M${short(x + width * chance.between(0.25, 0.75))} ${short(top + 10 + (k * (foot - top)) / 4)}v6`;
  }
  return `<path d="${towers}" fill="${hazed(scene, IRON, distance)}"/><path d="${windows}" stroke="#ffcf70" stroke-width="4" opacity=".7"/>`;
}

export const oldworks: Biome = {
  moods: ["dusk", "storm", "gold", "night", "day", "dawn"],
  back(scene) {
    const { w, h, horizon, ground, mood, chance } = scene;
    const wheel = (distance: number) =>
      gear(60, 12, hazed(scene, BRASS, distance), hazed(scene, IRON, distance));
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.4, 0.6), horizon * 0.45, h * 0.07) +
      clouds(scene, 4, hex({ ...mood.low, l: Math.min(0.95, mood.low.l + 0.1) }), 0.75, 0.5) +
      scatter(scene, wheel(0.62), [[w * chance.between(0.1, 0.25), horizon * 0.75, h / 330]]) +
      skyline(scene, horizon + 12, h * 0.34, 0.62) +
      scatter(scene, wheel(0.42), [[w * chance.between(0.82, 0.95), horizon * 0.95, h / 260]]) +
      skyline(scene, horizon + h * 0.06, h * 0.2, 0.38) +
      hills(scene, horizon + h * 0.055, 4, IRON, 0.35) +
      floor(scene, { l: 0.6, c: 0.035, h: 70 }, 4) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, ground, chance, mood } = scene;
    const seams = Array.from(
      { length: 12 },
      () =>
        `M${Math.round(chance.between(0, w))} ${Math.round(chance.between(ground + 4, h))}h${Math.round(chance.between(30, 80))}`,
    ).join("");
    const wheel = gear(30, 9, hazed(scene, { ...BRASS, l: 0.55 }, 0), hazed(scene, { ...IRON, l: 0.3 }, 0));
    return (
      `<path d="${seams}" stroke="#20160e" stroke-width="2" opacity=".3"/>` +
      scatter(scene, wheel, [
        [w * chance.pick([0.02, 0.05]), h * 0.98, h / 280],
        [w * 0.97, h * 1.02, h / 220],
      ]) +
      rocks(scene, { ...IRON, l: 0.34 }, [[w * chance.between(0.14, 0.2), h * 1.02, h / 360]]) +
      motes(scene, 14, hex(mood.light), h / 150, [h * 0.1, h], 0.6)
    );
  },
};
