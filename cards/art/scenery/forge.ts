// Inside the Oldworks: the great furnace, chains, gears on the wall, sparks.

import { hex, type Lch } from "../color.ts";
import { polygon, short } from "../geometry.ts";
import { linear, radial } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { gear } from "./oldworks.ts";
import { glow, motes, rect, rocks, scatter } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const WALL: Lch = { l: 0.42, c: 0.035, h: 40 };
const IRON: Lch = { l: 0.4, c: 0.02, h: 250 };

/** An arch with fire in it. */
function furnace(scene: Scene, x: number): string {
  const { horizon, h, sheet } = scene;
  const k = h / 330;
  const [foot, half, top] = [horizon + h * 0.08, 62 * k, horizon * 0.26];
  const arch = (grow: number): string =>
    `M${short(x - half * grow)} ${short(foot)}V${short(top + half * 0.8)}Q${short(x - half * grow)} ${short(top - half * (grow - 1) * 1.6)} ${short(x)} ${short(top - half * (grow - 1) * 1.6)}T${short(x + half * grow)} ${short(top + half * 0.8)}V${short(foot)}Z`;
  const fire = radial(
    sheet,
    [
      [0, "#fffbe0"],
      [0.3, "#ffd257"],
      [0.7, "#f4681f"],
      [1, "#7d1c0c"],
    ],
    [0.5, 0.85, 0.85],
  );
  return (
    `<path d="${arch(1.28)}" fill="${hazed(scene, { ...WALL, l: 0.56 }, 0.1)}"/><path d="${arch(1)}" fill="${fire}"/>` +
    glow(scene, x, foot - half, half * 3.2, "#ff9a3c", 0.6)
  );
}

function bricks(scene: Scene): string {
  const { w, horizon, chance } = scene;
  return Array.from({ length: 40 }, () => {
    const y = Math.floor(chance.between(0, horizon) / 15) * 15;
    return `M${Math.round(chance.between(0, w))} ${y}h${Math.round(chance.between(14, 30))}`;
  }).join("");
}

export const forge: Biome = {
  moods: ["ember", "storm", "dusk"],
  back(scene) {
    const { w, h, horizon, ground, sheet, chance } = scene;
    const wall = linear(sheet, [
      [0, hex({ ...WALL, l: 0.2 })],
      [1, hex({ ...WALL, l: 0.46 })],
    ]);
    const floor = linear(sheet, [
      [0, hex({ l: 0.5, c: 0.06, h: 45 })],
      [1, hex({ l: 0.24, c: 0.03, h: 40 })],
    ]);
    const y = horizon + h * 0.06;
    const wheel = gear(56, 11, hex({ l: 0.5, c: 0.07, h: 70 }), hex(IRON));
    const link = `<path d="M0 0v9M0 14v9M0 28v9M0 42v9M0 56v9M0 70v9" stroke="${hex({ ...IRON, l: 0.26 })}" stroke-width="6" stroke-linecap="round"/><path d="M0 80q-16 2-14 16t18 8" fill="none" stroke="${hex({ ...IRON, l: 0.26 })}" stroke-width="6"/>`;
    const x = chance.pick([0.26, 0.74, 0.5]);
    return (
      rect(0, 0, w, h, wall) +
      `<path d="${bricks(scene)}" stroke="#1a0f0a" stroke-width="3" opacity=".35"/>` +
      scatter(scene, wheel, [
        [w * (x < 0.5 ? 0.84 : 0.14), horizon * 0.4, h / 300],
        [w * (x < 0.5 ? 0.98 : 0.02), horizon * 0.75, h / 420],
      ]) +
      furnace(scene, w * x) +
      scatter(scene, link, [
        [w * 0.4, -6, h / 330],
        [w * 0.62, -10, h / 260],
      ]) +
      rect(0, y, w, h - y, floor) +
      `<path d="${polygon([
        [0, y],
        [w, y],
        [w, y + 5],
        [0, y + 5],
      ])}" fill="#1a0f0a" opacity=".4"/>` +
      glow(scene, w * x, y + h * 0.06, w * 0.4, "#ffab4a", 0.5) +
      glow(scene, w / 2, ground, w * 0.3, "#ffd9a0", 0.4)
    );
  },
  front(scene) {
    const { w, h, chance } = scene;
    const anvil = `<path d="M-34-30H30Q44-30 50-24Q34-16 16-14L12-4L22 4H-20L-10-4L-12-14Q-28-16-34-30Z" fill="#231d22"/><path d="M-34-30H30Q44-30 50-24L-30-23Z" fill="#5b545e"/>`;
    return (
      scatter(scene, anvil, [[w * chance.pick([0.1, 0.9]), h * 0.97, h / 260]]) +
      rocks(scene, { ...IRON, l: 0.24 }, [[w * 0.99, h * 1.02, -h / 240, h / 240]]) +
      motes(scene, 30, "#ffbe5c", h / 150, [0, h], 0.9)
    );
  },
};
