// Hair of people: what falls behind the head, and what frames the face.

import { type Figure, mass, paint, solid, stroke } from "../creature/figure.ts";
import { ellipse } from "../geometry.ts";
import { HEAD, onHead } from "./figurehead.ts";
import type { Person } from "./person.ts";

/** Draws the hair behind the head. */
export function backHair(figure: Figure, { style, hair }: Person): void {
  const fill = paint(figure, hair);
  if (style === "long")
    solid(
      figure,
      onHead("-66,-30 -78,30 -84,100 -60,126 0,120 60,126 84,100 78,30 66,-30 0,-70"),
      fill,
      10,
      [-50, 0, 50]
        .map((x) =>
          stroke(
            [
              [x, HEAD[1]],
              [x * 1.2, HEAD[1] + 110],
            ],
            hair.dark,
            4,
            0.5,
          ),
        )
        .join(""),
    );
  if (style === "curls") {
    const curls = [
      [-64, -20, 26],
      [-70, 20, 26],
      [-52, -56, 28],
      [64, -20, 26],
      [70, 20, 26],
      [52, -56, 28],
      [0, -76, 32],
      [-28, -70, 28],
      [30, -70, 28],
    ].map(([x, y, r]) => ellipse(HEAD[0] + x, HEAD[1] + y, r));
    mass(figure, [{ shape: curls[0], more: curls.slice(1), fill, depth: 7 }]);
  }
  if (style === "bun") solid(figure, ellipse(HEAD[0] + 10, HEAD[1] - 82, 32, 28), fill, 7);
}

/** Draws the hair that frames the face. */
export function frontHair(figure: Figure, { style, hair }: Person): void {
  const fill = paint(figure, hair);
  const strand = (text: string) => stroke(onHead(text), hair.dark, 3.5, 0.6);
  switch (style) {
    case "bald":
      return;
    case "short":
      return solid(
        figure,
        onHead("-62,8! -68,-34 -50,-70 0,-82 50,-70 68,-34 62,8! 50,-20 34,-42! 6,-30 -20,-44! -44,-24"),
        fill,
        6,
        strand("-20,-76 -30,-50"),
      );
    case "swept":
      return solid(
        figure,
        onHead(
          "-60,12! -72,-30 -60,-78 0,-96 64,-92 96,-110! 84,-62 66,-26 60,10! 48,-26 10,-46 -30,-34 -50,-14",
        ),
        fill,
        7,
        strand("-20,-80 20,-60") + strand("10,-90 50,-70"),
      );
    case "curls":
      return solid(
        figure,
        onHead("-60,-4! -64,-40 -40,-66 0,-72 40,-66 64,-40 60,-4! 46,-30 26,-24 6,-38 -16,-24 -40,-32"),
        fill,
        6,
      );
    case "braid": {
      const beads = [0, 1, 2, 3, 4].map((i) =>
        ellipse(HEAD[0] + 62 + i * 5, HEAD[1] + 26 + i * 24, 15 - i * 1.2, 15),
      );
      mass(figure, [{ shape: beads[0], more: beads.slice(1), fill, depth: 5 }]);
      return solid(
        figure,
        onHead("-62,20! -70,-30 -50,-72 0,-84 52,-72 72,-30 66,34! 54,-10 20,-52 -24,-34 -52,-6"),
        fill,
        7,
      );
    }
    default:
      return solid(
        figure,
        onHead("-64,30! -72,-30 -50,-72 0,-84 50,-72 72,-30 64,30! 54,-14 24,-56! -20,-30 -52,-10"),
        fill,
        7,
        strand("20,-70 -20,-40"),
      );
  }
}
