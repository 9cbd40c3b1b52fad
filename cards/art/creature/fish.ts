// Swimmers: fishes, sharks, rays and whales, side on, with flowing fins.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { coat } from "./coat.ts";
import { drawBrowHorn, drawHorns } from "./ears.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { bolt, horn } from "./shapes.ts";

/** A fin as a fan from a root, with rays. */
function fin(figure: Figure, root: Point, size: number, turn: number, far = false, lobes = 3): void {
  const { palette } = figure;
  const shape: Point[] = [
    [0, 14],
    [6, -14],
  ];
  const rays: Shape[] = [];
  for (let i = 0; i < lobes; i++) {
    const a = lerp(-62, 34, i / (lobes - 1)) * (Math.PI / 180);
    const long = 100 - 12 * i;
    shape.push([Math.cos(a) * long, Math.sin(a) * long, 1]);
    if (i < lobes - 1) {
      const b = a + (96 / (lobes - 1) / 2) * (Math.PI / 180);
      shape.push([Math.cos(b) * long * 0.74, Math.sin(b) * long * 0.74]);
    }
    rays.push([
      [8, 0],
      [Math.cos(a) * long * 0.8, Math.sin(a) * long * 0.8],
    ]);
  }
  const place = (points: Shape): Shape => put(points, root, size / 100, turn);
  const color = far ? palette.far : palette.accent;
  solid(
    figure,
    place(shape),
    paint(figure, color),
    6,
    rays.map((ray) => stroke(place(ray), color.dark, size * 0.03)).join(""),
  );
}

interface Swimmer {
  spine: Shape;
  radii: readonly number[];
  r: number;
  /** Where the face is, and how large. */
  face: Point;
  tail: Point;
}

function bodyOf(genes: Genes, growth: number): Swimmer {
  const long = lerp(70, 130, growth);
  const r = lerp(44, 56, growth) + genes.build * 10;
  const lift = lerp(8, 18, growth);
  switch (genes.form) {
    case "whale":
      return {
        spine: [
          [-long * 0.7, 0],
          [-long * 0.2, 4],
          [long * 0.5, -4],
          [long * 1.05, -lift - 34],
        ],
        radii: [r * 0.98, r * 1.16, r * 0.76, r * 0.2],
        r: r * 1.1,
        face: [-long * 0.7 - r * 0.16, -r * 0.02],
        tail: [long * 1.08, -lift - 40],
      };
    case "eel":
      return {
        spine: [
          [-long * 0.95, -14],
          [-long * 0.4, 10],
          [long * 0.3, -18],
          [long, 8],
          [long * 1.5, -24],
        ],
        radii: [r * 0.6, r * 0.66, r * 0.58, r * 0.42, r * 0.12],
        r: r * 0.6,
        face: [-long * 0.98, -18],
        tail: [long * 1.5, -26],
      };
    case "shark":
      return {
        spine: [
          [-long * 0.95, 4],
          [-long * 0.3, 0],
          [long * 0.5, -4],
          [long * 1.15, -lift],
        ],
        radii: [r * 0.62, r * 0.9, r * 0.55, r * 0.16],
        r: r * 0.85,
        face: [-long * 0.82, -6],
        tail: [long * 1.16, -lift],
      };
    default:
      return {
        spine: [
          [-long * 0.55, 0],
          [0, 0],
          [long * 0.5, -2],
          [long * 0.86, -8],
        ],
        radii: [r * 0.74, r, r * 0.6, r * 0.2],
        r: r * 0.95,
        face: [-long * 0.55 - r * 0.1, -4],
        tail: [long * 0.86, -8],
      };
  }
}

function face(figure: Figure, genes: Genes, { face: at, r }: Swimmer, growth: number): void {
  const { palette } = figure;
  const whale = genes.form === "whale";
  const small = whale ? lerp(0.27, 0.19, growth) : lerp(0.36, 0.25, growth);
  const h = r * small;
  const style = growth < 0.3 ? ("round" as const) : genes.eye === "sleepy" ? ("almond" as const) : genes.eye;
  const temper = growth * (whale ? 0.2 : 0.7);
  figure.out.push(
    eyeMarkup(figure, { style, temper, at: [at[0] - r * 0.52, at[1] - r * 0.1], w: h * 0.62, h, side: -1 }),
    eyeMarkup(figure, {
      style,
      temper,
      at: [at[0] + r * 0.16, at[1] - r * 0.12],
      w: h * 0.86,
      h: h * 1.05,
      side: 1,
    }),
  );
  const mouth: Shape = whale
    ? [
        [at[0] - r * 0.86, at[1] + r * 0.18],
        [at[0] - r * 0.4, at[1] + r * 0.36],
        [at[0] + r * 0.34, at[1] + r * 0.22],
      ]
    : [
        [at[0] - r * 0.5, at[1] + r * 0.34],
        [at[0] - r * 0.28, at[1] + r * 0.42],
        [at[0] - r * 0.02, at[1] + r * 0.3],
      ];
  figure.out.push(stroke(mouth, palette.ink, r * 0.07));
  if (genes.form === "shark" || (genes.fang && growth > 0.5)) {
    const tooth = (t: number): Shape =>
      put(
        [
          [-6, -2, 1],
          [0, 13, 1],
          [6, -2, 1],
        ],
        [lerp(mouth[0][0], mouth[2][0], t), lerp(mouth[0][1], mouth[2][1], t) + r * 0.05 * Math.sin(t * 3.1)],
        r / 62,
      );
    figure.out.push(
      `<g stroke="${palette.ink}" stroke-width="1.6">${flat([0.2, 0.5, 0.8].map(tooth), "#fffdf2")}</g>`,
    );
  }
  if (genes.cheeks)
    figure.out.push(
      flat(ellipse(at[0] + r * 0.36, at[1] + r * 0.2, r * 0.12, r * 0.08), palette.second.mid, 0.8),
    );
}

/** A ray: a wide wing of skin with a whip of a tail. */
function ray(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.45, growth);
  const place = (shape: Shape): Shape => put(shape, [0, -90], k);
  solid(
    figure,
    tube(place(pts("30,20 80,40 120,20 150,-24 188,-40")), [11 * k, 8 * k, 6 * k, 4 * k, 0]),
    paint(figure, palette.far),
    3,
  );
  if (genes.type === "lightning")
    solid(figure, place(bolt([176, -34], [230, -84], 44)), paint(figure, palette.glow), 3);
  const wing = (way: 1 | -1): Shape =>
    pts("10,-30 54,-52 96,-62 138,-86! 134,-40 112,-6 78,26 40,46 10,40").map(
      ([x, y, corner]): Point => [x * way * (way < 0 ? 0.94 : 1), y, corner],
    );
  const hem = (way: 1 | -1): string => stroke(place(wing(way).slice(3)), palette.accent.mid, 11 * k);
  const marks = (way: 1 | -1): string =>
    flat(
      [
        [84, -38, 10],
        [58, -18, 7],
        [100, -58, 6],
      ].map(([x, y, size]) => place(ellipse(x * way, y, size))),
      palette.accent.mid,
    );
  mass(
    figure,
    ([-1, 1] as const).map((way) => ({
      shape: place(wing(way)),
      fill: paint(figure, way < 0 ? palette.far : palette.body),
      depth: 9 * k,
      inside: hem(way) + marks(way),
    })),
  );
  const fins = [horn([-16, -42], [-36, -58], [-30, -80], 20), horn([16, -42], [34, -58], [28, -80], 20)].map(
    place,
  );
  mass(figure, [{ shape: fins[0], more: [fins[1]], fill: paint(figure, palette.accent), depth: 3 }]);
  solid(
    figure,
    place(pts("-36,-40 0,-50 36,-40 48,-4 36,36 0,54 -36,36 -48,-4")),
    paint(figure, palette.body),
    12 * k,
    flat(place(ellipse(-4, 34, 34, 26)), palette.belly.mid, 0.95),
  );
  face(figure, genes, { spine: [], radii: [], r: 50 * k, face: [6 * k, -96], tail: [0, 0] }, growth);
}

/** Draws a swimmer, in open water. */
export function drawFish(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  if (genes.form === "ray") return ray(figure, genes, growth);
  const chance = dice(pose);
  const body = bodyOf(genes, growth);
  const { r, spine } = body;
  const whale = genes.form === "whale";
  const size = lerp(52, 92, growth);
  fin(
    figure,
    body.tail,
    size * (whale ? 1.1 : 1.2),
    chance.between(-14, 6) + (whale ? -30 : 12),
    false,
    whale ? 2 : 4,
  );
  if (whale) fin(figure, body.tail, size * 0.9, -84, true, 2);
  fin(
    figure,
    [spine[1][0] + r * 0.1, spine[1][1] - r * 0.7],
    size * (whale ? 0.62 : 1.05),
    genes.form === "shark" ? -38 : -62,
    false,
    genes.form === "shark" ? 2 : 4,
  );
  fin(figure, [spine[1][0] - r * 0.1, spine[1][1] + r * 0.6], size * 0.8, 70, true);
  const under = flat(
    tube(
      spine.map(([x, y]): Point => [x - r * 0.1, y + r * 0.86]),
      body.radii.map((radius) => Math.max(1.2, radius * 0.74)),
    ),
    palette.belly.mid,
    0.95,
  );
  const grooves = whale
    ? [0.5, 0.66, 0.82]
        .map((k) =>
          stroke(
            spine.slice(0, 3).map(([x, y]): Point => [x - r * 0.2, y + r * k]),
            palette.belly.dark,
            2.4,
            0.7,
          ),
        )
        .join("")
    : "";
  const gill = whale
    ? ""
    : stroke(
        [
          [spine[0][0] + r * 0.66, -r * 0.36],
          [spine[0][0] + r * 0.82, 4],
          [spine[0][0] + r * 0.62, r * 0.4],
        ],
        palette.ink,
        3,
        0.5,
      );
  const horned = { at: body.face, r: r * 0.8, tilt: 0, growth };
  if (genes.horns !== "none" && growth > 0.4) drawHorns(figure, genes, horned);
  mass(figure, [
    {
      shape: tube(spine, body.radii, 3),
      fill: paint(figure, palette.body),
      depth: 14,
      inside: coat(figure, genes, { spine, r }) + under + grooves + gill,
    },
  ]);
  face(figure, genes, body, growth);
  if (growth > 0.4) drawBrowHorn(figure, genes, horned);
  fin(figure, [spine[1][0] - r * 0.05, spine[1][1] + r * 0.3], size * (whale ? 1 : 0.72), whale ? 44 : 28);
}
