// Whole matches over the network: two players, a bot, spectators, and what each of them sees.
import { describe, expect, onTestFailed, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { hash, randomFrom, replay, type Viewer, view } from "../../engine/index.ts";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { eventually } from "../support/eventually.ts";
import { gameName } from "../support/fuzz.ts";
import { type MatchClient, Player, playAtRandom, refusal } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";
import { viewOfState } from "../support/view-of-state.ts";

const { pool } = loadContent();
const site = openTestSite({ BOT_DELAY_MS: "0", MESSAGES_PER_SECOND: "100000" });

const guests = (count: number) =>
  Promise.all(Array.from({ length: count }, () => Player.guest(site.server.url)));

let matches = 0;
/** Random moves. A match that fails is printed: its log is all it takes to repeat it. */
function randomMoves(matchId: string) {
  onTestFailed(async () => {
    const where = { id: matchId };
    const live = await site.db.activeGame.findUnique({ where, include: { actions: true } });
    const over = await site.db.gameHistory.findUnique({ where: { matchId } });
    console.error(JSON.stringify(live ?? over));
  });
  return randomFrom(gameName("match moves", ++matches));
}

/** The one row of a finished match. */
async function recordOf(matchId: string) {
  await eventually(async () => expect(await site.db.gameHistory.count({ where: { matchId } })).toBe(1));
  const row = await site.db.gameHistory.findUniqueOrThrow({ where: { matchId } });
  const log = row.replay as unknown as ActionLog;
  const { rules, seed, players } = log.header;
  const game = replay(
    { rules, pool, decks: [players[0].deck, players[1].deck], seed },
    log.entries.map((entry) => entry.action),
  );
  return { row, log, game };
}

/** After everything that it was told, the client's picture of the match is the same by both ways. */
function watch(client: MatchClient, viewer: Viewer): void {
  const onEvents = client.room.onMessage.bind(client.room);
  onEvents("events", ({ seq }) => {
    expect(client.state.seq).toBe(seq);
    expect(viewOfState(client.state, viewer, pool)).toEqual(client.view);
  });
}

describe("two players", () => {
  test("play a whole match, and it is in the history", async () => {
    const [ana, ben, cleo] = await guests(3);
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    expect(one.state.status).toBe("waiting");
    expect(one.welcome).toMatchObject({
      seat: 0,
      view: null,
      names: [ana.user.name, ""],
      poolVersion: pool.version,
    });

    const two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
    await one.until(() => one.view !== null && one.state.status === "playing");
    expect(two.welcome).toMatchObject({ seat: 1, seq: 0, names: [ana.user.name, ben.user.name] });
    expect(two.welcome?.opening[0]).toMatchObject({ type: "gameStarted" });
    const three = await cleo.join(one.room.roomId);
    expect(three.seat).toBe(-1);
    watch(one, 0);
    watch(two, 1);
    watch(three, -1);

    const random = randomMoves(one.room.roomId);
    await Promise.all([playAtRandom(one, random), playAtRandom(two, random)]);
    await three.until(() => three.state.status === "over");

    const { row, log, game } = await recordOf(one.room.roomId);
    for (const client of [one, two, three]) {
      await client.until(() => client.seq === log.entries.length);
      expect(client.view).toEqual(view(game, client.seat));
      expect(viewOfState(client.state, client.seat, pool)).toEqual(client.view);
      expect(client.moves).toEqual([]);
    }
    expect(row).toMatchObject({
      type: "private",
      rules: "house",
      user0Id: ana.user.id,
      name0: ana.user.name,
      user1Id: ben.user.id,
      name1: ben.user.name,
      winnerSeat: game.result!.winner < 0 ? null : game.result!.winner,
      turns: game.turn,
    });
    expect(row.finishedAt.getTime() - row.startedAt.getTime()).toBe(row.durationMs);
    expect(log.header.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(game)).toMatch(/./);
    const where = { id: one.room.roomId };
    await eventually(async () => expect(await site.db.activeGame.count({ where })).toBe(0));
    expect([one.errors, two.errors, three.errors]).toEqual([[], [], []]);
  });

  test("sit by lot unless the maker chose", async () => {
    const [ana] = await guests(1);
    const seats = new Set<number>();
    for (let i = 0; i < 40 && seats.size < 2; i++) {
      const room = await ana.invite({ deck: "long-swell" });
      seats.add(room.seat);
      await room.leave();
    }
    expect(seats).toEqual(new Set([0, 1]));
  });

  test("end it by conceding", async () => {
    const [ana, ben] = await guests(2);
    const one = await ana.invite({ deck: "long-swell", seat: 1 });
    const two = await ben.join(one.room.roomId, { deck: "long-swell" });
    expect([one.seat, two.seat]).toEqual([1, 0]);
    const seq = two.seq;
    expect(await two.room.request("concede")).toEqual({ ok: true, seq: seq + 1 });
    await one.until(() => one.state.status === "over" && one.seq === seq + 1);
    expect(one.view?.result).toEqual({ winner: 1, reason: "concede" });
    expect(one.state).toMatchObject({ winner: 1, reason: "concede", currentPlayer: -1, deadline: 0 });
    const { row } = await recordOf(one.room.roomId);
    expect(row).toMatchObject({ winnerSeat: 1, endReason: "concede", user0Id: ben.user.id });
    expect(await refusal(one.room.request("concede"))).toBe("match_over");
  });

  test("close the table by leaving before the match begins, and who watches is told", async () => {
    const [ana, cleo] = await guests(2);
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    const watcher = await cleo.join(one.room.roomId);
    expect(watcher.state.players[0].name).toBe(ana.user.name);
    await one.leave();
    await watcher.until(() => watcher.closed !== null);
    expect(watcher.closed?.code).toBe(4103);
    // The invitation is open until it is used or revoked: whoever comes next opens its table again.
    expect(await refusal(cleo.join(one.room.roomId))).toBe("accepted");
  });
});

describe("a bot", () => {
  test("plays a whole match, and it is in the history", async () => {
    const [ana] = await guests(1);
    const one = await ana.create({ deck: "hearth-and-crater", seat: 1 });
    await one.until(() => one.state.status === "playing");
    expect(one.state.players[0]).toMatchObject({ bot: true, connected: true });
    expect(one.state.players[1]).toMatchObject({ bot: false, connected: true });
    watch(one, 1);
    await playAtRandom(one, randomMoves(one.room.roomId));
    const { row, log, game } = await recordOf(one.room.roomId);
    await one.until(() => one.seq === log.entries.length);
    expect(one.view).toEqual(view(game, 1));
    expect(row).toMatchObject({ type: "casual", user0Id: null, user1Id: ana.user.id });
    expect(new Set(log.entries.map((entry) => entry.by))).toEqual(new Set(["player", "bot"]));
  });
});

describe("spectators", () => {
  test("are whoever finds no free seat, or brings no deck; they are counted, and cannot act", async () => {
    const [ana, ben, cleo, dora] = await guests(4);
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    const early = await cleo.join(one.room.roomId);
    await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
    await early.until(() => early.view !== null);
    const late = await dora.join(one.room.roomId, { deck: "hearth-and-crater" });
    await one.until(() => one.state.spectators === 2);
    for (const spectator of [early, late]) {
      expect(spectator.seat).toBe(-1);
      expect(spectator.view!.players.flatMap(({ hand }) => hand).every((card) => card === -1)).toBe(true);
      expect(await refusal(spectator.act(spectator.seq, { type: "endTurn" }))).toBe("spectator");
      expect(await refusal(spectator.room.request("concede"))).toBe("spectator");
    }
    await early.leave();
    await one.until(() => one.state.spectators === 1);
    expect(one.state.seq).toBe(0);
  });

  test("find public matches in a list, and no others", async () => {
    const [ana, ben] = await guests(2);
    const open = await ana.create({ deck: "long-swell", public: true, seat: 0 });
    const secret = await ben.create({ deck: "long-swell" });
    await open.until(() => open.view !== null);
    await secret.until(() => secret.view !== null);
    const { matches } = await (await fetch(`${site.server.url}/api/v1/matches/live`)).json();
    const listed = matches.map((match: { roomId: string }) => match.roomId);
    expect(listed).toContain(open.room.roomId);
    expect(listed).not.toContain(secret.room.roomId);
    const own = matches.find((match: { roomId: string }) => match.roomId === open.room.roomId);
    const names = open.welcome?.names;
    const turn = expect.any(Number);
    expect(own).toEqual({ roomId: open.room.roomId, names, turn, rules: "house", spectators: 0, delay: 0 });

    await open.room.request("concede");
    await eventually(async () => {
      const { matches: later } = await (await fetch(`${site.server.url}/api/v1/matches/live`)).json();
      expect(later.map((match: { roomId: string }) => match.roomId)).not.toContain(open.room.roomId);
    });
    await secret.room.request("concede");
  });
});
