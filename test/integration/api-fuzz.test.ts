// Every endpoint of the OpenAPI document against hostile input: 4xx in the error's shape, nothing stored, no stack.
import { connect } from "node:net";
import { text as readToEnd } from "node:stream/consumers";
import { beforeAll, describe, expect, test } from "vitest";
import { api } from "../../src/http/api.ts";
import type { Endpoint } from "../../src/http/endpoint.ts";
import { openApi } from "../../src/http/openapi.ts";
import { ProblemDetails } from "../../src/http/problem.ts";
import { textOf } from "../support/answer.ts";
import { newDeck } from "../support/factories.ts";
import fc from "../support/fast-check.ts";
import { scaled } from "../support/fuzz.ts";
import { hostileBody, hostileText } from "../support/hostile.ts";
import { sameDay } from "../support/same-day.ts";
import { newGuest } from "../support/server.ts";
import { openTestSite } from "../support/test-site.ts";

interface Operation {
  key: string;
  method: string;
  path: string;
  endpoint: Endpoint;
  parameters: { name: string; in: "path" | "query" }[];
  body: { properties?: Record<string, unknown> } | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: the document is read as any client would.
const operations: Operation[] = Object.entries<any>(openApi(api).paths).flatMap(([path, methods]) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  Object.entries<any>(methods).map(([method, { parameters, requestBody }]) => {
    const key = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`;
    const endpoint = (api as Record<string, Endpoint>)[key];
    const body = requestBody?.content["application/json"].schema;
    return { key, method: method.toUpperCase(), path, endpoint, parameters, body };
  }),
);

/** Requests with hostile input, and such with hostile tokens, which are looked at in one place for all endpoints. */
const INPUTS = scaled(2_400);
const TOKENS = scaled(400);

// On another day an accepted request for the quests would draw new ones.
await sameDay();
const site = openTestSite({ LOG_LEVEL: "silent" });
let token: string;
let other: { token: string; user: { id: string } };
/** What was stored at the last look. */
let before: unknown;
beforeAll(async () => {
  ({ token } = await newGuest(site.server.url));
  other = await newGuest(site.server.url);
  // The first visit of these pages draws quests and makes a friend code.
  for (const path of ["friends", "me/quests"])
    await fetch(`${site.server.url}/api/v1/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  before = await stored();
});

/** A fingerprint of everything that is stored. */
async function stored(): Promise<unknown> {
  const tables = await site.db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM ${name} t`,
  );
  return site.db.$queryRawUnsafe(sums.join(" UNION ALL "));
}

interface Attempt {
  params: Record<string, string>;
  query: [string, string][];
  text: string | undefined;
}

function attemptOf({ method, parameters, body }: Operation): fc.Arbitrary<Attempt> {
  const named = (place: "path" | "query") => parameters.filter((one) => one.in === place);
  const params = fc.record(Object.fromEntries(named("path").map(({ name }) => [name, hostileText])));
  const query = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...named("query").map(({ name }) => name), "x"), hostileText),
      hostileText,
    ),
    { maxLength: 4 },
  );
  const text = method === "GET" ? fc.constant(undefined) : hostileBody(body);
  return fc.record({ params, query, text });
}

/** As text stands in an address: well-formed, and short enough for a request line. */
const encode = (text: string) => encodeURIComponent(addressable(text)).replaceAll(".", "%2E");
const addressable = (text: string) => text.toWellFormed().slice(0, 300).toWellFormed() || " ";

async function send({ method, path }: Operation, { params, query, text }: Attempt, headers = {}) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(params[name] ?? "x"));
  const search = query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  const response = await fetch(`${site.server.url}/api/v1${filled}?${search}`, {
    method,
    redirect: "manual",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
    body: text,
  });
  return {
    status: response.status,
    type: response.headers.get("Content-Type") ?? "",
    text: await textOf(response),
  };
}

/** Whether the endpoint's own schema would take it: then it is no hostile input. */
function isHonest({ endpoint, method }: Operation, { params, query, text }: Attempt): boolean {
  const sent = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, addressable(value)]));
  if (endpoint.params && !endpoint.params.safeParse(sent).success) return false;
  const values = new Map<string, string | string[]>();
  for (const [name, value] of query) {
    const key = addressable(name);
    values.set(key, values.has(key) ? [value] : addressable(value));
  }
  if (endpoint.query && !endpoint.query.safeParse(Object.fromEntries(values)).success) return false;
  if (method === "GET") return true;
  if (!endpoint.body) return false;
  try {
    return endpoint.body.safeParse(JSON.parse(text!)).success;
  } catch {
    return false;
  }
}

function expectProblem({ status, type, text }: Awaited<ReturnType<typeof send>>) {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(type).toMatch("application/problem+json");
  const problem = ProblemDetails.parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(text).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|prisma|postgres/i);
}

describe.each(operations.map((operation) => [operation.key, operation] as const))("%s", (_key, operation) => {
  test("refuses what is hostile, and stores nothing of it", async () => {
    await fc.assert(
      fc.asyncProperty(attemptOf(operation), async (attempt) => {
        const answer = await send(operation, attempt);
        if (!isHonest(operation, attempt)) return expectProblem(answer);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: Math.ceil(INPUTS / operations.length) },
    );
    const earlier = before;
    before = await stored();
    expect(before).toEqual(earlier);
  });
});

const isForUsers = ({ auth }: Endpoint) => auth === "user" || auth === "session";
const forUsers = operations.filter(({ endpoint }) => isForUsers(endpoint));
test.each(forUsers.map((operation) => [operation.key, operation] as const))(
  "%s refuses hostile tokens",
  async (_key, operation) => {
    const printable = hostileText.map((text) => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 2000));
    await fc.assert(
      fc.asyncProperty(printable, async (text) => {
        const attempt = { params: {}, query: [], text: undefined };
        const answer = await send(operation, attempt, { Authorization: text });
        expectProblem(answer);
        expect(answer.status).toBe(401);
      }),
      { numRuns: Math.ceil(TOKENS / forUsers.length) },
    );
  },
);

test("another user's ids are not found", async () => {
  const session = await site.db.session.findFirstOrThrow({ where: { userId: other.user.id } });
  const deck = await newDeck(site.db, other.user.id);
  const withId = operations.filter(
    ({ endpoint, parameters }) => isForUsers(endpoint) && parameters.some(({ name }) => name === "id"),
  );
  expect(withId.length).toBeGreaterThan(0);
  before = await stored();
  for (const operation of withId) {
    for (const id of [session.id, deck.id, other.user.id]) {
      const text = operation.method === "GET" ? undefined : "{}";
      const { status } = await send(operation, { params: { id }, query: [], text });
      // What is sent along is looked at before whose it would be.
      expect(operation.endpoint.body ? [400, 404] : [404], operation.key).toContain(status);
    }
  }
  expect(await stored()).toEqual(before);
});

test("headers that are too large, and what is no HTTP, are refused in the same shape", async () => {
  const answer = await send(
    operations[0],
    { params: {}, query: [], text: undefined },
    { "X-Large": "x".repeat(20_000) },
  );
  expectProblem(answer);
  expect(answer.status).toBe(431);
  const { hostname, port } = new URL(site.server.url);
  const socket = connect(Number(port), hostname);
  socket.write("GARBAGE\r\n\r\n");
  const [head, text] = (await readToEnd(socket)).split("\r\n\r\n");
  expectProblem({ status: Number(head.split(" ")[1]), type: head, text });
});

test("the server has stayed up, and serves the honest", async () => {
  expect((await fetch(`${site.server.url}/api/v1/health`)).status).toBe(200);
  await newGuest(site.server.url);
});
