// A database that goes away: every answer is 503, the server stays up, and all is well once it is back.
import { afterAll, beforeAll, expect, test } from "vitest";
import { BrowserSession } from "../support/browser-session.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { proxyTo, type SwitchableProxy } from "../support/switchable-proxy.ts";

let proxy: SwitchableProxy;
let server: TestServer;
beforeAll(async () => {
  proxy = await proxyTo(await newDatabaseUrl());
  server = await startTestServer({ DATABASE_URL: proxy.url, LOG_LEVEL: "silent" });
});
afterAll(async () => {
  await server.close();
  await proxy.set("refused");
});

const NEED_IT: [method: string, path: string, body?: unknown][] = [
  ["GET", "/health"],
  ["POST", "/auth/guest"],
  ["POST", "/auth/refresh"],
  ["GET", "/auth/sessions"],
  ["GET", "/me"],
  ["GET", "/me/matches"],
  ["GET", "/me/export"],
  ["PATCH", "/me", { avatar: "tide" }],
  ["GET", "/users/somebody"],
];

test.each(["refused", "silent"] as const)("%s: 503, and it recovers by itself", async (state) => {
  const browser = new BrowserSession(server.url);
  const user = await browser.guest();
  await proxy.set(state);
  const answers = await Promise.all(NEED_IT.map(([method, path, body]) => browser.ask(method, path, body)));
  for (const [index, { status, body }] of answers.entries()) {
    expect({ path: NEED_IT[index][1], status, code: body.code }).toEqual({
      path: NEED_IT[index][1],
      status: 503,
      code: "unavailable",
    });
    expect(JSON.stringify(body)).not.toMatch(/prisma|postgres|127\.0\.0\.1|\.ts/i);
  }
  // What needs no database goes on, and nobody is signed out.
  expect((await browser.ask("GET", "/avatars")).status).toBe(200);
  expect((await browser.ask("GET", "/auth/me")).body.user).toEqual(user);
  expect(browser.cookies.has("renewal")).toBe(true);

  await proxy.set("up");
  await eventually(async () => expect((await browser.ask("GET", "/health")).status).toBe(200));
  expect((await browser.ask("POST", "/auth/refresh")).body.user).toEqual(user);
  expect((await browser.ask("GET", "/me")).body).toMatchObject({ id: user.id, avatar: "ember" });
});

test("connections that break under load cost their requests alone", async () => {
  const browser = new BrowserSession(server.url);
  await browser.guest();
  const load = Promise.all(Array.from({ length: 200 }, () => browser.ask("GET", "/me")));
  await proxy.set("up");
  const statuses = new Set((await load).map(({ status }) => status));
  for (const status of statuses) expect([200, 503]).toContain(status);
  expect((await browser.ask("GET", "/me")).status).toBe(200);
});
