// Short codes that people read to each other: of rule sets, invitations and friends.
import { randomInt } from "node:crypto";
import { z } from "zod";

/** Without letters and digits that look alike. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** A code that nobody can guess: one of 6 × 10^11. */
export const newShareCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** A code as somebody types it. */
export const ShareCode = z
  .string()
  .transform((code) => code.toUpperCase().replaceAll(/[\s-]/g, ""))
  .refine((code) => new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(code), `a code of ${LENGTH} characters`);
