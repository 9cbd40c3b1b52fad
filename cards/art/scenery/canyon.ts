// The canyon schools: banded mesas and arches, training posts, dust in the sun.

import { hex, type Lch } from "../color.ts";
import { type Point, path, polygon, short } from "../geometry.ts";
import { clipped, linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, floor, glow, hills, motes, orb, rocks, scatter, sky, tufts } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const RED: Lch = { l: 0.6, c: 0.12, h: 42 };
const DUST: Lch = { l: 0.74, c: 0.09, h: 68 };

/** A wall of banded rock, from the left or the right edge. */
function wall(scene: Scene, x: number, half: number, top: number, distance: number): string {
  const { horizon, chance, sheet } = scene;
  const foot = horizon + 20;
  const edge = (s: number): Point[] => [
    [x + s * half * 0.62, top],
    [x + s * half * chance.between(0.66, 0.74), top + (foot - top) * 0.3],
    [x + s * half * 0.7, top + (foot - top) * 0.55],
    [x + s * half, foot],
  ];
  const outline = polygon([...edge(-1).reverse(), ...edge(1)]);
  const fill = linear(sheet, [
    [0, hazed(scene, { ...RED, l: 0.7 }, distance)],
    [1, hazed(scene, RED, Math.min(0.9, distance + 0.2))],
  ]);
  let bands = "";
  for (let i = 1; i < 6; i++) {
    const y = top + ((foot - top) * (i + chance.between(-0.2, 0.2))) / 6;
    bands += `<path d="${path(
      [
        [x - half, y],
        [x - half * 0.3, y + 4],
        [x + half * 0.3, y - 3],
        [x + half, y + 3],
      ],
      true,
    )}" fill="none" stroke="${hazed(scene, { ...RED, l: i % 2 ? 0.46 : 0.8 }, distance)}" stroke-width="${short(chance.between(3, 9))}" opacity=".55"/>`;
  }
  return `<path d="${outline}" fill="${fill}"/>${clipped(sheet, `<path d="${outline}"/>`, bands)}`;
}

export const canyon: Biome = {
  moods: ["gold", "day", "dusk", "dawn", "ember", "night"],
  back(scene) {
    const { w, h, horizon, mood, chance } = scene;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.35, 0.65), horizon * chance.between(0.3, 0.6), h * 0.07) +
      clouds(scene, 3, "#ffffff", 0.6, 0.5) +
      wall(scene, w * chance.between(0.3, 0.7), w * 0.16, horizon * 0.6, 0.7) +
      wall(scene, w * chance.between(0, 0.12), w * 0.26, horizon * chance.between(0.12, 0.3), 0.4) +
      wall(scene, w * chance.between(0.88, 1), w * 0.28, horizon * chance.between(0.2, 0.4), 0.32) +
      hills(scene, horizon + 10, 10, RED, 0.42) +
      floor(scene, DUST, 8) +
      glow(scene, w / 2, scene.ground, w * 0.36, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, ground, mood, chance } = scene;
    const wood = hazed(scene, { l: 0.42, c: 0.06, h: 55 }, 0.1);
    const post = `<path d="M-5 4V-62H5V4Z" fill="${wood}"/><path d="M-24-48H24V-42H-24ZM-18-28H18V-23H-18Z" fill="${wood}"/><path d="M-7-60H7V-44H-7ZM-7-31H7V-20H-7Z" fill="#d9c7a0"/>`;
    const posts = chance.chance(0.4)
      ? scatter(scene, post, [[w * chance.pick([0.1, 0.9]), ground + h * 0.01, h / 330]])
      : "";
    return (
      posts +
      rocks(scene, { ...RED, l: 0.46 }, [
        [w * 0.03, h * 1.01, h / 160],
        [w * 0.98, h, -h / 190, h / 190],
        [w * chance.between(0.62, 0.78), h * 1.01, h / 420],
      ]) +
      tufts(scene, 5, { l: 0.62, c: 0.09, h: 95 }, [ground + h * 0.05, h], 1) +
      motes(scene, 22, hex(mood.light), h / 150, [h * 0.3, h], 0.7)
    );
  },
};
