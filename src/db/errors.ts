// What went wrong with the database, in the words that services decide by.
import { Prisma } from "./generated/client.ts";

/** Whether a write failed as there is such a row already, by the name of the unique index or primary key. */
export function isTaken(error: unknown, constraint: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  return JSON.stringify(error.meta).includes(constraint);
}

/** Prisma's codes for a database that cannot be reached, or takes nobody more. */
const AWAY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);

/** What the driver says where Prisma passes it on: connections that broke or timed out, a server that stops or starts. */
const AWAY_WORDS =
  /connection terminated|timeout exceeded|query read timeout|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|53300|not queryable/i;

/** Whether the database did not answer, so that the same may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  const { code, meta, cause } = error as { code?: string; meta?: unknown; cause?: unknown };
  if (code !== undefined && AWAY_CODES.has(code)) return true;
  return AWAY_WORDS.test(`${code} ${error.message} ${JSON.stringify(meta)}`) || isUnavailable(cause);
}
