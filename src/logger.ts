// The server's log: JSON lines in production, readable ones in development, and never a secret.
import { format } from "node:util";
import { type DestinationStream, type Logger as PinoLogger, pino } from "pino";
import pretty from "pino-pretty";
import type { Config } from "./config.ts";

export type Logger = PinoLogger;

/** Values under these names are cut out wherever a logged object holds them. */
const REDACTED = ["authorization", "cookie", "token", "password", "secret"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** @param to where the lines go, if not to the standard output. */
export function createLogger(
  config: Pick<Config, "environment" | "logLevel">,
  to?: DestinationStream,
): Logger {
  const options = { level: config.logLevel, redact: REDACTED };
  if (to) return pino(options, to);
  if (config.environment !== "development") return pino(options);
  return pino(options, pretty({ sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" }));
}

/** The same log for a library that expects a console. */
export function consoleOn(log: Logger) {
  const at =
    (level: "trace" | "debug" | "info" | "warn" | "error") =>
    (...args: unknown[]) =>
      log[level](format(...args));
  return { trace: at("trace"), debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
