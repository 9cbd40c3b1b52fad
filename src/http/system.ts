// GET /health: for whoever watches over the server.
import { z } from "zod";
import type { Db } from "../db/index.ts";
import type { Endpoints, Handlers } from "./endpoint.ts";
import { Problem } from "./problem.ts";

export const systemEndpoints = {
  "GET /health": {
    summary: "Whether the server and its database answer",
    auth: "none",
    limit: "read",
    output: z.object({ status: z.literal("ok") }),
  },
} as const satisfies Endpoints;

export function systemHandlers(db: Db): Handlers<typeof systemEndpoints> {
  return {
    "GET /health": async ({ req }) => {
      await db.$queryRaw`SELECT 1`.catch((error: unknown) => {
        req.log.error({ err: error }, "the database does not answer");
        throw new Problem("unavailable");
      });
      return { status: "ok" };
    },
  };
}
