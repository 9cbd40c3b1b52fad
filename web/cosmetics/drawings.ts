// Draws card backs, playmats, coins and avatars as SVG, and the styles that show them at the table.
import type { PatternLook, SignLook, Worn } from "../../cards/cosmetic-types.ts";
import { cosmeticOf } from "./items.ts";

type Pattern = PatternLook["pattern"];
type Sign = SignLook["sign"];

const PAW =
  "M0 9c-6 0-8-5-5-8 2-2 3-4 5-4s3 2 5 4c3 3 1 8-5 8zM-8-3a2.5 3 0 1 1 .1 0zM8-3a2.5 3 0 1 1 .1 0zM-3.5-7a2.3 3 0 1 1 .1 0zM3.5-7a2.3 3 0 1 1 .1 0z";
const STAR4 = "M0-9L2-2L9 0L2 2L0 9L-2 2L-9 0L-2-2z";
const LEAF = "M0-10C7-5 7 4 0 10C-7 4-7-5 0-10zM0-8V9";

/** A tile of 40 × 40 units that repeats. */
const TILES: Record<Exclude<Pattern, "rays">, (figure: string, line: string) => string> = {
  waves: (figure, line) =>
    `<path d="M0 10q10-9 20 0t20 0M0 30q10-9 20 0t20 0" fill="none" stroke="${figure}" stroke-width="7"/>` +
    `<path d="M0 20q10-9 20 0t20 0M0 0q10-9 20 0t20 0M0 40q10-9 20 0t20 0" fill="none" stroke="${line}" stroke-width="1.2"/>`,
  leaves: (figure, line) =>
    at(10, 11, 25, LEAF, figure, line) +
    at(30, 31, 205, LEAF, figure, line) +
    dot(30, 10, line) +
    dot(10, 31, line),
  peaks: (figure, line) =>
    `<path d="M0 40L10 22L20 40zM20 20L30 2L40 20zM0 20l-10 0zM20 40L30 22L40 40z" fill="${figure}"/>` +
    `<path d="M0 40L10 22L20 40M20 20L30 2L40 20" fill="none" stroke="${line}" stroke-width="1.2"/>` +
    `<path d="M6.8 28L10 22l3.2 6-3.2-1.5zM26.8 8L30 2l3.2 6L30 6.5z" fill="${line}"/>`,
  scales: (figure, line) =>
    [
      [0, 0],
      [20, 0],
      [40, 0],
      [10, 10],
      [30, 10],
      [0, 20],
      [20, 20],
      [40, 20],
      [10, 30],
      [30, 30],
      [-10, 10],
      [50, 10],
      [-10, 30],
      [50, 30],
    ]
      .sort((a, b) => b[1] - a[1])
      .map(
        ([x, y]) =>
          `<path d="M${x - 10} ${y}a10 10 0 0 0 20 0" fill="${figure}" stroke="${line}" stroke-width=".9"/>`,
      )
      .join(""),
  stars: (figure, line) =>
    at(10, 10, 0, STAR4, line, "none") +
    at(30, 29, 20, STAR4, figure, line) +
    dot(28, 8, line) +
    dot(6, 31, line) +
    dot(18, 24, figure),
  paws: (figure, line) => at(11, 12, -18, PAW, figure, "none") + at(30, 31, 20, PAW, figure, line),
  facets: (figure, line) =>
    `<path d="M0 0L20 20L0 40zM40 0L20 20L40 40z" fill="${figure}"/>` +
    `<path d="M0 0L40 40M40 0L0 40M20 0V40M0 20H40" stroke="${line}" stroke-width=".8" opacity=".55"/>`,
};

const at = (x: number, y: number, turn: number, path: string, fill: string, stroke: string) =>
  `<path transform="translate(${x} ${y}) rotate(${turn})" d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="1"/>`;
const dot = (x: number, y: number, fill: string) => `<circle cx="${x}" cy="${y}" r="1.4" fill="${fill}"/>`;

/** Rays from a center, in a picture that fills its place. */
function rays(figure: string, width: number, height: number): string {
  const reach = width + height;
  return Array.from({ length: 12 }, (_, i) => {
    const [a, b] = [i * 30, i * 30 + 15].map((degrees) => (degrees * Math.PI) / 180);
    const end = (angle: number) =>
      `${(width / 2 + reach * Math.cos(angle)).toFixed(1)} ${(height / 2 + reach * Math.sin(angle)).toFixed(1)}`;
    return `<path d="M${width / 2} ${height / 2}L${end(a)}L${end(b)}z" fill="${figure}"/>`;
  }).join("");
}

function patterned({ pattern, ground, figure, line }: PatternLook, width: number, height: number): string {
  const back = `<path d="M0 0H${width}V${height}H0z" fill="${ground}"/>`;
  if (pattern === "rays") return back + rays(figure, width, height);
  return (
    `${back}<pattern id="p" width="40" height="40" patternUnits="userSpaceOnUse">` +
    `${TILES[pattern](figure, line)}</pattern><path d="M0 0H${width}V${height}H0z" fill="url(#p)"/>`
  );
}

/** A card's back on 100 × 140 units: the pattern, a medallion, and a line around. */
export function cardBackSvg(look: PatternLook): string {
  const { ground, figure, line } = look;
  return svg(
    100,
    140,
    patterned(look, 100, 140) +
      `<rect x="7" y="7" width="86" height="126" rx="6" fill="none" stroke="${line}" stroke-width="1.6"/>` +
      `<circle cx="50" cy="70" r="23" fill="${ground}" stroke="${line}" stroke-width="2.4"/>` +
      `<circle cx="50" cy="70" r="18" fill="${figure}"/>` +
      `<g transform="translate(50 70) scale(1.35)"><path d="${PAW}" fill="${line}"/></g>`,
  );
}

/** A playmat on 400 × 240 units: quiet in the middle, where cards lie. */
export function playmatSvg(look: PatternLook): string {
  return svg(
    400,
    240,
    `${patterned(look, 400, 240)}<radialGradient id="q"><stop offset="0" stop-color="${look.ground}" stop-opacity=".88"/>` +
      `<stop offset="1" stop-color="${look.ground}" stop-opacity=".25"/></radialGradient>` +
      `<path d="M0 0H400V240H0z" fill="url(#q)"/>`,
  );
}

/** Signs on a grid of 24 units. */
const SIGNS: Record<Sign, string> = {
  fox: "M3 3l5 4q4-2 8 0l5-4q1 7-1 10l-8 8-8-8Q2 10 3 3zM8.5 11.5l2 1.5-2.5.6zM15.5 11.5l-2 1.5 2.5.6z",
  owl: "M4 3l4 2q4-1.5 8 0l4-2v10q0 8-8 8t-8-8zM8.7 8a2.6 2.6 0 1 0 .1 0zM15.3 8a2.6 2.6 0 1 0 .1 0zM12 12.5l1.5 2h-3z",
  paw: "M12 21c-5 0-7-4-4.5-7 1.7-2 2.5-4 4.5-4s2.8 2 4.5 4c2.5 3 .5 7-4.5 7zM4.5 12a2 2.6 0 1 1 .1 0zM19.5 12a2 2.6 0 1 1 .1 0zM9 8.5a2 2.7 0 1 1 .1 0zM15 8.5a2 2.7 0 1 1 .1 0z",
  moon: "M15.5 3.5a9 9 0 1 0 5 12.6A7.6 7.6 0 0 1 15.5 3.5z",
  sun: "M12 7.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2zM11 2h2v3.4h-2zM11 18.6h2V22h-2zM2 11h3.4v2H2zM18.6 11H22v2h-3.4zM4.2 5.6l1.4-1.4L8 6.6 6.6 8zM16 17.4l1.4-1.4 2.4 2.4-1.4 1.4zM4.2 18.4L6.6 16 8 17.4l-2.4 2.4zM16 6.6l2.4-2.4 1.4 1.4L17.4 8z",
  star: "M12 2l2.9 6.6 7.1.7-5.4 4.7 1.6 7L12 17.4 5.8 21l1.6-7L2 9.3l7.1-.7z",
  leaf: "M20 3C8 3 3 9 4 17l-2 4 2 1 2-4c8 1 14-4 14-15zM7 16C9 11 13 8 17 7c-3 2-7 5-9 9z",
  drop: "M12 2c5 6.5 7 9.5 7 13a7 7 0 0 1-14 0c0-3.5 2-6.5 7-13z",
  bolt: "M14 2L4 14h6l-2 8 11-13h-6z",
  crown: "M3 7l4.5 4L12 4l4.5 7L21 7l-2 12H5z",
  mountain: "M2 20L9 6l4 7 2.5-4L22 20zM9 6l-2.2 4.4L9 9.6l2 .8z",
};

export const signSvg = ({ sign, ground, figure }: SignLook): string =>
  svg(
    24,
    24,
    `<circle cx="12" cy="12" r="12" fill="${ground}"/>` +
      `<g transform="translate(12 12) scale(.64) translate(-12 -12)"><path d="${SIGNS[sign]}" fill="${figure}" fill-rule="evenodd"/></g>` +
      `<circle cx="12" cy="12" r="10.9" fill="none" stroke="${figure}" stroke-width="1.1" opacity=".8"/>`,
  );

const svg = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${inner}</svg>`;

/** A drawing as the address of a picture. */
export const dataUrl = (drawing: string): string => `data:image/svg+xml,${encodeURIComponent(drawing)}`;

const cssUrl = (drawing: string) => `url("${dataUrl(drawing)}")`;

/** The styles of what a player wears, for the player's half of the table. Unknown ids are left out. */
export function wornStyles(worn: Worn): Record<string, string> {
  const styles: Record<string, string> = {};
  const back = cosmeticOf("cardBack", worn.cardBack);
  if (back) styles["--cardback"] = `${cssUrl(cardBackSvg(back.look))} center / 100% 100%`;
  const mat = cosmeticOf("playmat", worn.playmat);
  if (mat) styles["--mat"] = `${cssUrl(playmatSvg(mat.look))} center / cover`;
  const sleeve = cosmeticOf("sleeve", worn.sleeve);
  if (sleeve) {
    styles["--sleeve-edge"] = sleeve.look.edge;
    styles["--sleeve-shine"] = sleeve.look.shine;
  }
  const coin = cosmeticOf("coin", worn.coin);
  if (coin) styles["--coin"] = `${cssUrl(signSvg(coin.look))} center / cover`;
  return styles;
}
