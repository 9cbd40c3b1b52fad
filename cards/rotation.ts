// The starters that a new player may choose from: some always, others only while their set is current.
import { z } from "zod";
import { TYPES, type Type } from "../engine/vocabulary.ts";
import { checkData } from "./issues.ts";
import { readCardFile } from "./load.ts";

interface RotationPeriod {
  type: Type;
  /** Code of the set that is current in this period. */
  set: string;
  /** Dates, each from midnight UTC: the first day, and the day after the last. */
  from: string;
  until: string;
}

/** The file cards/rotation.json. */
export interface Rotation {
  always: Type[];
  rotation: RotationPeriod[];
}

const type = z.enum(TYPES);
const date = z.iso.date();
const schema: z.ZodType<Rotation> = z.strictObject({
  always: z.array(type).min(1),
  rotation: z.array(z.strictObject({ type, set: z.string(), from: date, until: date })).max(100),
});

const FILE = "cards/rotation.json";

/** @throws CardDataError with everything that is wrong in the file */
export function loadRotation(): Rotation {
  return checkRotation(readCardFile(FILE));
}

/** @throws CardDataError */
export function checkRotation(data: unknown): Rotation {
  return checkData(schema, data, FILE, ({ rotation }, report) => {
    rotation.forEach(({ from, until }, i) => {
      if (from >= until) report(`rotation[${i}].until`, `must be later than ${from}`);
    });
  });
}

/** The starters that may be chosen at a time: those that always may, then those of the current period. */
export function startersAt(
  { always, rotation }: Rotation,
  now: Date,
): { type: Type; until: string | null }[] {
  const current = rotation.filter(({ from, until }) => new Date(from) <= now && now < new Date(until));
  return [
    ...always.map((type) => ({ type, until: null })),
    ...current.filter(({ type }) => !always.includes(type)).map(({ type, until }) => ({ type, until })),
  ];
}
