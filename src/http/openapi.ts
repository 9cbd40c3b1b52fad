// The OpenAPI 3.1 document, written from the same definitions that requests are checked by.
import { z } from "zod";
import { type AuthLevel, REFUSALS } from "./caller.ts";
import { checksBans, type Endpoint, type Endpoints } from "./endpoint.ts";
import { PROBLEM_CODES, type ProblemCode, ProblemDetails, statusOf } from "./problem.ts";

export const API_ROOT = "/api/v1";

const toSchema = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
};

export function openApi(endpoints: Endpoints) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method, path] = key.split(" ");
    const address = path.replace(/:(\w+)/g, "{$1}");
    paths[address] ??= {};
    paths[address][method.toLowerCase()] = operation(method, path, endpoint);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Mantimon TCG",
      version: "1",
      description:
        "Accounts, records and lists. Matches are played over WebSockets. Every error is a problem (RFC 9457): " +
        "decide by its `code`. Lists come in pages: ask for the next with the `next` of the last as `cursor`.",
    },
    servers: [{ url: API_ROOT }],
    paths,
    components: {
      schemas: { Problem: toSchema(ProblemDetails, "output") },
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "The `token` of POST /auth/guest or POST /auth/refresh; it lasts 15 minutes.",
        },
        serviceKey: {
          type: "http",
          scheme: "bearer",
          description: "The server's SERVICE_KEY.",
        },
      },
    },
  };
}

/** Each entry is enough by itself; the names in a list are roles. */
const SECURITY: Record<AuthLevel, readonly Record<string, readonly string[]>[]> = {
  none: [],
  optional: [{}, { token: [] }],
  user: [{ token: [] }],
  session: [{ token: [] }],
  admin: [{ token: ["admin"] }],
  service: [{ serviceKey: [] }],
};

function operation(method: string, path: string, endpoint: Endpoint) {
  return {
    operationId: [method.toLowerCase(), ...path.split(/[/:-]+/)].filter(Boolean).join("_"),
    tags: [path.split("/")[1]],
    summary: endpoint.summary,
    description: endpoint.description,
    security: SECURITY[endpoint.auth],
    parameters: [...parameters("path", endpoint.params), ...parameters("query", endpoint.query)],
    requestBody: endpoint.body && {
      required: true,
      content: { "application/json": { schema: toSchema(endpoint.body, "input") } },
    },
    responses: { ...success(endpoint), ...problems(method, endpoint) },
  };
}

function parameters(place: "path" | "query", schema: z.ZodObject | undefined) {
  if (!schema) return [];
  const { properties = {}, required = [] } = toSchema(schema, "input");
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
}

function success({ output, stream, status }: Endpoint) {
  if (status === 302) return { 302: { description: "Goes on at the address in Location" } };
  if (stream) {
    const description = `Server-sent events without data, named ${stream.join(", ")}`;
    return { 200: { description, content: { "text/event-stream": { schema: { type: "string" } } } } };
  }
  if (!output) return { 204: { description: "Done" } };
  const content = { "application/json": { schema: toSchema(output, "output") } };
  return { [status ?? 200]: { description: status === 201 ? "Made" : "The answer", content } };
}

/** The problems of all endpoints and this one's own: an entry for each status, with the codes in its description. */
function problems(method: string, endpoint: Endpoint) {
  const { auth, writesCookies, crossSiteRedirect, params, query, body, problems: own = [] } = endpoint;
  const codes = new Set<ProblemCode>([
    "too_many_requests",
    "unavailable",
    "internal",
    "malformed_json",
    ...own,
  ]);
  if (params ?? query ?? body) codes.add("invalid_request");
  if (writesCookies && !crossSiteRedirect) codes.add("cross_site");
  for (const code of REFUSALS[auth]) codes.add(code);
  if (checksBans(method, endpoint)) codes.add("banned");
  const byStatus = Map.groupBy(
    PROBLEM_CODES.filter((code) => codes.has(code)),
    statusOf,
  );
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [status, { description: list.join(", "), content }]),
  );
}
