// POST /matchmake/:method/:name, the Colyseus client's way into a room, with our limits and our errors.
import { type AuthContext, createAuthContext, ErrorCode, ServerError } from "colyseus";
import { type Request, type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Auth } from "../../src/auth/index.ts";
import { identify } from "../../src/http/caller.ts";
import { type Limits, limitRequest } from "../../src/http/limits.ts";
import { jsonBody, unavailable } from "../../src/http/mount.ts";
import { isProblemCode, Problem, type ProblemCode, parse } from "../../src/http/problem.ts";
import { inTime } from "../../src/in-time.ts";
import { JOIN_METHODS, type JoinRouter } from "./join-router.ts";

const MATCHMAKING_TIMEOUT_MS = 10_000;

const Params = z.object({
  method: z.enum(JOIN_METHODS, `one of ${JOIN_METHODS.join(", ")}`),
  name: z.string().regex(/^[\w-]{1,64}$/, "1 to 64 letters, digits, - and _"),
});
const Options = z.record(z.string(), z.unknown(), "a JSON object").default({});

const COLYSEUS_CODES: Record<number, ProblemCode> = {
  [ErrorCode.MATCHMAKE_NO_HANDLER]: "room_not_found",
  [ErrorCode.MATCHMAKE_INVALID_CRITERIA]: "room_not_found",
  [ErrorCode.MATCHMAKE_INVALID_ROOM_ID]: "room_not_found",
  [ErrorCode.MATCHMAKE_EXPIRED]: "seat_expired",
  [ErrorCode.AUTH_FAILED]: "forbidden",
};

export function matchmakeRoutes(auth: Pick<Auth, "verify">, limits: Limits, join: JoinRouter): Router {
  const routes = Router();
  const limit: RequestHandler = async (req, res, next) => {
    await limitRequest(limits, "join", req, res, identify(auth, req).user?.id);
    next();
  };
  routes.post("/:method/:name", limit, jsonBody, async (req, res) => {
    const { method, name } = parse(Params, req.params);
    const options = parse(Options, req.body);
    try {
      res.json(
        await inTime(join(method, name, options, authContext(req)), MATCHMAKING_TIMEOUT_MS, unavailable),
      );
    } catch (error) {
      throw error instanceof ServerError ? toProblem(error) : error;
    }
  });
  return routes;
}

/** Colyseus would believe any client's X-Forwarded-For; Express trusts only the configured proxies. */
function authContext(req: Request): AuthContext {
  const headers = req.headers as Record<string, string | undefined>;
  return createAuthContext({ headers: { ...headers, "x-real-ip": req.ip } });
}

/** Rooms refuse with `new ServerError(status, code)`, where the code is one of the problem codes. */
function toProblem(error: ServerError): Problem | ServerError {
  if (isProblemCode(error.message)) return new Problem(error.message);
  const code = COLYSEUS_CODES[error.code];
  return code ? new Problem(code, error.message) : error;
}
