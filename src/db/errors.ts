// Classifies errors of the database for callers that react to them.
import { Prisma } from "./generated/client.ts";

/** Whether a write failed because there is such a row already, by the name of the unique index or primary key. */
export function isTaken(error: unknown, constraint: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  return JSON.stringify(error.meta).includes(constraint);
}

/** Which user there is not any more for whom a row was to be written: the one who has asked for it, or another one. */
export function missingUser(error: unknown): "caller" | "other" | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || sqlStateOf(error) !== "23503") return null;
  const constraint = JSON.stringify(error.meta);
  if (/_(userId|reporterId)_fkey/.test(constraint)) return "caller";
  return /_(reportedId|guestId)_fkey/.test(constraint) ? "other" : null;
}

/** Prisma's codes for a database that cannot be reached, or accepts no more connections. */
const UNREACHABLE_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);

/** What the driver says, where Prisma passes it on, about connections that broke or timed out. */
const UNREACHABLE_WORDS =
  /connection terminated|timeout exceeded|query read timeout|ECONNREFUSED|ECONNRESET|EPIPE|not queryable/i;

/**
 * SQLSTATE classes and codes of requests that fail for no fault of their own, and may succeed later: connection broken
 * (08), disk full, out of memory, too many connections (53), canceled, stopping, starting (57), I/O error (58),
 * read-only (25006), conflict with another transaction (40001, 40P01), lock not available (55P03).
 */
const UNAVAILABLE_STATES = /^(08|53|57|58)|^(25006|40001|40P01|55P03)$/;

/** SQLSTATEs of which at least the first character is a digit: all that a server's faults have. */
export const isSqlState = (code: string): boolean => /^\d[0-9A-Z]{4}$/.test(code);

/** PostgreSQL refuses a connection with these words and XX000, an internal error, where a full disk is the cause. */
const NO_SPACE_TO_CONNECT = /could not write init file/;

/** The SQLSTATE of an error of either driver, or of Prisma's about one; undefined if it has none. */
export function sqlStateOf(error: unknown): string | undefined {
  const { code, message, meta, cause } = (error ?? {}) as Record<string, unknown>;
  const adapterError = (meta as { driverAdapterError?: { cause?: { originalCode?: unknown } } })
    ?.driverAdapterError;
  const state = adapterError?.cause?.originalCode ?? code;
  if (state === "XX000" && NO_SPACE_TO_CONNECT.test(String(message))) return "53100";
  if (typeof state === "string" && isSqlState(state)) return state;
  return cause ? sqlStateOf(cause) : undefined;
}

/** Whether a text was sent that PostgreSQL cannot hold: it has a zero byte. */
export const isUnstorableText = (error: unknown): boolean => sqlStateOf(error) === "22021";

/** Whether the database could not do what it was asked, and may be able to later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (UNAVAILABLE_STATES.test(sqlStateOf(error) ?? "")) return true;
  const { code, meta, cause } = error as { code?: string; meta?: unknown; cause?: unknown };
  if (code !== undefined && UNREACHABLE_CODES.has(code)) return true;
  return UNREACHABLE_WORDS.test(`${code} ${error.message} ${JSON.stringify(meta)}`) || isUnavailable(cause);
}
