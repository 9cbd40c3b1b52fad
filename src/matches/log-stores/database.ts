// Logs in the database: where matches are written without Redis, and the copies of those in Redis.
import { isDeepStrictEqual } from "node:util";
import DataLoader from "dataloader";
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
   * Brings logs, at most one of each match, up to longer ones that are kept elsewhere: all of them, or none if it throws.
   * @returns the ids of matches that are in the history: their logs are not brought back.
   */
  follow(logs: readonly ActionLog[]): Promise<string[]>;
}

const json = (value: unknown) => value as Prisma.InputJsonObject;

/** States that one query asks for. */
const MAX_STATES = 50;

export function databaseLogs(db: Db): DatabaseLogs {
  // After a process has died, others claim its matches by the hundred: they share queries.
  const states = new DataLoader(
    async (ids: readonly string[]) => {
      const copies = await copiesOf(db, [...ids]);
      return ids.map((id) => copies.get(id)!);
    },
    { cache: false, maxBatchSize: MAX_STATES },
  );
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
    stateOf: (id) => states.load(id),
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
      await db.$transaction([db.$executeRaw(lock([id])), db.activeGame.deleteMany({ where: { id } })]);
    },
    async follow(logs) {
      const ids = logs.map(({ header }) => header.id);
      return db.$transaction(async (tx) => {
        await tx.$executeRaw(lock(ids));
        const copies = await copiesOf(tx, ids);
        const behind = logs.flatMap((log) => {
          const copy = copies.get(log.header.id)!;
          if (copy.recorded || log.entries.length <= copy.length) return [];
          return [{ log, known: commonStart(log, copy), length: copy.length }];
        });
        const astray = behind.filter(({ known, length }) => known === 0 && length > 0);
        if (astray.length > 0) {
          const gameIds = astray.map(({ log }) => log.header.id);
          await tx.activeGameAction.deleteMany({ where: { gameId: { in: gameIds } } });
        }
        if (behind.length > 0) await tx.$executeRaw(extend(behind));
        return ids.filter((id) => copies.get(id)!.recorded);
      });
    },
  };
}

const rowOf = (header: MatchHeader) => {
  const { id, type, poolVersion } = header;
  return { id, type, poolVersion, header: json(header) };
};

interface Copy {
  id: string;
  /** How many entries it has; -1 if there is none. */
  length: number;
  /** Its last entry. */
  last: LogEntry | null;
  /** The match is in the history. */
  recorded: boolean;
}

/** By id: one for each. */
async function copiesOf(db: Pick<Db, "$queryRaw">, ids: string[]): Promise<Map<string, Copy>> {
  const copies = await db.$queryRaw<Copy[]>`
  SELECT wanted."id", COALESCE(game."sequence", -1) AS "length", action."entry" AS "last",
    EXISTS (SELECT 1 FROM "GameHistory" WHERE "matchId" = wanted."id") AS "recorded"
  FROM unnest(${ids}::text[]) AS wanted("id")
  LEFT JOIN "ActiveGame" AS game ON game."id" = wanted."id"
  LEFT JOIN "ActiveGameAction" AS action
    ON action."gameId" = game."id" AND action."sequence" = game."sequence" - 1`;
  return new Map(copies.map((copy) => [copy.id, copy]));
}

/**
 * How many entries the copy of a log has in common with it: all, unless entries were lost after copying and the match
 * went on differently. Then the copy is not used.
 */
function commonStart({ entries }: ActionLog, { length, last }: Copy): number {
  if (length <= 0) return 0;
  return isDeepStrictEqual(last, entries[length - 1]) ? length : 0;
}

/**
 * Adds to the copies the entries that they lack. All in one statement: each costs a round trip, and every match is copied
 * after each turn.
 */
function extend(behind: readonly { log: ActionLog; known: number }[]): Prisma.Sql {
  const rows = behind.map(({ log: { header, entries }, known }) => ({
    ...rowOf(header),
    turn: entries.at(-1)?.turn ?? 0,
    known,
    entries: entries.slice(known),
  }));
  return Prisma.sql`
    WITH log AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS log ("id" text, "type" "GameType",
        "poolVersion" text, "header" jsonb, "turn" int, "known" int, "entries" jsonb)
    ), game AS (
      INSERT INTO "ActiveGame" ("id", "type", "poolVersion", "header", "sequence", "turn")
      SELECT "id", "type", "poolVersion", "header", "known" + jsonb_array_length("entries"), "turn" FROM log
      ON CONFLICT ("id") DO UPDATE SET "sequence" = EXCLUDED."sequence", "turn" = EXCLUDED."turn"
    )
    INSERT INTO "ActiveGameAction" ("gameId", "sequence", "entry")
    SELECT log."id", log."known" + added."index" - 1, added."entry"
    FROM log, jsonb_array_elements(log."entries") WITH ORDINALITY AS added("entry", "index")`;
}

/** Locks logs until the end of the transaction, so that they are not removed and copied at the same time. */
const lock = (ids: string[]) => Prisma.sql`
  SELECT pg_advisory_xact_lock("key")
  FROM (SELECT hashtextextended(id, 0) AS "key" FROM unnest(${ids}::text[]) AS id ORDER BY 1) AS keys`;
