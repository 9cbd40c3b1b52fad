// Hats, hoods and veils.

import { type Figure, flat, mass, paint, solid, stroke } from "../creature/figure.ts";
import { leaf } from "../creature/shapes.ts";
import { ellipse, pts, put, spot } from "../geometry.ts";
import { HEAD, onHead } from "./figurehead.ts";
import type { Person } from "./person.ts";

type Hat = (figure: Figure) => void;

const cloth = (figure: Figure): string => paint(figure, figure.palette.accent);

const tricorne: Hat = (figure) => {
  const { second } = figure.palette;
  solid(figure, onHead("-50,-50 -40,-104 0,-116 40,-104 50,-50"), cloth(figure), 8);
  const brim = onHead("-112,-62! -70,-46 0,-34 70,-46 112,-62! 90,-92 40,-70 0,-64 -40,-70 -90,-92");
  solid(figure, brim, cloth(figure), 7, stroke(onHead("-96,-66 0,-44 96,-66"), second.mid, 6));
  solid(figure, put(leaf([0, 0], [64, -60], 30, 12), spot(HEAD, 1, 36, -72)), paint(figure, second), 4);
};

const hood: Hat = (figure) =>
  solid(
    figure,
    onHead(
      "0,-108 60,-92 92,-30 96,40 80,92 52,100! 64,40 62,-20 34,-60 0,-66 -34,-60 -62,-20 -64,40 -52,100! -80,92 -96,40 -92,-30 -60,-92",
    ),
    cloth(figure),
    9,
  );

const straw: Hat = (figure) => {
  const { horn, second } = figure.palette;
  const band = stroke(onHead("-54,-60 0,-52 54,-60"), second.mid, 13);
  solid(figure, onHead("-52,-52 -44,-98 0,-110 44,-98 52,-52"), paint(figure, horn), 8, band);
  solid(figure, onHead("-122,-40 -60,-60 0,-64 60,-60 122,-40 70,-28 0,-30 -70,-28"), paint(figure, horn), 6);
};

const cap: Hat = (figure) => {
  solid(figure, onHead("-66,-50 -72,-88 -30,-106 30,-106 72,-88 66,-50 0,-58"), cloth(figure), 8);
  solid(figure, onHead("-66,-52 0,-62 66,-52 60,-34 0,-46 -60,-34"), figure.palette.ink, 0);
  solid(figure, ellipse(HEAD[0], HEAD[1] - 76, 11, 13), paint(figure, figure.palette.glow), 2);
};

const beret: Hat = (figure) =>
  solid(figure, onHead("-64,-44 -84,-70 -50,-108 20,-112 82,-90 84,-62 60,-46 0,-60"), cloth(figure), 9);

const bandana: Hat = (figure) => {
  const dots = [spot(HEAD, 1, -36, -58), spot(HEAD, 1, 0, -70), spot(HEAD, 1, 36, -58)];
  solid(figure, onHead("64,-38 96,-30 104,0! 84,-10 70,-22"), cloth(figure), 4);
  solid(
    figure,
    onHead("-66,-30 -64,-66 0,-88 64,-66 66,-30 30,-48 0,-52 -30,-48"),
    cloth(figure),
    8,
    flat(
      dots.map(([x, y]) => ellipse(x, y, 5)),
      figure.palette.second.light,
    ),
  );
};

const helm: Hat = (figure) => {
  const { horn } = figure.palette;
  const shell = onHead(
    "-68,20! -72,-40 -40,-92 0,-104 40,-92 72,-40 68,20! 54,6 52,-26 12,-36! 6,20! -6,20! -12,-36! -52,-26 -54,6",
  );
  solid(figure, shell, paint(figure, horn), 11, stroke(onHead("0,-104 0,-40"), horn.dark, 6));
};

const goggles: Hat = (figure) => {
  const { palette } = figure;
  const rings = [-26, 26].map((x) => ellipse(HEAD[0] + x, HEAD[1] - 52, 22, 20));
  const glass = [-26, 26].map((x) => ellipse(HEAD[0] + x, HEAD[1] - 52, 14, 12));
  figure.out.push(stroke(onHead("-66,-40 0,-54 66,-40"), palette.ink, 13));
  mass(figure, [
    {
      shape: rings[0],
      more: [rings[1]],
      fill: paint(figure, palette.horn),
      depth: 4,
      inside: flat(glass, palette.glow.mid),
    },
  ]);
};

const pointed: Hat = (figure) => {
  const star = pts("0,-9! 3,-3! 9,0! 3,3! 0,9! -3,3! -9,0! -3,-3!");
  const stars = [spot(HEAD, 1, -10, -90), spot(HEAD, 1, 14, -126), spot(HEAD, 1, 24, -70)];
  const cone = onHead("-54,-44 -30,-110 14,-176 60,-190! 34,-140 44,-90 56,-44");
  solid(
    figure,
    cone,
    cloth(figure),
    10,
    flat(
      stars.map((at) => put(star, at)),
      "#ffe9a8",
    ),
  );
  solid(figure, onHead("-108,-36 -50,-58 0,-62 50,-58 108,-36 60,-26 0,-32 -60,-26"), cloth(figure), 6);
};

const veil: Hat = (figure) => {
  figure.out.push('<g opacity=".8">');
  solid(
    figure,
    onHead(
      "0,-96 56,-82 84,-20 96,70 110,130! 70,120 74,30 60,-26 30,-60 0,-64 -30,-60 -60,-26 -74,30 -70,120 -110,130! -96,70 -84,-20 -56,-82",
    ),
    cloth(figure),
    8,
  );
  figure.out.push("</g>");
  solid(figure, onHead("-50,-62 0,-80 50,-62 0,-68"), paint(figure, figure.palette.glow), 0);
};

const HATS: Record<Person["hat"], Hat> = {
  none: () => undefined,
  tricorne,
  hood,
  straw,
  cap,
  beret,
  bandana,
  helm,
  goggles,
  pointed,
  veil,
};

/** Draws a person's hat. */
export function drawHat(figure: Figure, { hat }: Person): void {
  HATS[hat](figure);
}
