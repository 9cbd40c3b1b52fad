// Changes how a player is named in the records of finished matches.
import { SEATS, type Seat } from "../../engine/index.ts";
import { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/** Matches that are rewritten in one statement: a replay takes more than a millisecond, and others wait for the database. */
const BATCH_SIZE = 100;

/** What replaces the same members of the player in the replays. */
interface RewrittenPlayer {
  name: string;
  kind?: "deleted";
  userId?: null;
}

/**
 * Rewrites a user's name in the history and its replays. Matches that have the new name already are left as they are: what was
 * cut off halfway is completed by doing it again.
 */
export async function rewritePlayer(
  db: Db | Prisma.TransactionClient,
  userId: string,
  player: RewrittenPlayer,
): Promise<void> {
  for (const seat of SEATS)
    for (let count = BATCH_SIZE; count === BATCH_SIZE; ) count = await rewriteBatch(db, userId, seat, player);
}

/** @returns how many were rewritten */
function rewriteBatch(
  db: Db | Prisma.TransactionClient,
  userId: string,
  seat: Seat,
  player: RewrittenPlayer,
): Promise<number> {
  const [user, name] = [Prisma.raw(`"user${seat}Id"`), Prisma.raw(`"name${seat}"`)];
  const path = Prisma.raw(`'{header,players,${seat}}'`);
  return db.$executeRaw`
    UPDATE "GameHistory" SET ${name} = ${player.name}, "replay" = jsonb_set("replay", ${path},
      coalesce("replay" #> ${path}, '{}') || ${JSON.stringify(player)}::jsonb, false)
    WHERE "id" IN (SELECT "id" FROM "GameHistory"
      WHERE ${user} = ${userId}::uuid AND ${name} <> ${player.name} LIMIT ${BATCH_SIZE})`;
}
