// Recovery keys: a long code that signs in to an account without a provider, on any device. The server keeps its hash.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/** Crockford's base 32: no I, L, O and U, so nothing looks like something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 130 bits: nobody guesses one, so a fast hash protects it well enough. */
const RANDOM_LENGTH = 26;
const LENGTH = RANDOM_LENGTH + 2;
const GROUP_LENGTH = 4;
/**
 * The key as a number in base 32 is a multiple of this prime. It is above 32 and divides no 31 × 32^n, so one wrong
 * letter and two swapped neighbors are always noticed.
 */
const CHECK_PRIME = 1021;

/**
 * @param random 26 bytes.
 * @returns a new key as it is shown, in groups: `0123-4567-…`.
 */
export function generateRecoveryKey(random: Uint8Array = randomBytes(RANDOM_LENGTH)): string {
  // 32 divides 256, so every letter is equally likely.
  const letters = Array.from(random, (byte) => ALPHABET[byte % 32]).join("");
  const check = (CHECK_PRIME - ((remainderOf(letters) * 32 * 32) % CHECK_PRIME)) % CHECK_PRIME;
  const key = letters + ALPHABET[Math.floor(check / 32)] + ALPHABET[check % 32];
  return key.match(new RegExp(`.{${GROUP_LENGTH}}`, "g"))!.join("-");
}

/** @returns the key without what a person may write differently; null if it is none, or was mistyped. */
export function parseRecoveryKey(text: string): string | null {
  const key = text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\u00ad\u200b\ufeff]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const isComplete = key.length === LENGTH && [...key].every((letter) => ALPHABET.includes(letter));
  return isComplete && remainderOf(key) === 0 ? key : null;
}

const remainderOf = (key: string): number =>
  [...key].reduce((rest, letter) => (rest * 32 + ALPHABET.indexOf(letter)) % CHECK_PRIME, 0);

const EXPECTED = `${LENGTH} letters and digits, without typing mistakes`;

/** A key as a client sends it. */
export const RecoveryKeyInput = z
  .string(EXPECTED)
  .max(100, EXPECTED)
  .transform((text, context) => {
    const key = parseRecoveryKey(text);
    if (key === null) context.addIssue(EXPECTED);
    return key ?? z.NEVER;
  });

export interface RecoveryKeys {
  /** Makes the account's key; an earlier one stops working. @returns it as it is shown, this once. */
  replace(userId: string): Promise<{ key: string; createdAt: Date }>;
  /** When the account's key was made; null without one. */
  createdAt(userId: string): Promise<Date | null>;
  /** @param key as `parseRecoveryKey` returns it. @returns null if it is nobody's. */
  userOf(key: string): Promise<User | null>;
}

export function createRecoveryKeys(db: Db): RecoveryKeys {
  return {
    async replace(userId) {
      const key = generateRecoveryKey();
      const data = { hash: hashOf(parseRecoveryKey(key)!), createdAt: new Date() };
      await db.recoveryKey.upsert({ where: { userId }, create: { userId, ...data }, update: data });
      return { key, createdAt: data.createdAt };
    },

    createdAt: async (userId) => (await db.recoveryKey.findUnique({ where: { userId } }))?.createdAt ?? null,

    async userOf(key) {
      const found = await db.recoveryKey.findUnique({
        where: { hash: hashOf(key) },
        include: { user: true },
      });
      return found?.user ?? null;
    },
  };
}

/** The prefix keeps the hash from being of use anywhere else. */
const hashOf = (key: string) => new Uint8Array(createHash("sha256").update(`recovery key ${key}`).digest());
