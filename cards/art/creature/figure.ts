// A creature as it is being drawn: outlined, shaded masses from back to front.

import type { Tone } from "../color.ts";
import { numbers, type Point, path, type Shape, short } from "../geometry.ts";
import { clipped, define, linear, type Sheet } from "../sheet.ts";
import type { Palette } from "./palette.ts";

/** Creatures are drawn facing left, feet at y = 0, some 300 units tall; the scene flips and fits them. */
export interface Figure {
  sheet: Sheet;
  palette: Palette;
  /** -1 if the scene will mirror the figure, so that light still falls from the left. */
  light: 1 | -1;
  /** Width of outlines. */
  line: number;
  action: Action;
  out: string[];
  /** Every outline point so far: the scene fits the figure by their bounds. */
  points: Point[];
}

/** One shape of a mass, or several alike that do not overlap. */
export interface Part {
  shape: Shape;
  more?: readonly Shape[];
  fill: string;
  /** Markup that is drawn within the shape: belly, pattern. */
  inside?: string;
  /** Depth of shading in units; 0 for a flat part. */
  depth?: number;
  /** For a limb (a tube of so many samples): draws its lower sides in ink, where it crosses the body. */
  contour?: number;
}

export type Action = "stand" | "attack" | "rest" | "lookBack";

export function newFigure(sheet: Sheet, palette: Palette, light: 1 | -1, action: Action = "stand"): Figure {
  return { sheet, palette, light, line: 4.5, action, out: [], points: [] };
}

/** A fill that runs from light to shade across whatever it fills. */
export function paint(figure: Figure, { light, mid, dark }: Tone): string {
  const x = figure.light === 1 ? 0.25 : 0.75;
  return linear(
    figure.sheet,
    [
      [0, light],
      [0.5, mid],
      [1, dark],
    ],
    [x, 0, 1 - x, 1],
  );
}

/** Parts shaded less deep than this keep to their gradient: at card size nobody would see more. */
const SHALLOW = 4;
/** Half-transparent: two hex digits behind a color. */
const SHADE = "50";
const RIM = "70";

/** The edges of what `id` draws, moved so far that one side falls within: shade below, light above. */
function edges({ palette, light }: Figure, id: string, depth: number): string {
  const edge = (color: string, size: number, way: number) =>
    `<use href="#${id}" stroke="${color}" stroke-width="${short(size * 2)}" transform="translate(${numbers([-way * size * 0.6 * light, -way * size * 0.75])})"/>`;
  const shade = edge(palette.shade + SHADE, depth, 1);
  return depth < 6 ? shade : shade + edge(palette.rim + RIM, depth * 0.45, -1);
}

/**
 * Draws parts that belong together: one outline around all of them, then each with a shaded
 * edge away from the light and a bright one towards it.
 */
export function mass(figure: Figure, parts: readonly Part[]): void {
  const { sheet, palette, out } = figure;
  const ids = parts.map(({ shape, more = [] }) => {
    const shapes = [shape, ...more];
    for (const one of shapes) figure.points.push(...one);
    const d = shapes.map((one) => path(one)).join("");
    return define(sheet, (id) => `<path id="${id}" d="${d}"/>`);
  });
  const uses = ids.map((id) => `<use href="#${id}"/>`).join("");
  out.push(`<g fill="none" stroke="${palette.ink}" stroke-width="${figure.line}">${uses}</g>`);
  parts.forEach(({ shape, fill, inside = "", depth = 9, contour = 0 }, i) => {
    const id = ids[i];
    if (contour) {
      const sides = [shape.slice(1, contour), shape.slice(contour + 3, contour * 2 + 2)];
      out.push(...sides.map((side) => stroke(side, palette.ink, figure.line)));
    }
    out.push(`<use href="#${id}" fill="${fill}"/>`);
    const shaded = depth >= SHALLOW;
    if (!inside && !shaded) return;
    const shading = shaded ? `<g fill="none">${edges(figure, id, depth)}</g>` : "";
    out.push(clipped(sheet, `<use href="#${id}"/>`, inside + shading));
  });
}

/** Parts alike that stand apart, as one part: they share its light. */
export function merged([first, ...rest]: readonly Part[]): Part {
  return {
    ...first,
    more: rest.map(({ shape }) => shape),
    inside: [first, ...rest].map(({ inside = "" }) => inside).join(""),
  };
}

/** One shape as a mass of its own. */
export function solid(figure: Figure, shape: Shape, fill: string, depth: number, inside = ""): void {
  mass(figure, [{ shape, fill, depth, inside }]);
}

/** A flat shape, or several, without outline: markup for `inside` or for the figure itself. */
export function flat(shape: Shape | readonly Shape[], fill: string, opacity = 1): string {
  const shapes = isMany(shape) ? shape : [shape];
  return `<path d="${shapes.map((one) => path(one)).join("")}" fill="${fill}"${opacity < 1 ? ` opacity="${short(opacity)}"` : ""}/>`;
}

const isMany = (shape: Shape | readonly Shape[]): shape is readonly Shape[] => Array.isArray(shape[0]?.[0]);

/** A smooth line as markup. */
export function stroke(line: Shape, color: string, width: number, opacity = 1): string {
  const seen = opacity < 1 ? ` stroke-opacity="${opacity}"` : "";
  return `<path d="${path(line, true)}" fill="none" stroke="${color}" stroke-width="${short(width)}"${seen}/>`;
}
