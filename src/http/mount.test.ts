// Who may call an endpoint, and what kind of answer it gives, follow from its declaration alone.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { eventually } from "../../test/support/eventually.ts";
import { tokenKeys } from "../auth/keys.ts";
import { signToken, verifyToken } from "../auth/tokens.ts";
import { createPrivileges } from "./caller.ts";
import type { Endpoints } from "./endpoint.ts";
import { EventStreams } from "./event-streams.ts";
import { createLimits } from "./limits.ts";
import { mount } from "./mount.ts";
import { openApi } from "./openapi.ts";
import { errorHandler, Problem } from "./problem.ts";

const SERVICE_KEY = "service-0123456789abcdef0123456789";
const keys = tokenKeys({ jwtKeys: ["a-key-of-tests-alone-0123456789-abcdefghij"], dataDir: "" });
const [admin, player, banned, signedOut] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const tokenOf = (id: string) => signToken({ id, name: "x", session: randomUUID() }, keys);

const output = z.object({ user: z.string().nullable() });
const shared = { summary: "A test", limit: "read", output } as const;
const endpoints = {
  "GET /none": { ...shared, auth: "none" },
  "GET /optional": { ...shared, auth: "optional" },
  "GET /user": { ...shared, auth: "user" },
  "DELETE /user": { ...shared, auth: "user" },
  "GET /session": { ...shared, auth: "session" },
  "DELETE /session": { ...shared, auth: "session" },
  "GET /admin": { ...shared, auth: "admin" },
  "GET /service": { ...shared, auth: "service" },
  "GET /news": { summary: "A test", limit: "read", auth: "user", stream: ["news", "more"] },
} as const satisfies Endpoints;

const http = createServer();
const streams = new EventStreams();
/** The subscriptions that have not ended, by user. */
const subscribed: string[] = [];
/** How long it takes to look up whether somebody is banned. */
let checking = Promise.resolve();
beforeAll(async () => {
  const routes = mount(
    endpoints,
    {
      "GET /none": async () => ({ user: null }),
      "GET /optional": async ({ user }) => ({ user: user?.id ?? null }),
      "GET /user": async ({ user }) => ({ user: user.id }),
      "DELETE /user": async ({ user }) => ({ user: user.id }),
      "GET /session": async ({ user }) => ({ user: user.id }),
      "DELETE /session": async ({ user }) => ({ user: user.id }),
      "GET /admin": async ({ user }) => ({ user: user.id }),
      "GET /service": async () => ({ user: null }),
      "GET /news":
        async ({ user }) =>
        async (send) => {
          subscribed.push(user.id);
          send("news");
          send("more");
          return async () => void subscribed.splice(subscribed.indexOf(user.id), 1);
        },
    },
    {
      auth: { verify: (token) => verifyToken(token, keys) },
      privileges: createPrivileges(
        { serviceKey: SERVICE_KEY },
        { isOpen: async ({ id }) => id !== signedOut, isAdmin: async ({ id }) => id === admin },
      ),
      limits: createLimits({ requestsPerMinute: 1000, guestsPerHour: 1, messagesPerSecond: 1 }),
      isOwnRequest: () => true,
      streams,
      refuseBanned: async (id) => {
        if (id === banned) throw new Problem("banned");
        await checking;
      },
    },
  );
  http.on("request", express().use(routes, errorHandler)).listen(0, "127.0.0.1");
  await once(http, "listening");
});
afterAll(() => void http.close());

async function ask(level: string, authorization?: string) {
  const { port } = http.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/${level}`, {
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });
  const body = await answer.json();
  return answer.ok ? body.user : body.code;
}

const LEVELS = ["none", "optional", "user", "session", "admin", "service"] as const;
const [missing, invalid] = ["token_missing", "token_invalid"];
test.each([
  ["nobody", undefined, [null, null, missing, missing, missing, "forbidden"]],
  ["a forged token", "Bearer x.y.z", [null, null, invalid, invalid, invalid, "forbidden"]],
  ["a player", `Bearer ${tokenOf(player)}`, [null, player, player, player, "forbidden", "forbidden"]],
  [
    "a player who has signed out",
    `Bearer ${tokenOf(signedOut)}`,
    [null, signedOut, signedOut, invalid, "forbidden", "forbidden"],
  ],
  ["an administrator", `Bearer ${tokenOf(admin)}`, [null, admin, admin, admin, admin, "forbidden"]],
  ["a service", `Bearer ${SERVICE_KEY}`, [null, null, invalid, invalid, invalid, null]],
  [
    "a service by another scheme",
    `Basic ${SERVICE_KEY}`,
    [null, null, missing, missing, missing, "forbidden"],
  ],
])("%s is let in or refused by the endpoint's level", async (_who, authorization, answers) => {
  expect(await Promise.all(LEVELS.map((level) => ask(level, authorization)))).toEqual(answers);
});

const openNews = (user: string, signal?: AbortSignal) =>
  fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/news`, {
    headers: { Authorization: `Bearer ${tokenOf(user)}` },
    signal,
  });

test("another method than those of a path's endpoints is refused, naming them", async () => {
  const { port } = http.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/user`, { method: "PUT" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("Allow")).toBe("GET, DELETE");
  expect(answer.headers.get("RateLimit")).toMatch(/^"read";/);
  expect(await answer.json()).toMatchObject({
    code: "method_not_allowed",
    detail: "/user takes GET, DELETE, not PUT",
  });
  expect((await fetch(`http://127.0.0.1:${port}/nowhere`, { method: "PUT" })).status).toBe(404);
});

test("a stream is refused to strangers and banned users, and counts as a request", async () => {
  expect(await ask("news")).toBe("token_missing");
  const refused = await openNews(banned);
  expect(refused.status).toBe(403);
  expect((await refused.json()).code).toBe("banned");
  expect(refused.headers.get("RateLimit")).toMatch(/^"read";r=999;/);
  expect(subscribed).toEqual([]);
});

test("a stream sends its events until the client leaves, or the server ends it", async () => {
  const leaving = new AbortController();
  const [one, two] = [await openNews(player, leaving.signal), await openNews(player)];
  expect(one.headers.get("Content-Type")).toBe("text/event-stream");
  expect(one.headers.get("Cache-Control")).toBe("no-store, no-transform");
  await eventually(() => expect(subscribed).toEqual([player, player]));
  leaving.abort();
  await eventually(() => expect(subscribed).toEqual([player]));
  await streams.close();
  expect(subscribed).toEqual([]);
  expect(await two.text()).toBe("event: news\ndata:\n\nevent: more\ndata:\n\n");
});

test("a client that leaves before its stream has opened leaves nothing behind", async () => {
  const leaving = new AbortController();
  const checked = Promise.withResolvers<void>();
  checking = checked.promise;
  const [, response] = await Promise.all([
    openNews(player, leaving.signal).catch(() => {}),
    once(http, "request").then(async ([, response]: ServerResponse[]) => {
      leaving.abort();
      await once(response, "close");
      return response;
    }),
  ]);
  checked.resolve();
  await new Promise(setImmediate);
  expect(response.headersSent).toBe(false);
  await streams.close();
  expect(subscribed).toEqual([]);
});

test("without a service key nobody is a service", () => {
  const { isService } = createPrivileges({}, { isOpen: async () => false, isAdmin: async () => false });
  for (const authorization of [undefined, "", "Bearer", "Bearer undefined", "Bearer "]) {
    expect(isService({ headers: { authorization } } as express.Request)).toBe(false);
  }
});

interface Documented {
  get: { security: unknown; responses: Record<string, { description: string; content?: object }> };
}

test("the OpenAPI document says who may call an endpoint, and how the others are refused", () => {
  const { paths } = openApi(endpoints) as unknown as { paths: Record<string, Documented> };
  expect(paths["/none"].get.security).toEqual([]);
  expect(paths["/optional"].get.security).toEqual([{}, { token: [] }]);
  expect(paths["/user"].get.security).toEqual([{ token: [] }]);
  expect(paths["/session"].get.security).toEqual([{ token: [] }]);
  expect(paths["/admin"].get.security).toEqual([{ token: ["admin"] }]);
  expect(paths["/service"].get.security).toEqual([{ serviceKey: [] }]);
  const refusals = (path: string) =>
    [401, 403].map((status) => paths[path].get.responses[status]?.description);
  expect(refusals("/none")).toEqual([undefined, undefined]);
  expect(refusals("/user")).toEqual(["token_missing, token_expired, token_invalid", undefined]);
  expect(refusals("/session")).toEqual(["token_missing, token_expired, token_invalid", undefined]);
  expect(refusals("/admin")).toEqual(["token_missing, token_expired, token_invalid", "forbidden"]);
  expect(refusals("/service")).toEqual([undefined, "forbidden"]);
});

test("the OpenAPI document names the events of a stream", () => {
  const { paths } = openApi(endpoints) as unknown as { paths: Record<string, Documented> };
  const { responses } = paths["/news"].get;
  expect(responses[200].description).toMatch(/ news, more$/);
  expect(Object.keys(responses[200].content!)).toEqual(["text/event-stream"]);
  expect(responses[403].description).toBe("banned");
});
