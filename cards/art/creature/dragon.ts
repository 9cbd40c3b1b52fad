// Dragons: a deep chest, a long neck and tail, wings that fill the sky when grown.

import { dice } from "../dice.ts";
import { lerp, type Point, pointAt, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { claw, leaf, spike } from "./shapes.ts";
import { drawWing } from "./wings.ts";

function plates(figure: Figure, spine: Shape, r: number): string {
  const { palette } = figure;
  const at = (t: number, aside: number): Point => {
    const { at, normal } = pointAt(spine, t);
    return [at[0] - normal[0] * r * aside, at[1] - normal[1] * r * aside];
  };
  const ts = [0.04, 0.2, 0.36, 0.52, 0.68, 0.84, 1];
  return (
    flat(
      tube(
        ts.map((t) => at(t, 0.56)),
        [r * 0.46, r * 0.5, r * 0.42],
      ),
      palette.belly.mid,
    ) + ts.map((t) => stroke([at(t, 0.06), at(t - 0.02, 1.1)], palette.belly.dark, r * 0.06)).join("")
  );
}

function leg(figure: Figure, at: Point, size: number, front: boolean, far: boolean): Part[] {
  const { palette } = figure;
  const fill = paint(figure, far ? palette.far : palette.body);
  const [x, y] = at;
  const spine: Shape = front
    ? [at, [x + size * 0.16, y * 0.52], [x - size * 0.1, -size * 0.2]]
    : [at, [x - size * 0.34, y * 0.52], [x + size * 0.2, y * 0.3], [x, -size * 0.2]];
  const limb = tube(
    spine,
    front ? [size * 0.42, size * 0.3, size * 0.22] : [size * 0.62, size * 0.46, size * 0.26, size * 0.24],
  );
  const foot = spine[spine.length - 1];
  const claws = [-0.62, -0.34, -0.06].map((dx) =>
    claw([foot[0] + dx * size, -size * 0.1], [foot[0] + (dx - 0.24) * size, size * 0.03], size * 0.2),
  );
  return [
    { shape: limb, fill, depth: far ? 0 : 7, contour: far ? undefined : spine.length * 2 - 1 },
    { shape: claws[0], more: claws.slice(1), fill: paint(figure, palette.horn), depth: 0 },
    {
      shape: put(pts("-66,-4 -56,-26 -20,-36 14,-30 24,-8 12,0 -50,2"), [foot[0], 0], size / 100),
      fill,
      depth: far ? 0 : 4,
    },
  ];
}

function tailEnd(figure: Figure, genes: Genes, at: Point, size: number): void {
  const { palette } = figure;
  const tip: Point = spot(at, size, 0.9, -0.7);
  if (genes.tail === "flame")
    return solid(
      figure,
      put(pts("-14,12 -22,-20 -8,-60! 8,-36 22,-74! 30,-26 18,10"), at, size / 54),
      paint(figure, palette.glow),
      3,
    );
  if (genes.tail === "leaf" || genes.tail === "fin")
    return mass(figure, [
      {
        shape: leaf(at, tip, size * 0.5, 6),
        more: [leaf(at, [at[0] + size * 0.3, at[1] - size], size * 0.44, 4)],
        fill: paint(figure, palette.accent),
        depth: 4,
      },
    ]);
  solid(
    figure,
    put(pts("-8,6 -24,-18! -4,-24 14,-66! 22,-24 42,-12! 14,8"), at, size / 60, 24),
    paint(figure, genes.tail === "blade" ? palette.horn : palette.accent),
    4,
  );
}

/** Where the parts of a dragon are, and how large. */
interface Anatomy {
  r: number;
  hip: Point;
  chest: Point;
  head: Point;
  headR: number;
  neck: Shape;
  trunk: Shape;
  tail: Shape;
}

function anatomy(genes: Genes, growth: number): Anatomy {
  const r = lerp(36, 52, growth) + genes.build * 8;
  const legs = lerp(30, 66, growth) + genes.height * 12;
  const hip: Point = [r * 0.7, -legs - r * 0.35];
  const chest: Point = [-r * 0.62, -legs - r * lerp(0.75, 1.15, growth)];
  const long = lerp(18, 88, growth) + genes.height * 16 * growth;
  const headR = lerp(47, 40, growth);
  const head: Point = [chest[0] - r * lerp(0.3, 0.62, growth), chest[1] - r * 0.5 - long - headR * 0.3];
  const bend: Point = [chest[0] + r * 0.3, chest[1] - r * 0.5 - long * 0.3];
  return {
    r,
    hip,
    chest,
    head,
    headR,
    neck: [spot(chest, r, 0.1, 0.1), bend, spot(head, headR, 0.62, 1.1), spot(head, headR, 0.3, 0.3)],
    trunk: [spot(hip, r, 0.1, 0), [0, -legs - r * 0.75], chest],
    tail: [
      spot(hip, r, 0.2, 0.1),
      spot(hip, r, 1.5, 0.75),
      spot(hip, r, 2.5, 0.4),
      spot(hip, r, 2.9, -lerp(0.4, 1, growth)),
    ],
  };
}

/** Spikes that stand along the back of the neck. */
function napeSpikes(figure: Figure, { neck, r }: Anatomy, growth: number): void {
  const reach = r * 0.86 + lerp(16, 34, growth) * 0.6;
  const places = growth > 0.25 ? [0.3, 0.48, 0.66, 0.84] : [0.6];
  const spikes = places.map((t): Part => {
    const { at, normal } = pointAt(neck, t);
    const tip: Point = [at[0] + normal[0] * reach * lerp(1, 0.78, t) + 8, at[1] + normal[1] * reach * 0.8];
    return {
      shape: spike(spot(at, r * 0.2, normal[0], normal[1]), tip, r * 0.4),
      fill: paint(figure, figure.palette.horn),
      depth: 2,
    };
  });
  mass(figure, [merged(spikes)]);
}

function rear(figure: Figure, genes: Genes, body: Anatomy, growth: number): void {
  const { hip, chest, tail, r } = body;
  const end = tail[3];
  tailEnd(figure, genes, [end[0], end[1] + 3], lerp(30, 56, growth));
  const ridge: Shape = [
    spot(hip, r, -0.6, -0.9),
    spot(hip, r, 0.5, -0.7),
    spot(hip, r, 1.4, 0.1),
    spot(hip, r, 2.2, 0.1),
  ];
  const back = genes.back === "none" ? ("spikes" as const) : genes.back;
  drawBack(figure, { ...genes, back }, { line: ridge, size: lerp(16, 34, growth), growth });
  solid(figure, tube(tail, [r * 0.72, r * 0.46, r * 0.28, r * 0.12]), paint(figure, figure.palette.body), 8);
  mass(figure, leg(figure, spot(hip, r, -0.3, 0.2), r * 0.9, false, true));
  mass(figure, leg(figure, spot(chest, r, 0.45, 0.4), r * 0.9, true, true));
  napeSpikes(figure, body, growth);
}

function torso(figure: Figure, genes: Genes, { r, hip, chest, headR, neck, trunk }: Anatomy): void {
  const fill = paint(figure, figure.palette.body);
  const spine = [...trunk].reverse();
  mass(figure, [
    {
      shape: tube(trunk, [r * 0.9, r * 0.92, r * 1.06]),
      fill,
      depth: 12,
      inside: coat(figure, genes, { spine, r }) + plates(figure, spine, r),
    },
    {
      shape: tube(neck, [r * 0.84, r * 0.6, r * 0.5, headR * 0.5]),
      fill,
      depth: 9,
      inside: plates(figure, [...neck].reverse(), r * 0.62),
    },
    ...leg(figure, spot(hip, r, 0.12, 0.1), r * 0.98, false, false),
    ...leg(figure, spot(chest, r, -0.1, 0.4), r * 0.98, true, false),
  ]);
}

/** Draws a dragon: a hatchling with stubs of wings, later with all that a dragon needs. */
export function drawDragon(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const chance = dice(pose);
  const body = anatomy(genes, growth);
  const { r, chest, head, headR } = body;
  const span = lerp(54, 178, growth);
  const soft = genes.wings === "leaf" || genes.wings === "gossamer";
  const wings = { ...genes, wings: soft ? genes.wings : ("membrane" as const) };
  const lift = chance.between(-6, 14);
  const way = growth > 0.35 ? -1 : 1;
  drawWing(figure, wings, {
    root: spot(chest, r, -0.1, -0.5),
    size: span * 0.92,
    turn: -lift - 8,
    far: true,
    way,
  });
  rear(figure, genes, body, growth);
  torso(figure, genes, body);
  drawWing(figure, wings, { root: spot(chest, r, 0.5, -0.5), size: span, turn: lift, far: false });
  const face: Genes = {
    ...genes,
    ears: genes.ears === "fin" ? "fin" : "none",
    muzzle: genes.muzzle === "long" ? "long" : "short",
    horns: genes.horns === "none" ? "swept" : genes.horns,
    fang: true,
  };
  drawHead(figure, face, { at: head, r: headR, tilt: chance.between(-8, 4), growth });
}
