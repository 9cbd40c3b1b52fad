// What special energy is told apart by: a sign of its own in the middle, and a ground that fits it.

import type { EnergyCard } from "../../../engine/card.ts";
import { lch } from "../color.ts";
import { dice } from "../dice.ts";
import { ellipse, path, pts, put, type Shape, short } from "../geometry.ts";

/** How the ground behind a sign is drawn. */
type Ground = "waves" | "rays" | "bricks" | "spirals" | "shards" | "rings" | "leaves";

interface Sign {
  /** Filled shapes on a grid of 100 about the middle, drawn in one color. */
  shapes: readonly Shape[];
  /** Shapes cut out of these. */
  holes?: readonly Shape[];
  ground: Ground;
  /** Hue of the ground, in degrees of OKLCH. */
  hue: number;
}

const star = (points: number, r: number, inner: number): Shape =>
  Array.from({ length: points * 2 }, (_, i) => {
    const a = (i / points) * Math.PI - Math.PI / 2;
    const k = i % 2 ? inner : r;
    return [Math.cos(a) * k, Math.sin(a) * k, 1] as const;
  });

const drop = (x: number, y: number, k: number): Shape =>
  put(pts("0,-60! 26,-10 22,26 0,38 -22,26 -26,-10"), [x, y], k);

/** By words of the name; the first that fits. */
const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [
    /wayfarer|road|pilgrim/i,
    {
      shapes: [pts("-52,-64! -6,-64! -2,-6 40,8 60,34 58,52! -52,52!"), pts("-56,58! 62,58! 62,74! -56,74!")],
      holes: [pts("-52,-44! -8,-44! -8,-32! -52,-32!")],
      ground: "rays",
      hue: 60,
    },
  ],
  [
    /coil|wire|spark/i,
    {
      shapes: [
        ...[-44, -22, 0, 22, 44].map((y) => put(pts("-62,-7! 62,-15! 62,1! -62,9!"), [0, y])),
        pts("-80,-70! -66,-70! -66,70! -80,70!"),
        pts("66,-70! 80,-70! 80,70! 66,70!"),
      ],
      ground: "spirals",
      hue: 95,
    },
  ],
  [
    /ward|shield/i,
    {
      shapes: [pts("0,-78! 66,-54! 62,10 0,80! -62,10 -66,-54!")],
      holes: [pts("0,-50! 40,-36! 38,4 0,48! -38,4 -40,-36!")],
      ground: "rings",
      hue: 250,
    },
  ],
  [/star/i, { shapes: [star(8, 84, 30)], holes: [ellipse(0, 0, 15)], ground: "shards", hue: 290 }],
  [
    /tid(e|al)|wave/i,
    {
      shapes: [
        pts("-84,44! -50,-30 10,-66 62,-40 66,-2 36,10 14,-8! 6,22 40,44 84,44! 84,66! -84,66!"),
        drop(-58, -44, 0.36),
      ],
      ground: "waves",
      hue: 230,
    },
  ],
  [
    /cinder|ember|coal/i,
    {
      shapes: [
        pts("-70,30! -44,-4! -10,12! 20,-14! 56,6! 74,40! 40,72! -44,72!"),
        pts("-6,-10! -30,-46 -2,-86! 4,-56 30,-58! 26,-28"),
      ],
      holes: [pts("-34,34! -8,26! -18,48!"), pts("18,22! 42,30! 24,50!")],
      ground: "shards",
      hue: 35,
    },
  ],
  [
    /bedrock|stone/i,
    {
      shapes: [
        pts("-80,10! -58,-30! -10,-34! -4,8!"),
        pts("4,-38! 52,-34! 78,6! 10,8!"),
        pts("-76,20! 76,18! 58,64! -54,66!"),
        pts("-34,-42! 30,-48! 10,-78! -20,-74!"),
      ],
      ground: "bricks",
      hue: 70,
    },
  ],
  [
    /driftwood|wood|root/i,
    {
      shapes: [
        pts("-86,24! -70,-6 60,-34! 84,-14 70,10! -60,46!"),
        pts("-10,-24! -34,-70! -14,-76! 20,-30!"),
        pts("16,22! 34,62! 54,56! 40,14!"),
      ],
      holes: [ellipse(66, -12, 10, 12)],
      ground: "leaves",
      hue: 140,
    },
  ],
  [
    /wind|gale|breeze/i,
    {
      shapes: [
        pts("-84,-34! 10,-34 34,-54 14,-72 -8,-60! -2,-86 52,-78 54,-34 14,-18! -84,-18!"),
        pts("-84,0! 44,0 72,-18! 88,6 70,40 32,34! 56,30 58,16 44,16! -84,16!"),
        pts("-66,36! 0,36 20,60 0,84 -24,74! -2,68 0,54 -8,52! -66,52!"),
      ],
      ground: "spirals",
      hue: 190,
    },
  ],
  [
    /squall|storm|thunder/i,
    {
      shapes: [
        pts("-70,-14 -76,-46 -40,-62 -14,-84 30,-74 44,-52 78,-42 76,-10 50,0 -48,0"),
        pts("-4,6! 28,6! 10,34! 30,36! -20,88! -8,50! -30,48!"),
        drop(-46, 40, 0.34),
        drop(52, 42, 0.34),
      ],
      ground: "waves",
      hue: 275,
    },
  ],
  [
    /keepsake|locket|heart/i,
    {
      shapes: [pts("0,76! -62,14 -70,-30 -40,-58 0,-34! 40,-58 70,-30 62,14")],
      holes: [pts("-10,4! 10,4! 16,40! -16,40!"), ellipse(0, -4, 15)],
      ground: "rings",
      hue: 10,
    },
  ],
];

const PLAIN: Sign = { shapes: [star(6, 78, 36)], ground: "rays", hue: 320 };

/** The sign of a special energy card. */
export const signOf = ({ name }: EnergyCard): Sign => SIGNS.find(([word]) => word.test(name))?.[1] ?? PLAIN;

const closed = (shapes: readonly Shape[]): string => shapes.map((shape) => path(shape)).join("");

/** The sign in one color, `r` in radius. */
export function drawSign(
  { shapes, holes = [] }: Sign,
  x: number,
  y: number,
  r: number,
  color: string,
): string {
  const place = (shape: Shape): Shape => put(shape, [x, y], r / 100);
  return `<path d="${closed([...shapes, ...holes.map((hole) => [...hole].reverse())].map(place))}" fill="${color}" fill-rule="evenodd"/>`;
}

/** The ground of a special energy's picture, `w` by `h`, with its middle at (x, y). */
export function drawGround(
  card: EnergyCard,
  { ground, hue }: Sign,
  w: number,
  h: number,
  x: number,
  y: number,
): string {
  const chance = dice(`${card.id}:ground`);
  const light = lch(0.86, 0.09, hue);
  const u = Math.min(w, h) / 100;
  const far = Math.hypot(w, h) / 2;
  const fill = (d: string, opacity: number, color = light) =>
    `<path d="${d}" fill="${color}" opacity="${opacity}"/>`;
  const line = (d: string, width: number, opacity: number) =>
    `<path d="${d}" fill="none" stroke="${light}" stroke-width="${short(width * u)}" opacity="${opacity}"/>`;
  switch (ground) {
    case "waves": {
      const rows = Array.from({ length: 9 }, (_, i) => {
        const top = (i / 8) * h;
        const step = w / 6;
        return `M0 ${short(top)}${Array.from({ length: 6 }, () => `q${short(step / 4)} ${short(-7 * u)} ${short(step / 2)} 0t${short(step / 2)} 0`).join("")}`;
      });
      return line(rows.join(""), 2.4, 0.35);
    }
    case "bricks": {
      const size = 17 * u;
      let d = "";
      for (let row = 0; row * size < h; row++) {
        d += `M0 ${short(row * size)}H${short(w)}`;
        for (let at = (row % 2 ? 0.5 : 1) * size * 1.8; at < w; at += size * 1.8)
          d += `M${short(at)} ${short(row * size)}v${short(size)}`;
      }
      return line(d, 1.6, 0.3);
    }
    case "rings":
      return [0.26, 0.42, 0.58, 0.76, 0.96]
        .map((k) => line(path(ellipse(x, y, far * k, far * k, 0, 12)), 3, 0.3))
        .join("");
    case "spirals": {
      const arms = Array.from({ length: 5 }, (_, i) => {
        const points = Array.from({ length: 9 }, (_, j) => {
          const a = (i / 5) * Math.PI * 2 + j * 0.42;
          const k = far * (0.16 + j * 0.115);
          return [x + Math.cos(a) * k, y + Math.sin(a) * k] as const;
        });
        return path(points, true);
      });
      return line(arms.join(""), 5, 0.3);
    }
    case "shards": {
      const shards = Array.from({ length: 14 }, (_, i): Shape => {
        const a = (i / 14) * Math.PI * 2 + chance.between(-0.1, 0.1);
        const [near, out] = [far * 0.34, far * chance.between(0.7, 1.1)];
        const at = (turn: number, k: number) =>
          [x + Math.cos(a + turn) * k, y + Math.sin(a + turn) * k, 1] as const;
        return [at(0, near), at(0.1, (near + out) / 2), at(0, out), at(-0.1, (near + out) / 2)];
      });
      return fill(closed(shards), 0.3);
    }
    case "leaves": {
      const leaves = Array.from(
        { length: 26 },
        (): Shape =>
          put(
            pts("0,-10! 6,0 0,10! -6,0"),
            [chance.between(0, w), chance.between(0, h)],
            chance.between(0.5, 1.2) * u,
            chance.between(0, 180),
          ),
      );
      return fill(closed(leaves), 0.4);
    }
    case "rays": {
      const rays = Array.from({ length: 18 }, (_, i): Shape => {
        const a = (i / 18) * Math.PI * 2;
        const at = (turn: number) =>
          [x + Math.cos(a + turn) * far * 1.2, y + Math.sin(a + turn) * far * 1.2, 1] as const;
        return [[x, y, 1], at(0), at(0.17)];
      });
      return fill(closed(rays), 0.22);
    }
  }
}
