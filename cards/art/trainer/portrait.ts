// Draws a person from the hat to the waist: some 400 units tall, the middle of the head at `HEAD`.

import type { Figure } from "../creature/figure.ts";
import type { Point } from "../geometry.ts";
import { drawArms } from "./arms.ts";
import { backHair, frontHair } from "./hair.ts";
import { drawHat } from "./hats.ts";
import { drawOutfit } from "./outfits.ts";
import type { Person } from "./person.ts";
import { drawVisage } from "./visage.ts";

/** Widths of shoulders and of heads, as parts of the usual. */
const BODIES: Record<Person["build"], readonly [body: number, head: number]> = {
  slim: [0.84, 0.95],
  sturdy: [1, 1],
  stout: [1.16, 1.08],
  broad: [1.22, 1.02],
};

/** How large the head is to the body. */
const HEADS: Record<Person["age"], number> = { child: 1.16, young: 1.02, grown: 0.97, old: 0.97 };

/** Degrees by which a head is held aslant. */
const TILT: Record<Person["gaze"], number> = { front: 0, left: -5, right: 5 };

/** Where a head sits on its neck. */
const NECK: Point = [0, -132];

/** Draws parts on a figure of their own, then stretches and turns them about a point. */
function stretched(
  figure: Figure,
  [x, y]: Point,
  sx: number,
  sy: number,
  turn: number,
  draw: (figure: Figure) => void,
): void {
  const part: Figure = { ...figure, out: [], points: [] };
  draw(part);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  figure.out.push(
    `<g transform="translate(${x} ${y})rotate(${turn})scale(${sx} ${sy})translate(${-x} ${-y})">${part.out.join("")}</g>`,
  );
  figure.points.push(
    ...part.points.map(([px, py]): Point => {
      const [dx, dy] = [(px - x) * sx, (py - y) * sy];
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
    }),
  );
}

/** Draws a person on a figure: its palette gives the clothes, `name` is the card's. */
export function drawPerson(figure: Figure, person: Person, name: string): void {
  const [wide, broad] = BODIES[person.build];
  const child = person.age === "child" ? 0.8 : 1;
  const size = HEADS[person.age];
  const bent = person.age === "old" ? 8 : 0;
  const head = (draw: (part: Figure) => void): void =>
    stretched(
      figure,
      [NECK[0], NECK[1] + bent],
      Math.round(size * broad * 100) / 100,
      size,
      TILT[person.gaze],
      draw,
    );
  head((part) => backHair(part, person));
  stretched(figure, [0, -110], Math.round(wide * child * 100) / 100, child, 0, (body) => {
    drawOutfit(body, person);
  });
  stretched(figure, [0, -110], Math.round(wide * child * 100) / 100, child, 0, (body) =>
    drawArms(body, person, name),
  );
  head((part) => {
    drawVisage(part, person);
    if (person.hat !== "hood" && person.hat !== "helm") frontHair(part, person);
    drawHat(part, person);
  });
}
