// Insects and their kin: moths, bees, beetles, mantises, spiders, and the grubs that they come from.

import { dice } from "../dice.ts";
import { ellipse, lerp, mix, type Point, path, pts, put, type Shape, tube } from "../geometry.ts";
import { drawCrown } from "./crown.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { fluff, horn, spike } from "./shapes.ts";

/** A jointed leg: outlined, then coloured. */
function limb(figure: Figure, line: Shape, width: number, far: boolean): void {
  const { palette } = figure;
  figure.points.push(...line);
  figure.out.push(
    stroke(line, palette.ink, width + figure.line),
    stroke(line, far ? palette.far.dark : palette.far.mid, width),
  );
}

function antennae(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const reach = r * lerp(0.9, 1.7, growth);
  const moth = genes.form === "moth";
  for (const [x, s] of [
    [-0.45, -1],
    [0.3, 1],
  ] as const) {
    const base: Point = [at[0] + x * r, at[1] - r * 0.7];
    const line: Shape = [
      base,
      [base[0] + s * reach * 0.2, base[1] - reach * 0.6],
      [base[0] + s * reach * 0.72, base[1] - reach],
    ];
    if (moth) {
      const plume = tube(line, [r * 0.05, r * 0.17, 0]);
      solid(figure, plume, paint(figure, palette.accent), 2);
    } else {
      figure.out.push(stroke(line, palette.ink, r * 0.13));
      solid(figure, ellipse(line[2][0], line[2][1], r * 0.15, r * 0.15), paint(figure, palette.glow), 2);
    }
  }
}

function face(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  if (genes.form !== "spider") antennae(figure, genes, at, r, growth);
  if (genes.form === "beetle" && growth > 0.3) {
    const k = growth;
    const shapes =
      genes.horns === "antlers" || genes.horns === "swept"
        ? [
            horn([-74, 10], [-130 - 20 * k, -40], [-96, -90 - 40 * k], 44),
            horn([-30, 10], [-66, -70], [-84, -140 * k], 34),
          ]
        : [horn([-30, -60], [-70, -110 - 50 * k], [-130 - 20 * k, -130 - 90 * k], 52)];
    mass(
      figure,
      shapes.map(
        (shape): Part => ({ shape: place(shape), fill: paint(figure, palette.horn), depth: r * 0.06 }),
      ),
    );
  }
  const mask = flat(place(pts("-96,20 -50,-4 0,10 40,40 30,110 -90,110")), palette.belly.mid, 0.9);
  solid(
    figure,
    place(pts("0,-88 62,-70 94,-10 82,52 34,86 -20,90 -70,72 -98,24 -92,-28 -56,-72")),
    paint(figure, palette.body),
    r * 0.15,
    mask,
  );
  const compound = genes.form === "mantis" || genes.form === "fly";
  const [near, far] = place([
    [30, -4],
    [-66, -4],
  ]);
  const style = compound
    ? ("bead" as const)
    : growth < 0.3
      ? ("round" as const)
      : genes.eye === "sleepy"
        ? ("almond" as const)
        : genes.eye;
  const h = lerp(0.42, 0.36, growth) * r;
  figure.out.push(
    eyeMarkup(figure, { style, temper: growth * 0.6, at: far, w: h * 0.62, h, side: -1 }),
    eyeMarkup(figure, { style, temper: growth * 0.6, at: near, w: h * 0.86, h, side: 1 }),
    stroke(place(pts("-42,56 -26,63 -8,56")), palette.ink, r * 0.06),
  );
  if (genes.regal) drawCrown(figure, place([[-4, -76]])[0], r * 0.56);
  if (genes.form === "spider")
    for (const [x, y] of [
      [-44, -52],
      [-10, -58],
      [20, -52],
    ] as const) {
      const [[cx, cy]] = place([[x, y]]);
      figure.out.push(
        eyeMarkup(figure, { style: "bead", temper: 0, at: [cx, cy], w: r * 0.1, h: r * 0.1, side: 1 }),
      );
    }
  if (genes.form === "beetle" || genes.form === "mantis" || genes.form === "spider") {
    const fangs = [horn([-44, 70], [-52, 92], [-36, 104], 18), horn([0, 72], [4, 94], [-12, 104], 18)];
    mass(figure, [
      merged(fangs.map((shape): Part => ({ shape: place(shape), fill: palette.horn.mid, depth: 0 }))),
    ]);
  }
}

/** Wings of scale and colour, mirrored about the body. */
function mothWings(figure: Figure, genes: Genes, at: Point, size: number): void {
  const { palette } = figure;
  const chance = dice(`${genes.line}:wings`);
  const point = chance.between(-8, 14);
  const upper: Shape = [
    [0, 0],
    [20, -46],
    [62, -92],
    [104, -104 - point],
    [112, -70],
    [96, -34],
    [66, -10],
    [24, 4],
  ];
  const lower: Shape = [
    [0, 0],
    [44, 2],
    [84, 12],
    [88, 42],
    [70, 66 + point],
    [56, 92 + point * 2, chance.chance(0.5) ? 1 : undefined],
    [40, 56],
    [14, 26],
  ];
  for (const way of [-1, 1] as const) {
    const k = size / 100;
    const place = (shape: Shape): Shape =>
      put(shape, [at[0] + way * 6, at[1]], [k * way * (way < 0 ? 0.86 : 1), k], way * 4);
    const ring = (x: number, y: number, r: number): string => {
      const [[cx, cy]] = place([[x, y]]);
      return (
        flat(ellipse(cx, cy, r * k), palette.second.dark) +
        flat(ellipse(cx, cy, r * k * 0.66), palette.glow.light) +
        flat(ellipse(cx, cy, r * k * 0.34), palette.ink)
      );
    };
    const hem = (shape: Shape): string =>
      `<path d="${path(place(shape))}" fill="none" stroke="${palette.second.dark}" stroke-width="${Math.round(15 * k)}" opacity=".85"/>`;
    const veins = [
      [66, -92],
      [104, -70],
      [90, -32],
    ]
      .map(([x, y]) =>
        stroke(
          place([
            [6, -4],
            [x, y],
          ]),
          palette.ink,
          1.6,
          0.35,
        ),
      )
      .join("");
    mass(figure, [
      {
        shape: place(lower),
        fill: paint(figure, palette.second),
        depth: 6,
        inside: hem(lower) + ring(56, 40, 13),
      },
      {
        shape: place(upper),
        fill: paint(figure, palette.accent),
        depth: 6,
        inside: hem(upper) + veins + ring(76, -66, 17),
      },
    ]);
  }
}

function glassWings(figure: Figure, at: Point, size: number): void {
  const { palette } = figure;
  for (const way of [-1, 1] as const) {
    const place = (shape: Shape): Shape =>
      put(shape, at, [(size / 100) * way * (way < 0 ? 0.8 : 1), size / 100], way * -6);
    figure.out.push('<g opacity=".82">');
    mass(figure, [
      { shape: place(pts("0,0 40,6 88,26 84,46 44,36 8,12")), fill: paint(figure, palette.glow), depth: 4 },
      {
        shape: place(pts("0,0 20,-40 70,-86 104,-84 104,-58 66,-22 24,2")),
        fill: paint(figure, palette.glow),
        depth: 5,
        inside: stroke(place(pts("4,-4 52,-44 92,-72")), "#fff", 2, 0.7),
      },
    ]);
    figure.out.push("</g>");
  }
}

/** A segmented hind body from the thorax to the right and down. */
function abdomen(figure: Figure, genes: Genes, from: Point, to: Point, r: number): void {
  const { palette } = figure;
  const spine: Shape = [from, [lerp(from[0], to[0], 0.5), lerp(from[1], to[1], 0.35)], to];
  const bee = genes.form === "bee";
  const band = (t: number): string => {
    const at = mix(from, to, t);
    return flat(
      ellipse(at[0], at[1], r * (bee ? 0.2 : 0.12), r * 1.3, 40),
      bee ? palette.ink : palette.accent.mid,
      0.9,
    );
  };
  if (bee)
    solid(
      figure,
      spike(mix(from, to, 0.95), [to[0] + (to[0] - from[0]) * 0.4, to[1] + (to[1] - from[1]) * 0.3], r * 0.5),
      paint(figure, palette.horn),
      2,
    );
  solid(
    figure,
    tube(spine, [r * 0.7, r, r * 0.9, bee ? r * 0.3 : r * 0.45]),
    paint(figure, palette.body),
    9,
    [0.25, 0.5, 0.75, 0.98].map(band).join(""),
  );
}

/** A caterpillar of beads, raised in front. */
function grub(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const beads: [number, number, number][] = [
    [104, -22, 21],
    [74, -27, 26],
    [40, -30, 29],
    [6, -32, 31],
    [-24, -46, 31],
  ];
  for (const [x, y, r] of beads)
    figure.out.push(
      stroke(
        [
          [x - 4, y + r * 0.6],
          [x - 6, 0],
        ],
        palette.ink,
        11,
      ),
      stroke(
        [
          [x - 4, y + r * 0.6],
          [x - 6, -1],
        ],
        palette.accent.dark,
        7,
      ),
    );
  for (const [i, [x, y, r]] of beads.entries()) {
    if (genes.back === "spikes")
      solid(figure, spike([x, y - r * 0.8], [x + 6, y - r * 1.6], r * 0.5), paint(figure, palette.horn), 2);
    solid(
      figure,
      ellipse(x, y, r, r),
      paint(figure, i % 2 ? palette.accent : palette.body),
      8,
      flat(ellipse(x - 4, y + r * 0.8, r * 0.8, r * 0.6), palette.belly.mid, 0.9),
    );
  }
  face(figure, genes, [-46, -86], 44, growth);
}

/** Flyers: moths, bees, flies, with a body below the head and wings spread wide. */
function flyer(figure: Figure, genes: Genes, growth: number, lean: number): void {
  const { palette } = figure;
  const r = lerp(38, 34, growth);
  const head: Point = [-14, -150];
  const chest: Point = [4, head[1] + r * 1.15];
  const size = lerp(76, 148, growth);
  abdomen(
    figure,
    genes,
    [chest[0] + 6, chest[1] + r * 0.5],
    [chest[0] + 24 + lean, chest[1] + lerp(56, 92, growth)],
    r * 0.66,
  );
  if (genes.form === "moth") mothWings(figure, genes, [chest[0], chest[1] - 4], size);
  else glassWings(figure, [chest[0] + 4, chest[1] - 6], size * 0.95);
  for (const [dx, far] of [
    [18, true],
    [-20, false],
    [8, false],
  ] as const)
    limb(
      figure,
      [
        [chest[0] + dx * 0.6, chest[1] + r * 0.3],
        [chest[0] + dx * 1.5 - 6, chest[1] + r * 0.9],
        [chest[0] + dx - 12, chest[1] + r * 1.5],
      ],
      6,
      far,
    );
  solid(
    figure,
    fluff(dice(`${genes.line}:ruff`), chest, [r * 0.78, r * 0.66], 13, 0.28),
    paint(figure, genes.form === "moth" ? palette.belly : palette.accent),
    6,
  );
  face(figure, genes, head, r, growth);
}

/** Beetles and spiders: low, wide, on many legs. */
function crawler(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.85, 1.25, growth);
  const spider = genes.form === "spider";
  const reach = spider ? 1.35 : 1;
  const legs = spider ? [-46, -16, 16, 48] : [-34, 10, 50];
  const leg = (x: number, far: boolean): void => {
    const out = (x < 0 ? -1 : 1) * (26 + Math.abs(x) * 0.6) * reach + (far ? 12 : 0);
    limb(
      figure,
      [
        [x * k, -44 * k],
        [(x + out * 0.6) * k, (-70 - (spider ? 22 : 0)) * k - (far ? 8 : 0)],
        [(x + out) * k, far ? -6 : 0],
      ],
      8 * k,
      far,
    );
  };
  for (const x of legs) leg(x, true);
  const body: Point = [20 * k, -58 * k];
  const [rx, ry] = spider ? [52 * k, 48 * k] : [70 * k, 48 * k];
  const seam = spider
    ? flat(
        put(pts("0,-26! 14,-8 8,6 16,22 0,34! -16,22 -8,6 -14,-8"), [body[0] + 8, body[1]], k),
        palette.accent.mid,
      )
    : stroke(
        [
          [body[0] - rx * 0.5, body[1] - ry],
          [body[0] - rx * 0.1, body[1] - ry * 0.2],
          [body[0] + rx * 0.9, body[1] + ry * 0.7],
        ],
        palette.ink,
        3.4,
      ) +
      [
        [-0.1, -0.6, 0.2],
        [0.45, -0.3, 0.24],
        [-0.35, 0.1, 0.18],
        [0.25, 0.4, 0.2],
      ]
        .map(([x, y, s]) =>
          flat(ellipse(body[0] + x * rx, body[1] + y * ry, s * ry), palette.accent.mid, 0.95),
        )
        .join("");
  if (!spider && growth > 0.7) glassWings(figure, [body[0] + 10, body[1] - ry * 0.4], 130);
  solid(
    figure,
    ellipse(body[0], body[1], rx, ry, -6),
    paint(figure, palette.body),
    12,
    seam + flat(ellipse(body[0], body[1] + ry * 1.05, rx, ry * 0.4), palette.belly.mid, 0.9),
  );
  for (const x of legs) leg(x - 6, false);
  face(figure, genes, [body[0] - rx * 0.88, body[1] - 6 * k], lerp(40, 44, growth), growth);
}

/** A mantis: upright, with folded scythes. */
function mantis(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.25, growth);
  for (const x of [46, 78])
    limb(
      figure,
      [
        [30 * k, -60 * k],
        [x * k, -84 * k],
        [(x + 16) * k, -4],
      ],
      6 * k,
      true,
    );
  abdomen(figure, genes, [10 * k, -74 * k], [104 * k, -50 * k], 26 * k);
  if (growth > 0.3) glassWings(figure, [26 * k, -84 * k], 96 * k);
  for (const x of [-8, 46])
    limb(
      figure,
      [
        [14 * k, -60 * k],
        [(x + 10) * k, -76 * k],
        [x * k, 0],
      ],
      7 * k,
      false,
    );
  solid(
    figure,
    tube(
      [
        [16 * k, -66 * k],
        [-4 * k, -104 * k],
        [-18 * k, -146 * k],
      ],
      [24 * k, 17 * k, 13 * k],
    ),
    paint(figure, palette.body),
    7,
  );
  for (const [dx, far] of [
    [16, true],
    [-14, false],
  ] as const) {
    const x = (-16 + dx) * k;
    limb(
      figure,
      [
        [x, -128 * k],
        [x - 40 * k, -96 * k],
        [x - 30 * k, -140 * k],
      ],
      9 * k,
      far,
    );
    solid(
      figure,
      put(pts("-6,4 -16,-30 -46,-66! -30,-22 8,6"), [x - 30 * k, -136 * k], k),
      paint(figure, palette.horn),
      4,
    );
  }
  face(figure, genes, [-24 * k, -162 * k], 36 * k, growth);
}

/** Draws an insect. A moth's or a bee's first stage is its grub, unless it already flies. */
export function drawInsect(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const lean = dice(pose).between(-14, 22);
  if (genes.form === "grub" || (genes.form === "moth" && growth < 0.15 && !genes.winged))
    return grub(figure, genes, growth);
  if (genes.form === "beetle" || genes.form === "spider" || genes.form === "")
    return crawler(figure, genes, growth);
  if (genes.form === "mantis") return mantis(figure, genes, growth);
  flyer(figure, genes, growth, lean);
}
