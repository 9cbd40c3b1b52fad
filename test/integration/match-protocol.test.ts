// docs/PROTOCOL.md is true: its client plays a match, and its tables name what the code has, no more and no less.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { DECISION_DEFAULTS, EVENT_DEFAULTS, MON_DEFAULTS } from "../../engine/compact-events.ts";
import { PRESETS } from "../../engine/index.ts";
import { MOVE_TYPES } from "../../engine/packed-move.ts";
import { CLOSE } from "../../rooms/close-codes.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import { matchRequests } from "../../rooms/match/requests.ts";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/db/index.ts";
import { isProblemCode } from "../../src/http/problem.ts";
import { startServer } from "../../src/index.ts";
import { systemChance } from "../../src/matches/chance-source.ts";
import { EMOTES } from "../../src/matches/emotes.ts";
import { MATCH_ERRORS } from "../../src/matches/errors.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { scratchFolder } from "../support/folders.ts";
import { manualClock } from "../support/manual-time.ts";
import { Player } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { TRANSCRIPT_SEED, transcriptOf } from "../support/transcript.ts";

const ROOT = join(import.meta.dirname, "../..");
const page = readFileSync(join(ROOT, "docs/PROTOCOL.md"), "utf8");

/** The first cells of the table whose head starts so, as what stands in backticks there. */
function firstColumn(head: string): string[] {
  const table = page.slice(page.indexOf(`| ${head} |`)).split("\n\n")[0];
  const rows = table.split("\n").slice(2);
  return rows.flatMap((row) => [...row.split("|")[1].matchAll(/`([^`]+)`/g)].map((match) => match[1]));
}

const sourceOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ BOT_DELAY_MS: "0", MESSAGES_PER_SECOND: "100000" });
});
afterAll(() => server.close());

test("the client on the page is small, and plays a match to its recorded end", async () => {
  const code = /```js\n(.*?)```/s.exec(page)![1];
  expect(code.split("\n").length).toBeLessThanOrEqual(66);
  // Within node_modules, where it finds the SDK as it would beside an installed one.
  const folder = mkdtempSync(join(ROOT, "node_modules/.cache/protocol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "client.mjs");
  writeFileSync(file, code);
  const { stdout } = await promisify(execFile)(process.execPath, [file, server.url]);
  expect(stdout).toMatch(/at seat [01], .+ against .+, by the rules house/);
  expect(stdout).toMatch(/ wins \(\w+\)| a draw \(\w+\)/);
  expect(stdout).not.toMatch(/refused/);
  expect(stdout).toMatch(/the connection is closed: 4000/);

  const matchId = /plays in room (\S+)/.exec(stdout)![1];
  const { db, close } = await openDatabase(server.config);
  await eventually(async () => expect(await db.gameHistory.count({ where: { matchId } })).toBe(1));
  await close();
});

test("the short match on the page is what happens, word for word (npm run docs:transcript)", async () => {
  const config = loadConfig({
    PORT: "0",
    DATABASE_URL: await newDatabaseUrl(),
    DATA_DIR: scratchFolder(),
    LOG_LEVEL: "warn",
  });
  await server.close();
  const time = manualClock();
  const chance = { ...systemChance, seed: () => TRANSCRIPT_SEED };
  const scripted = await startServer(config, { time, chance });
  const transcript = await transcriptOf(`http://127.0.0.1:${scripted.port}`, time);
  await scripted.close();
  server = await startTestServer();
  expect(/```text\n(.*?)\n```/s.exec(page)![1]).toBe(transcript);
});

describe("the page names", () => {
  test("every code of a refusal in a match", () => {
    const tables = page.split("| code | when |")[1].split("\n\n")[0];
    const codes = [...tables.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]);
    expect(sorted(codes)).toEqual(sorted(Object.keys(MATCH_ERRORS)));
  });

  test("every code with which a join is refused, and none that there is not", () => {
    const codes = firstColumn("code | status | when");
    for (const code of codes) expect(isProblemCode(code), code).toBe(true);
    const inRooms = readdirSync(join(ROOT, "rooms"), { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => sourceOf(`rooms/${file}`));
    const invitations = sourceOf("src/invitations/service.ts");
    const admit = invitations.slice(invitations.indexOf("async admit("), invitations.indexOf("async use("));
    const campaign = ["service", "battles"].map((file) => sourceOf(`src/campaign/${file}.ts`));
    const thrown = [...inRooms, ...campaign, admit].flatMap((source) =>
      [...source.matchAll(/new (?:Problem|ServerError)\((?:\d+, )?"(\w+)"/g)].map((match) => match[1]),
    );
    expect(thrown.length).toBeGreaterThan(20);
    // The names of characters are checked with the options.
    const refusals = thrown.filter((code) => code !== "not_found");
    expect(codes).toEqual(expect.arrayContaining(sorted([...refusals, "banned"])));
  });

  test("every close code of a room", () => {
    for (const code of Object.values(CLOSE)) expect(page).toMatch(new RegExp(`^\\| ${code} \\|`, "m"));
  });

  test("the moves, in the order of their numbers", () => {
    const moves = [...page.matchAll(/^\| `\{type: "(\w+)"/gm)].map((match) => match[1]);
    expect(moves).toEqual([...MOVE_TYPES]);
  });

  test("every event", () => {
    const source = readFileSync(join(ROOT, "engine/view-types.ts"), "utf8");
    const union = source.slice(
      source.indexOf("export type Event ="),
      source.indexOf("export type EventType"),
    );
    const types = [...union.matchAll(/type: "(\w+)"/g)].map((match) => match[1]);
    const table = page.slice(page.indexOf("| about | events |")).split("\n\n")[0];
    expect(sorted([...table.matchAll(/`(\w+)`/g)].map((match) => match[1]))).toEqual(sorted(types));
  });

  test("what events leave out", () => {
    const cells = (defaults: object) =>
      Object.entries(defaults)
        .map(([field, value]) => `\`${field}: ${JSON.stringify(value)}\``)
        .join(", ");
    for (const [type, defaults] of Object.entries(EVENT_DEFAULTS)) {
      expect(page).toContain(`| \`${type}\` | ${cells(defaults)} |`);
    }
    expect(page).toContain(`| a Mantimon (\`mon\`, \`mons\`) | ${cells(MON_DEFAULTS)} |`);
    expect(page).toContain(`| a \`decision\` | ${cells(DECISION_DEFAULTS)} |`);
  });

  test("every message of the server, and every request of the client", async () => {
    const requests = Object.keys(matchRequests({} as MatchRoom)).filter((type) => type !== "*");
    expect(sorted(firstColumn("type | message | reply"))).toEqual(expect.arrayContaining(sorted(requests)));
    const source = readFileSync(join(ROOT, "rooms/match/server-messages.ts"), "utf8");
    const messages = source.slice(source.indexOf("interface ServerMessages")).split("\n}\n")[0];
    const types = [...messages.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
    expect(types).toContain("rematch");
    const told = [...page.matchAll(/^\| `(\w+)` \| (on entering|`\{)/gm)].map((match) => match[1]);
    for (const type of types) expect(told).toContain(type);
  });

  test("every emote", () => {
    const row = /^\| `emote` \| `\{emote\}`: one of (.*?) \|/m.exec(page)![1];
    expect([...row.matchAll(/`(\w+)`/g)].map((match) => match[1])).toEqual([...EMOTES]);
  });

  test("the times of every rule set", () => {
    const seconds = (ms: number) => `${ms / 1000} s`;
    const { expiries: most, ...times } = timeControlFor(PRESETS.house);
    expect(timeControlFor(PRESETS.standard)).toEqual(timeControlFor(PRESETS.house));
    const pocket = timeControlFor(PRESETS.pocket);
    for (const [name, ms] of Object.entries(times)) {
      const other = pocket[name as keyof typeof times];
      expect(page).toContain(`| \`${name}\` | ${seconds(ms)} | ${seconds(other)} |`);
    }
    expect(page).toContain(`| \`expiries\` | ${most} | ${pocket.expiries} |`);
  });

  test("every field of the state and of a welcome, for whoever has it", async () => {
    const player = await Player.guest(server.url);
    const client = await player.create({ deck: "long-swell", seat: 0 });
    await client.until(() => client.view !== null);
    const state = client.state.toJSON() as Record<string, unknown> & { players: object[]; decision: object };
    expect(sorted(firstColumn("field"))).toEqual(expect.arrayContaining(sorted(Object.keys(state))));
    const fields = sorted(firstColumn("field of a player"));
    expect(fields).toEqual(sorted(Object.keys(state.players[0])));
    for (const field of Object.keys(state.decision)) expect(page).toContain(`\`${field}\``);
    for (const field of Object.keys(client.view!.players[0].active ?? {}))
      expect(page).toContain(`\`${field}\``);
    const { welcome } = client;
    const told = /`\{(seat, seq[^}]+)\}`/.exec(page)![1].split(", ");
    expect(sorted(told)).toEqual(sorted(Object.keys(welcome!)));
    expect(sorted(firstColumn("field of `welcome`"))).toEqual(sorted(Object.keys(welcome!)));
    await client.room.request("concede");
  });
});
