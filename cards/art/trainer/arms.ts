// Arms of people: what they hold up, work at, point to, or fold them over.

import { type Figure, mass, type Part, paint, solid, stroke } from "../creature/figure.ts";
import { bounds, ellipse, type Point, short, spot, tube } from "../geometry.ts";
import { newThing } from "./materials.ts";
import type { Person } from "./person.ts";

/** Shoulder, elbow and hand of the arm on the right of the picture; mirrored for the left. */
type Limb = readonly [Point, Point, Point];

const mirrored = ([a, b, c]: Limb): Limb => [
  [-a[0], a[1]],
  [-b[0], b[1]],
  [-c[0], c[1]],
];

const HANGING: Limb = [
  [106, -76],
  [134, 20],
  [116, 116],
];

const RIGHT: Record<Person["pose"], Limb> = {
  hold: [
    [106, -76],
    [142, 40],
    [184, -34],
  ],
  raise: [
    [104, -82],
    [164, -30],
    [160, -112],
  ],
  work: [
    [106, -76],
    [130, 36],
    [52, 46],
  ],
  crossed: [
    [106, -76],
    [124, 28],
    [-52, 10],
  ],
  hips: [
    [106, -76],
    [176, 24],
    [96, 74],
  ],
  point: [
    [106, -78],
    [158, -44],
    [214, -108],
  ],
};

/** Whether the other arm does the same. */
const BOTH: ReadonlySet<Person["pose"]> = new Set(["work", "crossed", "hips"]);

function sleeve(figure: Figure, { outfit, skin, build }: Person, limb: Limb): Part {
  const thick = build === "broad" ? 1.2 : build === "slim" ? 0.88 : 1.06;
  const bare = outfit === "apron" || outfit === "suit";
  const { palette } = figure;
  const armor = outfit === "armor" ? palette.horn : palette.body;
  return {
    shape: tube(limb, [30 * thick, 25 * thick, (outfit === "robe" ? 30 : 20) * thick]),
    fill: paint(figure, bare ? skin : armor),
    depth: 9,
    inside: bare
      ? stroke([spot(limb[0], 1, -34, 34), spot(limb[0], 1, 40, 40)], palette.body.mid, 60)
      : stroke([spot(limb[1], 1, -16, -14), spot(limb[1], 1, 14, -8)], palette.body.dark, 4, 0.5),
  };
}

function hand(figure: Figure, { skin }: Person, [x, y]: Point, fist: boolean): void {
  const fingers = [-8, 0, 8]
    .map((dx) =>
      stroke(
        [
          [x + dx - 2, y - 4],
          [x + dx, y + 11],
        ],
        skin.dark,
        2.6,
        0.8,
      ),
    )
    .join("");
  solid(figure, ellipse(x, y, fist ? 22 : 19, fist ? 20 : 17), paint(figure, skin), 6, fist ? fingers : "");
}

/** A pointing hand, its finger on its way to `to`. */
function pointing(figure: Figure, person: Person, at: Point, to: Point): void {
  mass(figure, [
    { shape: tube([at, to], [8, 6]), fill: paint(figure, person.skin), depth: 3 },
    { shape: ellipse(at[0], at[1], 19, 18), fill: paint(figure, person.skin), depth: 5 },
  ]);
}

/** How high things are, in units, and where they are held: 0 at their top, 1 at their foot. */
const GRIPS = {
  pole: [270, 0.62],
  long: [128, 0.9],
  short: [150, 0.92],
  low: [124, 0.72],
} as const;

/** Puts what a person holds at a point. What is long and thin is held like a pole. */
function held(
  figure: Figure,
  name: string,
  draw: NonNullable<Person["prop"]>,
  at: Point,
  grip: keyof typeof GRIPS,
): void {
  const thing = newThing(figure.sheet, name);
  draw(thing);
  const [left, top, right, bottom] = bounds(thing.figure.points);
  const isPole = grip === "long" && bottom - top > 2 * (right - left);
  const [tall, hold] = GRIPS[isPole ? "pole" : grip];
  const k = Math.min(tall / (bottom - top), (tall * 1.25) / (right - left));
  const [dx, dy] = [at[0] - (k * (left + right)) / 2, at[1] - k * (top + (bottom - top) * hold)];
  figure.out.push(
    `<g transform="translate(${short(dx)} ${short(dy)})scale(${Math.round(k * 1000) / 1000})">${thing.figure.out.join("")}</g>`,
  );
  figure.points.push(...thing.figure.points.map(([x, y]): Point => [x * k + dx, y * k + dy]));
}

/** Draws the arms, and what they hold. `name` is the card's, which colors the thing. */
export function drawArms(figure: Figure, person: Person, name: string): void {
  const { pose, prop } = person;
  const right = RIGHT[pose];
  const left = mirrored(BOTH.has(pose) ? right : HANGING);
  const [rightHand, leftHand] = [right[2], left[2]];
  if (pose === "crossed") {
    const over: Limb = [left[0], [left[1][0], left[1][1] + 4], [56, 40]];
    mass(figure, [sleeve(figure, person, right)]);
    hand(figure, person, rightHand, true);
    mass(figure, [sleeve(figure, person, over)]);
    return hand(figure, person, over[2], true);
  }
  mass(figure, [sleeve(figure, person, left)]);
  if (pose !== "work") {
    hand(figure, person, leftHand, pose === "hips");
    if (prop && pose === "hold") held(figure, name, prop, spot(rightHand, 1, 4, 2), "long");
    mass(figure, [sleeve(figure, person, right)]);
    if (prop && pose === "raise") held(figure, name, prop, spot(rightHand, 1, 6, -6), "short");
    return pose === "point"
      ? pointing(figure, person, rightHand, spot(rightHand, 1, 24, -30))
      : hand(figure, person, rightHand, true);
  }
  mass(figure, [sleeve(figure, person, right)]);
  if (prop) held(figure, name, prop, [0, 50], "low");
  hand(figure, person, leftHand, true);
  hand(figure, person, rightHand, true);
}
