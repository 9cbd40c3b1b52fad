// What an endpoint of the API is: one definition that requests are checked by, that the OpenAPI document is written
// from, and that the client's types come from.
import type { Request, Response } from "express";
import type { z } from "zod";
import type { TokenUser } from "../auth/tokens.ts";
import type { AuthLevel } from "./caller.ts";
import type { Subscribe } from "./event-streams.ts";
import type { LimitName } from "./limits.ts";
import type { ProblemCode } from "./problem.ts";

/** Milliseconds of processor time that a request may cost. Matches run in the same process and wait that long. */
export const CPU_BUDGET_MS = 20;

export interface Endpoint {
  /** The description for the page at /docs. */
  summary: string;
  /** More about it, where the summary does not say enough. */
  description?: string;
  /** Who may call it, checked before the handler runs. Handlers do not check it again. */
  auth: AuthLevel;
  limit: LimitName;
  /** Milliseconds of processor time that its most expensive request may cost. Default: CPU_BUDGET_MS. */
  cpuBudgetMs?: number;
  /** It sets or clears cookies, so requests that another site's page makes the browser send are refused. */
  writesCookies?: true;
  /** The page to which a refused request is redirected, for an endpoint that browsers visit. */
  crossSiteRedirect?: string;
  /** The parameters of the path. All are strings. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body stays as bytes, in `req.body`: its signature is of these. */
  rawBody?: true;
  /** The answer. Members that the schema does not name never leave the server. Without it: 204, or a redirect. */
  output?: z.ZodType;
  /** The answer is a stream of server-sent events with these names, and without data. The handler returns a Subscribe. */
  stream?: readonly string[];
  /** The answer never changes: whoever has it may keep it. */
  immutable?: true;
  /** 200 unless said otherwise, and 204 without output or stream. */
  status?: 201 | 302;
  /** Its own refusals, besides those that any endpoint may answer with. */
  problems?: readonly ProblemCode[];
}

/** By method and path below /api/v1, such as "GET /users/:id". */
export type Endpoints = Record<`${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /${string}`, Endpoint>;

/** An access token outlives a ban by some minutes, in which its user changes nothing and is told nothing. */
export const checksBans = (method: string, { auth, stream }: Endpoint) =>
  (auth === "user" || auth === "session") && (method !== "GET" || stream !== undefined);

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

type UserOf<A extends AuthLevel> = A extends "user" | "session" | "admin"
  ? TokenUser
  : A extends "optional"
    ? TokenUser | undefined
    : undefined;

/** What a handler is called with: checked by the schemas. */
export interface Call<E extends Endpoint> {
  params: Parsed<E["params"]>;
  query: Parsed<E["query"]>;
  body: Parsed<E["body"]>;
  user: UserOf<E["auth"]>;
  req: Request;
  res: Response;
}

/** A handler for each endpoint. It returns the output, what subscribes a stream, the address to redirect to, or nothing. */
export type Handlers<All extends Endpoints> = {
  [K in keyof All]: All[K] extends Endpoint ? (call: Call<All[K]>) => Promise<Returned<All[K]>> : never;
};

type Returned<E extends Endpoint> = E["output"] extends z.ZodType
  ? z.input<E["output"]>
  : E["stream"] extends readonly (infer Event extends string)[]
    ? Subscribe<Event>
    : E["status"] extends 302
      ? // biome-ignore lint/suspicious/noConfusingVoidType: a handler may redirect by itself and return nothing
        string | void
      : undefined;

type Sent<Name extends string, S> = S extends z.ZodType ? { [K in Name]: z.input<S> } : unknown;

/** What a client sends. */
export type Sends<E extends Endpoint> = Sent<"params", E["params"]> &
  Sent<"query", E["query"]> &
  Sent<"body", E["body"]>;

/** What a client gets. */
export type Gets<E extends Endpoint> = E["output"] extends z.ZodType ? z.output<E["output"]> : undefined;
