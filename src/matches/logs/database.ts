// Logs in the database: the default, so that a server without Redis survives being stopped.
import type { Prisma } from "../../db/generated/client.ts";
import type { Db } from "../../db/index.ts";
import type { LogEntry, LogStore, MatchHeader } from "../log.ts";

export function databaseLogs(db: Db): LogStore {
  return {
    async create(header) {
      const { id, type, poolVersion } = header;
      const data = [{ id, type, poolVersion, header: header as unknown as Prisma.InputJsonObject }];
      const { count } = await db.activeGame.createMany({ data, skipDuplicates: true });
      return count === 1;
    },
    async append(id, seq, entry) {
      // The row of the game is the lock: whoever moves `sequence` on writes the action, in one statement.
      const written = await db.$executeRaw`
        WITH game AS (
          UPDATE "ActiveGame" SET "sequence" = "sequence" + 1, "turn" = ${entry.turn}::int
          WHERE "id" = ${id} AND "sequence" = ${seq}::int RETURNING "id"
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
        header: game.header as unknown as MatchHeader,
        entries: game.actions.map((action) => action.entry as unknown as LogEntry),
      };
    },
    async list() {
      const games = await db.activeGame.findMany({ select: { id: true } });
      return games.map((game) => game.id);
    },
    async remove(id) {
      await db.activeGame.deleteMany({ where: { id } });
    },
  };
}
