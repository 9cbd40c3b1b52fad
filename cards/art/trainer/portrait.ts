// Draws a person: shoulders, dress, face, hair and hat, some 280 units tall, cut off at the breast.

import { eyeMarkup } from "../creature/eyes.ts";
import { type Figure, flat, mass, merged, paint, solid, stroke } from "../creature/figure.ts";
import { leaf } from "../creature/shapes.ts";
import { ellipse, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import type { Person } from "./person.ts";

const HEAD: Point = [0, -196];

const onHead = (text: string): Shape => put(pts(text), HEAD);

function outfit(figure: Figure, { outfit: kind, skin }: Person): void {
  const { palette } = figure;
  const body = paint(figure, palette.body);
  const accent = paint(figure, palette.accent);
  const shoulders = pts(
    "-22,-128 -62,-116 -108,-92 -124,-40 -130,30! 130,30! 124,-40 108,-92 62,-116 22,-128",
  );
  if (kind === "cloak")
    solid(figure, pts("-30,-140 -96,-116 -138,-60 -150,30! 150,30! 138,-60 96,-116 30,-140"), accent, 10);
  solid(figure, tube(pts("0,-150 0,-108"), [24, 30]), paint(figure, skin), 7);
  const folds = [-70, -30, 34, 74]
    .map((x) =>
      stroke(
        [
          [x * 0.8, -84],
          [x, -30],
          [x * 1.04, 30],
        ],
        palette.body.dark,
        4,
        0.5,
      ),
    )
    .join("");
  const trim = stroke(pts("-124,8 0,20 124,8"), palette.second.mid, 9);
  solid(figure, shoulders, body, 14, folds + (kind === "robe" ? trim : ""));
  if (kind === "robe")
    mass(figure, [
      {
        shape: pts("-40,-132 -20,-118 0,-70! -26,-60 -58,-100"),
        more: [pts("40,-132 20,-118 0,-70! 26,-60 58,-100")],
        fill: accent,
        depth: 5,
      },
    ]);
  if (kind === "coat") {
    mass(figure, [
      {
        shape: pts("-34,-134! -12,-110 -4,30! -46,30! -50,-60! -66,-104!"),
        more: [pts("34,-134! 12,-110 4,30! 46,30! 50,-60! 66,-104!")],
        fill: accent,
        depth: 6,
      },
    ]);
    mass(figure, [
      merged(
        [-60, -24, 12].flatMap((y) =>
          [-30, 30].map((x) => ({ shape: ellipse(x, y, 6), fill: paint(figure, palette.horn), depth: 0 })),
        ),
      ),
    ]);
  }
  if (kind === "apron") {
    solid(
      figure,
      pts("-52,-72! 52,-72! 66,30! -66,30!"),
      paint(figure, palette.belly),
      7,
      stroke(pts("-40,-20 0,-12 40,-20"), palette.belly.dark, 4),
    );
    mass(figure, [
      merged(
        [-1, 1].map((way) => ({
          shape: tube(
            [
              [way * 46, -70],
              [way * 40, -104],
              [way * 26, -126],
            ],
            [9, 8, 7],
          ),
          fill: paint(figure, palette.belly),
          depth: 0,
        })),
      ),
    ]);
  }
  if (kind === "armor") {
    solid(
      figure,
      pts("-70,-96 0,-112 70,-96 74,-20 40,20 -40,20 -74,-20"),
      paint(figure, palette.horn),
      12,
      stroke(pts("0,-110 0,20"), palette.horn.dark, 4),
    );
    mass(figure, [
      {
        shape: pts("-134,-60 -118,-112 -76,-120 -64,-84 -90,-56"),
        more: [pts("134,-60 118,-112 76,-120 64,-84 90,-56")],
        fill: paint(figure, palette.horn),
        depth: 8,
      },
    ]);
  }
  if (kind === "cloak") {
    solid(figure, pts("-60,-128 -20,-112 0,-98 20,-112 60,-128 50,-84 0,-66 -50,-84"), accent, 7);
    solid(figure, leaf([0, -70], [0, -100], 24), paint(figure, palette.glow), 0);
  }
}

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

function hat(figure: Figure, { hat: kind }: Person): void {
  const { palette } = figure;
  const main = paint(figure, palette.accent);
  const trim = palette.second;
  switch (kind) {
    case "none":
      return;
    case "tricorne":
      solid(figure, onHead("-50,-50 -40,-104 0,-116 40,-104 50,-50"), main, 8);
      solid(
        figure,
        onHead("-112,-62! -70,-46 0,-34 70,-46 112,-62! 90,-92 40,-70 0,-64 -40,-70 -90,-92"),
        main,
        7,
        stroke(onHead("-96,-66 0,-44 96,-66"), trim.mid, 6),
      );
      return solid(
        figure,
        put(leaf([0, 0], [64, -60], 30, 12), [HEAD[0] + 36, HEAD[1] - 72]),
        paint(figure, trim),
        4,
      );
    case "hood":
      return solid(
        figure,
        onHead(
          "0,-108 60,-92 92,-30 96,40 80,92 52,100! 64,40 62,-20 34,-60 0,-66 -34,-60 -62,-20 -64,40 -52,100! -80,92 -96,40 -92,-30 -60,-92",
        ),
        main,
        9,
      );
    case "straw":
      solid(
        figure,
        onHead("-52,-52 -44,-98 0,-110 44,-98 52,-52"),
        paint(figure, palette.horn),
        8,
        stroke(onHead("-54,-60 0,-52 54,-60"), trim.mid, 13),
      );
      return solid(
        figure,
        onHead("-122,-40 -60,-60 0,-64 60,-60 122,-40 70,-28 0,-30 -70,-28"),
        paint(figure, palette.horn),
        6,
      );
    case "cap":
      solid(figure, onHead("-66,-50 -72,-88 -30,-106 30,-106 72,-88 66,-50 0,-58"), main, 8);
      solid(figure, onHead("-66,-52 0,-62 66,-52 60,-34 0,-46 -60,-34"), palette.ink, 0);
      return solid(figure, ellipse(HEAD[0], HEAD[1] - 76, 11, 13), paint(figure, palette.glow), 2);
    case "beret":
      return solid(figure, onHead("-64,-44 -84,-70 -50,-108 20,-112 82,-90 84,-62 60,-46 0,-60"), main, 9);
    case "bandana":
      solid(figure, onHead("64,-38 96,-30 104,0! 84,-10 70,-22"), main, 4);
      return solid(
        figure,
        onHead("-66,-30 -64,-66 0,-88 64,-66 66,-30 30,-48 0,-52 -30,-48"),
        main,
        8,
        flat(
          [
            [-36, -58],
            [0, -70],
            [36, -58],
          ].map(([x, y]) => ellipse(HEAD[0] + x, HEAD[1] + y, 5)),
          trim.light,
        ),
      );
    case "helm":
      return solid(
        figure,
        onHead(
          "-68,20! -72,-40 -40,-92 0,-104 40,-92 72,-40 68,20! 54,6 52,-26 12,-36! 6,20! -6,20! -12,-36! -52,-26 -54,6",
        ),
        paint(figure, palette.horn),
        11,
        stroke(onHead("0,-104 0,-40"), palette.horn.dark, 6),
      );
    case "goggles":
      figure.out.push(stroke(onHead("-66,-40 0,-54 66,-40"), palette.ink, 13));
      return mass(figure, [
        {
          shape: ellipse(HEAD[0] - 26, HEAD[1] - 52, 22, 20),
          more: [ellipse(HEAD[0] + 26, HEAD[1] - 52, 22, 20)],
          fill: paint(figure, palette.horn),
          depth: 4,
          inside: flat(
            [ellipse(HEAD[0] - 26, HEAD[1] - 52, 14, 12), ellipse(HEAD[0] + 26, HEAD[1] - 52, 14, 12)],
            palette.glow.mid,
          ),
        },
      ]);
    case "pointed":
      solid(
        figure,
        onHead("-54,-44 -30,-110 14,-176 60,-190! 34,-140 44,-90 56,-44"),
        main,
        10,
        flat(
          [
            [-10, -90],
            [14, -126],
            [24, -70],
          ].map(([x, y]) =>
            put(pts("0,-9! 3,-3! 9,0! 3,3! 0,9! -3,3! -9,0! -3,-3!"), [HEAD[0] + x, HEAD[1] + y]),
          ),
          "#ffe9a8",
        ),
      );
      return solid(figure, onHead("-108,-36 -50,-58 0,-62 50,-58 108,-36 60,-26 0,-32 -60,-26"), main, 6);
    case "veil":
      figure.out.push('<g opacity=".8">');
      solid(
        figure,
        onHead(
          "0,-96 56,-82 84,-20 96,70 110,130! 70,120 74,30 60,-26 30,-60 0,-64 -30,-60 -60,-26 -74,30 -70,120 -110,130! -96,70 -84,-20 -56,-82",
        ),
        main,
        8,
      );
      figure.out.push("</g>");
      return solid(figure, onHead("-50,-62 0,-80 50,-62 0,-68"), paint(figure, palette.glow), 0);
  }
}

/** Draws a person on a figure: its palette gives the clothes. */
export function drawPerson(figure: Figure, person: Person): void {
  backHair(figure, person);
  if (person.blade) {
    solid(figure, put(pts("-7,0! -6,-150! 0,-168! 6,-150! 7,0!"), [-98, 30], 1.25, -16), "#d9e0ea", 4);
    solid(figure, put(pts("-30,0 0,-9 30,0 0,9"), [-98, 26], 1, -16), paint(figure, figure.palette.horn), 3);
  }
  outfit(figure, person);
  face(figure, person);
  if (person.hat !== "hood" && person.hat !== "helm") frontHair(figure, person);
  hat(figure, person);
}
