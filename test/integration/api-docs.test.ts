// The API's own description: valid, complete, and on a page that works under our content security policy.
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../src/http/api.ts";
import { launchBrowser, newVisitor } from "../browser/player.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

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

test("a person can read and try it, with nothing from elsewhere", async () => {
  const browser = await launchBrowser();
  try {
    const { page, errors } = await newVisitor(browser);
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url());
    });
    await page.goto(`${server.url}/docs`);
    const health = page
      .locator(".opblock", { hasText: "Whether the" })
      .filter({ hasNotText: "/health/live" });
    await health.locator(".opblock-summary-control").click();
    await health.getByRole("button", { name: "Execute" }).click();
    await health.getByText('"status": "ok"').first().waitFor();
    expect(foreign.filter((url) => !url.startsWith("data:"))).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
