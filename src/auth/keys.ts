// The keys that sign tokens: configured, or in development one made once and kept in the data folder.
import { createHash, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";

export interface TokenKey {
  /** Names the key in a token's header without telling it. */
  kid: string;
  secret: string;
  /** Of the secret: made once, not for every token. */
  key: KeyObject;
}

/** The first one signs; a token that any of them signed is good. */
export type TokenKeys = [TokenKey, ...TokenKey[]];

export function tokenKeys(config: Pick<Config, "jwtKeys" | "dataDir">): TokenKeys {
  const secrets = config.jwtKeys.length > 0 ? config.jwtKeys : [developmentSecret(config.dataDir)];
  return secrets.map((secret) => ({
    kid: kidOf(secret),
    secret,
    key: createSecretKey(secret, "utf8"),
  })) as TokenKeys;
}

const kidOf = (secret: string) => createHash("sha256").update(`kid:${secret}`).digest("hex").slice(0, 8);

function developmentSecret(dataDir: string): string {
  const file = join(dataDir, "jwt-secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
