// What went wrong with the database, in the words that services decide by.
import { Prisma } from "./generated/client.ts";

/** Whether a write failed as there is such a row already, by the name of the unique index or primary key. */
export function isTaken(error: unknown, constraint: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;
  return JSON.stringify(error.meta).includes(constraint);
}
