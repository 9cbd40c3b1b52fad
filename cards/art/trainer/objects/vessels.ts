// Things that hold something: jars, vials, bottles, lanterns, an hourglass, a chest, a pack.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { flame, leaf } from "../../creature/shapes.ts";
import { ellipse, pts } from "../../geometry.ts";
import type { Thing } from "../materials.ts";

const SHINE = "-44,-60 -30,-78 -26,-30 -36,30 -46,10";

function cork({ figure, fill }: Thing, y: number, half: number): void {
  solid(
    figure,
    [
      [-half, y + 14, 1],
      [-half - 3, y - 14, 1],
      [half + 3, y - 14, 1],
      [half, y + 14, 1],
    ],
    fill("cork"),
    4,
  );
}

export function jar(thing: Thing): void {
  const { figure, fill, glass, tone } = thing;
  const body = pts("-58,-78 58,-78 72,-56 76,20 66,76 0,88 -66,76 -76,20 -72,-56");
  solid(
    figure,
    body,
    glass,
    0,
    flat(pts("-90,-10 -40,-18 0,-8 40,-18 90,-10 90,100 -90,100"), fill("glow")) +
      flat(pts(SHINE), "#fff", 0.6),
  );
  solid(figure, pts("-64,-104 64,-104 68,-78 0,-70 -68,-78"), fill("cloth"), 6);
  mass(figure, [{ shape: pts("-70,-80 0,-72 70,-80 68,-70 0,-62 -68,-70"), fill: fill("rope"), depth: 0 }]);
  solid(
    figure,
    pts("-40,8! 40,8! 40,52! -40,52!"),
    fill("paper"),
    0,
    flat(leaf([-20, 44], [18, 14], 22, 4), tone("cloth").mid),
  );
}

export function emberJar(thing: Thing): void {
  const { figure, fill, glass, tone } = thing;
  const body = pts("-52,-70 52,-70 74,-40 80,24 64,76 0,88 -64,76 -80,24 -74,-40");
  solid(
    figure,
    flame([0, 70], [6, -66], 86, 12),
    fill("glow"),
    6,
    flat(flame([0, 66], [0, -8], 50, 6), tone("glow").light) +
      flat(flame([0, 64], [0, 26], 26, 2), "#fff", 0.9),
  );
  solid(figure, body, glass, 0, flat(pts(SHINE), "#fff", 0.65));
  solid(figure, pts("-58,-96! 62,-112! 66,-88! -54,-70!"), fill("iron"), 5);
  solid(figure, pts("-14,-104 0,-120 16,-110 8,-100"), fill("brass"), 2);
}

export function vial(thing: Thing): void {
  const { figure, fill, glass } = thing;
  cork(thing, -112, 17);
  const body = pts("-20,-100! 20,-100! 20,-52 40,-20 66,24 62,70 0,90 -62,70 -66,24 -40,-20 -20,-52");
  solid(
    figure,
    body,
    glass,
    0,
    flat(pts("-80,18 -30,8 10,20 50,10 80,18 80,100 -80,100"), fill("glow")) +
      flat([ellipse(-16, 46, 8), ellipse(18, 62, 5), ellipse(10, 34, 4)], "#fff", 0.75) +
      flat(pts("-46,20 -30,-6 -24,10 -38,56 -50,50"), "#fff", 0.6),
  );
  solid(figure, pts("-26,-100 26,-100 26,-88 -26,-88"), fill("brass"), 0);
}

export function draught(thing: Thing): void {
  const { figure, fill, glass } = thing;
  cork(thing, -116, 20);
  const body = pts("-24,-104! 24,-104! 24,-60 60,-30 84,22 66,72 0,92 -66,72 -84,22 -60,-30 -24,-60");
  solid(
    figure,
    body,
    glass,
    0,
    flat(pts("-100,-18 -40,-26 0,-16 50,-28 100,-18 100,110 -100,110"), fill("cloth")) +
      flat([ellipse(-24, 30, 11), ellipse(24, 52, 8), ellipse(8, 10, 6), ellipse(36, 16, 5)], "#fff", 0.6) +
      flat(pts("-64,0 -44,-28 -36,-8 -52,50 -66,36"), "#fff", 0.55),
  );
  solid(figure, pts("-30,-104 30,-104 30,-88 -30,-88"), fill("brass"), 0);
  solid(
    figure,
    pts("-30,26! 0,8! 30,26! 24,58! 0,70! -24,58!"),
    fill("paper"),
    0,
    stroke(pts("-10,48! 4,34! -2,34! 10,20!"), thing.tone("trim").dark, 5),
  );
}

export function bottle(thing: Thing): void {
  const { figure, fill, glass } = thing;
  cork(thing, -118, 15);
  const body = pts("-18,-106! 18,-106! 18,-56 44,-30 48,40 46,84 0,92 -46,84 -48,40 -44,-30 -18,-56");
  solid(
    figure,
    pts("-26,70! -30,-10! 20,-22! 28,60!"),
    fill("paper"),
    4,
    stroke(pts("-18,6! 14,-2!"), "#8a6a48", 4) +
      stroke(pts("-16,24! 16,16!"), "#8a6a48", 4) +
      stroke(pts("-16,42! 8,38!"), "#8a6a48", 4),
  );
  solid(figure, body, glass, 0, flat(pts("-40,-10 -28,-30 -24,10 -32,70 -40,60"), "#fff", 0.6));
  solid(figure, pts("-22,-84 22,-84 22,-72 -22,-72"), fill("rope"), 0);
}

export function lantern(thing: Thing): void {
  const { figure, fill, tone } = thing;
  figure.out.push(
    stroke(pts("-36,-86 -30,-126 0,-140 30,-126 36,-86"), figure.palette.ink, 11),
    stroke(pts("-36,-86 -30,-126 0,-140 30,-126 36,-86"), tone("brass").mid, 6),
  );
  figure.points.push([0, -146]);
  solid(
    figure,
    pts("-52,64! -58,-58! 58,-58! 52,64!"),
    fill("amber"),
    0,
    flat(ellipse(0, 10, 52, 62), "#fff2b0", 0.8),
  );
  solid(
    figure,
    flame([0, 52], [4, -40], 52, 7),
    fill("glow"),
    4,
    flat(flame([0, 48], [0, 0], 26, 3), "#fff", 0.9),
  );
  mass(figure, [
    merged(
      [-58, 0, 58].map((x) => ({
        shape: pts(`${x - 5},-58! ${x + 5},-58! ${x * 0.9 + 5},66! ${x * 0.9 - 5},66!`),
        fill: fill("brass"),
        depth: 0,
      })),
    ),
  ]);
  mass(figure, [
    { shape: pts("-70,-56! -44,-88 0,-100 44,-88 70,-56!"), fill: fill("brass"), depth: 7 },
    { shape: pts("-64,62! 64,62! 74,90! -74,90!"), fill: fill("brass"), depth: 5 },
  ]);
}

export function hourglass(thing: Thing): void {
  const { figure, fill, glass } = thing;
  solid(
    figure,
    pts("-46,-84! 46,-84! 44,-50 10,-6 10,6 44,50 46,84! -46,84! -44,50 -10,6 -10,-6 -44,-50"),
    glass,
    0,
    flat(pts("-50,-52 0,-44 50,-52 14,-6! -14,-6!"), fill("glow")) +
      flat(pts("-50,90! -46,62 0,36 46,62 50,90!"), fill("glow")) +
      flat(pts("-2,-10! 2,-10! 2,50! -2,50!"), fill("glow")) +
      flat(pts("-34,-70 -26,-74 -18,-30 -26,-36"), "#fff", 0.6),
  );
  mass(figure, [
    merged(
      [-60, 60].map((x) => ({
        shape: pts(`${x - 6},-92! ${x + 6},-92! ${x + 6},92! ${x - 6},92!`),
        fill: fill("wood"),
        depth: 4,
      })),
    ),
  ]);
  mass(figure, [
    merged(
      [-96, 96].map((y) => ({
        shape: pts(`-76,${y - 12}! 76,${y - 12}! 70,${y + 12}! -70,${y + 12}!`),
        fill: fill("wood"),
        depth: 5,
      })),
    ),
  ]);
}

export function chest(thing: Thing): void {
  const { figure, fill } = thing;
  solid(
    figure,
    pts("-96,-14! -94,-50 -60,-84 60,-84 94,-50 96,-14!"),
    fill("wood"),
    9,
    stroke(pts("-90,-46 0,-40 90,-46"), thing.tone("wood").dark, 4),
  );
  solid(
    figure,
    pts("-96,-14! 96,-14! 90,78! -90,78!"),
    fill("wood"),
    9,
    stroke(pts("-92,18 92,18"), thing.tone("wood").dark, 4) +
      stroke(pts("-92,48 92,48"), thing.tone("wood").dark, 4),
  );
  mass(figure, [
    merged(
      [-70, 70].map((x) => ({
        shape: pts(`${x - 11},-82! ${x + 11},-82! ${x + 11},78! ${x - 11},78!`),
        fill: fill("brass"),
        depth: 4,
      })),
    ),
  ]);
  solid(figure, pts("-98,-22! 98,-22! 98,-4! -98,-4!"), fill("brass"), 4);
  solid(
    figure,
    pts("-20,-26! 20,-26! 20,16 0,30 -20,16"),
    fill("brass"),
    5,
    flat(pts("-6,-6 0,-12 6,-6 3,2 6,14! -6,14! -3,2"), figure.palette.ink),
  );
}

export function pack(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(
    figure,
    pts("-84,-76 -78,-96 78,-96 84,-76 80,-58 -80,-58"),
    fill("cloth"),
    8,
    stroke(pts("-60,-96 -60,-56"), tone("trim").mid, 8) + stroke(pts("60,-96 60,-56"), tone("trim").mid, 8),
  );
  solid(figure, pts("-70,-58 70,-58 86,0 80,70 0,90 -80,70 -86,0"), fill("leather"), 12);
  solid(figure, pts("-72,-60 72,-60 76,-10 40,14 0,20 -40,14 -76,-10"), fill("leather"), 9);
  solid(figure, pts("-48,28! 48,28! 44,72 0,80 -44,72"), fill("leather"), 7);
  mass(figure, [
    merged(
      [-36, 36].map((x) => ({
        shape: pts(`${x - 8},-30! ${x + 8},-30! ${x + 8},40! ${x - 8},40!`),
        fill: fill("rope"),
        depth: 0,
      })),
    ),
  ]);
  mass(figure, [
    merged(
      [-36, 36].map((x) => ({
        shape: pts(`${x - 12},4! ${x + 12},4! ${x + 12},24! ${x - 12},24!`),
        fill: fill("brass"),
        depth: 0,
      })),
    ),
  ]);
}
