// The definitions of one SVG: gradients and shapes under ids that no other card uses.

import { hash32 } from "./dice.ts";

/** Where a picture puts what it refers to. One for each SVG. */
export interface Sheet {
  /** Starts every id, so that many SVGs can stand in one page. */
  prefix: string;
  defs: string[];
  known: Map<string, string>;
}

export type Stop = readonly [offset: number, color: string, opacity?: number];

/** A sheet for the card of this id. Prefixes are short, as they stand in every reference. */
export function newSheet(cardId: string): Sheet {
  const [, set, number] = /^([a-z]{3})-(\d{3})$/.exec(cardId) ?? [];
  const prefix = set
    ? set + Number(number).toString(36).padStart(2, "0")
    : `x${hash32(cardId).toString(36).padStart(7, "0")}`;
  return { prefix, defs: [], known: new Map() };
}

/** Defines what `markup` makes of an id, once for each content, and returns the id. */
export function define(sheet: Sheet, markup: (id: string) => string): string {
  const content = markup("");
  const known = sheet.known.get(content);
  if (known) return known;
  const id = `${sheet.prefix}${sheet.known.size.toString(36)}`;
  sheet.known.set(content, id);
  sheet.defs.push(markup(id));
  return id;
}

const part = (n: number): string => String(Math.round(n * 100) / 100).replace(/^(-?)0\./, "$1.");

/** Attributes that differ from what SVG assumes when they are left out. */
const attributes = (
  names: readonly string[],
  values: readonly number[],
  assumed: readonly number[],
): string =>
  names.map((name, i) => (values[i] === assumed[i] ? "" : ` ${name}="${part(values[i])}"`)).join("");

const stopsMarkup = (stops: readonly Stop[]): string =>
  stops
    .map(([at, color, opacity = 1]) => {
      const seen = attributes(["offset", "stop-opacity"], [at, opacity], [0, 1]);
      return `<stop stop-color="${color}"${seen}/>`;
    })
    .join("");

/** A fill that runs along a line, in parts of the shape's box. */
export function linear(
  sheet: Sheet,
  stops: readonly Stop[],
  line: readonly [x1: number, y1: number, x2: number, y2: number] = [0, 0, 0, 1],
): string {
  const way = attributes(["x1", "y1", "x2", "y2"], line, [0, 0, 1, 0]);
  const id = define(
    sheet,
    (name) => `<linearGradient id="${name}"${way}>${stopsMarkup(stops)}</linearGradient>`,
  );
  return `url(#${id})`;
}

/** A fill that spreads from a center, in parts of the shape's box. */
export function radial(
  sheet: Sheet,
  stops: readonly Stop[],
  circle: readonly [cx: number, cy: number, r: number] = [0.5, 0.5, 0.5],
): string {
  const place = attributes(["cx", "cy", "r"], circle, [0.5, 0.5, 0.5]);
  const id = define(
    sheet,
    (name) => `<radialGradient id="${name}"${place}>${stopsMarkup(stops)}</radialGradient>`,
  );
  return `url(#${id})`;
}

/** Clips markup to what another drawing covers. */
export function clipped(sheet: Sheet, clip: string, markup: string): string {
  const id = define(sheet, (name) => `<clipPath id="${name}">${clip}</clipPath>`);
  return `<g clip-path="url(#${id})">${markup}</g>`;
}

/** Text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
