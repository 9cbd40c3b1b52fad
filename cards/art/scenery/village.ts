// Market day: gabled houses along a street, bunting, cobbles.

import { hex, type Lch } from "../color.ts";
import { short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, glow, hills, motes, orb, rect, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const WALLS: readonly Lch[] = [
  { l: 0.9, c: 0.04, h: 85 },
  { l: 0.84, c: 0.07, h: 45 },
  { l: 0.86, c: 0.05, h: 220 },
  { l: 0.88, c: 0.06, h: 120 },
];
const ROOFS: readonly Lch[] = [
  { l: 0.55, c: 0.12, h: 35 },
  { l: 0.5, c: 0.08, h: 250 },
  { l: 0.56, c: 0.1, h: 150 },
];

function house(scene: Scene, x: number, y: number, size: number, distance: number): string {
  const { chance } = scene;
  const wall = hazed(scene, chance.pick(WALLS), distance);
  const roof = hazed(scene, chance.pick(ROOFS), distance);
  const beam = hazed(scene, { l: 0.42, c: 0.05, h: 55 }, distance);
  const tall = Math.round(chance.between(70, 100));
  const drawing = `<path d="M-40 4V-${tall}H40V4Z" fill="${wall}"/><path d="M-50-${tall - 6}L0-${tall + 46}L50-${tall - 6}Z" fill="${roof}"/><path d="M-40-${tall - 34}H40M0-${tall}V-${tall - 34}" stroke="${beam}" stroke-width="4"/><path d="M-28-${tall - 24}h16v16h-16ZM12-${tall - 24}h16v16h-16Z" fill="#ffe39a"/><path d="M-10 4V-26Q0-36 10-26V4Z" fill="${beam}"/>`;
  return scatter(scene, drawing, [[x, y, size]]);
}

export const village: Biome = {
  moods: ["day", "dawn", "gold", "dusk", "night"],
  back(scene) {
    const { w, h, horizon, ground, mood, sheet, chance } = scene;
    const k = h / 330;
    const floor = linear(sheet, [
      [0, hazed(scene, { l: 0.76, c: 0.04, h: 75 }, 0.35)],
      [1, hazed(scene, { l: 0.5, c: 0.04, h: 70 }, 0)],
    ]);
    const y = horizon + h * 0.07;
    const cobbles = Array.from({ length: 46 }, () => {
      const at = y + 6 + chance.next() ** 0.8 * (h - y);
      return `M${Math.round(chance.between(0, w))} ${short(at)}h${Math.round(6 + ((at - y) / (h - y)) * 16)}`;
    }).join("");
    const flags = Array.from({ length: 9 }, (_, i) => {
      const t = (i + 0.5) / 9;
      const sag = Math.sin(t * Math.PI) * h * 0.07;
      return `<path d="M${short(t * w - 7)} ${short(h * 0.1 + sag)}h14l-7 15Z" fill="${hex({ l: 0.72, c: 0.14, h: i * 67 })}"/>`;
    }).join("");
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.3, 0.7), horizon * 0.4, h * 0.065) +
      clouds(scene, 5, mood.stars ? hex({ ...mood.low, l: mood.low.l + 0.08 }) : "#ffffff", 0.8, 0.6) +
      hills(scene, horizon, 20, { l: 0.66, c: 0.1, h: 140 }, 0.6) +
      [0.36, 0.52, 0.66]
        .map((x) => house(scene, w * (x + chance.between(-0.03, 0.03)), horizon + 6, k * 0.5, 0.55))
        .join("") +
      house(scene, w * 0.1, y + 6, k * 1.15, 0.22) +
      house(scene, w * 0.24, y + 2, k * 0.85, 0.34) +
      house(scene, w * 0.9, y + 6, k * 1.2, 0.2) +
      house(scene, w * 0.77, y + 2, k * 0.85, 0.32) +
      rect(0, y, w, h - y, floor) +
      `<path d="${cobbles}" stroke="${hazed(scene, { l: 0.4, c: 0.04, h: 60 }, 0)}" stroke-width="2.4" stroke-linecap="round" opacity=".4"/>` +
      `<path d="M0 ${short(h * 0.1)}Q${short(w / 2)} ${short(h * 0.24)} ${short(w)} ${short(h * 0.1)}" fill="none" stroke="#6b4a2c" stroke-width="2"/>` +
      flags +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, mood, chance } = scene;
    const crate = `<path d="M-26 2V-30H26V2Z" fill="#a9743f"/><path d="M-26-20H26M-26-8H26M-14 2V-30M14 2V-30" stroke="#6f4723" stroke-width="3"/>${[-16, -4, 8, 18].map((x, i) => `<circle cx="${x}" cy="${i % 2 ? -34 : -36}" r="8" fill="${hex({ l: 0.66, c: 0.17, h: [25, 130, 40, 60][i] })}"/>`).join("")}`;
    return (
      scatter(scene, crate, [[w * chance.pick([0.08, 0.92]), h * 0.99, h / 260]]) +
      motes(scene, 12, hex(mood.light), h / 150, [h * 0.1, h * 0.9], 0.6)
    );
  },
};
