// The keys that sign tokens: configured, or in development one that is made once and kept in the data folder.
import { createHash, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createFileSafely } from "../../scripts/files/write-file.mjs";
import { type Config, isStrong } from "../config.ts";
import { makePrivate, prepareDataDir } from "../data-dir.ts";
import type { Logger } from "../logger.ts";
import { StartError } from "../start-error.ts";

export interface TokenKey {
  /** Identifies the key in a token's header without revealing it. */
  kid: string;
  secret: string;
  /** The secret as a key object, made once and not for every token. */
  key: KeyObject;
}

/** The first one signs; a token signed by any of them is valid. */
export type TokenKeys = [TokenKey, ...TokenKey[]];

/** @throws {StartError} if a key is needed from the data folder, and none can be read or made there. */
export function tokenKeys(config: Pick<Config, "jwtKeys" | "dataDir">, logger?: Logger): TokenKeys {
  const secrets = config.jwtKeys.length > 0 ? config.jwtKeys : [developmentSecret(config.dataDir, logger)];
  return secrets.map((secret) => ({
    kid: kidOf(secret),
    secret,
    key: createSecretKey(secret, "utf8"),
  })) as TokenKeys;
}

const kidOf = (secret: string) => createHash("sha256").update(`kid:${secret}`).digest("hex").slice(0, 8);

/** Reads the secret from its file, which is created first if there is none. @throws {StartError} */
function developmentSecret(dataDir: string, logger?: Logger): string {
  const file = join(dataDir, "jwt-secret");
  const secret = readOrCreate(file).trim();
  makePrivate(dataDir, logger);
  if (isStrong(secret)) return secret;
  const fault = secret === "" ? "is empty" : "is too short or too regular";
  throw new StartError(
    `the key file ${file} ${fault}: it must hold at least 32 random characters. ` +
      "Delete it to have a new key made, restore it from a backup, or set JWT_KEYS",
  );
}

function readOrCreate(file: string): string {
  try {
    if (!existsSync(file)) {
      prepareDataDir(dirname(file));
      // Another process may be faster: then its key is the one that is read.
      createFileSafely(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
    }
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = (error as Error).message;
    throw new StartError(`the key file ${file} cannot be used: ${reason}`, { cause: error });
  }
}
