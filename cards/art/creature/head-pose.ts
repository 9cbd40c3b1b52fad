// The place and posture of a head, which its face, ears and horns share.

import type { Point } from "../geometry.ts";

/** Where a head is, how big (radius in units), how it is held, how grown up it looks (0–1). */
export interface HeadPose {
  at: Point;
  r: number;
  tilt: number;
  growth: number;
}
