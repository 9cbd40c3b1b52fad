// The HTTP side of the server: guests and their tokens, and what bad input is answered with.
import { once } from "node:events";
import { connect } from "node:net";
import jwt from "jsonwebtoken";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tokenKeys } from "../../src/auth/keys.ts";
import { newGuest, startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

function post(path: string, body?: string, headers: Record<string, string> = {}) {
  return fetch(server.url + path, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });
}

async function expectProblem(response: Response, status: number, code: string) {
  expect(response.headers.get("Content-Type")).toMatch("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) });
  expect(response.status).toBe(status);
  expect(JSON.stringify(problem)).not.toMatch(/\.ts|node_modules|at /);
  return problem;
}

describe("guests", () => {
  test("a guest gets an account, a name and a token that says so", async () => {
    const { token, user } = await newGuest(server.url);
    expect(user.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ \d{4}$/);
    const me = await get("/api/v1/auth/me", { Authorization: `Bearer ${token}` });
    expect(await me.json()).toEqual({ user });
  });

  test.each([
    ["no token", {}, "token_missing"],
    ["another scheme", { Authorization: "Basic abc" }, "token_missing"],
    ["a forged token", { Authorization: "Bearer x.y.z" }, "token_invalid"],
  ])("%s is told apart", async (_what, headers, code) => {
    await expectProblem(await get("/api/v1/auth/me", headers as Record<string, string>), 401, code);
  });

  test("an expired token is told apart", async () => {
    const { user } = await newGuest(server.url);
    const claims = {
      sub: user.id,
      name: user.name,
      sid: user.id,
      aud: "access",
      iss: "mantimon",
      exp: 1_700_000_000,
    };
    const [{ secret, kid }] = tokenKeys(server.config);
    const token = jwt.sign(claims, secret, { keyid: kid });
    await expectProblem(
      await get("/api/v1/auth/me", { Authorization: `Bearer ${token}` }),
      401,
      "token_expired",
    );
  });
});

describe("bad input", () => {
  test("an unknown address under /api is a problem, not a page", async () => {
    await expectProblem(await get("/api/v1/nothing"), 404, "not_found");
    await expectProblem(await get("/assets/nothing.js"), 404, "not_found");
  });

  test.each(["/", "/assets/", "/cards/", "/docs/", "/matchmake/", "/api/v1/users/"])(
    "a path that cannot be decoded, below %s",
    async (folder) => {
      await expectProblem(await get(`${folder}%E0%A4%A`), 400, "invalid_request");
    },
  );

  test.each(["/api/v1/auth/guest", "/matchmake/create/match"])(
    "text in place of JSON to %s",
    async (path) => {
      await expectProblem(await post(path, '{"half": '), 400, "malformed_json");
    },
  );

  test("a megabyte", async () => {
    const body = JSON.stringify({ text: "x".repeat(1_000_000) });
    await expectProblem(await post("/matchmake/create/match", body), 413, "too_large");
  });

  test("a way into rooms that is not open", async () => {
    const problem = await expectProblem(
      await post("/matchmake/joinOrCreate/match", "{}"),
      400,
      "invalid_request",
    );
    expect(problem.errors).toEqual([{ field: "method", message: "one of create, joinById, reconnect" }]);
  });

  test("a room that is not there", async () => {
    const { token } = await newGuest(server.url);
    const known = { Authorization: `Bearer ${token}` };
    await expectProblem(await post("/matchmake/joinById/nowhere", "{}", known), 404, "room_not_found");
    await expectProblem(await post("/matchmake/joinById/nowhere", "{}"), 401, "token_missing");
    await expectProblem(await post("/matchmake/create/nothing", "{}", known), 404, "room_not_found");
  });

  test("options that are no object", async () => {
    await expectProblem(await post("/matchmake/create/match", "[1]"), 400, "invalid_request");
  });

  test("a request that no client sends leaves the server up", async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      "POST /matchmake/create/nothing HTTP/1.1\r\nHost: %%\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    );
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch("HTTP/1.1 401");
    expect((await get("/api/v1/health")).status).toBe(200);
  });
});

test("other sites' pages get no permission to read answers", async () => {
  const response = await post("/matchmake/create/match", "{}", { Origin: "https://elsewhere.example" });
  expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
});

test("pages of listed origins may ask, with cookies", async () => {
  const open = await startTestServer({ CORS_ORIGINS: "https://play.example" });
  try {
    const ask = (origin: string) =>
      fetch(`${open.url}/api/v1/auth/guest`, {
        method: "OPTIONS",
        headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
      });
    const listed = await ask("https://play.example");
    expect(listed.headers.get("Access-Control-Allow-Origin")).toBe("https://play.example");
    expect(listed.headers.get("Access-Control-Allow-Credentials")).toBe("true");
    expect((await ask("https://play.example.evil")).headers.get("Access-Control-Allow-Origin")).toBeNull();
  } finally {
    await open.close();
  }
});

test("each answer has an id of its own, to find it in the log", async () => {
  const ids = await Promise.all([get("/api/v1/health"), get("/api/v1/health")]);
  expect(new Set(ids.map((response) => response.headers.get("X-Request-Id"))).size).toBe(2);
});

test("the web client is served, and its own paths are its page", async () => {
  for (const path of ["/", "/match/abc"]) {
    const response = await get(path);
    expect(response.headers.get("Content-Type")).toMatch("text/html");
    expect(await response.text()).toContain('<div id="root">');
  }
});
