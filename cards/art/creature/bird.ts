// Birds: chicks, songbirds, owls, gulls, cranes and birds of fire, perched or with raised wings.

import { dice } from "../dice.ts";
import { lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { belly, coat } from "./coat.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, merged, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { bolt, flame, fluff, leaf, midrib } from "./shapes.ts";
import { drawWing } from "./wings.ts";

/** A head in units of 100, beak to the left. */
function head(figure: Figure, genes: Genes, at: Point, r: number, tilt: number, growth: number): void {
  const { palette } = figure;
  const owl = genes.form === "owl";
  const place = (shape: Shape): Shape => put(shape, at, r / 100, tilt);
  crest(figure, genes, place, r, growth);
  const mask = owl
    ? flat(
        place(pts("-20,-40! -56,-66 -92,-40 -92,24 -56,56 -20,40! 20,62 62,40 74,-20 44,-66")),
        palette.belly.mid,
      )
    : flat(place(pts("-110,10 -60,-10 -20,30 30,60 20,120 -100,110")), palette.belly.mid, 0.95);
  solid(
    figure,
    place(pts("0,-94 60,-76 95,-14 88,46 46,86 -14,94 -66,78 -96,34 -94,-24 -58,-78")),
    paint(figure, palette.body),
    r * 0.15,
    mask,
  );
  const [near, far, top] = place([owl ? [24, -8] : [22, -12], owl ? [-58, -8] : [-66, -12], [0, -50]]);
  const style = genes.eye === "sleepy" ? "almond" : genes.eye;
  const eye = {
    style: growth < 0.3 ? ("round" as const) : style,
    temper: owl ? 0 : growth * 0.75,
    turn: tilt,
  };
  const size = (owl ? 0.36 : lerp(0.33, 0.24, growth)) * r;
  figure.out.push(
    eyeMarkup(figure, { ...eye, at: far, w: size * 0.66, h: size, side: -1 }),
    eyeMarkup(figure, { ...eye, at: near, w: size * 0.84, h: size, side: 1 }),
  );
  beak(figure, genes, place, r, growth);
  if (growth > 0.4 && !owl)
    figure.out.push(
      stroke([place([[4, -40]])[0], top, place([[52, -52]])[0]], palette.accent.dark, r * 0.09),
    );
}

function beak(figure: Figure, genes: Genes, place: (shape: Shape) => Shape, r: number, growth: number): void {
  const { palette } = figure;
  const long = genes.form === "crane" ? 1.8 : genes.form === "gull" || genes.muzzle === "long" ? 1.25 : 1;
  const reach = -44 - lerp(38, 62, growth) * long;
  const horn = paint(figure, palette.horn);
  if (genes.form === "owl")
    return solid(figure, place(pts("-36,4 -20,-6 -4,4 -8,26 -22,46! -32,26")), horn, r * 0.06);
  const hook = genes.form === "raptor" || genes.form === "phoenix";
  const upper: Shape = hook
    ? [
        [-8, 4],
        [-40, -4],
        [reach, 14],
        [reach - 8, 34],
        [reach - 2, 56, 1],
        [reach + 26, 36],
        [-10, 36],
      ]
    : [
        [-8, 6],
        [-42, 4],
        [reach, 30, 1],
        [-40, 36],
        [-8, 36],
      ];
  const lower: Shape = [
    [-10, 30],
    [hook ? reach + 26 : reach + 14, 34, 1],
    [-36, 52],
    [-10, 52],
  ];
  mass(figure, [
    { shape: place(lower), fill: palette.horn.dark, depth: 0 },
    { shape: place(upper), fill: horn, depth: r * 0.07 },
  ]);
}

function crest(
  figure: Figure,
  genes: Genes,
  place: (shape: Shape) => Shape,
  r: number,
  growth: number,
): void {
  const { palette } = figure;
  const k = lerp(0.6, 1.3, growth);
  const fire = genes.type === "fire";
  const fill = paint(figure, fire ? palette.glow : palette.accent);
  if (genes.form === "owl") {
    const tuft = (x: number, s: number): Shape => [
      [x - 20 * s, -66],
      [x + 26 * s * k, -96 - 34 * k, 1],
      [x + 24 * s, -54],
    ];
    return mass(figure, [
      merged([
        { shape: place(tuft(44, 1)), fill, depth: r * 0.06 },
        { shape: place(tuft(-58, -1)), fill },
      ]),
    ]);
  }
  const plumes = [
    [-8, -150, 26],
    [34, -160, 30],
    [78, -140, 28],
  ]
    .slice(0, growth < 0.3 ? 2 : 3)
    .map(([x, y, width], i): Shape => {
      const from: Point = [4 + i * 8, -80];
      const to: Point = [x * k + 14, lerp(-90, y, k)];
      if (fire) return flame(from, to, width * 1.1, 5);
      return genes.type === "lightning" ? bolt(from, to, 54) : leaf(from, to, width, -6);
    });
  const [first, ...more] = plumes.map(place);
  mass(figure, [{ shape: first, more, fill, depth: r * 0.05 }]);
}

/** Tail feathers, from a root to the right and down, or up for the proud. */
function tail(figure: Figure, genes: Genes, root: Point, size: number, growth: number): void {
  const { palette } = figure;
  const grand = genes.form === "phoenix" || genes.form === "peacock";
  const count = grand ? lerp(3, 6, growth) : lerp(2, 4, growth);
  for (let i = 0; i < count; i++) {
    const t = count <= 1 ? 0 : i / (count - 1);
    const angle = (grand ? lerp(62, -38, t) : lerp(38, 8, t)) * (Math.PI / 180);
    const length = size * (grand ? 1.7 - 0.35 * Math.abs(t - 0.4) : 1);
    const to: Point = [root[0] + Math.cos(angle) * length, root[1] + Math.sin(angle) * length];
    const width = size * (grand ? 0.3 : 0.36);
    const shape =
      genes.type === "fire" && grand
        ? flame(root, to, width * 1.1, 10)
        : leaf(root, to, width, grand ? -size * 0.1 : 0);
    const eyeSpot = grand
      ? flat(
          put(pts("-9,0 0,-9 9,0 0,9"), [lerp(root[0], to[0], 0.8), lerp(root[1], to[1], 0.8)], size / 75),
          palette.second.mid,
        )
      : stroke(midrib(root, to), palette.ink, 1.6, 0.4);
    solid(
      figure,
      shape,
      paint(figure, i % 2 ? palette.accent : grand ? palette.glow : palette.far),
      5,
      eyeSpot,
    );
  }
}

function legs(figure: Figure, xs: readonly number[], top: number, width: number): void {
  const { palette } = figure;
  for (const [i, x] of xs.entries()) {
    const color = i === 0 ? palette.horn.dark : palette.horn.mid;
    const toes: Shape[] = [
      [
        [x, -5],
        [x - width * 2.6, -1],
      ],
      [
        [x, -5],
        [x - width * 0.7, 1],
      ],
      [
        [x, -5],
        [x + width * 1.5, 0],
      ],
    ];
    const all: Shape[] = [
      [
        [x + 4, top],
        [x + 2, top * 0.45],
        [x, -4],
      ],
      ...toes,
    ];
    figure.out.push(
      ...all.map((line) => stroke(line, palette.ink, width + figure.line)),
      ...all.map((line) => stroke(line, color, width)),
    );
    figure.points.push([x - width * 3, 0], [x + width * 2, 0]);
  }
}

/** Draws a bird. Most last stages, and any that the species sends aloft, raise their wings. */
export function drawBird(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const crane = genes.form === "crane";
  const long = crane || genes.form === "swan";
  const r = lerp(46, 50, growth) + genes.build * 8;
  const leg = lerp(16, 34, growth) + (crane ? 62 * lerp(0.5, 1, growth) : genes.height * 14 * growth);
  const spread = growth > 0.55 || genes.winged || genes.form === "phoenix";
  const center: Point = [0, -leg - r * 0.92];
  const headR = lerp(44, long ? 34 : 42, growth);
  const neck =
    (crane ? 84 : long ? 112 : genes.form === "owl" ? -12 : genes.height * 22) * lerp(0.35, 1, growth);
  const top: Point = [
    center[0] - r * lerp(0.42, 0.62, growth) - neck * 0.15,
    center[1] - r * lerp(0.72, 0.95, growth) - neck - (chance.chance(0.5) ? 4 : 0),
  ];
  const span = lerp(84, 138, growth);

  if (spread) {
    const wings = { ...genes, wings: "feather" as const };
    const lift = chance.between(20, 40);
    drawWing(figure, wings, {
      root: [center[0] - r * 0.3, center[1] - r * 0.45],
      size: span * 0.95,
      turn: -lift,
      far: true,
      way: -1,
    });
    drawWing(figure, wings, {
      root: [center[0] + r * 0.35, center[1] - r * 0.4],
      size: span,
      turn: lift,
      far: false,
    });
  }
  tail(figure, genes, [center[0] + r * 0.75, center[1] + r * 0.25], lerp(46, 74, growth), growth);
  legs(figure, [center[0] + 16, center[0] - 8], center[1] + r * 0.6, lerp(6, 7.5, growth));
  const spine: Shape = [
    [center[0] - r * 0.5, center[1] - r * 0.24],
    [center[0], center[1]],
    [center[0] + r * 0.7, center[1] + r * 0.18],
  ];
  const trunk = tube(spine, [r * 0.9, r, r * 0.5]);
  const throat = tube(
    [[center[0] - r * 0.4, center[1]], [lerp(center[0], top[0], 0.8), lerp(center[1], top[1], 0.55)], top],
    [r * 0.86, long ? r * 0.34 : r * 0.72, headR * 0.6],
  );
  const bib = flat(
    tube(
      [
        [center[0] - r * 1.05, center[1] + r * 0.5],
        [center[0] - r, center[1] - r * 0.4],
        [top[0] - headR * 0.6, top[1] + headR * 0.3],
      ],
      [r * 0.5, r * 0.42, headR * 0.3],
    ),
    palette.belly.mid,
    0.95,
  );
  const fill = paint(figure, palette.body);
  mass(figure, [
    {
      shape: trunk,
      fill,
      depth: 13,
      inside: belly(figure, { spine, r }) + coat(figure, genes, { spine, r }),
    },
    { shape: throat, fill, depth: 9, inside: bib },
  ]);
  if (genes.mane !== "none" || genes.form === "phoenix")
    solid(
      figure,
      fluff(
        dice(`${genes.line}:ruff`),
        [lerp(center[0], top[0], 0.72), lerp(center[1], top[1], 0.66)],
        [headR * 0.95, headR * 0.7],
        11,
        0.3,
      ),
      paint(figure, palette.accent),
      6,
    );
  if (!spread) foldedWing(figure, center, r);
  head(figure, genes, top, headR, chance.between(-6, 5), growth);
}

function foldedWing(figure: Figure, [x, y]: Point, r: number): void {
  const { palette } = figure;
  const feather = (dx: number, dy: number, length: number): Shape =>
    leaf([x - r * 0.1 + dx, y - r * 0.16 + dy], [x + r * 0.4 + length, y + r * 0.5 + dy * 0.6], r * 0.4, -4);
  mass(figure, [
    { shape: feather(0, 12, r * 0.52), fill: paint(figure, palette.accent), depth: 4 },
    { shape: feather(0, 2, r * 0.62), fill: paint(figure, palette.far), depth: 4 },
    {
      shape: put(
        pts("-44,-8 -20,-30 20,-20 46,6 40,26 6,26 -30,18"),
        [x + r * 0.14, y - r * 0.1],
        r / 68,
        14,
      ),
      fill: paint(figure, palette.body),
      depth: 6,
    },
  ]);
}
