// Replays over HTTP: each perspective gets what the engine shows it, and no byte more.
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import {
  advance,
  createGame,
  currentPlayer,
  type Event,
  OPEN_HANDS,
  redact,
  SEATS,
  type Seat,
  SPECTATOR,
  type Viewer,
  view,
} from "../../engine/index.ts";
import type { Prisma } from "../../src/db/generated/client.ts";
import { type ActionLog, LOG_VERSION } from "../../src/matches/action-log.ts";
import { type FinishedMatch, recordMatch } from "../../src/matches/history.ts";
import { BrowserSession, newPlayer } from "../support/browser-session.ts";
import { markedContent, NO_CAMPAIGN, numbersIn } from "../support/marked-cards.ts";
import { Player } from "../support/match-client.ts";
import { type MatchWish, playedMatch } from "../support/played-match.ts";
import { knowledge } from "../support/secrets/knowledge.ts";
import { openTestSite } from "../support/test-site.ts";

const content = markedContent();
const { pool } = content;
const site = openTestSite({ LOG_LEVEL: "silent" }, { content, campaign: NO_CAMPAIGN });
let ana: Awaited<ReturnType<typeof newPlayer>>;
let ben: typeof ana;
let stranger: BrowserSession;
beforeAll(async () => {
  [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
  stranger = new BrowserSession(site.server.url);
});

async function record(wish: MatchWish = {}): Promise<FinishedMatch & { path: string }> {
  const names: [string, string] = [ana.user.name, ben.user.name];
  const match = playedMatch({ content, users: [ana.user.id, ben.user.id], names, ...wish });
  await recordMatch(site.db, match);
  return { ...match, path: `/replays/${match.log.header.id}` };
}

const show = (player: { browser: BrowserSession }, path: string, allowed = true) =>
  player.browser.ask("PUT", `${path}/open-hands`, { allowed });

const VIEWERS = [
  ["0", 0],
  ["1", 1],
  ["spectator", SPECTATOR],
  ["open", OPEN_HANDS],
] as const;

describe("a replay", () => {
  test.each(VIEWERS)("as %s is what the engine shows of the log", async (as, viewer) => {
    const { log, path, result, turns } = await record();
    for (const player of [ana, ben]) await show(player, path);
    const { status, body } = await stranger.ask("GET", `${path}?as=${as}`);
    expect(status).toBe(200);
    const { rules, seed, players, poolVersion } = log.header;
    const opening: Event[] = [];
    const game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed }, opening);
    const first = view(game, viewer);
    const steps = log.entries.map(({ action, by, at, turn }, index) => {
      const events: Event[] = [];
      advance(game, action, events);
      return { seq: index + 1, by, at, turn, move: null, events: redact(events, viewer) };
    });
    expect(body).toEqual({
      ...{ matchId: log.header.id, type: "private", rules, poolVersion, as, result, turns, steps },
      view: first,
      opening: redact(opening, viewer),
      names: [ana.user.name, ben.user.name],
      bots: [false, false],
      worn: [{}, {}],
      you: null,
      deck: null,
      open: [true, true],
      startedAt: "2026-01-01T12:00:00.000Z",
      publicAt: new Date(log.header.startedAt + log.entries.at(-1)!.at).toISOString(),
    });
  });

  test("is a spectator's unless said otherwise, and says in which seat one has played", async () => {
    const { path } = await record({ moves: 4 });
    const asked = await Promise.all([stranger, ana.browser, ben.browser].map((one) => one.ask("GET", path)));
    expect(asked.map(({ body }) => [body.as, body.you])).toEqual([
      ["spectator", null],
      ["spectator", 0],
      ["spectator", 1],
    ]);
    const late = new BrowserSession(site.server.url);
    late.token = "no token of ours";
    expect((await late.ask("GET", path)).body.you).toBeNull();
  });

  test("knows bots and former players apart", async () => {
    const withBot = await record({ users: [ana.user.id, null], moves: 4 });
    expect((await stranger.ask("GET", withBot.path)).body).toMatchObject({
      bots: [false, true],
      open: [false, true],
    });
    const gone = await newPlayer(site.server.url);
    const { path } = await record({
      users: [gone.user.id, ben.user.id],
      names: [gone.user.name, ben.user.name],
      moves: 4,
    });
    await gone.browser.ask("DELETE", "/me", { name: gone.user.name });
    const { body } = await stranger.ask("GET", path);
    expect(body).toMatchObject({ bots: [false, false], names: ["A former player", ben.user.name] });
    expect(JSON.stringify(body)).not.toContain(gone.user.name);
  });

  test("is there for finished matches alone", async () => {
    const player = await Player.guest(site.server.url);
    const live = await player.create({ deck: "marked-0" });
    for (const id of [live.room.roomId, "nowhere"]) {
      for (const path of [`/replays/${id}`, `/replays/${id}?as=0`, `/replays/${id}/log`]) {
        expect(await stranger.ask("GET", path), path).toMatchObject({
          status: 404,
          body: { code: "not_found" },
        });
      }
      expect((await show(ana, `/replays/${id}`)).status).toBe(404);
    }
    await live.leave();
  });

  test.each(["2", "-1", "", "both", "0&as=1"])("is not shown as %j", async (as) => {
    const { path } = await record({ moves: 4 });
    expect(await stranger.ask("GET", `${path}?as=${as}`)).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    });
  });
});

describe("the file of a replay", () => {
  test("is the log without the ids of users, and travels as a few KB", async () => {
    const { log, path } = await record();
    for (const player of [ana, ben]) await show(player, path);
    const { body, headers } = await stranger.ask("GET", `${path}/log`);
    expect(headers.get("Content-Encoding")).toMatch(/^(gzip|br)$/);
    const players = log.header.players.map(({ name, deck }) => ({ name, deck }));
    const { context: _, ...header } = log.header;
    expect(body).toEqual(JSON.parse(JSON.stringify({ ...log, header: { ...header, players } })));
    const text = JSON.stringify(body);
    for (const { user } of [ana, ben]) expect(text).not.toContain(user.id);
    expect(gzipSync(text).length).toBeLessThan(6_000);
  });
});

describe("of what nobody else may know", () => {
  const deckOf = (log: ActionLog, seat: Seat) => {
    const { cards, energy } = log.header.players[seat].deck;
    return [...cards, ...energy].map((id) => pool.byId.get(id)!);
  };

  function moversOf({ header: { rules, seed, players }, entries }: ActionLog): Viewer[] {
    const game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed });
    return entries.map(({ action }) => {
      const mover = currentPlayer(game);
      advance(game, action);
      return mover;
    });
  }

  test.each([1, 2, 3])("there is nothing in the bytes of a seat or a spectator: match %i", async (number) => {
    const { log, path } = await record({ seed: `replay secrets ${number}` });
    const known = knowledge(log, pool).at(-1)!;
    let searched = 0;
    for (const [as, viewer] of VIEWERS.slice(0, 3)) {
      const browser = viewer === SPECTATOR ? stranger : [ana, ben][viewer].browser;
      const { status, body } = await browser.ask("GET", `${path}?as=${as}`);
      expect(status).toBe(200);
      // The own deck list and the own moves are for a review.
      expect(body.deck).toEqual(viewer === 0 || viewer === 1 ? log.header.players[viewer].deck : null);
      const movers = moversOf(log);
      expect(body.steps.map(({ move }: { move: unknown }) => move)).toEqual(
        log.entries.map(({ action }, i) => (movers[i] === viewer ? action : null)),
      );
      const text = JSON.stringify({ ...body, you: null, deck: null });
      const numbers = numbersIn(text);
      for (const seat of SEATS) {
        const held = [...known[seat].held].filter((card) => card >= 0);
        if (viewer === seat) {
          expect(held.filter((card) => !numbers.has(card))).toEqual([]);
          continue;
        }
        const secrets = deckOf(log, seat).filter((card) => !known[seat].open.has(card));
        searched += secrets.length;
        expect(
          secrets.filter((card) => numbers.has(card)),
          `seat ${seat} as ${as}`,
        ).toEqual([]);
      }
      for (const secret of [
        log.header.seed,
        ana.user.id,
        ben.user.id,
        "mrk-",
        '"deck":{',
        '"players":[{"name"',
      ]) {
        expect(text, `as ${as}`).not.toContain(secret);
      }
    }
    expect(searched).toBeGreaterThan(40);
  });
});

describe("what cannot be played", () => {
  const broken: [string, (log: ActionLog) => object][] = [
    ["of cards that nobody has", ({ header }) => ({ header: { ...header, poolVersion: "old@1" } })],
    ["of a newer version", ({ header }) => ({ header: { ...header, version: LOG_VERSION + 1 } })],
    ["that breaks off", ({ entries }) => ({ entries: entries.slice(0, 2) })],
    ["with an action that is none", () => ({ entries: [{ action: { type: "dance" } }] })],
    ["that is empty", () => ({ header: {}, entries: [] })],
  ];
  test.each(broken)("a log %s says so", async (_, change) => {
    const { log, path } = await record({ moves: 4 });
    const replay = { ...log, ...change(log) } as unknown as Prisma.InputJsonObject;
    await site.db.gameHistory.update({ where: { matchId: log.header.id }, data: { replay } });
    expect(await stranger.ask("GET", path)).toMatchObject({
      status: 409,
      body: { code: "replay_unplayable", detail: /cannot be shown again/ },
    });
  });

  test("a log that comes to another end says so", async () => {
    const { log, path } = await record({ moves: 4 });
    await site.db.gameHistory.update({ where: { matchId: log.header.id }, data: { turns: 99 } });
    expect((await stranger.ask("GET", path)).body.code).toBe("replay_unplayable");
  });
});

test("the own matches name their replays", async () => {
  const { log } = await record({ moves: 4 });
  const { items } = (await ben.browser.ask("GET", "/me/matches")).body;
  expect(items.map(({ matchId }: { matchId: string }) => matchId)).toContain(log.header.id);
});
