// Limits: by address and by account, in memory and in Redis, for requests, joins and messages.
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { clientKeys, createLimits, type Limits } from "../../src/http/limits.ts";
import { atOnce } from "../support/at-once.ts";
import { service } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { Player, refusal } from "../support/match-client.ts";
import { newGuest, startTestServer, tokenFor } from "../support/server.ts";

async function serve(env: Record<string, string>) {
  const server = await startTestServer(env);
  onTestFinished(server.close);
  return server;
}

test("past its limit an address is told when to come back", async () => {
  const server = await serve({ GUESTS_PER_HOUR: "2" });
  await newGuest(server.url);
  await newGuest(server.url);
  const refused = await fetch(`${server.url}/api/v1/auth/guest`, { method: "POST" });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(refused.headers.get("RateLimit-Policy")).toBe('"guest";q=2;w=3600');
  expect(refused.headers.get("RateLimit")).toMatch(/^"guest";r=0;t=\d+$/);
  expect(await refused.json()).toMatchObject({ code: "too_many_requests" });
});

test("an account is counted wherever it asks from, and others go on", async () => {
  const server = await serve({ REQUESTS_PER_MINUTE: "5", TRUST_PROXY: "1" });
  const [ana, ben] = [randomUUID(), randomUUID()].map((id) => tokenFor({ id, name: "x" }, server.config));
  const ask = async (token: string, address: string) => {
    const headers = { Authorization: `Bearer ${token}`, "X-Forwarded-For": address };
    return (await fetch(`${server.url}/api/v1/auth/me`, { headers })).status;
  };
  for (let i = 1; i <= 5; i++) expect(await ask(ana, `192.0.2.${i}`)).toBe(200);
  expect(await ask(ana, "192.0.2.6")).toBe(429);
  expect(await ask(ben, "192.0.2.7")).toBe(200);
});

test("an address that many accounts share silences none of them, strangers are counted by it", async () => {
  const server = await serve({ REQUESTS_PER_MINUTE: "3" });
  const ask = async (headers: HeadersInit) =>
    (await fetch(`${server.url}/api/v1/auth/providers`, { headers })).status;
  for (let i = 0; i < 5; i++) {
    const token = tokenFor({ id: randomUUID(), name: "x" }, server.config);
    for (let j = 0; j < 3; j++) expect(await ask({ Authorization: `Bearer ${token}` })).toBe(200);
  }
  for (let i = 0; i < 3; i++) expect(await ask({})).toBe(200);
  expect(await ask({})).toBe(429);
});

test("guests are counted by their address, also if an account asks for them", async () => {
  const server = await serve({ GUESTS_PER_HOUR: "2" });
  const statuses: number[] = [];
  for (let i = 0; i < 3; i++) {
    const headers = {
      Authorization: `Bearer ${tokenFor({ id: randomUUID(), name: "x" }, server.config)}`,
    };
    statuses.push((await fetch(`${server.url}/api/v1/auth/guest`, { method: "POST", headers })).status);
  }
  expect(statuses).toEqual([201, 201, 429]);
});

test("what is no good is counted too: bad tokens, bad input, and joins", async () => {
  const server = await serve({ REQUESTS_PER_MINUTE: "4" });
  const statuses: number[] = [];
  for (let i = 0; i < 6; i++) {
    const { status } = await fetch(`${server.url}/api/v1/auth/me`, {
      headers: { Authorization: "Bearer x" },
    });
    statuses.push(status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  const join = () => fetch(`${server.url}/matchmake/create/match`, { method: "POST", body: "{}" });
  expect((await join()).status).toBe(401);
  const refused = await join();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
});

test("an account's messages are counted over all its connections", async () => {
  const server = await serve({ MESSAGES_PER_SECOND: "1" });
  const [player, watcher] = [await Player.guest(server.url), await Player.guest(server.url)];
  const match = await player.create({ deck: "long-swell" });
  // One a second and connection would be allowed. All ask at the same moment, as 31 joins may take longer than the limit
  // looks back.
  const spectators = await atOnce(31, () => watcher.join(match.room.roomId));
  const codes = await Promise.all(spectators.map(({ room }) => refusal(room.request("concede"))));
  expect(codes.filter((code) => code === "too_many_messages")).toHaveLength(1);
});

describe.each(["memory", "Redis"])("counted in %s", (where) => {
  const policy = { requestsPerMinute: 3, guestsPerHour: 1, messagesPerSecond: 1 };
  let redis: Redis | undefined;
  let limits: Limits;
  beforeAll(() => {
    if (where === "Redis") redis = new Redis(service("TEST_REDIS_URL"));
    limits = createLimits(policy, redis);
  });
  afterAll(async () => void (await redis?.quit()));

  test("points run out, by whichever key has fewest", async () => {
    const [shared, other] = [randomUUID(), randomUUID()];
    const keys = [shared, other];
    const left: number[] = [];
    for (let i = 0; i < 3; i++) left.push((await limits.take("read", keys)).remaining);
    expect(left).toEqual([2, 1, 0]);
    expect(await limits.take("read", [shared, randomUUID()])).toMatchObject({ allowed: false });
    expect(await limits.take("write", keys)).toMatchObject({ allowed: true });
  });
});

test("two processes on one Redis count together, and each by itself while Redis is away", async () => {
  const policy = { requestsPerMinute: 2, guestsPerHour: 1, messagesPerSecond: 1 };
  const connections = [new Redis(service("TEST_REDIS_URL")), new Redis(service("TEST_REDIS_URL"))];
  const [one, two] = connections.map((redis) => createLimits(policy, redis));
  const keys = [`user:${randomUUID()}`];
  await Promise.all(connections.map((redis) => redis.ping()));
  expect((await one.take("read", keys)).remaining).toBe(1);
  expect((await two.take("read", keys)).remaining).toBe(0);
  expect((await one.take("read", keys)).allowed).toBe(false);
  for (const redis of connections) redis.disconnect();
  await eventually(() => expect(connections[0].status).toBe("end"));
  expect((await one.take("read", [`user:${randomUUID()}`])).allowed).toBe(true);
});

test("the addresses of one IPv6 network are one client", () => {
  const key = (address: string) => clientKeys(address, undefined)[0];
  expect(key("2001:db8:1:2::1")).toBe(key("2001:db8:1:2:ffff::9"));
  expect(key("2001:db8:1:2::1")).not.toBe(key("2001:db8:1:3::1"));
  expect(key("::ffff:192.0.2.1")).toBe(key("192.0.2.1"));
});
