// What scenes are built of: skies, ridges, clouds, trees, rocks, tufts, motes.

import { hex, type Lch } from "../color.ts";
import { ellipse, type Point, path, polygon, pts, type Shape, short } from "../geometry.ts";
import { define, linear, radial } from "../sheet.ts";
import { hazed, type Scene } from "./scene.ts";

const rect = (x: number, y: number, w: number, h: number, fill: string, more = ""): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" fill="${fill}"${more}/>`;

const circle = (x: number, y: number, r: number, fill: string, more = ""): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"${more}/>`;

/** Places one drawing many times: each as [x, y, width scale, height scale]. */
export function scatter(
  scene: Scene,
  markup: string,
  places: readonly (readonly [number, number, number, number?])[],
): string {
  const id = define(scene.sheet, (name) => `<g id="${name}">${markup}</g>`);
  return places
    .map(([x, y, sx, sy = sx]) => {
      const scale = sx === sy ? short2(sx) : `${short2(sx)} ${short2(sy)}`;
      return `<use href="#${id}" transform="translate(${short(x)} ${short(y)})scale(${scale})"/>`;
    })
    .join("");
}

const short2 = (n: number): string => String(Math.round(n * 100) / 100);

/** The whole sky, with stars at night. */
export function sky(scene: Scene): string {
  const { sheet, w, h, mood, chance, horizon } = scene;
  const fill = linear(sheet, [
    [0, hex(mood.top)],
    [0.75, hex(mood.low)],
    [1, hex(mood.low)],
  ]);
  let markup = rect(0, 0, w, h, fill);
  if (!mood.stars) return markup;
  let d = "";
  for (let i = 0; i < 38; i++) {
    const y = chance.next() ** 1.4 * horizon * 0.8;
    d += `M${Math.round(chance.between(0, w))} ${Math.round(y)}h0`;
  }
  markup += `<path d="${d}" stroke="#fff" stroke-width="1.7" stroke-linecap="round" opacity=".75"/>`;
  return markup;
}

/** A soft light around a point. */
export function glow(scene: Scene, x: number, y: number, r: number, color: string, strength = 0.8): string {
  return circle(
    x,
    y,
    r,
    radial(scene.sheet, [
      [0, color, strength],
      [0.45, color, strength * 0.38],
      [1, color, 0],
    ]),
  );
}

/** Sun or moon with its glow. */
export function orb(scene: Scene, x: number, y: number, r: number): string {
  const { mood } = scene;
  const light = hex(mood.light);
  const face = circle(x, y, r, light);
  if (!mood.stars) return glow(scene, x, y, r * 4, light) + face;
  const shade = hex({ ...mood.light, l: mood.light.l - 0.1 });
  const craters = [
    [-0.3, -0.2, 0.2],
    [0.25, 0.3, 0.26],
    [0.3, -0.4, 0.13],
    [-0.35, 0.42, 0.12],
  ]
    .map(([dx, dy, s]) => circle(x + dx * r, y + dy * r, s * r, shade, ' opacity=".6"'))
    .join("");
  return glow(scene, x, y, r * 3.2, light, 0.55) + face + craters;
}

/** Broad beams of light that fall from above. */
export function rays(scene: Scene, x: number, y: number, strength = 0.3): string {
  const { sheet, h, mood, chance } = scene;
  const light = hex(mood.light);
  const fill = linear(sheet, [
    [0, light, strength],
    [1, light, 0],
  ]);
  let markup = "";
  for (let i = 0; i < 4; i++) {
    const to = x + (i - 1.2) * h * 0.34 + chance.between(-20, 20);
    const width = chance.between(0.1, 0.2) * h;
    markup += `<path d="${polygon([
      [x - 6, y],
      [x + 12, y],
      [to + width, h],
      [to - width * 0.4, h],
    ])}" fill="${fill}"/>`;
  }
  return markup;
}

/** A line of hills from the left edge to the right, as points without the bottom. */
export function ridgeLine(scene: Scene, y: number, rise: number, count: number, sharp = false): Point[] {
  const { w, chance } = scene;
  const phase = chance.between(0, 6.3);
  const points: Point[] = [];
  for (let i = 0; i <= count; i++) {
    const wave = Math.sin(phase + i * 1.7) * 0.5 + chance.between(-0.5, 0.5);
    const x = (i / count) * (w + 40) - 20;
    points.push(sharp ? [x, y - rise * wave, 1] : [x, y - rise * wave]);
  }
  return points;
}

/** Fills everything below a line. */
export function land(scene: Scene, line: readonly Point[], fill: string): string {
  const { w, h } = scene;
  return `<path d="${path(line, true)}L${w + 20} ${h + 9}L-20 ${h + 9}Z" fill="${fill}"/>`;
}

/** Hills of one color at a distance (0 near, 1 at the horizon), fading towards their foot. */
export function hills(
  scene: Scene,
  y: number,
  rise: number,
  color: Lch,
  distance: number,
  sharp = false,
): string {
  const fill = linear(scene.sheet, [
    [0, hazed(scene, color, distance)],
    [1, hazed(scene, { ...color, l: color.l * 0.9 }, Math.min(1, distance + 0.3))],
  ]);
  return land(scene, ridgeLine(scene, y, rise, 9, sharp), fill);
}

/** The ground that the creature stands on. */
export function floor(scene: Scene, color: Lch, rise: number): string {
  const { sheet, horizon, ground } = scene;
  const top = hazed(scene, color, 0.32);
  const near = hazed(scene, { ...color, l: color.l * 0.72 }, 0);
  const fill = linear(sheet, [
    [0, top],
    [0.35, hazed(scene, color, 0.05)],
    [1, near],
  ]);
  const y = horizon + (ground - horizon) * 0.45;
  return land(scene, ridgeLine(scene, y, rise, 6), fill);
}

const PUFFS: Shape = pts(
  "-58,8 -52,-12 -34,-14 -26,-32 0,-36 16,-24 34,-28 46,-10 62,-6 62,8 40,13 0,14 -40,13",
);

/** Clouds drifting across the upper sky. */
export function clouds(scene: Scene, count: number, color: string, opacity: number, low = 0.6): string {
  const { w, horizon, chance } = scene;
  const fill = linear(scene.sheet, [
    [0, color, opacity],
    [1, color, opacity * 0.15],
  ]);
  const places = Array.from({ length: count }, (_, i) => {
    const size = chance.between(0.6, 1.5) * (w / 460);
    return [
      ((i + chance.next()) / count) * w,
      chance.between(0.08, low) * horizon,
      size * (chance.chance(0.5) ? 1 : -1),
      size * 0.8,
    ] as const;
  });
  return scatter(scene, `<path d="${path(PUFFS)}" fill="${fill}"/>`, places);
}

/** Grass in tufts. `color` lit from above. */
export function tufts(
  scene: Scene,
  count: number,
  color: Lch,
  [from, to]: readonly [number, number],
  size: number,
): string {
  const { w, chance } = scene;
  const fill = linear(scene.sheet, [
    [0, hazed(scene, { ...color, l: color.l + 0.1 }, 0)],
    [1, hazed(scene, { ...color, l: color.l * 0.7 }, 0)],
  ]);
  const blades = `<path d="M-12 2Q-13-9-19-15Q-8-10-6 0Q-5-15-9-25Q1-14 1 0Q4-14 11-21Q7-8 8 0Q12-8 19-11Q14-4 13 2Z" fill="${fill}"/>`;
  const places = Array.from({ length: count }, (_, i) => {
    const y = from + (to - from) * ((i + chance.next()) / count);
    return [chance.between(0, w), y, chance.between(0.6, 1.15) * size * (y / scene.h)] as const;
  });
  return scatter(scene, blades, places);
}

/** Stones of two facets. */
export function rocks(
  scene: Scene,
  color: Lch,
  places: readonly (readonly [number, number, number, number?])[],
  distance = 0,
): string {
  const dark = hazed(scene, { ...color, l: color.l * 0.72 }, distance);
  const lit = hazed(scene, { ...color, l: color.l * 1.12 }, distance);
  return scatter(
    scene,
    `<path d="M-30 2L-25-17L-8-31L14-27L29-9L33 2Z" fill="${dark}"/><path d="M-30 2L-25-17L-8-31L14-27L2-12L-5 2Z" fill="${lit}"/>`,
    places,
  );
}

/** Drifting points of light, pollen, ash, snow or bubbles. */
export function motes(
  scene: Scene,
  count: number,
  color: string,
  size: number,
  [from, to]: readonly [number, number],
  opacity = 0.8,
): string {
  const { w, chance } = scene;
  let small = "";
  let large = "";
  for (let i = 0; i < count; i++) {
    const d = `M${Math.round(chance.between(0, w))} ${Math.round(chance.between(from, to))}h0`;
    if (i % 3) small += d;
    else large += d;
  }
  const dots = (d: string, r: number, seen: number) =>
    `<path d="${d}" stroke="${color}" stroke-width="${short(r)}" stroke-linecap="round" opacity="${short2(seen)}"/>`;
  return dots(small, size, opacity * 0.75) + dots(large, size * 1.9, opacity);
}

/** Darkens the edges, so that the eye stays in the middle. */
export function vignette(scene: Scene): string {
  const shade = hex({ l: 0.14, c: 0.04, h: scene.mood.top.h });
  return rect(
    0,
    0,
    scene.w,
    scene.h,
    radial(
      scene.sheet,
      [
        [0.55, shade, 0],
        [1, shade, 0.42],
      ],
      [0.5, 0.48, 0.72],
    ),
  );
}

/** The shadow under whoever stands or floats above the ground. */
export function shadow(scene: Scene, x: number, y: number, rx: number, strength = 0.5): string {
  const fill = radial(scene.sheet, [
    [0, "#10081c", strength],
    [0.6, "#10081c", strength * 0.5],
    [1, "#10081c", 0],
  ]);
  return `<path d="${path(ellipse(x, y, rx, rx * 0.16))}" fill="${fill}"/>`;
}

export { circle, rect };
