// Requests that another site makes a browser send: they neither set nor clear cookies, and start no sign-in.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api } from "../../src/http/api.ts";
import type { Endpoint } from "../../src/http/endpoint.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { startWithProviders } from "../support/oauth-server.ts";
import { startTestServer } from "../support/server.ts";

const ALLOWED = "https://friend.example";

let servers: Awaited<ReturnType<typeof startWithProviders>>;
beforeAll(async () => {
  servers = await startWithProviders({ CORS_ORIGINS: ALLOWED });
});
afterAll(() => servers.close());

const writers = Object.entries<Endpoint>(api)
  .filter(([, { writesCookies }]) => writesCookies)
  .map(([key]) => key);

const CROSS_SITE: [string, Record<string, string>][] = [
  ["a page of another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
  ["a page of a sibling domain", { Origin: "http://evil.localhost", "Sec-Fetch-Site": "same-site" }],
  ["a link on another site", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" }],
  ["a sandboxed frame", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
  ["an older browser", { Origin: "https://evil.example" }],
  ["an older browser that hides the origin", { Origin: "null" }],
  ["another port of this host", { Origin: "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site" }],
  ["a site that claims a header", { Origin: "https://evil.example", "Sec-Fetch-Site": "" }],
];

function send(key: string, headers: Record<string, string>, body?: string) {
  const [method, path] = key.split(" ");
  const address = `${servers.game.url}/api/v1${path.replace(":provider", "google")}`;
  return fetch(address, { method, headers, body, redirect: "manual" });
}

describe.each(writers)("%s", (key) => {
  test.each(CROSS_SITE)("refuses %s, and touches no cookie", async (_from, headers) => {
    const response = await send(key, { ...headers, Cookie: "renewal=x; conflict=x; flow=x" });
    expect(response.headers.getSetCookie()).toEqual([]);
    if (key.startsWith("GET")) {
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toBe("/account?signIn=cross_site");
    } else {
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: "cross_site" });
    }
  });
});

test("the endpoints that sign in and out are among them", () => {
  expect(writers).toEqual(
    expect.arrayContaining([
      "POST /auth/guest",
      "POST /auth/refresh",
      "POST /auth/recover",
      "GET /auth/:provider/start",
      "POST /auth/conflict",
      "POST /auth/sign-out",
    ]),
  );
});

test.each([
  ["its own page", () => ({ Origin: servers.game.url, "Sec-Fetch-Site": "same-origin" })],
  ["its own page, in an older browser", () => ({ Origin: servers.game.url })],
  ["a page of an allowed origin", () => ({ Origin: ALLOWED, "Sec-Fetch-Site": "cross-site" })],
  ["the address bar", () => ({ "Sec-Fetch-Site": "none" })],
  ["no browser", () => ({})],
])("%s becomes a guest", async (_from, headers) => {
  const response = await send("POST /auth/guest", headers());
  expect(response.status).toBe(201);
  expect(response.headers.getSetCookie()).toHaveLength(1);
});

test("another site does not use up what a player may do", async () => {
  const server = await startTestServer({ GUESTS_PER_HOUR: "1" });
  try {
    const guest = (headers: Record<string, string>) =>
      fetch(`${server.url}/api/v1/auth/guest`, { method: "POST", headers });
    for (let i = 0; i < 3; i++) expect((await guest({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await guest({})).status).toBe(201);
    expect((await guest({})).status).toBe(429);
  } finally {
    await server.close();
  }
});

test("over https, cookies of a sibling domain do not count", async () => {
  const server = await startTestServer({ PUBLIC_URL: "https://play.example.org" });
  try {
    const [victim, attacker] = [new BrowserSession(server.url), new BrowserSession(server.url)];
    const answer = await victim.ask("POST", "/auth/guest");
    const cookie = answer.headers.getSetCookie()[0];
    expect(cookie).toMatch(/^__Host-renewal=/);
    for (const attribute of ["Path=/;", "HttpOnly", "Secure", "SameSite=Strict"])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain("Domain");

    await attacker.guest();
    victim.cookies.set("renewal", attacker.cookies.get("__Host-renewal")!);
    expect((await victim.ask("POST", "/auth/refresh")).body.user).toEqual(answer.body.user);
  } finally {
    await server.close();
  }
});

test("a form cannot pass for JSON", async () => {
  const headers = { Origin: servers.game.url, "Content-Type": "text/plain" };
  const { token } = await (await send("POST /auth/guest", {})).json();
  const response = await send(
    "POST /auth/conflict",
    { ...headers, Authorization: `Bearer ${token}` },
    '{"keep":"mine"}',
  );
  expect(response.status).toBe(400);
});

describe("a cookie that was not sent is not cleared", () => {
  test("by a renewal without one", async () => {
    const response = await send("POST /auth/refresh", {});
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("by a provider's answer that belongs to no sign-in", async () => {
    const response = await send("GET /auth/:provider/callback", { "Sec-Fetch-Site": "cross-site" });
    expect(response.status).toBe(302);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test("by signing out", async () => {
    const { token } = await (await send("POST /auth/guest", {})).json();
    const response = await send("POST /auth/sign-out", { Authorization: `Bearer ${token}` });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});
