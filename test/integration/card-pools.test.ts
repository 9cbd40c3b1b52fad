// Card pools: each is served by a version that means nothing else, and what was played with cards stays as it was,
// whatever becomes of their files.
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { releaseOf } from "../../cards/versions.ts";
import type { Card } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { contentWith } from "../support/changed-content.ts";
import { newDatabaseUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { newFolder } from "../support/folders.ts";
import { Player } from "../support/match-client.ts";
import { playedMatch } from "../support/played-match.ts";
import { startTestServer } from "../support/server.ts";

/** The game's own cards, and twice what somebody has made of them under the same numbers. */
const released = loadContent();
const [tried, fixed] = [10, 20].map((more) =>
  contentWith((card): Card => (card.kind === "mantimon" ? { ...card, hp: card.hp + more } : card)),
);
const IMMUTABLE = "public, max-age=31536000, immutable";

async function newServer(env: Record<string, string>, content = released) {
  const lines: string[] = [];
  const logger = pino({ level: "warn" }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
  const server = await startTestServer(env, { content, logger });
  let closed = false;
  const close = async () => {
    if (!closed) await server.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...server, close, lines, visitor: new BrowserSession(server.url) };
}

const comeBack = ({ token, user }: Player, url: string) => new Player(url, token, user);
const poolPath = (version: string) => `/pools/${encodeURIComponent(version)}`;

describe.each([
  ["PostgreSQL", newDatabaseUrl],
  ["the embedded database", async () => ""],
])("on %s", (_name, newUrl) => {
  test("a match that was played, and one that is being played, keep the cards that they began with", async () => {
    const folder = newFolder();
    onTestFinished(folder.remove);
    const env = { DATABASE_URL: await newUrl(), DATA_DIR: folder.path };
    const before = await newServer(env, tried);
    expect(before.lines).toEqual(
      ["wld", "dst", "dri"].map((code) =>
        expect.stringMatching(`^cards/sets/${code}.json has changed since its release as ${code}@\\d+: `),
      ),
    );
    const [ana, ben] = await Promise.all([Player.guest(before.url), Player.guest(before.url)]);
    const played = await ana.create({ deck: "long-swell" });
    await played.until(() => played.view !== null);
    expect(played.welcome!.poolVersion).toBe(tried.pool.version);
    await played.room.request("concede");
    const { visitor } = before;
    await eventually(async () =>
      expect((await visitor.ask("GET", `/replays/${played.room.roomId}`)).status).toBe(200),
    );
    const firstReplay = (await visitor.ask("GET", `/replays/${played.room.roomId}`)).body;
    const playing = await ana.invite({ deck: "long-swell", seat: 0 });
    const other = await ben.join(playing.room.roomId, { deck: "hearth-and-crater" });
    await other.until(() => other.view !== null);
    await before.close();

    for (const content of [fixed, released]) {
      const after = await newServer(env, content);
      const replay = (await after.visitor.ask("GET", `/replays/${played.room.roomId}`)).body;
      expect(replay).toEqual(firstReplay);
      expect(replay.poolVersion).toBe(tried.pool.version);
      const old = await after.visitor.ask("GET", poolPath(tried.pool.version));
      expect(old.body).toEqual({ version: tried.pool.version, cards: tried.pool.cards });
      expect(old.headers.get("Cache-Control")).toBe(IMMUTABLE);

      const current = await after.visitor.ask("GET", "/pools");
      expect(current.body).toEqual({ version: content.pool.version });
      expect(current.headers.get("Cache-Control")).toBe("no-store");
      const present = await after.visitor.ask("GET", poolPath(content.pool.version));
      expect(present.body.cards).toEqual(content.pool.cards);

      const again = await comeBack(ana, after.url).join(playing.room.roomId);
      await again.until(() => again.view !== null);
      expect(again.welcome!.poolVersion).toBe(tried.pool.version);
      const fresh = await comeBack(ana, after.url).create({ deck: "long-swell" });
      await fresh.until(() => fresh.view !== null);
      expect(fresh.welcome!.poolVersion).toBe(content.pool.version);
      await after.close();
    }
  });
});

test("a start with released cards warns of nothing", async () => {
  expect((await newServer({})).lines).toEqual([]);
});

test("a log that names its cards without hashes is played with the released ones", async () => {
  const { config, visitor } = await newServer({}, tried);
  const match = playedMatch({ moves: 10 });
  const { id } = match.log.header;
  const name = releaseOf(released.pool.version);
  match.log.header.poolVersion = name;
  const { db, close } = await openDatabase(config);
  await recordMatch(db, match);
  await close();
  expect((await visitor.ask("GET", `/replays/${id}`)).body.poolVersion).toBe(released.pool.version);
  const answer = await visitor.ask("GET", `/pools?name=${encodeURIComponent(name)}`);
  expect(answer.body).toEqual({ version: released.pool.version });
});

test("a damaged pool in the database makes no other game of a replay", async () => {
  const url = await newDatabaseUrl();
  const before = await newServer({ DATABASE_URL: url }, tried);
  const { db, close } = await openDatabase(before.config);
  onTestFinished(close);
  const match = playedMatch({ content: tried, moves: 10 });
  await recordMatch(db, match);
  await before.close();
  const version = tried.pool.version;
  await db.cardPool.update({ where: { version }, data: { sets: fixed.sets as never } });
  const after = await newServer({ DATABASE_URL: url });
  const answer = await after.visitor.ask("GET", `/replays/${match.log.header.id}`);
  expect(answer.body).toMatchObject({ code: "replay_unplayable", detail: /cards cannot be read/ });
  expect(after.lines).toContain("a match cannot be played again");
});

describe("a card pool", () => {
  const { version, cards } = released.pool;
  let stranger: BrowserSession;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const server = await startTestServer({ LOG_LEVEL: "silent" }, { content: tried });
    stranger = new BrowserSession(server.url);
    close = server.close;
  });
  afterAll(() => close());

  test("is given by its version, to be kept", async () => {
    const answer = await stranger.ask("GET", poolPath(version));
    expect(answer.body).toEqual({ version, cards });
    expect(answer.headers.get("Cache-Control")).toBe(IMMUTABLE);
  });

  test("has its version told, the present one or a released one by its name, not to be kept", async () => {
    for (const [name, answered] of [
      ["", tried.pool.version],
      [`?name=${encodeURIComponent(releaseOf(version))}`, version],
      [`?name=${encodeURIComponent(version)}`, version],
    ]) {
      const answer = await stranger.ask("GET", `/pools${name}`);
      expect(answer.body).toEqual({ version: answered });
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
    }
    expect(await stranger.ask("GET", "/pools?name=wld@9")).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
  });

  const NONE = "0123456789ab";
  test.each([
    `wld@1.${NONE}`,
    `abc@1.${NONE}`,
    version.replace(/\.\w+/, `.${NONE}`),
    `${version}+${version}`,
  ])("%s is none", async (name) => {
    const answer = await stranger.ask("GET", poolPath(name));
    expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(answer.headers.get("Cache-Control") ?? "").not.toContain("immutable");
  });

  test.each([
    "wld",
    "wld@1",
    "wld@1+dst@1",
    "../sets/wld",
    `wld@1.${NONE}/..`,
    `WLD@1.${NONE}`,
    "wld@1.0123",
  ])("%j is no version", async (name) => {
    expect((await stranger.ask("GET", poolPath(name))).status).toBe(400);
  });
});
