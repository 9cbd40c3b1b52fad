// Eyes: what makes a drawing look back.

import { type Point, path, type Shape } from "../geometry.ts";
import { clipped, linear } from "../sheet.ts";
import { type Figure, flat, stroke } from "./figure.ts";

export const EYE_STYLES = ["round", "almond", "sharp", "sleepy", "bead", "glow"] as const;
export type EyeStyle = (typeof EYE_STYLES)[number];

export interface Eye {
  at: Point;
  /** Half its width and height. */
  w: number;
  h: number;
  style: EyeStyle;
  /** 1 if the outer corner is on the right, -1 on the left. */
  side: 1 | -1;
  /** How far the lid slants down to the nose: 0 calm, 1 fierce. */
  temper: number;
  /** Degrees. */
  turn?: number;
}

function outline({ w, h, style, side, temper }: Eye): Shape {
  const inner = -side * w;
  const outer = side * w;
  const slant = h * 0.75 * temper;
  if (style === "round" || style === "bead") {
    const cut = h * 0.8 * temper;
    return [
      [inner, slant * 0.4],
      [inner * 0.62, -h * 0.82 + cut],
      [outer * 0.1, -h + cut * 0.45],
      [outer * 0.75, -h * 0.76],
      [outer, 0],
      [outer * 0.7, h * 0.76],
      [0, h],
      [inner * 0.7, h * 0.76],
    ];
  }
  if (style === "sleepy") {
    return [
      [inner, -h * 0.05, 1],
      [0, -h * 0.32],
      [outer, -h * 0.1, 1],
      [outer * 0.7, h * 0.62],
      [0, h * 0.86],
      [inner * 0.7, h * 0.62],
    ];
  }
  const top = style === "sharp" ? 0.72 : 0.95;
  return [
    [inner, slant * 0.7 + h * 0.1, 1],
    [inner * 0.45, -h * top * 0.72 + slant * 0.55],
    [outer * 0.4, -h * top],
    [outer * 1.08, -h * 0.3 - slant * 0.35, 1],
    [outer * 0.66, h * 0.68],
    [inner * 0.2, h * 0.8],
    [inner * 0.75, h * 0.5 + slant * 0.2],
  ];
}

/** The upper edge of an eye, for the lash line. */
function lash(eye: Eye): Shape {
  const shape = outline(eye);
  const { style } = eye;
  return style === "round" || style === "bead"
    ? shape.slice(0, 5)
    : style === "sleepy"
      ? shape.slice(0, 3)
      : shape.slice(0, 4);
}

function iris(figure: Figure, eye: Eye): string {
  const { w, h, style, side } = eye;
  const { iris: color, ink } = figure.palette;
  const look = -w * (style === "round" ? 0.08 : 0.14) * (side === 1 ? 1 : 0.6);
  const [rx, ry] = style === "round" ? [w * 0.86, h * 0.94] : [w * 0.62, h * 0.92];
  const fill = linear(figure.sheet, [
    [0, ink],
    [0.42, color.dark],
    [0.72, color.mid],
    [1, color.light],
  ]);
  const slit = style === "sharp";
  const pupil: readonly [number, number] = slit ? [w * 0.15, h * 0.62] : [rx * 0.48, ry * 0.5];
  const round = (cx: number, cy: number, rx: number, ry: number, color: string, more = "") =>
    `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${color}"${more}/>`;
  return (
    round(look, h * 0.05, rx, ry, fill) +
    round(look, -h * 0.02, pupil[0], pupil[1], ink) +
    round(look - rx * 0.34 * figure.light, -h * 0.4, w * 0.27, h * 0.25, "#fff") +
    round(look + rx * 0.36 * figure.light, h * 0.46, w * 0.14, h * 0.12, "#fff", ' opacity=".85"')
  );
}

const n = (value: number): number => Math.round(value * 10) / 10;

/** One eye, as markup. */
export function eyeMarkup(figure: Figure, eye: Eye): string {
  const { palette, sheet } = figure;
  const shape = outline(eye);
  const [x, y] = eye.at;
  const turn = eye.turn ? ` rotate(${n(eye.turn)})` : "";
  let inside: string;
  if (eye.style === "glow") {
    inside = flat(
      shape,
      linear(sheet, [
        [0, palette.glow.mid],
        [0.5, palette.glow.light],
        [1, "#fff"],
      ]),
    );
  } else if (eye.style === "bead") {
    const dot = (cx: number, cy: number, r: number) =>
      `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}" fill="#fff"/>`;
    inside =
      flat(shape, palette.ink) +
      flat(
        shape.map(([px, py]): Point => [px * 0.7, py * 0.6 + eye.h * 0.3]),
        palette.iris.dark,
        0.9,
      ) +
      dot(-eye.w * 0.3 * figure.light, -eye.h * 0.4, eye.w * 0.3) +
      dot(eye.w * 0.35 * figure.light, eye.h * 0.4, eye.w * 0.14);
  } else {
    const white = linear(sheet, [
      [0, "#b9bfd6"],
      [0.45, "#fff"],
    ]);
    inside = flat(shape, white) + clipped(sheet, `<path d="${path(shape)}"/>`, iris(figure, eye));
  }
  const rim = `<path d="${path(shape)}" fill="none" stroke="${palette.ink}" stroke-width="${n(eye.w * 0.12)}"/>`;
  const lid = stroke(lash(eye), palette.ink, n(eye.w * 0.26));
  return `<g transform="translate(${n(x)} ${n(y)})${turn}">${inside}${rim}${lid}</g>`;
}
