// PostgreSQL fails over to a copy that confirms each commit: nothing acknowledged is lost, and matches go on.
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { findPrograms, startPostgres, startReplica } from "../../scripts/support/services.mjs";
import { BrowserSession } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { scratchFolder } from "../support/folders.ts";
import { type MatchClient, Player } from "../support/match-client.ts";
import { startTestServer } from "../support/server.ts";
import { proxyTo } from "../support/switchable-proxy.ts";

/** A server on a PostgreSQL that a copy follows, with a way to fail over. */
async function start() {
  const programs = await findPrograms(["initdb", "postgres", "pg_basebackup"]);
  const primary = await startPostgres(programs, scratchFolder());
  onTestFinished(() => primary.stop());
  const replica = await startReplica(programs, scratchFolder(), primary.url);
  onTestFinished(() => replica.stop());
  await query(primary.url, "ALTER SYSTEM SET synchronous_standby_names = '*'");
  await query(primary.url, "SELECT pg_reload_conf()");
  await eventually(async () => {
    const [state] = await query(primary.url, "SELECT sync_state FROM pg_stat_replication");
    expect(state).toEqual({ sync_state: "sync" });
  });
  const proxy = await proxyTo(primary.url);
  onTestFinished(() => proxy.set("refused"));
  const server = await startTestServer({ DATABASE_URL: proxy.url, LOG_LEVEL: "silent" });
  onTestFinished(() => server.close());
  return {
    server,
    replica,
    /** As after a crash: nothing is written any more. */
    crash: () => primary.stop("SIGQUIT"),
    async promote() {
      await query(replica.url, "SELECT pg_promote()");
      proxy.leadTo(replica.url);
    },
  };
}

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** One action of whoever has to move, seen by both. */
async function play(clients: MatchClient[]): Promise<void> {
  await eventually(() => expect(clients.some(({ moves }) => moves.length > 0)).toBe(true));
  const mover = clients.find(({ moves }) => moves.length > 0)!;
  const { seq } = mover.state;
  await mover.act(seq, mover.moves[0]);
  await Promise.all(clients.map((client) => client.until(() => client.seq === seq + 1)));
}

test("accounts and matches are as they were, and go on", async () => {
  const { server, replica, crash, promote } = await start();
  const browser = new BrowserSession(server.url);
  const user = await browser.guest();
  const [ana, ben] = [await Player.guest(server.url), await Player.guest(server.url)];
  const one = await ana.invite({ deck: "long-swell" });
  const clients = [one, await ben.join(one.room.roomId, { deck: "hearth-and-crater" })];
  for (let i = 0; i < 10; i++) await play(clients);

  await crash();
  expect((await browser.ask("GET", "/health")).status).toBe(503);
  await promote();
  await eventually(async () => expect((await browser.ask("GET", "/health")).status).toBe(200));

  expect((await browser.ask("GET", "/me")).body).toMatchObject({ id: user.id });
  const stored = await query(replica.url, 'SELECT sequence FROM "ActiveGame"');
  expect(stored).toEqual([{ sequence: one.seq }]);
  for (let i = 0; i < 5; i++) await play(clients);
  await one.room.request("concede" as never, undefined as never);
  await eventually(async () => {
    const recorded = await query(replica.url, 'SELECT "matchId" FROM "GameHistory"');
    expect(recorded).toEqual([{ matchId: one.room.roomId }]);
  });
});
