// GET /health: for load balancers and process managers.
import { z } from "zod";
import type { Health } from "../health.ts";
import type { Endpoints, Handlers } from "./endpoint.ts";
import { Problem } from "./problem.ts";

const Ok = z.object({ status: z.literal("ok") });

export const systemEndpoints = {
  "GET /health": {
    summary: "Whether the server can do its work",
    description:
      "503 names each of `database`, `disk` and `redis` that does not answer or cannot be written to, and `process` " +
      "if the process is about to end. " +
      "A write is tried every few seconds at most.",
    auth: "none",
    limit: "read",
    output: Ok,
  },
  "GET /health/live": {
    summary: "Whether the process answers, whatever its database and Redis do",
    auth: "none",
    limit: "read",
    output: Ok,
  },
} as const satisfies Endpoints;

export function systemHandlers(health: Health): Handlers<typeof systemEndpoints> {
  return {
    "GET /health": async () => {
      const faults = await health.faults();
      if (faults.length === 0) return { status: "ok" };
      const fields = faults.map(({ dependency, message }) => ({ field: dependency, message }));
      throw new Problem("unavailable", undefined, fields);
    },
    "GET /health/live": async () => ({ status: "ok" }),
  };
}
