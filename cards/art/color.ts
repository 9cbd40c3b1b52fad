// Colors in OKLCH, where equal steps look equal, written as hex.

/** Lightness 0–1, chroma 0–0.37, hue in degrees. */
export interface Lch {
  l: number;
  c: number;
  h: number;
}

/** Light, middle and shade of one material. */
export interface Tone {
  light: string;
  mid: string;
  dark: string;
}

function linearRgb({ l, c, h }: Lch): [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function channel(value: number): string {
  const v = Math.min(1, Math.max(0, value));
  const gamma = v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The color as #rrggbb; chroma gives way where a screen cannot show it. */
export function lch(l: number, c: number, h: number): string {
  let color: Lch = { l: Math.min(1, Math.max(0, l)), c, h };
  for (let i = 0; i < 24; i++) {
    const rgb = linearRgb(color);
    if (rgb.every((v) => v > -0.002 && v < 1.002)) break;
    color = { ...color, c: color.c * 0.92 };
  }
  return `#${linearRgb(color).map(channel).join("")}`;
}

/** Light turns warm and shade turns cool, as under a sky. */
export function tone(l: number, c: number, h: number, spread = 1): Tone {
  const warm = turnTowards(h, 95, 9);
  const cool = turnTowards(h, 285, 16);
  return {
    light: lch(l + 0.11 * spread, c * 0.92, warm),
    mid: lch(l, c, h),
    dark: lch(l - 0.17 * spread, c * 0.95 + 0.008, cool),
  };
}

/** `hue` moved up to `by` degrees towards another, the short way round. */
export function turnTowards(hue: number, goal: number, by: number): number {
  const gap = ((((goal - hue) % 360) + 540) % 360) - 180;
  return hue + Math.max(-by, Math.min(by, gap));
}

/** How far apart two hues are, 0–180. */
export function hueGap(a: number, b: number): number {
  return Math.abs(((((a - b) % 360) + 540) % 360) - 180);
}

/** A color between two, in equal steps to the eye. */
export function blend(a: Lch, b: Lch, t: number): Lch {
  const plane = ({ c, h }: Lch): [number, number] => [
    c * Math.cos((h * Math.PI) / 180),
    c * Math.sin((h * Math.PI) / 180),
  ];
  const [ax, ay] = plane(a);
  const [bx, by] = plane(b);
  const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
  return { l: a.l + (b.l - a.l) * t, c: Math.hypot(x, y), h: (Math.atan2(y, x) * 180) / Math.PI };
}

export const hex = ({ l, c, h }: Lch): string => lch(l, c, h);
