// Handlers of the endpoints of reports.
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import type { MatchDirectory } from "../matches/routes.ts";
import type { reportEndpoints } from "./endpoints.ts";
import { reportPlayer, reportsBy } from "./service.ts";

export function reportHandlers(
  db: Db,
  { opponentIn }: Pick<MatchDirectory, "opponentIn">,
): Handlers<typeof reportEndpoints> {
  return {
    "POST /reports": ({ user, body }) => reportPlayer(db, user.id, body, opponentIn).then(() => undefined),
    "GET /reports": async ({ user }) => ({
      reports: (await reportsBy(db, user.id)).map(({ createdAt, handledAt, ...report }) => ({
        ...report,
        createdAt: createdAt.toISOString(),
        handledAt: handledAt?.toISOString() ?? null,
      })),
    }),
  };
}
