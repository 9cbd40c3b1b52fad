// The server's log: JSON lines in production, readable ones in development, and never a secret.
import { type Logger, pino } from "pino";
import pretty from "pino-pretty";
import type { Config } from "./config.ts";

export type Log = Logger;

/** Values under these names are cut out wherever a logged object holds them. */
const REDACTED = ["authorization", "cookie", "token", "password", "secret"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

export function createLog(config: Pick<Config, "environment" | "logLevel">): Log {
  const options = { level: config.logLevel, redact: REDACTED };
  if (config.environment !== "development") return pino(options);
  return pino(options, pretty({ sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" }));
}
