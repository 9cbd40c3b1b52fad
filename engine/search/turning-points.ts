// The turning points of a reviewed match: where the chance of winning fell most, and which choices cost most.

import { sameMove } from "../action.ts";
import type { ReviewPoint } from "./review.ts";

/** A point of the match after which the chance of winning was lower. */
export interface TurningPoint {
  point: ReviewPoint;
  /** The chance of winning at the next point. */
  after: number;
  /** By how much the chance fell until then. */
  fall: number;
  /** Whether another move would have been clearly better. */
  mistake: boolean;
}

const MIN_FALL = 0.08;
/** A better move is told when it is better by so much, and by so many standard errors. */
const MIN_LOSS = 0.03;
const MIN_SIGNIFICANCE = 1.5;
const MAX_TURNING_POINTS = 5;

function isMistake({ choice }: ReviewPoint): boolean {
  if (choice === null || sameMove(choice.made, choice.best.move)) return false;
  return choice.loss >= MIN_LOSS && choice.loss >= MIN_SIGNIFICANCE * choice.error;
}

/**
 * The points after which the chance of winning fell most, and the choices that cost most, in the order of the match.
 * @param points in the order of the match; the last one is its end
 */
export function turningPoints(points: readonly ReviewPoint[]): TurningPoint[] {
  const falls = points.slice(0, -1).map((point, i): TurningPoint => {
    const after = points[i + 1].chance;
    return { point, after, fall: point.chance - after, mistake: isMistake(point) };
  });
  const cost = ({ point, fall, mistake }: TurningPoint): number =>
    Math.max(fall, mistake ? (point.choice?.loss ?? 0) : 0);
  return falls
    .filter((one) => one.mistake || one.fall >= MIN_FALL)
    .filter((one) => cost(one) >= MIN_LOSS)
    .sort((a, b) => cost(b) - cost(a))
    .slice(0, MAX_TURNING_POINTS)
    .sort((a, b) => a.point.at - b.point.at);
}
