// The crown that sovereigns wear.

import { tone } from "../color.ts";
import { ellipse, type Point, pts, put, type Shape } from "../geometry.ts";
import { type Figure, flat, mass, paint } from "./figure.ts";

const GOLD = tone(0.83, 0.14, 86);

/** Draws a crown with its rim's middle at a point, `size` wide to each side. */
export function drawCrown(figure: Figure, at: Point, size: number, turn = 0): void {
  const place = (shape: Shape): Shape => put(shape, at, size / 100, turn);
  const gems = flat(
    [place(ellipse(0, -6, 13)), place(ellipse(-56, -14, 9)), place(ellipse(56, -14, 9))],
    figure.palette.iris.mid,
  );
  const rim = place(pts("-88,2! -104,-92! -56,-46! -30,-118! 0,-58! 30,-118! 56,-46! 104,-92! 88,2! 0,20"));
  mass(figure, [{ shape: rim, fill: paint(figure, GOLD), depth: size * 0.1, inside: gems }]);
  figure.out.push(
    flat(
      [
        [-104, -98],
        [-30, -126],
        [30, -126],
        [104, -98],
      ].map(([x, y]) => place(ellipse(x, y, 11))),
      "#fff4c2",
    ),
  );
}
