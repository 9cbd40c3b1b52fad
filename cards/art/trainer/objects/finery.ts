// Things to wear: charms, collars, vests, boots, lockets, lenses, masks, helmets, crowns.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { leaf, midrib, spike } from "../../creature/shapes.ts";
import { ellipse, type Point, path, pts, put, type Shape } from "../../geometry.ts";
import type { Material, Thing } from "../materials.ts";

/** A chain or cord that hangs in a bow, from the left top to the right top. */
function chain({ figure, tone }: Thing, line: Shape, material: Material): void {
  figure.points.push(...line);
  figure.out.push(
    stroke(line, figure.palette.ink, 11),
    `<path d="${path(line, true)}" fill="none" stroke="${tone(material).mid}" stroke-width="6" stroke-dasharray="9 4"/>`,
  );
}

const BOW = pts("-84,-120 -70,-60 -30,-20 0,-8 30,-20 70,-60 84,-120");

export function charm(thing: Thing): void {
  const { figure, fill, tone } = thing;
  chain(thing, BOW, "rope");
  solid(
    figure,
    ellipse(0, 44, 58, 60, 0, 10),
    fill("wood"),
    10,
    `<circle cx="0" cy="44" r="46" fill="none" stroke="${tone("wood").dark}" stroke-width="4"/>`,
  );
  mass(figure, [
    merged(
      [
        [-34, 26],
        [34, 26],
        [0, 0],
      ].map(([x, y]) => ({
        shape: leaf([0, 78], [x * 1.1, y], 34),
        fill: fill("cloth"),
        depth: 4,
        inside: stroke(midrib([0, 78], [x * 1.1, y]), tone("cloth").dark, 3),
      })),
    ),
  ]);
  solid(figure, ellipse(0, -12, 11, 11), fill("brass"), 2);
}

export function collar(thing: Thing): void {
  const { figure, fill } = thing;
  const band = ellipse(0, 0, 96, 52, 0, 12);
  figure.points.push(...band);
  const ring = (color: string, width: number) =>
    `<path d="${path(band)}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
  const back = [-60, -20, 20, 60].map((x) => spike([x, -50], [x * 1.1, -82], 22));
  mass(figure, [{ shape: back[0], more: back.slice(1), fill: fill("steel"), depth: 3 }]);
  figure.out.push(ring(figure.palette.ink, 37), ring(fill("leather"), 29));
  const front = [-80, -44, 44, 80].map(
    (x): Shape => spike([x, 30 + (80 - Math.abs(x)) * 0.35], [x * 1.14, 64 + (80 - Math.abs(x)) * 0.4], 24),
  );
  mass(figure, [{ shape: front[0], more: front.slice(1), fill: fill("steel"), depth: 3 }]);
  solid(
    figure,
    pts("-24,34! 24,34! 22,86 0,98 -22,86"),
    fill("stone"),
    6,
    stroke(pts("-10,50 12,84"), "#fff", 4, 0.5),
  );
}

export function vest(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const thorns = [
    [-70, -20],
    [-60, 40],
    [66, -10],
    [58, 50],
    [-28, 66],
    [30, 80],
  ].map(([x, y]) => spike([x, y], [x * 1.34, y - 20], 20));
  const vines =
    stroke(pts("-70,70 -30,20 -60,-30 -20,-70"), tone("cloth").dark, 8) +
    stroke(pts("70,70 24,30 56,-20 22,-70"), tone("cloth").dark, 8);
  solid(
    figure,
    pts("-64,-96! -34,-104 -18,-70! 18,-70! 34,-104 64,-96! 72,-40 60,0 76,84 0,98 -76,84 -60,0 -72,-40"),
    fill("leather"),
    12,
    vines +
      stroke(pts("0,-70 0,98"), figure.palette.ink, 4) +
      flat(
        [-40, -8, 24, 56].map((y) => ellipse(9, y, 6)),
        tone("brass").mid,
      ),
  );
  mass(figure, [{ shape: thorns[0], more: thorns.slice(1), fill: fill("cloth"), depth: 2 }]);
}

export function boots(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const boot = (x: number, far: boolean): void => {
    const at = (shape: Shape): Shape => put(shape, [x, far ? -8 : 8], far ? 0.94 : 1);
    const plumes: [Point, number][] = [
      [[96, -64], 26],
      [[104, -30], 24],
      [[92, 2], 22],
    ];
    mass(
      figure,
      plumes.map(([tip, width]) => ({
        shape: at(leaf([22, -16], tip, width, -5)),
        fill: fill("white"),
        depth: 4,
      })),
    );
    solid(
      figure,
      at(pts("-34,-92! 30,-92! 34,-20 40,20 44,54! -92,54! -96,26 -66,6 -38,-8")),
      fill("leather"),
      9,
      flat(at(pts("-100,42! 50,42! 50,60! -100,60!")), tone("leather").dark) +
        stroke(at(pts("-30,-40 -8,-34")), tone("rope").mid, 5) +
        stroke(at(pts("-32,-18 -10,-10")), tone("rope").mid, 5),
    );
    solid(figure, at(pts("-40,-98! 36,-98! 36,-70! -40,-70!")), fill("cloth"), 4);
  };
  boot(44, true);
  boot(-26, false);
}

export function locket(thing: Thing): void {
  const { figure, fill, tone } = thing;
  chain(thing, BOW, "brass");
  solid(
    figure,
    pts("0,104 -58,52 -68,18 -44,-12 -14,-6 0,12! 14,-6 44,-12 68,18 58,52"),
    fill("brass"),
    12,
    flat(
      put(pts("0,104 -58,52 -68,18 -44,-12 -14,-6 0,12! 14,-6 44,-12 68,18 58,52"), [0, 16], 0.64),
      tone("cloth").mid,
    ) + flat(pts("-40,24 -30,6 -18,8 -28,26 -32,44"), "#fff", 0.6),
  );
  solid(figure, ellipse(0, -4, 11, 11), fill("brass"), 2);
}

export function lens(thing: Thing): void {
  const { figure, fill, tone, glass } = thing;
  solid(figure, put(pts("-12,60! 12,60! 16,140! -16,140!"), [0, 0], 1, -40), fill("wood"), 5);
  solid(figure, ellipse(-10, -20, 82, 82, 0, 12), fill("brass"), 9);
  solid(
    figure,
    ellipse(-10, -20, 66, 66, 0, 12),
    fill("glow"),
    0,
    flat(
      put(pts("-10,46 -30,10 -14,-24 -4,-2 14,-40! 26,-4 34,20 16,46"), [-10, -18], 1),
      tone("cloth").mid,
    ) + flat(ellipse(-10, 4, 18, 20), tone("glow").light),
  );
  figure.out.push(
    flat(ellipse(-10, -20, 66, 66, 0, 12), glass, 0.5),
    flat(pts("-54,-40 -36,-68 -14,-74 -36,-48 -46,-20"), "#fff", 0.7),
  );
}

export function mask(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const plumes = [-56, -28, 0, 28, 56].map(
    (x): Shape => leaf([x * 0.6, -60], [x * 1.6, -128 + Math.abs(x) * 0.5], 30),
  );
  mass(
    figure,
    plumes.map((shape, i) => ({ shape, fill: fill(i % 2 ? "trim" : "cloth"), depth: 4 })),
  );
  solid(
    figure,
    pts("-86,-66 0,-84 86,-66 94,-10 70,56 30,96 0,104 -30,96 -70,56 -94,-10"),
    fill("iron"),
    14,
    stroke(pts("0,-84 0,104"), tone("iron").dark, 5) +
      flat(
        [
          [-74, -46],
          [74, -46],
          [-66, 30],
          [66, 30],
          [0, -66],
        ].map(([x, y]) => ellipse(x, y, 6)),
        tone("brass").mid,
      ),
  );
  mass(figure, [
    {
      shape: pts("-68,-24 -40,-34 -16,-16 -40,-4"),
      more: [pts("68,-24 40,-34 16,-16 40,-4")],
      fill: figure.palette.ink,
      depth: 0,
    },
  ]);
  figure.out.push(
    flat([ellipse(-38, -18, 7, 5), ellipse(38, -18, 7, 5)], tone("glow").light),
    stroke(pts("-34,56 0,64 34,56"), figure.palette.ink, 7),
    stroke(pts("-26,74 0,80 26,74"), figure.palette.ink, 5),
  );
}

export function helmet(thing: Thing): void {
  const { figure, fill, tone, glass } = thing;
  solid(
    figure,
    pts("-70,62! 70,62! 96,100 0,112 -96,100"),
    fill("brass"),
    8,
    flat(
      [-60, -20, 20, 60].map((x) => ellipse(x, 90, 7)),
      tone("brass").dark,
    ),
  );
  solid(figure, ellipse(0, -14, 92, 90, 0, 12), fill("brass"), 16);
  solid(figure, ellipse(0, -10, 58, 56, 0, 12), fill("iron"), 4);
  solid(
    figure,
    ellipse(0, -10, 46, 44, 0, 12),
    tone("cloth").dark,
    0,
    flat(pts("-60,10 -20,0 20,12 60,0 60,60 -60,60"), tone("cloth").mid) +
      flat([ellipse(16, -22, 6), ellipse(26, -6, 4)], "#fff", 0.6),
  );
  figure.out.push(
    flat(ellipse(0, -10, 46, 44, 0, 12), glass, 0.55),
    stroke(pts("0,-54 0,34"), tone("iron").dark, 5),
    stroke(pts("-46,-10 46,-10"), tone("iron").dark, 5),
  );
  solid(figure, pts("-20,-112 20,-112 14,-98 -14,-98"), fill("iron"), 3);
}

export function crown(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const band = pts("-92,74! -102,-46! -52,6! -34,-84! 4,-2! 40,-92! 54,4! 104,-54! 92,74! 0,90");
  solid(
    figure,
    band,
    fill("brass"),
    12,
    stroke(pts("30,-60! 20,-24! 36,0! 24,34! 34,60!"), figure.palette.ink, 4.5) +
      stroke(pts("-94,48 0,62 94,48"), tone("brass").dark, 7),
  );
  const gems: [number, number, number][] = [
    [-52, 34, 13],
    [-2, 44, 16],
    [58, 34, 13],
  ];
  mass(figure, [
    merged(
      gems.map(([x, y, r]) => ({
        shape: put(pts("0,-1! 0.8,0! 0,1! -0.8,0!"), [x, y], r * 1.3),
        fill: fill("cloth"),
        depth: 0,
      })),
    ),
  ]);
  mass(figure, [
    merged(
      [
        [-102, -50],
        [-34, -90],
        [40, -98],
        [104, -60],
      ].map(([x, y]) => ({ shape: ellipse(x, y, 11), fill: fill("glow"), depth: 2 })),
    ),
  ]);
}
