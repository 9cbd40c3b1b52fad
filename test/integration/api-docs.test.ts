// The API's own description: valid and complete.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../src/http/api.ts";
import type { Endpoint } from "../../src/http/endpoint.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test("docs/API.md has each limit that an endpoint has", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/API.md"), "utf8");
  const table = page.slice(page.indexOf("| limit | allows |")).split("\n\n")[0];
  const rows = [...table.matchAll(/^\| ([^|]+)/gm)].map((match) => match[1]).join();
  for (const { limit } of Object.values<Endpoint>(api)) expect(rows).toContain(`\`${limit}\``);
});

test("wherever a player is named, a name that nobody can have is refused with what is allowed", () => {
  const places = Object.entries<Endpoint>(api).flatMap(([key, { params, body }]) => [
    ...(key.includes("/:name") ? [{ key, schema: params!, field: "name" }] : []),
    ...(["POST /friends", "POST /reports"].includes(key) ? [{ key, schema: body!, field: "name" }] : []),
    ...(key === "POST /invitations" ? [{ key, schema: body!, field: "for" }] : []),
  ]);
  expect(places.length).toBeGreaterThan(8);
  for (const { key, schema, field } of places)
    for (const [name, message] of [
      ["x".repeat(81), "at most 80 characters"],
      ["", "a player's name"],
      [7, "a player's name"],
    ]) {
      const issues = schema.safeParse({ [field]: name }).error!.issues;
      const messages = issues.filter(({ path }) => path[0] === field).map((issue) => issue.message);
      expect([key, messages]).toEqual([key, [message]]);
    }
});

test("the document is valid OpenAPI 3.1, and has every endpoint with its input, output and errors", async () => {
  const document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const operations = Object.entries<Record<string, object>>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  expect(operations.sort()).toEqual(Object.keys(api).sort());
  for (const methods of Object.values<Record<string, { responses: Record<string, unknown> }>>(
    document.paths,
  )) {
    for (const { responses } of Object.values(methods)) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(["429", "503"]));
    }
  }
});
