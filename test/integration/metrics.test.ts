// GET /metrics: who may read it, and that it counts what the server does.
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { redisQueueStore } from "../../src/matchmaking/queue-store.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { Player, refusal } from "../support/match-client.ts";
import { search } from "../support/queue-client.ts";
import { startProcess } from "../support/servers.ts";
import { proxyTo } from "../support/switchable-proxy.ts";
import { openTestSite } from "../support/test-site.ts";

const SERVICE_KEY = "service-0123456789abcdef0123456789";
const site = openTestSite({ SERVICE_KEY, GUESTS_PER_HOUR: "3", LOG_LEVEL: "silent" });

const scrape = (authorization?: string, url = site.server.url) =>
  fetch(`${url}/metrics`, { headers: authorization ? { authorization } : {} });

/** Values by name and labels, as Prometheus reads them. */
async function metrics(url = site.server.url): Promise<Map<string, number>> {
  const text = await (await scrape(`Bearer ${SERVICE_KEY}`, url)).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ""), Number(/ (\S+)$/.exec(line)?.[1])]));
}

test("only who holds the service key may read the metrics", async () => {
  for (const authorization of [undefined, "Bearer wrong", `Basic ${SERVICE_KEY}`]) {
    const refused = await scrape(authorization);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: "forbidden" });
  }
  const answer = await scrape(`Bearer ${SERVICE_KEY}`);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=/);
});

test("a match, its players, its actions and their writes are counted", async () => {
  const ana = await Player.guest(site.server.url);
  const ben = await Player.guest(site.server.url);
  const one = await ana.invite({ deck: "long-swell" });
  const two = await ben.join(one.room.roomId, { deck: "long-swell" });
  await one.until(() => one.state.status === "playing");
  const before = await metrics();
  expect(before.get("mantimon_matches")).toBe(1);
  expect(before.get("mantimon_connections")).toBe(2);
  expect(before.get('mantimon_dependency_up{dependency="database"}')).toBe(1);
  expect(before.get("mantimon_audit_findings")).toBeNaN();
  // Where nothing has been deleted yet, the alert counts from the start.
  expect(before.get("mantimon_retention_last_run_seconds")).toBeGreaterThan(Date.now() / 1000 - 3600);

  await Promise.race([one, two].map((client) => client.until(() => client.moves.length > 0)));
  const player = one.moves.length > 0 ? one : two;
  await player.act(player.state.seq, player.moves[0]);
  const after = await metrics();
  expect(after.get("mantimon_action_seconds_count")).toBe(1);
  expect(after.get("mantimon_log_append_seconds_count")).toBe(1);
  expect(after.get("mantimon_socket_sent_bytes_total")).toBeGreaterThan(
    before.get("mantimon_socket_sent_bytes_total")!,
  );

  await player.room.request("concede" as never, undefined as never);
  await eventually(async () => expect((await metrics()).get("mantimon_matches")).toBe(0));
});

test("answers are counted by endpoint, refusals by code and limit", async () => {
  await fetch(`${site.server.url}/api/v1/users/nobody`);
  await fetch(`${site.server.url}/api/v1/no/such/path`);
  for (let i = 0; i < 4; i++) {
    expect(await refusal(Player.guest(site.server.url))).toMatch(i < 1 ? /accepted/ : /429/);
  }
  const counted = await metrics();
  const responses = (endpoint: string, status: number) =>
    counted.get(`mantimon_http_responses_total{endpoint="${endpoint}",status="${status}"}`);
  expect(responses("POST /auth/guest", 201)).toBe(3);
  expect(responses("POST /auth/guest", 429)).toBe(3);
  expect(responses("other", 404)).toBe(1);
  expect(counted.get('mantimon_problems_total{code="too_many_requests"}')).toBe(3);
  expect(counted.get('mantimon_limit_hits_total{limit="guest"}')).toBe(3);
  expect(counted.get('mantimon_http_request_seconds_count{endpoint="POST /auth/guest"}')).toBe(6);
});

test("each process tells who searches in the cluster and for how long, and nothing of it without Redis", async () => {
  const redisUrl = await newRedisUrl();
  const proxy = await proxyTo(redisUrl);
  onTestFinished(() => proxy.set("refused"));
  const env = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: proxy.url, SERVICE_KEY };
  const servers = await Promise.all([startProcess(env), startProcess(env)]);
  const redis = new Redis(redisUrl);
  await redisQueueStore(redis).addWaits("casual-house", Array(6).fill({ at: Date.now(), ms: 12_000 }));
  await redis.quit();
  await search(await Player.guest(servers[0].url));
  for (const { url } of servers)
    await eventually(async () => {
      const told = await metrics(url);
      expect(told.get('mantimon_queue_waiting{queue="casual-house"}')).toBe(1);
      expect(told.get('mantimon_queue_wait_seconds{queue="casual-house"}')).toBe(12);
      expect(told.get('mantimon_queue_waiting{queue="ranked-pocket"}')).toBe(0);
      expect(told.get('mantimon_queue_wait_seconds{queue="ranked-pocket"}')).toBeNaN();
    });

  await proxy.set("silent");
  await eventually(async () => {
    const told = await metrics(servers[0].url);
    expect(told.get('mantimon_dependency_up{dependency="redis"}')).toBe(0);
    expect([...told.keys()].filter((name) => name.startsWith("mantimon_queue"))).toEqual([]);
  });
});
