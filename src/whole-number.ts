// Bounded whole numbers in requests and in the environment. A refusal says what is allowed.
import { z } from "zod";

const rangeOf = (min: number, max: number) => `a whole number from ${min} to ${max}`;

export function wholeNumber(min: number, max: number) {
  const range = rangeOf(min, max);
  return z.int(range).min(min, range).max(max, range);
}

/** One that comes as digits. */
export function wholeNumberText(min: number, max: number) {
  const range = rangeOf(min, max);
  return z
    .string(range)
    .regex(/^\d{1,15}$/, range)
    .transform(Number)
    .pipe(z.number().min(min, range).max(max, range));
}
