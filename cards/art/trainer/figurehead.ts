// Where a person's head is.

import { type Point, pts, put, type Shape } from "../geometry.ts";

/** The middle of the head, some 62 units in radius. */
export const HEAD: Point = [0, -196];

/** A shape that was drawn about the middle of the head. */
export const onHead = (text: string): Shape => put(pts(text), HEAD);
