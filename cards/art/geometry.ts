// Shapes as outlines of points, and the smooth paths that run through them.

/** A point of an outline; with a 1 behind it the outline has a corner there. */
export type Point = readonly [x: number, y: number, corner?: 1];
/** A closed outline, or a line if a function says so. */
export type Shape = readonly Point[];

/** Handles this long (in parts of the chord) come closest to circles at 6–10 points a turn. */
const HANDLE = 0.36;

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

export const mix = (a: Point, b: Point, t: number): Point => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/**
 * The Bézier handle at point i, the same to both sides so that path data may leave one out;
 * none at a corner, so that the corner stays sharp.
 */
function handle(points: Shape, i: number, open: boolean): readonly [number, number] {
  const n = points.length;
  const at = points[i];
  if (at[2]) return [0, 0];
  if (open && (i === 0 || i === n - 1)) {
    const [from, to] = i === 0 ? [at, points[1]] : [points[n - 2], at];
    return [(to[0] - from[0]) * HANDLE, (to[1] - from[1]) * HANDLE];
  }
  const before = points[(i + n - 1) % n];
  const after = points[(i + 1) % n];
  const [a, b] = [distance(before, at), distance(at, after)];
  const reach = Math.min(0.5 * Math.min(a, b), (HANDLE * (a + b)) / 2) / (distance(before, after) || 1);
  return [(after[0] - before[0]) * reach, (after[1] - before[1]) * reach];
}

/** The two Bézier handles between point i and the next. */
function handles(points: Shape, i: number, open: boolean): [Point, Point] {
  const j = (i + 1) % points.length;
  const [a, b] = [points[i], points[j]];
  const [ax, ay] = handle(points, i, open);
  const [bx, by] = handle(points, j, open);
  return [
    [a[0] + ax, a[1] + ay],
    [b[0] - bx, b[1] - by],
  ];
}

/** A number with one decimal, as short as SVG allows. */
export const short = (n: number): string => String(Math.round(n * 10) / 10 || 0).replace(/^(-?)0\./, "$1.");

/** Numbers as short as path data allows: no leading zero, no space before a minus. */
export function numbers(list: readonly number[]): string {
  let out = "";
  for (const value of list) {
    const text = short(value);
    out += out && !text.startsWith("-") ? ` ${text}` : text;
  }
  return out;
}

/** Outlines larger than this are written in whole units: nobody sees half of one on them. */
const COARSE = 40;

/** SVG path data of a smooth closed outline, or of an open line. */
export function path(points: Shape, open = false): string {
  const [left, top, right, bottom] = bounds(points);
  const grain = right - left + bottom - top > COARSE * 2 ? 1 : 10;
  const round = (n: number): number => Math.round(n * grain) / grain;
  const sharp = (i: number): boolean => !!points[i][2] || (open && (i === 0 || i === points.length - 1));
  let x = round(points[0][0]);
  let y = round(points[0][1]);
  let d = `M${numbers([x, y])}`;
  const segments = open ? points.length - 1 : points.length;
  for (let i = 0; i < segments; i++) {
    const j = (i + 1) % points.length;
    const [c1, c2] = handles(points, i, open);
    const end = points[j];
    const rest = [c2[0] - x, c2[1] - y, end[0] - x, end[1] - y].map(round);
    if (sharp(i) && sharp(j)) d += `l${numbers(rest.slice(2))}`;
    else if (i > 0 && !sharp(i)) d += `s${numbers(rest)}`;
    else d += `c${numbers([round(c1[0] - x), round(c1[1] - y), ...rest])}`;
    x = round(x + rest[2]);
    y = round(y + rest[3]);
  }
  return open ? d : `${d}Z`;
}

/** SVG path data of straight lines. */
export function polygon(points: Shape, open = false): string {
  return `M${points.map(([x, y]) => numbers([x, y])).join("L")}${open ? "" : "Z"}`;
}

/** Points on the smooth line through `spine`, `steps` for each of its segments, with directions. */
function along(spine: Shape, steps: number): { at: Point; dir: Point; t: number }[] {
  const found: { at: Point; dir: Point; t: number }[] = [];
  const segments = spine.length - 1;
  for (let i = 0; i < segments; i++) {
    const [c1, c2] = handles(spine, i, true);
    const [a, b] = [spine[i], spine[i + 1]];
    for (let s = 0; s < steps + (i === segments - 1 ? 1 : 0); s++) {
      const t = s / steps;
      const u = 1 - t;
      const value = (k: 0 | 1) =>
        u * u * u * a[k] + 3 * u * u * t * c1[k] + 3 * u * t * t * c2[k] + t * t * t * b[k];
      const slope = (k: 0 | 1) =>
        u * u * (c1[k] - a[k]) + 2 * u * t * (c2[k] - c1[k]) + t * t * (b[k] - c2[k]);
      const [dx, dy] = [slope(0), slope(1)];
      const size = Math.hypot(dx, dy) || 1;
      found.push({ at: [value(0), value(1)], dir: [dx / size, dy / size], t: (i + t) / segments });
    }
  }
  return found;
}

/** A place on the smooth line through `spine` at 0–1, and the normal to its left. */
export function pointAt(spine: Shape, t: number): { at: Point; dir: Point; normal: Point } {
  const steps = 8;
  const list = along(spine, steps);
  const found = list[Math.round(Math.min(1, Math.max(0, t)) * (list.length - 1))];
  return { at: found.at, dir: found.dir, normal: [found.dir[1], -found.dir[0]] };
}

/** Short limbs need no point between those of their spine. */
const stepsFor = (spine: Shape): number => {
  const [left, top, right, bottom] = bounds(spine);
  return spine.length > 2 && right - left + bottom - top < 46 ? 1 : 2;
};

function radiusAt(radii: readonly number[], t: number): number {
  const place = t * (radii.length - 1);
  const i = Math.min(radii.length - 2, Math.floor(place));
  const f = place - i;
  return lerp(radii[i], radii[i + 1], f * f * (3 - 2 * f));
}

/**
 * The outline of a limb: a smooth spine with a radius that changes along it. Ends are round,
 * or a point where the radius ends below 1.
 */
export function tube(spine: Shape, radii: readonly number[], steps = stepsFor(spine)): Shape {
  const samples = along(spine, steps);
  const left: Point[] = [];
  const right: Point[] = [];
  samples.forEach(({ at, dir, t }, i) => {
    const r = radiusAt(radii, t);
    const end = i === 0 || i === samples.length - 1;
    if (end && r < 1) return;
    left.push([at[0] + dir[1] * r, at[1] - dir[0] * r]);
    right.push([at[0] - dir[1] * r, at[1] + dir[0] * r]);
  });
  return [
    ...left,
    ...cap(samples[samples.length - 1], radii[radii.length - 1], 1),
    ...right.reverse(),
    ...cap(samples[0], radii[0], -1),
  ];
}

/** The end of a tube, from its left to its right (or, at the start, the other way). */
function cap({ at, dir }: { at: Point; dir: Point }, r: number, way: 1 | -1): Point[] {
  if (r < 1) return [[at[0], at[1], 1]];
  const round = (along: number, aside: number): Point => [
    at[0] + (dir[0] * along + dir[1] * aside) * r * way,
    at[1] + (dir[1] * along - dir[0] * aside) * r * way,
  ];
  return r < 7 ? [round(0.95, 0)] : [round(0.71, 0.71), round(1, 0), round(0.71, -0.71)];
}

/** An ellipse of `n` points, tilted by degrees. */
export function ellipse(cx: number, cy: number, rx: number, ry = rx, tilt = 0, n = 8): Shape {
  const points: Point[] = [];
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2;
    const [x, y] = [Math.cos(a) * rx, Math.sin(a) * ry];
    points.push([cx + x * cos - y * sin, cy + x * sin + y * cos]);
  }
  return points;
}

/** Moves a shape drawn about the origin: scaled, then turned by degrees, then put at a point. */
export function put(shape: Shape, at: Point, scale: number | Point = 1, turn = 0): Shape {
  const [sx, sy] = typeof scale === "number" ? [scale, scale] : scale;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return shape.map(([x, y, corner]): Point => {
    const [px, py] = [x * sx, y * sy];
    return [at[0] + px * cos - py * sin, at[1] + px * sin + py * cos, corner];
  });
}

/** The smallest box around points: [left, top, right, bottom]. */
export function bounds(points: Iterable<Point>): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Points written as text, "x,y x,y! …", where "!" marks a corner: how fixed shapes are drawn in code. */
export function pts(text: string): Shape {
  return text.split(" ").map((word): Point => {
    const [x, y] = word.replace("!", "").split(",").map(Number);
    return word.endsWith("!") ? [x, y, 1] : [x, y];
  });
}

/** The point `dx` and `dy` times `size` away from another. */
export function spot(from: Point, size: number, dx: number, dy: number): Point {
  return [from[0] + dx * size, from[1] + dy * size];
}
