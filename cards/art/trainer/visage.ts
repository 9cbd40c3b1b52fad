// Faces of people: their shape, nose, brows, mouth, beard, and what age does to them.

import { eyeMarkup } from "../creature/eyes.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "../creature/figure.ts";
import { ellipse, type Shape } from "../geometry.ts";
import { HEAD, onHead } from "./figurehead.ts";
import type { Person } from "./person.ts";

const SHAPES: Record<Person["face"], string> = {
  "oval-face": "0,-80 44,-66 62,-16 58,30 36,62 0,78 -36,62 -58,30 -62,-16 -44,-66",
  "round-face": "0,-78 48,-66 68,-16 68,28 46,60 0,72 -46,60 -68,28 -68,-16 -48,-66",
  "square-face": "0,-78 48,-68 64,-20 63,30 56,58 24,78 -24,78 -56,58 -63,30 -64,-20 -48,-68",
  "long-face": "0,-82 42,-70 57,-20 53,34 34,74 0,94 -34,74 -53,34 -57,-20 -42,-70",
  "heart-face": "0,-80 48,-68 66,-22 58,20 30,58 0,80 -30,58 -58,20 -66,-22 -48,-68",
};

/** Which way a face is turned moves its features that far. */
const TURN: Record<Person["gaze"], number> = { front: 0, left: -11, right: 11 };

/** Where the chin of a face is, below the middle of the head. */
const CHIN: Record<Person["face"], number> = {
  "oval-face": 78,
  "round-face": 72,
  "square-face": 78,
  "long-face": 94,
  "heart-face": 80,
};

function eyes(figure: Figure, { sex, mood, age, hair, face }: Person, turn: number): void {
  const calm = mood === "laughing" || mood === "grinning";
  const narrow = age === "old" ? 0.8 : age === "child" ? 1.25 : 1;
  const tall = (sex === "woman" ? 13.5 : 11.5) * narrow;
  for (const side of [-1, 1] as const) {
    const far = turn * side < 0 ? 0.84 : 1;
    const x = HEAD[0] + turn * 1.1 + side * (face === "long-face" ? 22 : 26);
    if (mood === "laughing" && age !== "child") {
      const lid = (dx: number, dy: number) => [x + dx * far, HEAD[1] + 8 + dy] as const;
      figure.out.push(stroke([lid(-13, 4), lid(0, -7), lid(13, 4)], figure.palette.ink, 4.6));
    } else
      figure.out.push(
        eyeMarkup(figure, {
          at: [x, HEAD[1] + 8],
          w: 12.5 * far * (age === "child" ? 1.15 : 1),
          h: tall,
          style: "almond",
          side,
          temper: mood === "stern" || mood === "smirking" ? 0.32 : 0,
        }),
      );
    const inner = mood === "stern" ? 9 : calm ? -5 : mood === "smirking" && side > 0 ? -6 : 1;
    const outer = mood === "stern" ? -3 : calm ? 0 : 4;
    figure.out.push(
      stroke(
        [
          [x - side * 14, HEAD[1] - 18 + inner],
          [x, HEAD[1] - 24],
          [x + side * 16, HEAD[1] - 18 + outer],
        ],
        hair.dark,
        sex === "woman" ? 4 : 7,
      ),
    );
  }
}

function nose(figure: Figure, { nose: kind, skin, age }: Person, turn: number): void {
  const at = (text: string): Shape => onHead(text).map(([x, y]) => [x + turn * 1.35, y] as const);
  const line = (text: string, width = 3.6): string => stroke(at(text), skin.dark, width);
  const red =
    age === "old" || kind === "broad-nose"
      ? flat(at("-11,22 0,14 11,22 11,34 0,38 -11,34"), "#d9644a", 0.3)
      : "";
  const lines: Record<Person["nose"], string> = {
    "straight-nose": line("-3,4 -9,29 2,33"),
    "button-nose": line("-9,26 -2,34 8,32 11,25", 4),
    "broad-nose": line("-15,26 -10,35 0,32 10,35 15,26", 4) + line("-4,2 -7,18", 2.6),
    "hooked-nose": line("-1,-6 -14,22 -9,35 3,31", 4.2),
    "snub-nose": line("-6,29 0,24 6,29", 3.4),
  };
  figure.out.push(red + lines[kind]);
}

function mouth(figure: Figure, { mood, sex, face }: Person, turn: number): void {
  const low = face === "long-face" ? 8 : 0;
  const at = (text: string): Shape =>
    onHead(text).map(([x, y, corner]) => [x + turn, y + low, corner] as const);
  const { ink } = figure.palette;
  const lip = sex === "woman" ? "#b8434a" : ink;
  switch (mood) {
    case "grinning":
      return solid(
        figure,
        at("-24,46! 0,52 24,46! 16,60 0,65 -16,60"),
        "#fff",
        0,
        stroke(at("-22,54 22,54"), "#c9c2b8", 2),
      );
    case "laughing":
      return solid(
        figure,
        at("-24,44! 0,49 24,44! 18,62 0,70 -18,62"),
        "#6d1f26",
        0,
        flat(at("-12,62 0,58 12,62 0,72"), "#e0736e") + flat(at("-20,45! 20,45! 16,51 -16,51"), "#fff"),
      );
    case "stern":
      figure.out.push(stroke(at("-17,57 0,53 17,57"), lip, 4));
      return;
    case "smirking":
      figure.out.push(stroke(at("-15,54 4,57 21,46"), lip, 4), stroke(at("20,42 24,48"), ink, 2.6, 0.6));
      return;
    case "smiling":
      figure.out.push(stroke(at("-19,50 0,59 19,50"), lip, 4));
  }
}

function age(figure: Figure, { age: years, skin }: Person, turn: number): void {
  if (years !== "old") return;
  const line = (text: string): string =>
    stroke(
      onHead(text).map(([x, y]) => [x + turn * 0.6, y] as const),
      skin.dark,
      2.6,
      0.7,
    );
  figure.out.push(
    [
      "-24,-40 0,-44 24,-40",
      "-18,-52 0,-55 18,-52",
      "-50,2 -56,-4",
      "-50,8 -57,8",
      "50,2 56,-4",
      "50,8 57,8",
      "-24,36 -32,52",
      "26,36 33,52",
    ]
      .map(line)
      .join(""),
  );
}

/** Draws a beard; what is below the mouth comes before it, so that the mouth stays to be seen. */
function beard(figure: Figure, person: Person, turn: number): void {
  const { beard: kind, hair, face } = person;
  const chin = CHIN[face];
  const fill = paint(figure, hair);
  const at = (text: string): Shape =>
    onHead(text).map(([x, y, corner]) => [x + turn * 0.7, y, corner] as const);
  if (kind === "stubble")
    figure.out.push(
      flat(onHead(`-56,24 -34,44 0,40 34,44 56,24 40,62 0,${chin - 3} -40,62`), hair.dark, 0.3),
    );
  if (kind === "beard")
    solid(
      figure,
      onHead(
        `-60,16! -44,40 -20,44 0,40 20,44 44,40 60,16! 58,66 34,${chin + 26} 0,${chin + 42} -34,${chin + 26} -58,66`,
      ),
      fill,
      8,
      [-24, 0, 24].map((x) => stroke(onHead(`${x},70 ${x * 1.1},${chin + 22}`), hair.dark, 3, 0.5)).join(""),
    );
  if (kind === "goatee")
    solid(
      figure,
      at(`-16,${chin - 16} 16,${chin - 16} 12,${chin + 10} 0,${chin + 26}! -12,${chin + 10}`),
      fill,
      4,
    );
  if (kind === "moustache" || kind === "beard" || kind === "goatee")
    solid(
      figure,
      at("0,38 16,36 34,46 44,40! 32,56 10,50 0,46 -10,50 -32,56 -44,40! -34,46 -16,36"),
      fill,
      3,
    );
}

/** Draws a face, ears included. */
export function drawVisage(figure: Figure, person: Person): void {
  const { skin, face, gaze } = person;
  const turn = TURN[gaze];
  const ears = [
    ellipse(HEAD[0] - 62 - Math.max(0, turn * 0.4), HEAD[1] + 12, 11, 16),
    ellipse(HEAD[0] + 62 - Math.min(0, turn * 0.4), HEAD[1] + 12, 11, 16),
  ];
  mass(figure, [{ shape: ears[0], more: [ears[1]], fill: paint(figure, skin), depth: 0 }]);
  const blush = [-1, 1].map((side) => ellipse(HEAD[0] + turn + side * 37, HEAD[1] + 33, 14, 9));
  solid(figure, onHead(SHAPES[face]), paint(figure, skin), 11, flat(blush, "#d9644a", 0.28));
  age(figure, person, turn);
  beard(figure, person, turn);
  nose(figure, person, turn);
  mouth(figure, person, turn);
  eyes(figure, person, turn);
  if (!person.glasses) return;
  const [x, y] = [HEAD[0] + turn * 1.1, HEAD[1] + 9];
  figure.out.push(
    `<g fill="#ffffff33" stroke="${figure.palette.ink}" stroke-width="3.6"><circle cx="${x - 26}" cy="${y}" r="19"/><circle cx="${x + 26}" cy="${y}" r="19"/><path d="M${x - 7} ${y}h14"/></g>`,
  );
}
