// The definitions of one SVG: gradients and shapes under ids that no other card uses.

/** Where a picture puts what it refers to. One for each SVG. */
export interface Sheet {
  /** Starts every id, so that many SVGs can stand in one page. */
  prefix: string;
  defs: string[];
  known: Map<string, string>;
}

export type Stop = readonly [offset: number, color: string, opacity?: number];

export function newSheet(prefix: string): Sheet {
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

const stopsMarkup = (stops: readonly Stop[]): string =>
  stops
    .map(([at, color, opacity]) => {
      const seen = opacity === undefined ? "" : ` stop-opacity="${opacity}"`;
      return `<stop offset="${at}" stop-color="${color}"${seen}/>`;
    })
    .join("");

/** A fill that runs along a line, in parts of the shape's box unless `user` says drawing units. */
export function linear(
  sheet: Sheet,
  stops: readonly Stop[],
  [x1, y1, x2, y2]: readonly [number, number, number, number] = [0, 0, 0, 1],
  user = false,
): string {
  const units = user ? ' gradientUnits="userSpaceOnUse"' : "";
  const id = define(
    sheet,
    (name) =>
      `<linearGradient id="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${units}>${stopsMarkup(stops)}</linearGradient>`,
  );
  return `url(#${id})`;
}

/** A fill that spreads from a centre, in parts of the shape's box. */
export function radial(
  sheet: Sheet,
  stops: readonly Stop[],
  [cx, cy, r]: readonly [number, number, number] = [0.5, 0.5, 0.5],
): string {
  const id = define(
    sheet,
    (name) =>
      `<radialGradient id="${name}" cx="${cx}" cy="${cy}" r="${r}">${stopsMarkup(stops)}</radialGradient>`,
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
