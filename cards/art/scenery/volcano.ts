// The glass-making hills: a smoking cone, lava in the cracks, embers on the wind.

import { hex, type Lch } from "../color.ts";
import { type Point, path, polygon, short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, hills, motes, orb, rocks, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const BASALT: Lch = { l: 0.4, c: 0.04, h: 25 };
const EARTH: Lch = { l: 0.5, c: 0.08, h: 38 };
const LAVA = ["#fff1a8", "#ffb02e", "#f0511c"] as const;

function cone(scene: Scene): string {
  const { w, horizon, chance, sheet } = scene;
  const x = w * chance.pick([0.2, 0.8, 0.72]);
  const top = horizon * chance.between(0.28, 0.42);
  const half = w * chance.between(0.26, 0.34);
  const mouth = half * 0.17;
  const foot = horizon + 12;
  const slope = (s: number): Point[] => [
    [x + s * mouth, top, 1],
    [x + s * mouth * 2.1, top + (foot - top) * 0.38],
    [x + s * half * 0.68, foot - (foot - top) * 0.2],
    [x + s * half, foot, 1],
  ];
  const fill = linear(sheet, [
    [0, hazed(scene, { ...BASALT, l: 0.34 }, 0.25)],
    [1, hazed(scene, BASALT, 0.72)],
  ]);
  const lava = linear(sheet, [
    [0, LAVA[0]],
    [0.3, LAVA[1]],
    [1, LAVA[2], 0],
  ]);
  const stream: Point[] = [
    [x - mouth * 0.9, top + 2, 1],
    [x + mouth * 0.8, top + 2, 1],
    [x + mouth * 0.5, top + (foot - top) * 0.25],
    [x + mouth * 1.4, top + (foot - top) * 0.5],
    [x + mouth * 0.9, foot, 1],
    [x - mouth * 0.2, top + (foot - top) * 0.55],
    [x - mouth * 0.5, top + (foot - top) * 0.28],
  ];
  const plume = [
    [0, 0, 1],
    [0.5, -0.4, 1.5],
    [1.4, -0.8, 2.1],
    [2.8, -1.1, 2.7],
  ]
    .map(
      ([dx, dy, r]) =>
        `<circle cx="${short(x + dx * mouth)}" cy="${short(top + dy * horizon * 0.16)}" r="${short(r * mouth * 0.62)}"/>`,
    )
    .join("");
  return (
    `<g fill="${hazed(scene, { l: 0.42, c: 0.03, h: 20 }, 0.35)}" opacity=".75">${plume}</g>` +
    glow(scene, x, top, half * 0.6, LAVA[1], 0.7) +
    `<path d="${path([...slope(-1).reverse(), ...slope(1)])}" fill="${fill}"/><path d="${path(stream)}" fill="${lava}"/>`
  );
}

/** Glowing cracks in the ground. */
function cracks(scene: Scene): string {
  const { w, h, horizon, ground, chance } = scene;
  let d = "";
  for (let i = 0; i < 4; i++) {
    let x = chance.between(0, w);
    let y = chance.between(horizon + h * 0.1, h * 0.96);
    const points: Point[] = [[x, y]];
    for (let k = 0; k < 4; k++) {
      x += chance.between(12, 40) * (w / 460);
      y += chance.between(-9, 9);
      points.push([x, y]);
    }
    d += polygon(points, true);
  }
  const line = (color: string, width: number, opacity: number) =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round" opacity="${opacity}"/>`;
  return (
    line(LAVA[2], 8, 0.45) +
    line(LAVA[1], 3.4, 1) +
    line(LAVA[0], 1.3, 1) +
    glow(scene, w / 2, ground, w * 0.36, LAVA[1], 0.3)
  );
}

export const volcano: Biome = {
  moods: ["ember", "dusk", "dawn", "night", "storm", "gold"],
  back(scene) {
    const { w, h, horizon, chance, mood } = scene;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.35, 0.6), horizon * chance.between(0.3, 0.7), h * 0.07) +
      clouds(scene, 4, hex({ ...mood.top, l: mood.top.l * 0.9 }), 0.6) +
      cone(scene) +
      hills(scene, horizon + 4, 30, BASALT, 0.62, true) +
      hills(scene, horizon + h * 0.07, 26, BASALT, 0.36, true) +
      floor(scene, EARTH, 12) +
      cracks(scene)
    );
  },
  front(scene) {
    const { w, h, chance } = scene;
    return (
      rocks(scene, { ...BASALT, l: 0.3 }, [
        [w * 0.03, h, h / 150],
        [w * 0.97, h * 1.01, -h / 170, h / 170],
        [w * chance.between(0.2, 0.3), h * 1.02, h / 330],
      ]) +
      motes(scene, 26, LAVA[1], h / 130, [0, h]) +
      motes(scene, 9, LAVA[0], h / 170, [h * 0.2, h])
    );
  },
};
