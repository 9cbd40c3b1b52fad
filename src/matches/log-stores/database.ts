// Logs in the database: where matches are written without Redis, and the copies of those in Redis.
import { Prisma } from "../../db/generated/client.ts";
import type { Db } from "../../db/index.ts";
import type { ActionLog, LogEntry, LogStore, MatchHeader } from "../action-log.ts";
import { readHeader } from "../stored-header.ts";

export interface DatabaseLogs extends LogStore {
  /** How many entries the log has, -1 if there is none; and whether the match is in the history. */
  stateOf(id: string): Promise<{ length: number; recorded: boolean }>;
  /** Those of the matches that are in the history. */
  recordedOf(ids: string[]): Promise<string[]>;
  /**
   * Brings the log up to a longer one that is kept elsewhere.
   * @returns false if the match is in the history: then its log is not brought back.
   */
  follow(log: ActionLog): Promise<boolean>;
}

const json = (value: unknown) => value as Prisma.InputJsonObject;

export function databaseLogs(db: Db): DatabaseLogs {
  return {
    async create(header) {
      const { count } = await db.activeGame.createMany({ data: [rowOf(header)], skipDuplicates: true });
      return count === 1;
    },
    async claim(id, check) {
      const saved = await this.read(id);
      if (!saved) return null;
      if ((await this.recordedOf([id])).length > 0) {
        await this.remove(id);
        return null;
      }
      await check?.(saved.header);
      const [row] = await db.$queryRaw<{ term: number; sequence: number }[]>`
        UPDATE "ActiveGame" SET "term" = "term" + 1 WHERE "id" = ${id} RETURNING "term", "sequence"`;
      if (!row) return null;
      // The earlier writer has lost the right now. It may have written more than was read before.
      const log = row.sequence === saved.entries.length ? saved : await this.read(id);
      return log && { term: row.term, log };
    },
    async append(id, { term, seq }, entry) {
      // The row of the game is the lock: one statement raises `sequence` and writes the action.
      const written = await db.$executeRaw`
        WITH game AS (
          UPDATE "ActiveGame" SET "sequence" = "sequence" + 1, "turn" = ${entry.turn}::int
          WHERE "id" = ${id} AND "term" = ${term}::int AND "sequence" = ${seq}::int RETURNING "id"
        )
        INSERT INTO "ActiveGameAction" ("gameId", "sequence", "entry")
        SELECT "id", ${seq}::int, ${JSON.stringify(entry)}::jsonb FROM game`;
      return written === 1;
    },
    async read(id) {
      const game = await db.activeGame.findUnique({
        where: { id },
        include: { actions: { orderBy: { sequence: "asc" } } },
      });
      if (!game) return null;
      return {
        header: readHeader(game.header),
        entries: game.actions.map((action) => action.entry as unknown as LogEntry),
      };
    },
    async terms(ids) {
      const games = await db.activeGame.findMany({
        where: { id: { in: ids } },
        select: { id: true, term: true },
      });
      const terms = new Map(games.map(({ id, term }) => [id, term]));
      return ids.map((id) => terms.get(id) ?? null);
    },
    stateOf: (id) => copyOf(db, id),
    async recordedOf(ids) {
      const where = { matchId: { in: ids } };
      const games = await db.gameHistory.findMany({ where, select: { matchId: true } });
      return games.map(({ matchId }) => matchId);
    },
    async list() {
      const games = await db.activeGame.findMany({ select: { id: true } });
      return games.map((game) => game.id);
    },
    async remove(id) {
      await db.$transaction([db.$executeRaw(lock(id)), db.activeGame.deleteMany({ where: { id } })]);
    },
    async follow({ header, entries }) {
      const { id } = header;
      return db.$transaction(async (tx) => {
        await tx.$executeRaw(lock(id));
        const { recorded, length } = await copyOf(tx, id);
        if (recorded) return false;
        if (entries.length <= length) return true;
        const known = await commonStart(tx, id, entries, length);
        if (known === 0 && length > 0) await tx.activeGameAction.deleteMany({ where: { gameId: id } });
        const { type, poolVersion } = rowOf(header);
        const turn = entries.at(-1)?.turn ?? 0;
        // All in one statement: each costs a round trip, and a match is copied after every turn.
        await tx.$executeRaw`
          WITH game AS (
            INSERT INTO "ActiveGame" ("id", "type", "poolVersion", "header", "sequence", "turn")
            VALUES (${id}, ${type}::"GameType", ${poolVersion}, ${JSON.stringify(header)}::jsonb,
              ${entries.length}::int, ${turn}::int)
            ON CONFLICT ("id") DO UPDATE SET "sequence" = EXCLUDED."sequence", "turn" = EXCLUDED."turn"
            RETURNING "id"
          )
          INSERT INTO "ActiveGameAction" ("gameId", "sequence", "entry")
          SELECT game."id", ${known}::int + added."index" - 1, added."entry"
          FROM game, jsonb_array_elements(${JSON.stringify(entries.slice(known))}::jsonb)
            WITH ORDINALITY AS added("entry", "index")`;
        return true;
      });
    },
  };
}

const rowOf = (header: MatchHeader) => {
  const { id, type, poolVersion } = header;
  return { id, type, poolVersion, header: json(header) };
};

/**
 * How many entries the copy of a log has in common with it: all, unless entries were lost after copying and the match
 * went on differently. Then the copy is not used.
 * @param length of the copy; -1 if there is none
 */
async function commonStart(
  tx: Prisma.TransactionClient,
  id: string,
  entries: LogEntry[],
  length: number,
): Promise<number> {
  if (length <= 0) return 0;
  const [same] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ActiveGameAction" WHERE "gameId" = ${id} AND "sequence" = ${length - 1}
    AND "entry" = ${JSON.stringify(entries[length - 1])}::jsonb`;
  return same ? length : 0;
}

/** How many entries the log has, -1 if there is none; and whether the match is in the history. */
async function copyOf(db: Pick<Db, "$queryRaw">, id: string): Promise<{ length: number; recorded: boolean }> {
  const [state] = await db.$queryRaw<{ length: number; recorded: boolean }[]>`
    SELECT COALESCE((SELECT "sequence" FROM "ActiveGame" WHERE "id" = ${id}), -1) AS "length",
      EXISTS (SELECT 1 FROM "GameHistory" WHERE "matchId" = ${id}) AS "recorded"`;
  return state;
}

/** Locks the log until the end of the transaction, so that it is not removed and copied at the same time. */
const lock = (id: string) => Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
