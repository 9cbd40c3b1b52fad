// Things that hover and look: eyes, stars, lanterns, bells, clocks, masks, with small parts in orbit.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { linear } from "../sheet.ts";
import { drawCrown } from "./crown.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { flame, leaf, shard, spike } from "./shapes.ts";
import { drawWing } from "./wings.ts";

function face(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const h = r * lerp(0.36, 0.3, growth);
  const style = growth < 0.3 ? ("round" as const) : genes.eye;
  figure.out.push(
    eyeMarkup(figure, {
      style,
      temper: growth * 0.6,
      at: [at[0] - r * 0.44, at[1]],
      w: h * 0.72,
      h,
      side: -1,
    }),
    eyeMarkup(figure, { style, temper: growth * 0.6, at: [at[0] + r * 0.24, at[1]], w: h * 0.9, h, side: 1 }),
    stroke(put(pts("-30,40 -12,47 6,40"), at, r / 100), palette.ink, r * 0.06),
  );
}

/** One great eye with a lid, and tendrils or wings. */
function eyeball(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const count = Math.round(lerp(3, 7, growth));
  for (let i = 0; i < count; i++) {
    const a = lerp(30, 150, i / (count - 1)) * (Math.PI / 180);
    const end: Point = [at[0] + Math.cos(a) * r * 1.9, at[1] + Math.sin(a) * r * lerp(1.5, 1.9, growth)];
    solid(
      figure,
      tube(
        [
          [at[0] + Math.cos(a) * r * 0.8, at[1] + Math.sin(a) * r * 0.8],
          [at[0] + Math.cos(a + 0.2) * r * 1.4, at[1] + Math.sin(a + 0.2) * r * 1.3],
          end,
        ],
        [r * 0.13, r * 0.1, 0],
      ),
      paint(figure, i % 2 ? palette.far : palette.accent),
      3,
    );
  }
  solid(figure, ellipse(at[0], at[1], r, r, 0, 10), paint(figure, palette.body), r * 0.16);
  figure.out.push(
    eyeMarkup(figure, {
      style: growth < 0.3 ? "almond" : "sharp",
      temper: growth * 0.5,
      at: [at[0] - r * 0.12, at[1] + r * 0.06],
      w: r * 0.68,
      h: r * 0.6,
      side: 1,
    }),
  );
  const lashes = [-50, -20, 12, 44].map((x) =>
    spike(
      [at[0] + (x * r) / 100, at[1] - r * 0.76],
      [at[0] + (x * r * 1.5) / 100, at[1] - r * lerp(1.15, 1.45, growth)],
      r * 0.24,
    ),
  );
  mass(figure, [{ shape: lashes[0], more: lashes.slice(1), fill: paint(figure, palette.horn), depth: 3 }]);
}

function star(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const rays = growth > 0.6 ? 6 : 5;
  const ring = (long: number, short: number, turn: number): Shape =>
    Array.from({ length: rays * 2 }, (_, i): Point => {
      const a = (i / (rays * 2)) * Math.PI * 2 - Math.PI / 2 + turn;
      const d = i % 2 ? short : long;
      return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d, i % 2 ? undefined : 1];
    });
  if (growth > 0.25) solid(figure, ring(r * 1.75, r * 0.8, Math.PI / rays), paint(figure, palette.accent), 6);
  solid(
    figure,
    ring(r * 1.5, r * 0.86, 0),
    paint(figure, palette.body),
    r * 0.14,
    flat(ellipse(at[0] - r * 0.1, at[1] + r * 0.12, r * 0.72, r * 0.62), palette.belly.mid, 0.7),
  );
  face(figure, genes, [at[0], at[1] + r * 0.02], r * 0.86, growth);
}

/** A lantern: a cage with a flame that has a face. */
function lantern(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  solid(
    figure,
    put(
      pts("-22,0 -26,-24 0,-40 26,-24 22,0 12,0 14,-20 0,-27 -14,-20 -12,0"),
      place([[0, -128]])[0],
      r / 80,
    ),
    paint(figure, palette.horn),
    3,
  );
  solid(
    figure,
    place(pts("-84,84! -96,-66! 96,-66! 84,84!")),
    linear(figure.sheet, [
      [0, palette.glow.light, 0.9],
      [1, palette.glow.mid, 0.75],
    ]),
    0,
  );
  solid(
    figure,
    place(flame([-4, 74], [0, -70 - 20 * growth], 132, 10)),
    paint(figure, palette.glow),
    6,
    flat(place(flame([-4, 70], [0, -20], 92, 6)), "#fff", 0.6),
  );
  face(figure, genes, [at[0] - r * 0.02, at[1] + r * 0.2], r * 0.82, growth);
  const bars = [-88, 86].map((x) =>
    place([
      [x - 7, -66, 1],
      [x + 7, -66, 1],
      [x * 0.9 + 7, 84, 1],
      [x * 0.9 - 7, 84, 1],
    ]),
  );
  mass(figure, [{ shape: bars[0], more: [bars[1]], fill: paint(figure, palette.body), depth: 2 }]);
  mass(figure, [
    {
      shape: place(pts("-104,-64! -62,-112 0,-132 62,-112 104,-64! 0,-56")),
      fill: paint(figure, palette.body),
      depth: 7,
    },
    { shape: place(pts("-98,80! 98,80! 76,112! -76,112!")), fill: paint(figure, palette.body), depth: 5 },
  ]);
  if (growth > 0.5)
    for (const way of [-1, 1])
      solid(
        figure,
        place(flame([way * 104, -60], [way * 140, -130], 40, way * 6)),
        paint(figure, palette.glow),
        2,
      );
}

function bell(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  solid(figure, place(ellipse(-6, 96, 26, 28)), paint(figure, palette.horn), 5);
  solid(
    figure,
    place(ellipse(0, -108, 24, 24)),
    paint(figure, palette.accent),
    4,
    flat(place(ellipse(0, -108, 11, 11)), palette.ink, 0.6),
  );
  const band =
    stroke(place(pts("-96,64 0,82 96,64")), palette.accent.mid, r * 0.13) +
    stroke(place(pts("-58,-58 0,-46 58,-58")), palette.accent.mid, r * 0.08);
  solid(
    figure,
    place(pts("-114,92! -90,54 -82,-10 -62,-70 0,-96 62,-70 82,-10 90,54 114,92! 0,108")),
    paint(figure, palette.body),
    r * 0.16,
    band,
  );
  face(figure, genes, [at[0] - r * 0.04, at[1] + r * 0.04], r * 0.9, growth);
  if (growth > 0.4)
    for (const way of [-1, 1])
      solid(
        figure,
        place(leaf([way * 60, -80], [way * 130, -120 - 30 * growth], 44, way * 8)),
        paint(figure, palette.second),
        4,
      );
}

function clock(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const teeth = Array.from({ length: 12 }, (_, i): Point[] =>
    [0, 0.3, 0.5, 0.8].map((t, k): Point => {
      const a = ((i + t) / 12) * Math.PI * 2;
      const d = r * (k % 3 === 0 ? 1.02 : 1.22);
      return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d, 1];
    }),
  ).flat();
  solid(figure, teeth, paint(figure, palette.accent), 6);
  solid(figure, ellipse(at[0], at[1], r, r, 0, 10), paint(figure, palette.body), 8);
  const marks = Array.from({ length: 12 }, (_, i): Shape => {
    const a = (i / 12) * Math.PI * 2;
    return [
      [at[0] + Math.cos(a) * r * 0.68, at[1] + Math.sin(a) * r * 0.68],
      [at[0] + Math.cos(a) * r * 0.76, at[1] + Math.sin(a) * r * 0.76],
    ];
  });
  solid(
    figure,
    ellipse(at[0], at[1], r * 0.82, r * 0.82, 0, 10),
    paint(figure, palette.belly),
    5,
    marks.map((mark) => stroke(mark, palette.ink, 3, 0.6)).join(""),
  );
  face(figure, genes, [at[0], at[1] + r * 0.08], r * 0.8, growth);
  if (growth > 0.2) {
    const key = put(
      pts("-6,0 -6,-30 -34,-36 -40,-58 -22,-72 0,-60 22,-72 40,-58 34,-36 6,-30 6,0"),
      [at[0] + r * 0.6, at[1] - r * 0.9],
      r / 90,
      34,
    );
    solid(figure, key, paint(figure, palette.second), 4);
  }
}

/** A crystal ball of many faces. */
function prism(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const rim = pts("0,-130! 70,-70! 92,10! 52,92! -12,128! -72,84! -94,4! -62,-76!").map(
    ([x, y, c]): Point => [x, y, c],
  );
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const facets = [0, 2, 4, 6].map((i) => place([rim[i], rim[(i + 1) % 8], [-6, 0, 1]]));
  for (const [x, y, s] of [
    [-120, 60, 0.5],
    [118, -50, 0.6],
    [96, 92, 0.4],
  ].slice(0, Math.round(lerp(0, 3, growth)))) {
    const { shape, face: lit } = shard([x, y + 50 * s], [x, y - 70 * s], 66 * s);
    solid(figure, place(shape), paint(figure, palette.glow), 0, flat(place(lit), "#fff", 0.45));
  }
  solid(figure, place(rim), paint(figure, palette.body), r * 0.12, flat(facets, "#fff", 0.22));
  face(figure, genes, at, r * 0.86, growth);
}

function mask(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const plumes = [-70, -35, 0, 35, 70].slice(growth < 0.3 ? 1 : 0, growth < 0.3 ? 4 : 5).map(
    (x, i): Part => ({
      shape: place(leaf([x * 0.6, -70], [x * 1.7, -150 - 40 * growth + Math.abs(x) * 0.6], 44)),
      fill: paint(figure, i % 2 ? palette.second : palette.accent),
      depth: 4,
    }),
  );
  for (const plume of plumes) mass(figure, [plume]);
  const paintwork =
    stroke(place(pts("-70,20 -50,60 -56,92")), palette.accent.mid, r * 0.1) +
    stroke(place(pts("70,20 52,60 58,92")), palette.accent.mid, r * 0.1) +
    flat(place(pts("0,-78! 18,-46 0,-20! -18,-46")), palette.accent.mid);
  solid(
    figure,
    place(pts("0,-104 72,-86 98,-20 82,52 40,106 0,126 -40,106 -82,52 -98,-20 -72,-86")),
    paint(figure, palette.body),
    r * 0.16,
    paintwork,
  );
  face(figure, genes, [at[0], at[1] - r * 0.02], r, growth);
}

/** A box of puzzles, its lid ajar. */
function box(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const inlay = (x: number, y: number): Shape => place(put(pts("0,-16! 16,0! 0,16! -16,0!"), [x, y]));
  solid(figure, place(pts("-70,-96! 76,-116! 112,-70! -40,-40!")), paint(figure, palette.glow), 0);
  solid(
    figure,
    place(pts("92,-62! 116,-80! 112,60! 88,98!")),
    paint(figure, palette.far),
    6,
    flat([inlay(102, -20), inlay(100, 36)], palette.accent.dark),
  );
  solid(
    figure,
    place(pts("-96,-58! 92,-62! 88,98! -90,96!")),
    paint(figure, palette.body),
    r * 0.12,
    flat([inlay(-72, -36), inlay(70, -38), inlay(-68, 74), inlay(68, 76)], palette.accent.mid) +
      stroke(place(pts("-92,-20! -30,-58!")), palette.accent.dark, 4),
  );
  solid(
    figure,
    place([
      [-104, -60 - 18 * growth, 1],
      [96, -66 - 30 * growth, 1],
      [120, -92 - 40 * growth, 1],
      [-78, -96 - 24 * growth, 1],
    ]),
    paint(figure, palette.accent),
    4,
  );
  face(figure, genes, [at[0] - r * 0.04, at[1] + r * 0.16], r * 0.9, growth);
}

const FORMS = { "": eyeball, eye: eyeball, star, lantern, bell, clock, prism, mask, box } as const;

/** Draws something that hovers; its form is "eye", "star", "lantern", "bell", "clock", "prism" or "mask". */
export function drawOrb(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(52, 78, growth);
  const at: Point = [0, -r * 1.9];
  const draw = FORMS[genes.form as keyof typeof FORMS] ?? eyeball;
  if (genes.winged && growth > 0.5) {
    drawWing(figure, genes, {
      root: [at[0] - r * 0.5, at[1] - r * 0.3],
      size: 130,
      turn: -22,
      far: true,
      way: -1,
    });
    drawWing(figure, genes, { root: [at[0] + r * 0.5, at[1] - r * 0.3], size: 140, turn: 22, far: false });
  }
  const circling = Math.round(lerp(1, 4, growth));
  const beads = Array.from({ length: circling }, (_, i): Part => {
    const a = (i / circling) * 6.28 + chance.between(0, 1);
    return {
      shape: ellipse(
        at[0] + Math.cos(a) * r * 1.75,
        at[1] + Math.sin(a) * r * 1.2,
        r * chance.between(0.09, 0.15),
      ),
      fill: paint(figure, palette.glow),
      depth: 2,
    };
  });
  mass(figure, [merged(beads)]);
  draw(figure, genes, at, r, growth);
  if (genes.regal) drawCrown(figure, [at[0], at[1] - r * (genes.form === "mask" ? 0.88 : 1.02)], r * 0.6);
}
