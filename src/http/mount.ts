// Makes routes of endpoints: origin, limit, caller, input, handler, output, in this order.
import express, { type RequestHandler, type Response, Router } from "express";
import { missingUser } from "../db/errors.ts";
import { inTime } from "../in-time.ts";
import { authorize, identify, type Privileges, type TokenVerifier } from "./caller.ts";
import { type Call, checksBans, type Endpoint, type Endpoints, type Handlers } from "./endpoint.ts";
import type { EventStreams, Subscribe } from "./event-streams.ts";
import { clientKeys, type Limits, limitRequest } from "./limits.ts";
import { Problem, parse } from "./problem.ts";
import type { IsOwnRequest } from "./same-origin.ts";

/** Bytes. The largest honest request is a deck. */
const MAX_BODY_BYTES = 64 * 1024;

/** Longer than handlers wait for the database or for a provider of sign-ins, which fail by themselves. */
const HANDLER_TIMEOUT_MS = 20_000;

export interface MountServices {
  auth: TokenVerifier;
  privileges: Privileges;
  limits: Limits;
  isOwnRequest: IsOwnRequest;
  streams: EventStreams;
  /** @throws {Problem} `banned` */
  refuseBanned(userId: string): Promise<void>;
}

export function mount<All extends Endpoints>(
  endpoints: All,
  handlers: Handlers<All>,
  services: MountServices,
): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [key, endpoint] of Object.entries(endpoints) as [keyof All & string, Endpoint][]) {
    const [method, path] = key.split(" ");
    const register = method.toLowerCase() as "get" | "post" | "put" | "patch" | "delete";
    const handler = handlers[key as keyof All] as (call: Call<Endpoint>) => Promise<unknown>;
    router[register](path, ...routeOf(key, endpoint, handler, services));
  }
  refuseOtherMethods(router, Object.keys(endpoints), services.limits);
  return router;
}

/** Comes after the routes: what gets here has the path of an endpoint, or of several, but the method of none. */
function refuseOtherMethods(router: Router, keys: string[], limits: Limits): void {
  for (const [method, path] of keys.map((key) => key.split(" ")))
    router.all(path, (_req, res, next) => {
      res.locals.methods = [...(res.locals.methods ?? []), method];
      next();
    });
  router.use(async (req, res, next) => {
    if (!res.locals.methods) return next();
    await limitRequest(limits, "read", req, res);
    const allowed = [...new Set(res.locals.methods)].join(", ");
    res.setHeader("Allow", allowed);
    throw new Problem("method_not_allowed", `${req.baseUrl}${req.path} takes ${allowed}, not ${req.method}`);
  });
}

/** Parses JSON bodies. */
export const jsonBody = express.json({ limit: MAX_BODY_BYTES });

/** Bytes. Webhooks are larger than players' requests. */
const MAX_RAW_BODY_BYTES = 256 * 1024;

const rawBody = express.raw({ limit: MAX_RAW_BODY_BYTES, type: () => true });

function routeOf(
  name: string,
  endpoint: Endpoint,
  handler: (call: Call<Endpoint>) => Promise<unknown>,
  { auth, privileges, limits, isOwnRequest, refuseBanned, streams }: MountServices,
): RequestHandler[] {
  const enter: RequestHandler = async (req, res, next) => {
    res.locals.endpoint = name;
    const caller = identify(auth, req);
    const refused = endpoint.writesCookies && !isOwnRequest(req);
    // Requests from other sites must not use up the player's limit.
    await limitRequest(limits, refused ? "read" : endpoint.limit, req, res, caller.user?.id);
    // Proxies must not keep anybody's own data.
    res.setHeader("Cache-Control", "no-store");
    if (refused) {
      if (!endpoint.crossSiteRedirect) throw new Problem("cross_site");
      res.redirect(302, endpoint.crossSiteRedirect);
      return;
    }
    await authorize(endpoint.auth, caller, req, privileges);
    if (checksBans(req.method, endpoint) && caller.user) await refuseBanned(caller.user.id);
    res.locals.user = caller.user;
    next();
  };
  const answer: RequestHandler = async (req, res) => {
    const answered = handler({
      params: endpoint.params && parse(endpoint.params, req.params),
      query: endpoint.query && parse(endpoint.query, req.query),
      body: endpoint.body && parse(endpoint.body, req.body),
      user: res.locals.user,
      req,
      res,
    } as Call<Endpoint>);
    const result = await inTime(answered, HANDLER_TIMEOUT_MS, unavailable).catch((error) => {
      // An access token outlives the deletion of its account by some minutes, and another account may be deleted meanwhile.
      const missing = res.locals.user && missingUser(error);
      throw missing ? new Problem(missing === "caller" ? "token_invalid" : "not_found") : error;
    });
    if (endpoint.stream) {
      const [caller] = clientKeys(req.ip, res.locals.user?.id);
      await streams.open(`${req.path} ${caller}`, res, result as Subscribe<string>);
    } else send(endpoint, res, result);
  };
  return [enter, endpoint.rawBody ? rawBody : jsonBody, answer];
}

/** Colyseus waits for a Redis that is away until it is back; a client is told to try again. */
export function unavailable(): never {
  throw new Problem("unavailable");
}

function send(endpoint: Endpoint, res: Response, result: unknown): void {
  // Middleware that the handler ran has answered.
  if (res.headersSent) return;
  if (endpoint.immutable) res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  if (endpoint.status === 302) res.redirect(302, String(result));
  else if (endpoint.output) res.status(endpoint.status ?? 200).json(endpoint.output.parse(result));
  else res.status(204).end();
}
