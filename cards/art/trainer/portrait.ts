// Draws a person: shoulders, dress, face, hair and hat, some 280 units tall, cut off at the breast.

import { eyeMarkup } from "../creature/eyes.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "../creature/figure.ts";
import { ellipse, pts, put } from "../geometry.ts";
import { HEAD, onHead } from "./figurehead.ts";
import { drawHat } from "./hats.ts";
import { drawOutfit } from "./outfits.ts";
import type { Person } from "./person.ts";

function backHair(figure: Figure, { style, hair }: Person): void {
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

function frontHair(figure: Figure, { style, hair }: Person): void {
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

function face(figure: Figure, person: Person): void {
  const { palette } = figure;
  const { skin, age, lashes, hair } = person;
  mass(figure, [
    {
      shape: ellipse(HEAD[0] - 62, HEAD[1] + 12, 11, 16),
      more: [ellipse(HEAD[0] + 62, HEAD[1] + 12, 11, 16)],
      fill: paint(figure, skin),
      depth: 0,
    },
  ]);
  solid(
    figure,
    onHead("0,-80 44,-66 62,-16 58,30 36,62 0,78 -36,62 -58,30 -62,-16 -44,-66"),
    paint(figure, skin),
    11,
    flat(
      [ellipse(HEAD[0] - 36, HEAD[1] + 32, 14, 9), ellipse(HEAD[0] + 34, HEAD[1] + 32, 14, 9)],
      "#d9644a",
      0.28,
    ),
  );
  for (const side of [-1, 1] as const) {
    const x = HEAD[0] - 3 + side * 25;
    figure.out.push(
      eyeMarkup(figure, {
        at: [x, HEAD[1] + 8],
        w: 12.5,
        h: lashes ? 14 : 11.5,
        style: "almond",
        side,
        temper: lashes ? 0 : 0.14,
      }),
    );
    figure.out.push(
      stroke(
        [
          [x - side * 13, HEAD[1] - 15],
          [x, HEAD[1] - 20],
          [x + side * 15, HEAD[1] - 14],
        ],
        age > 0.8 ? "#8d8d96" : hair.dark,
        lashes ? 4 : 6,
      ),
    );
  }
  figure.out.push(
    stroke(onHead("-4,14 -9,30 0,33"), skin.dark, 3.5),
    stroke(onHead("-18,52 -4,57 12,51"), palette.ink, 3.6),
  );
  if (lashes) figure.out.push(stroke(onHead("-12,53 -3,56 6,53"), "#b8434a", 4));
  if (age > 0.7)
    figure.out.push(
      stroke(onHead("-46,34 -40,42"), skin.dark, 2.5, 0.7),
      stroke(onHead("40,34 36,42"), skin.dark, 2.5, 0.7),
    );
  if (person.beard)
    solid(
      figure,
      onHead("-58,20! -40,44 -18,46 0,42 18,46 40,44 58,20! 54,70 30,104 0,118 -30,104 -54,70"),
      paint(figure, hair),
      8,
      stroke(onHead("-16,60 -2,64 12,60"), palette.ink, 3.4),
    );
  if (person.glasses)
    figure.out.push(
      `<g fill="#ffffff33" stroke="${palette.ink}" stroke-width="3.6"><circle cx="${HEAD[0] - 28}" cy="${HEAD[1] + 9}" r="19"/><circle cx="${HEAD[0] + 22}" cy="${HEAD[1] + 9}" r="19"/><path d="M-9-187h12" /></g>`,
    );
}

/** Draws a person on a figure: its palette gives the clothes. */
export function drawPerson(figure: Figure, person: Person): void {
  backHair(figure, person);
  if (person.blade) {
    solid(figure, put(pts("-7,0! -6,-150! 0,-168! 6,-150! 7,0!"), [-98, 30], 1.25, -16), "#d9e0ea", 4);
    solid(figure, put(pts("-30,0 0,-9 30,0 0,9"), [-98, 26], 1, -16), paint(figure, figure.palette.horn), 3);
  }
  drawOutfit(figure, person);
  face(figure, person);
  if (person.hat !== "hood" && person.hat !== "helm") frontHair(figure, person);
  drawHat(figure, person);
}
