// GET /health: for load balancers and process managers.
import { z } from "zod";
import type { Fault, Health } from "../health.ts";
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
  "GET /health/ready": {
    summary: "Whether players should be sent to this process",
    description:
      "503 names `redis` and `process` as above. Without the database matches go on, and players come back to them.",
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
    "GET /health": async () => okUnless(await health.faults()),
    "GET /health/ready": async () => okUnless(await health.obstacles()),
    "GET /health/live": async () => okUnless([]),
  };
}

/** @throws {Problem} that names the faults, if there are any */
function okUnless(faults: Fault[]): z.output<typeof Ok> {
  if (faults.length === 0) return { status: "ok" };
  const fields = faults.map(({ dependency, message }) => ({ field: dependency, message }));
  throw new Problem("unavailable", undefined, fields);
}
