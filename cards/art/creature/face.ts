// Plain faces, for creatures without a skull: two eyes in three-quarter view and a line of a mouth.

import { type Point, pts, put, spot } from "../geometry.ts";
import { type EyeStyle, eyeMarkup } from "./eyes.ts";
import { type Figure, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

export interface Face {
  /** Middle of the face and its radius; everything else is in parts of it. */
  at: Point;
  r: number;
  growth: number;
  /** Height of the middle of the eyes, where the far and the near one are across. */
  y?: number;
  far?: number;
  near?: number;
  /** Half the height of an eye when young and when grown. */
  eyes: readonly [young: number, grown: number];
  /** How much wider than high a grown eye is; the far one is a fifth narrower. */
  wide?: number;
  /** How fierce the grown look. */
  temper?: number;
  style?: EyeStyle;
  /** A line in hundredths of the radius; none if a muzzle of its own follows. */
  mouth?: string;
}

/** Draws a plain face. The young have round eyes, unless a style is given. */
export function drawFace(figure: Figure, genes: Genes, face: Face): void {
  const { at, r, growth, y = 0, far = -0.52, near = 0.2, eyes, wide = 0.88, temper = 0.6, mouth } = face;
  const asleep = figure.action === "rest" && face.style !== "glow";
  const style = asleep ? "sleepy" : (face.style ?? (growth < 0.3 ? "round" : genes.eye));
  const h = (eyes[0] + (eyes[1] - eyes[0]) * growth) * r;
  const look = { style, temper: growth * temper, h };
  figure.out.push(
    eyeMarkup(figure, { ...look, at: spot(at, r, far, y), w: h * wide * 0.78, side: -1 }),
    eyeMarkup(figure, { ...look, at: spot(at, r, near, y), w: h * wide, side: 1 }),
  );
  if (mouth) figure.out.push(stroke(put(pts(mouth), at, r / 100), figure.palette.ink, r * 0.06));
}
