// The schools of Karst: a terrace with banners and lanterns under the cliffs.

import { hex, type Lch } from "../color.ts";
import { polygon, short } from "../geometry.ts";
import { linear } from "../sheet.ts";
import type { Biome } from "./biome.ts";
import { clouds, glow, hills, motes, orb, rect, scatter, sky } from "./parts.ts";
import { hazed, type Scene } from "./scene.ts";

const CLIFF: Lch = { l: 0.6, c: 0.08, h: 50 };
const TILE: Lch = { l: 0.74, c: 0.05, h: 75 };

function school(scene: Scene, x: number, size: number, hue: number): string {
  const wall = hazed(scene, { l: 0.88, c: 0.03, h: 80 }, 0.35);
  const wood = hazed(scene, { l: 0.4, c: 0.07, h: 40 }, 0.3);
  const roof = hazed(scene, { l: 0.45, c: 0.1, h: hue }, 0.32);
  const drawing = `<path d="M-70 4V-40H70V4Z" fill="${wall}"/><path d="M-60 4V-40M-20 4V-40M20 4V-40M60 4V-40" stroke="${wood}" stroke-width="5"/><path d="M-92-34Q-60-44-46-66H46Q60-44 92-34Q0-46-92-34Z" fill="${roof}"/><path d="M-40-66V-86H40V-66Z" fill="${wall}"/><path d="M-62-80Q-36-90-26-108H26Q36-90 62-80Q0-90-62-80Z" fill="${roof}"/>`;
  return scatter(scene, drawing, [[x, scene.horizon + 16, size]]);
}

function banners(scene: Scene, hue: number): string {
  const { w, h, ground } = scene;
  const cloth = hazed(scene, { l: 0.56, c: 0.16, h: hue }, 0.05);
  const pole = hazed(scene, { l: 0.34, c: 0.05, h: 50 }, 0);
  const drawing = `<path d="M-3 6V-150H3V6Z" fill="${pole}"/><path d="M3-146H40V-64L31-54L22-64L13-54L3-64Z" fill="${cloth}"/><path d="M12-124l10 9 10-9v12l-10-9-10 9Z" fill="#fff" opacity=".8"/>`;
  return scatter(scene, drawing, [
    [w * 0.08, ground + h * 0.02, h / 330],
    [w * 0.92, ground + h * 0.02, -h / 330, h / 330],
  ]);
}

export const terrace: Biome = {
  moods: ["dusk", "dawn", "day", "gold", "night"],
  back(scene) {
    const { w, h, horizon, ground, mood, sheet, chance } = scene;
    const hue = chance.pick([28, 250, 155]);
    const floor = linear(sheet, [
      [0, hazed(scene, TILE, 0.35)],
      [1, hazed(scene, { ...TILE, l: 0.5 }, 0)],
    ]);
    const y = horizon + h * 0.05;
    let seams = "";
    for (let i = -5; i <= 5; i++)
      seams += `M${short(w / 2 + i * w * 0.07)} ${short(y)}L${short(w / 2 + i * w * 0.22)} ${short(h)}`;
    for (const t of [0.12, 0.3, 0.56, 0.85]) seams += `M0 ${short(y + (h - y) * t)}H${short(w)}`;
    return (
      sky(scene) +
      orb(scene, w * chance.between(0.3, 0.7), horizon * chance.between(0.3, 0.55), h * 0.07) +
      clouds(scene, 4, "#ffffff", 0.6, 0.6) +
      hills(scene, horizon * 0.72, 60, CLIFF, 0.72, true) +
      hills(scene, horizon, 46, CLIFF, 0.5, true) +
      school(scene, w * chance.pick([0.24, 0.76]), (h / 330) * 1.1, hue) +
      rect(0, y, w, h - y, floor) +
      `<path d="${seams}" stroke="${hazed(scene, { ...TILE, l: 0.4 }, 0)}" stroke-width="1.6" fill="none" opacity=".45"/>` +
      `<path d="${polygon([
        [0, y - 8],
        [w, y - 8],
        [w, y + 3],
        [0, y + 3],
      ])}" fill="${hazed(scene, { ...TILE, l: 0.62 }, 0.3)}"/>` +
      banners(scene, hue) +
      glow(scene, w / 2, ground, w * 0.34, hex(mood.light), 0.4)
    );
  },
  front(scene) {
    const { w, h, mood, chance } = scene;
    const leaf = `<path d="M-7 0Q-2-6 7-3Q3 5-7 0Z" fill="${hex({ l: 0.7, c: 0.15, h: chance.pick([30, 355, 60]) })}"/>`;
    const places = Array.from(
      { length: 12 },
      () =>
        [
          chance.between(0, w),
          chance.between(0, h),
          ((chance.between(0.6, 1.5) * h) / 330) * (chance.chance(0.5) ? 1 : -1),
        ] as const,
    );
    return scatter(scene, leaf, places) + motes(scene, 12, hex(mood.light), h / 150, [h * 0.2, h], 0.6);
  },
};
