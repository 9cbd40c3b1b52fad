// Shelled creatures: tortoises of land and sea, and snails.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";

/** A dome of plates with a rim; open at its left, where the head comes out. */
function dome(figure: Figure, genes: Genes, [x, y]: Point, rx: number, ry: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, [x, y], [rx / 100, ry / 100]);
  drawBack(figure, genes, {
    line: place(pts("-84,-50 -40,-96 20,-104 70,-72 96,-24")),
    size: lerp(20, 48, growth),
    growth,
  });
  const plates = [
    pts("-34,-92 26,-94 44,-48 0,-24 -50,-46"),
    pts("50,-84 88,-44 92,-8 56,-20 52,-48"),
    pts("-56,-72 -60,-42 -66,-16 -98,-10 -90,-44"),
    pts("-56,-38 -6,-14 -8,12 -70,12"),
    pts("8,-14 46,-38 50,-10 46,12 4,12"),
  ];
  const pattern =
    flat(
      plates.map((plate) => place(put(plate, [0, 0], 0.94))),
      palette.accent.mid,
      0.95,
    ) +
    flat(
      plates.map((plate) =>
        place(
          put(plate, [0, -2], [0.62, 0.62]).map(
            ([px, py], i): Point => [px + plate[i][0] * 0.22, py + plate[i][1] * 0.22],
          ),
        ),
      ),
      palette.accent.light,
      0.35,
    );
  const fill = paint(figure, {
    light: palette.accent.mid,
    mid: palette.accent.dark,
    dark: palette.accent.dark,
  });
  solid(
    figure,
    place(pts("-104,14 -100,-34 -66,-84 -4,-106 58,-90 98,-42 106,14 60,26 -60,26")),
    fill,
    12,
    pattern,
  );
  const rim: Shape = tube(place(pts("-104,12 -50,28 0,32 50,28 104,12")), [ry * 0.12, ry * 0.16, ry * 0.12]);
  solid(figure, rim, paint(figure, palette.belly), 4);
}

function spiral(figure: Figure, center: Point, r: number): void {
  const { palette } = figure;
  const curl: Point[] = [];
  for (let i = 0; i <= 14; i++) {
    const a = -0.6 + i * 0.62;
    const d = r * 0.94 * (1 - i / 15);
    curl.push([center[0] + Math.cos(a) * d, center[1] + Math.sin(a) * d]);
  }
  solid(
    figure,
    ellipse(center[0], center[1], r, r * 0.96),
    paint(figure, palette.accent),
    13,
    stroke(curl, palette.accent.dark, r * 0.13) +
      stroke(
        curl.map(([x, y]): Point => [x - r * 0.06, y - r * 0.06]),
        palette.accent.light,
        r * 0.05,
        0.8,
      ),
  );
}

/** A snail: one long foot, a spiral, eyes on stalks. */
function snail(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.3, growth);
  const at = (x: number, y: number): Point => [x * k, y * k];
  const foot = tube(
    [at(118, -8), at(50, -16), at(-40, -22), at(-78, -54), at(-84, -96)],
    [2 * k, 18 * k, 24 * k, 24 * k, 26 * k],
  );
  drawBack(figure, genes, {
    line: [at(-40, -90), at(0, -142), at(60, -140), at(94, -84)],
    size: lerp(18, 44, growth),
    growth,
  });
  spiral(figure, at(26, -76), 62 * k);
  solid(
    figure,
    foot,
    paint(figure, palette.body),
    10,
    flat(
      tube([at(110, -2), at(-30, 0), at(-96, -30), at(-108, -90)], [8 * k, 14 * k, 13 * k, 9 * k]),
      palette.belly.mid,
    ),
  );
  const h = lerp(19, 18, growth) * k;
  for (const [x, side] of [
    [-108, -1],
    [-66, 1],
  ] as const) {
    const eye = at(x, -140);
    solid(
      figure,
      tube([at(-84 + side * 8, -100), at(x + 4, -122), eye], [7 * k, 6 * k, h * 0.95]),
      paint(figure, palette.body),
      4,
    );
    figure.out.push(
      eyeMarkup(figure, {
        style: growth < 0.3 ? "round" : genes.eye,
        temper: growth * 0.5,
        at: [eye[0] - 1, eye[1] + 1],
        w: h * 0.7,
        h: h * 0.84,
        side,
      }),
    );
  }
  figure.out.push(stroke([at(-106, -84), at(-98, -78), at(-88, -82)], palette.ink, 3.4 * k));
}

/** A leg that stands, or a flipper that rows. */
function limb(figure: Figure, [, y]: Point, x: number, k: number, sea: boolean, far: boolean): Part {
  const { palette } = figure;
  const flipper: Shape = [
    [x, y + 8],
    [x - 30 * k, y + 30 * k],
    [x - 62 * k, y + 26 * k],
  ];
  const leg: Shape = [
    [x, y],
    [x - 4, y * 0.5],
    [x - 6, -11 * k],
  ];
  const radii = sea ? [18, 17, 4] : [20, 18, 17];
  const toes =
    sea || far
      ? ""
      : [-12, -2]
          .map((dx) =>
            stroke(
              [
                [x - 8 + dx * k * 0.8, -10],
                [x - 9 + dx * k * 0.8, -2],
              ],
              palette.ink,
              2.4,
            ),
          )
          .join("");
  return {
    shape: tube(
      sea ? flipper : leg,
      radii.map((radius) => radius * k),
    ),
    fill: paint(figure, far ? palette.far : palette.body),
    depth: 5,
    inside: toes,
  };
}

/** Draws a tortoise; its form is "" (of the land), "sea" or "snail". */
export function drawShell(figure: Figure, genes: Genes, growth: number, pose: string): void {
  if (genes.form === "snail") return snail(figure, genes, growth);
  const { palette } = figure;
  const k = lerp(0.82, 1.3, growth);
  const sea = genes.form === "sea";
  const [rx, ry] = [(66 + genes.build * 10) * k, (58 + genes.height * 12) * k];
  const base: Point = [14 * k, -34 * k - (sea ? 10 : 0)];
  const side = (x: number, far: boolean): void =>
    mass(figure, [limb(figure, base, base[0] + rx * x, k, sea, far)]);
  const tail: Shape = [
    spot(base, rx, 0.8, 0),
    [base[0] + rx * 1.15, base[1] + 6 * k],
    [base[0] + rx * 1.4, base[1] - 10 * k],
  ];
  solid(figure, tube(tail, [14 * k, 9 * k, 1]), paint(figure, palette.far), 3);
  side(-0.4, true);
  side(0.74, true);
  const tip: Point = [base[0] - rx * 1.16, base[1] - ry * lerp(0.66, 0.8, growth)];
  const neck: Shape = [
    [base[0] - rx * 0.6, base[1] - ry * 0.1],
    [base[0] - rx * 0.98, base[1] - ry * 0.3],
    tip,
  ];
  solid(figure, tube(neck, [24 * k, 20 * k, 20 * k]), paint(figure, palette.body), 7);
  dome(figure, genes, base, rx, ry, growth);
  side(-0.62, false);
  side(0.5, false);
  const headR = lerp(42, 44, growth);
  const ears = genes.ears === "fin" ? ("fin" as const) : ("none" as const);
  drawHead(
    figure,
    { ...genes, ears },
    { at: spot(tip, headR, -0.1, -0.35), r: headR, tilt: dice(pose).between(-7, 5), growth },
  );
}
