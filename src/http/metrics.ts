// GET /metrics: what Prometheus reads, with the service key as its bearer token; and what is counted of each request.
import { type ErrorRequestHandler, type RequestHandler, Router } from "express";
import type { Metrics, ProblemCounter } from "../metrics/metrics.ts";
import { authorize, type Privileges } from "./caller.ts";
import { type Limits, limitRequest, type Taken } from "./limits.ts";
import { toProblem } from "./problem.ts";

export function metricsRoute(metrics: Metrics, privileges: Privileges, limits: Limits): Router {
  return Router().get("/metrics", async (req, res) => {
    await limitRequest(limits, "read", req, res);
    await authorize("service", {}, req, privileges);
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

/** Counts and times each answer by its endpoint, such as `GET /users/:id`; files and unknown paths are `other`. */
export function measureRequests({ requests, responses }: Metrics): RequestHandler {
  return (_req, res, next) => {
    const end = requests.startTimer();
    res.once("finish", () => {
      // It lasts as long as the page is open.
      if (String(res.getHeader("Content-Type")).startsWith("text/event-stream")) return;
      const endpoint = res.locals.endpoint ?? "other";
      end({ endpoint });
      responses.inc({ endpoint, status: res.statusCode });
    });
    next();
  };
}

export function countProblem(problems: ProblemCounter, error: unknown): void {
  problems.inc({ code: toProblem(error).code });
}

export function countProblems({ problems }: Metrics): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    countProblem(problems, error);
    next(error);
  };
}

/** The same limits, and each refusal is counted. */
export function countRefusals(limits: Limits, { limited }: Metrics): Limits {
  return {
    policy: (name) => limits.policy(name),
    async take(name, keys): Promise<Taken> {
      const taken = await limits.take(name, keys);
      if (!taken.allowed) limited.inc({ limit: name });
      return taken;
    },
  };
}
