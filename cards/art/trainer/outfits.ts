// What people wear: robes, coats, aprons, armour, cloaks.

import { type Figure, mass, merged, paint, solid, stroke } from "../creature/figure.ts";
import { leaf } from "../creature/shapes.ts";
import { ellipse, type Point, path, pts, type Shape, tube } from "../geometry.ts";
import { clipped } from "../sheet.ts";
import type { Person } from "./person.ts";

const TORSO = pts(
  "-22,-128 -62,-116 -108,-92 -112,-40 -94,40 -92,100 -104,190! 104,190! 92,100 94,40 112,-40 108,-92 62,-116 22,-128",
);

const mirror = (shape: Shape): Shape => shape.map(([x, y, corner]): Point => [-x, y, corner]);

/** A shape and its mirror image, as one part. */
function pair(figure: Figure, text: string, fill: string, depth: number): void {
  const shape = pts(text);
  mass(figure, [{ shape, more: [mirror(shape)], fill, depth }]);
}

type Dress = (figure: Figure) => void;

const robe: Dress = (figure) =>
  pair(figure, "-40,-132 -20,-118 0,-70! -26,-60 -58,-100", paint(figure, figure.palette.accent), 5);

const coat: Dress = (figure) => {
  const { accent, horn } = figure.palette;
  pair(figure, "-34,-134! -12,-110 -4,190! -58,190! -50,-60! -66,-104!", paint(figure, accent), 6);
  const buttons = [-60, -14, 32, 78, 124].flatMap((y) => [ellipse(-30, y, 6), ellipse(30, y, 6)]);
  mass(figure, [merged(buttons.map((shape) => ({ shape, fill: paint(figure, horn), depth: 0 })))]);
};

const apron: Dress = (figure) => {
  const { belly } = figure.palette;
  const fill = paint(figure, belly);
  solid(
    figure,
    pts("-50,-72! 50,-72! 56,40 84,60! 96,190! -96,190! -84,60! -56,40"),
    fill,
    7,
    stroke(pts("-40,10 0,18 40,10"), belly.dark, 4) + stroke(pts("-88,62 0,76 88,62"), belly.dark, 6),
  );
  const strap = tube(pts("-46,-70 -40,-104 -26,-126"), [9, 8, 7]);
  mass(figure, [{ shape: strap, more: [mirror(strap)], fill, depth: 0 }]);
};

const armor: Dress = (figure) => {
  const { horn } = figure.palette;
  const plate = pts("-72,-96 0,-112 72,-96 84,-20 74,60 -74,60 -84,-20");
  solid(figure, plate, paint(figure, horn), 12, stroke(pts("0,-110 0,60"), horn.dark, 4));
  pair(figure, "-134,-60 -118,-112 -76,-120 -64,-84 -90,-56", paint(figure, horn), 8);
};

const cloak: Dress = (figure) => {
  const { accent, glow } = figure.palette;
  solid(
    figure,
    pts("-60,-128 -20,-112 0,-98 20,-112 60,-128 50,-84 0,-66 -50,-84"),
    paint(figure, accent),
    7,
  );
  solid(figure, leaf([0, -70], [0, -100], 24), paint(figure, glow), 0);
};

/** A jersey with stripes, as sailors have. */
const suit: Dress = (figure) => {
  const { belly, accent } = figure.palette;
  const stripes = [-70, -30, 10, 50]
    .map((y) => stroke(pts(`-112,${y} 0,${y + 12} 112,${y}`), belly.mid, 15))
    .join("");
  figure.out.push(clipped(figure.sheet, `<path d="${path(TORSO)}"/>`, stripes));
  pair(figure, "-42,-132 -14,-104 -2,-66! -30,-72 -66,-104", paint(figure, accent), 4);
};

const OUTFITS: Record<Person["outfit"], Dress> = { robe, coat, apron, armor, cloak, suit };

/** Draws neck, shoulders and dress. */
export function drawOutfit(figure: Figure, { outfit, skin }: Person): void {
  const { palette } = figure;
  if (outfit === "cloak")
    solid(
      figure,
      pts("-30,-140 -96,-116 -136,-60 -160,190! 160,190! 136,-60 96,-116 30,-140"),
      paint(figure, palette.accent),
      10,
    );
  solid(figure, tube(pts("0,-150 0,-108"), [24, 30]), paint(figure, skin), 7);
  const fold = (x: number): string =>
    stroke(
      [
        [x * 0.8, -84],
        [x, 20],
        [x * 1.04, 180],
      ],
      palette.body.dark,
      4,
      0.5,
    );
  const belt =
    outfit === "robe" || outfit === "suit" ? stroke(pts("-98,70 0,84 98,70"), palette.second.mid, 16) : "";
  solid(figure, TORSO, paint(figure, palette.body), 14, [-70, -30, 34, 74].map(fold).join("") + belt);
  OUTFITS[outfit](figure);
}
