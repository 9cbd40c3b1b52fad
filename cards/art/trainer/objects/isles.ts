// Things of the Drifting Isles and of those who work with their hands: oars, kites, teapots, tools, fruit.

import { flat, mass, merged, type Part, solid, stroke } from "../../creature/figure.ts";
import { leaf } from "../../creature/shapes.ts";
import { ellipse, type Point, pts, put, type Shape, tube } from "../../geometry.ts";
import type { Thing } from "../materials.ts";
import { cord } from "./gear.ts";

export function oar({ figure, fill }: Thing): void {
  mass(figure, [
    { shape: tube(pts("0,150 0,-60"), [8, 8]), fill: fill("wood"), depth: 4 },
    { shape: pts("-12,-50! 12,-50! 30,-110 24,-170 -24,-170 -30,-110"), fill: fill("cloth"), depth: 6 },
  ]);
}

export function hammer({ figure, fill, tone }: Thing): void {
  solid(figure, tube(pts("0,120 0,-70"), [10, 9]), fill("wood"), 4);
  solid(
    figure,
    pts("-72,-116! 40,-116! 78,-88! 40,-60! -72,-60!"),
    fill("iron"),
    8,
    stroke(pts("-40,-116! -40,-60!"), tone("iron").dark, 5),
  );
}

export function sword({ figure, fill }: Thing): void {
  solid(figure, pts("-10,20! -9,-150! 0,-182! 9,-150! 10,20!"), fill("steel"), 4);
  solid(figure, pts("-50,20 -20,10 0,14 20,10 50,20 20,32 -20,32"), fill("brass"), 4);
  solid(figure, tube(pts("0,30 0,76"), [9, 10]), fill("leather"), 3);
}

export function kite(thing: Thing): void {
  const { figure, fill, tone } = thing;
  cord(thing, pts("4,90 30,116 -10,140 24,168"), 5);
  const quarter = (text: string): string => flat(pts(text), tone("trim").mid);
  solid(
    figure,
    pts("0,-120! 84,-16! 0,96! -84,-16!"),
    fill("cloth"),
    9,
    quarter("0,-120! 84,-16! 0,-16!") + quarter("0,96! -84,-16! 0,-16!"),
  );
  figure.out.push(
    stroke(pts("-82,-16! 82,-16!"), figure.palette.ink, 5),
    stroke(pts("0,-118! 0,94!"), figure.palette.ink, 5),
  );
  const bows = [pts("30,116! 56,100 62,124!"), pts("-10,140! -38,128 -36,154!")];
  mass(figure, [merged(bows.map((shape): Part => ({ shape, fill: fill("trim"), depth: 2 })))]);
}

export function teapot({ figure, fill, tone }: Thing): void {
  solid(figure, tube(pts("-66,24 -112,6 -118,-44"), [20, 14, 11]), fill("cloth"), 5);
  solid(figure, tube(pts("64,-26 118,-34 116,36 66,44"), [10, 10, 10, 10]), fill("wood"), 3);
  const band = stroke(pts("-78,34 0,54 78,34"), tone("trim").mid, 12);
  solid(figure, pts("0,-72 58,-56 86,0 70,58 40,74 -40,74 -70,58 -86,0 -58,-56"), fill("cloth"), 12, band);
  solid(figure, pts("-48,-58 0,-82 48,-58 0,-48"), fill("trim"), 4);
  solid(figure, ellipse(0, -86, 12), fill("brass"), 3);
}

export function fruit({ figure, fill, tone }: Thing): void {
  const scales: Point[] = [];
  for (const y of [-40, -8, 24, 56]) for (const x of [-50, -18, 14, 46]) scales.push([x + (y % 3) * 4, y]);
  const marks = scales.map(([x, y]) => put(pts("0,-9! 9,0! 0,9! -9,0!"), [x, y]));
  solid(figure, ellipse(0, 12, 84, 90, 0, 10), fill("glow"), 14, flat(marks, tone("glow").dark, 0.55));
  const leaves = [leaf([0, -76], [-84, -110], 40, -8), leaf([0, -76], [80, -118], 40, 8)];
  mass(figure, [{ shape: leaves[0], more: [leaves[1]], fill: fill("trim"), depth: 4 }]);
  solid(figure, tube(pts("0,-70 4,-112"), [8, 6]), fill("wood"), 2);
}

export function bucket(thing: Thing): void {
  const { figure, fill, tone } = thing;
  cord(thing, pts("-78,-52 -50,-130 50,-130 78,-52"), 8, "iron");
  const hoops = [-22, 40]
    .map((y) => stroke(pts(`-80,${y} 0,${y + 14} 80,${y}`), tone("iron").mid, 12))
    .join("");
  const staves = [-40, 0, 40]
    .map((x) =>
      stroke(
        [
          [x * 1.1, -50],
          [x * 0.9, 90],
        ],
        tone("wood").dark,
        4,
        0.6,
      ),
    )
    .join("");
  solid(figure, pts("-86,-56! 86,-56! 62,88 0,98 -62,88"), fill("wood"), 10, staves + hoops);
  solid(figure, ellipse(0, -56, 86, 22, 0, 10), fill("wood"), 4, flat(ellipse(0, -52, 72, 15), "#4fa8dc"));
}

export function compass({ figure, fill, tone }: Thing): void {
  solid(figure, ellipse(0, -122, 18), fill("brass"), 4, flat(ellipse(0, -122, 9), figure.palette.ink));
  solid(figure, ellipse(0, 0, 104, 104, 0, 12), fill("brass"), 12);
  const marks = [0, 45, 90, 135, 180, 225, 270, 315].map(
    (a): Shape => put(pts("-3,-76! 3,-76! 3,-62! -3,-62!"), [0, 0], 1, a),
  );
  solid(figure, ellipse(0, 0, 82, 82, 0, 12), fill("paper"), 6, flat(marks, tone("dark").mid));
  solid(
    figure,
    put(pts("0,-66! 14,0! 0,66! -14,0!"), [0, 0], 1, 38),
    fill("steel"),
    3,
    flat(put(pts("0,-66! 14,0! -14,0!"), [0, 0], 1, 38), "#c7402f"),
  );
  solid(figure, ellipse(0, 0, 9), fill("brass"), 2);
}

export function harness(thing: Thing): void {
  const { figure, fill } = thing;
  for (const text of ["-70,90 -84,0 -40,-90 0,-116", "70,90 84,0 40,-90 0,-116"])
    solid(figure, tube(pts(text), [13, 13, 13, 13]), fill("leather"), 4);
  solid(figure, tube(pts("-84,14 0,30 84,14"), [14, 14, 14]), fill("leather"), 4);
  solid(figure, tube(pts("-72,84 0,102 72,84"), [14, 14, 14]), fill("leather"), 4);
  solid(
    figure,
    pts("-22,10! 22,10! 24,50! -24,50!"),
    fill("brass"),
    4,
    flat(pts("-10,22! 10,22! 10,38! -10,38!"), figure.palette.ink),
  );
  solid(figure, ellipse(0, -116, 22), fill("brass"), 4, flat(ellipse(0, -116, 11), figure.palette.ink));
}

export function sailcloth({ figure, fill, tone }: Thing): void {
  const stripes = [-40, 10, 60]
    .map((y) => stroke(pts(`-90,${y} 0,${y + 22} 90,${y}`), tone("cloth").mid, 18))
    .join("");
  solid(figure, pts("-80,-100! 80,-100! 96,-20 84,96! 0,80 -84,96! -96,-20"), fill("white"), 12, stripes);
  solid(figure, tube(pts("-104,-104 104,-104"), [11, 11]), fill("wood"), 4);
}
