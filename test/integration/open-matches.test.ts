// A player's open matches: what is listed of them, and rooms whose maker is away for a while.
import { matchMaker } from "colyseus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLOSE } from "../../rooms/close-codes.ts";
import type { OpenMatch } from "../../src/matches/endpoints.ts";
import { eventually } from "../support/eventually.ts";
import { type MatchClient, Player, refusal } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const JWT_KEYS = "0123456789abcdef0123456789abcdef";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ RECONNECT_SECONDS: "0", JWT_KEYS });
});
afterAll(() => server.close());

const guests = (count: number) => Promise.all(Array.from({ length: count }, () => Player.guest(server.url)));

async function openMatches({ token }: Player): Promise<OpenMatch[]> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/api/v1/matches/open`, { headers });
  expect(answer.status).toBe(200);
  return (await answer.json()).matches;
}

/** The connection is lost, as on a phone that shows another page. */
async function drop(player: Player, client: MatchClient): Promise<void> {
  client.room.connection.close();
  const { roomId } = client.room;
  await eventually(async () => {
    const match = (await openMatches(player)).find(({ matchId }) => matchId === roomId);
    expect(match).toMatchObject({ connected: false });
  });
}

/** The server is in this process. */
const isClosed = ({ room }: MatchClient) => matchMaker.getLocalRoomById(room.roomId) === undefined;

describe("the list of open matches", () => {
  test("has a waiting room, the match that it becomes, and no match that is over", async () => {
    const [ana, ben, cleo] = await guests(3);
    expect(await openMatches(ana)).toEqual([]);
    const one = await ana.invite({ deck: "long-swell", seat: 0, rules: "house" });
    const matchId = one.room.roomId;
    const common = { matchId, type: "private", rules: "house", turn: 0, connected: true };
    expect(await openMatches(ana)).toEqual([
      { ...common, status: "waiting", opponent: null, yourMove: false },
    ]);
    expect(await openMatches(ben)).toEqual([]);
    const two = await ben.join(matchId, { deck: "hearth-and-crater" });
    await cleo.join(matchId);
    await one.until(() => one.state.status === "playing");
    const mine = one.state.currentPlayer === 0;
    expect(await openMatches(ana)).toEqual([
      {
        ...common,
        status: "playing",
        opponent: { name: ben.user.name, bot: false, connected: true },
        yourMove: mine,
      },
    ]);
    expect(await openMatches(ben)).toMatchObject([{ matchId, yourMove: !mine }]);
    expect(await openMatches(cleo)).toEqual([]);
    await drop(ben, two);
    await one.room.request("concede");
    for (const player of [ana, ben]) expect(await openMatches(player)).toEqual([]);
  });

  test("has a practice match, and each of several, the one that waits for a move first", async () => {
    const [ana, ben] = await guests(2);
    const waiting = await ana.invite({ deck: "long-swell" });
    const practice = await ana.create({ deck: "long-swell" });
    await practice.until(() => practice.moves.length > 0);
    const list = await openMatches(ana);
    expect(list.map(({ matchId }) => matchId)).toEqual([practice.room.roomId, waiting.room.roomId]);
    expect(list[0]).toMatchObject({ type: "casual", opponent: { bot: true }, yourMove: true });
    await ben.join(waiting.room.roomId, { deck: "hearth-and-crater" });
    await Promise.all([practice, waiting].map(({ room }) => room.request("concede")));
    expect(await openMatches(ana)).toEqual([]);
  });

  test("loses a table that nobody is at", async () => {
    const [ana] = await guests(1);
    const one = await ana.invite({ deck: "long-swell" });
    await one.leave();
    await eventually(async () => expect(await openMatches(ana)).toEqual([]));
  });

  test("has ten matches at most with which practice can be begun; those that are over or gone do not count", async () => {
    const [ana, ben] = await guests(2);
    const table = await ana.invite({ deck: "long-swell" });
    await ben.join(table.room.roomId, { deck: "hearth-and-crater" });
    const practice: MatchClient[] = [];
    for (let n = 1; n < 10; n++) practice.push(await ana.create({ deck: "long-swell" }));
    expect(await openMatches(ana)).toHaveLength(10);
    const another = async () => {
      const client = await ana.create({ deck: "long-swell" });
      practice.push(client);
    };
    expect(await refusal(another())).toBe("match_limit");
    await practice.pop()!.room.request("concede");
    // Its process was killed after the end.
    await matchMaker.presence.sadd(`open-matches:${ana.user.id}`, "AAAAAAAAAAAAAAAA");
    expect(await refusal(another())).toBe("accepted");
    expect(await refusal(another())).toBe("match_limit");
    // Friends can still be played with.
    const second = await ana.invite({ deck: "long-swell" });
    await ben.join(second.room.roomId, { deck: "hearth-and-crater" });
    expect(await openMatches(ana)).toHaveLength(11);
    for (const { room } of [table, second, ...practice]) await room.request("concede");
  });

  test("has a match that the server has brought back after a restart", async () => {
    const [ana] = await guests(1);
    const practice = await ana.create({ deck: "long-swell" });
    await practice.until(() => practice.moves.length > 0);
    await server.close();
    server = await startTestServer({
      RECONNECT_SECONDS: "0",
      JWT_KEYS,
      DATABASE_URL: server.config.databaseUrl!,
    });
    const matchId = practice.room.roomId;
    expect(await openMatches(ana)).toMatchObject([{ matchId, status: "playing", connected: false }]);
  });

  test("is for oneself alone", async () => {
    expect((await fetch(`${server.url}/api/v1/matches/open`)).status).toBe(401);
  });
});

describe("what there is under a match's id", () => {
  async function status(matchId: string, player?: Player) {
    const headers: Record<string, string> = player ? { Authorization: `Bearer ${player.token}` } : {};
    const answer = await fetch(`${server.url}/api/v1/matches/${matchId}`, { headers });
    const { status, freeSeat, seated, replay, code } = await answer.json();
    return code ?? { status, freeSeat, seated, replay };
  }

  test("is a seat to take, then a match to watch, then a replay, for each what concerns them", async () => {
    const [ana, ben, cleo] = await guests(3);
    const one = await ana.invite({ deck: "long-swell", seat: 0, rules: "house" });
    const matchId = one.room.roomId;
    const open = { status: "waiting", freeSeat: true, seated: false, replay: false };
    for (const player of [undefined, ben]) expect(await status(matchId, player)).toEqual(open);
    expect(await status(matchId, ana)).toEqual({ ...open, seated: true });
    await ben.join(matchId, { deck: "hearth-and-crater" });
    await one.until(() => one.state.status === "playing");
    const played = { status: "playing", freeSeat: false, seated: false, replay: false };
    expect(await status(matchId, cleo)).toEqual(played);
    expect(await status(matchId, ben)).toEqual({ ...played, seated: true });
    expect(one.state.recorded).toBe(false);
    await one.room.request("concede");
    await one.until(() => one.state.recorded);
    const over = { status: "over", freeSeat: false, seated: false, replay: true };
    expect(await status(matchId)).toEqual(over);
    expect(await status(matchId, ana)).toEqual({ ...over, seated: true });
  });

  test("is no seat of a visitor without an account where a bot sits", async () => {
    const [ana] = await guests(1);
    const one = await ana.create({ deck: "long-swell" });
    const matchId = one.room.roomId;
    expect(await status(matchId)).toEqual({
      status: "playing",
      freeSeat: false,
      seated: false,
      replay: false,
    });
    await one.room.request("concede");
  });

  test("names the invitation to a free seat to those who may take it", async () => {
    const [ana, ben, cleo] = await guests(3);
    const wish = { deck: "long-swell" };
    const [open, kept] = [await ana.openTable(wish), await ana.openTable({ ...wish, for: ben.user.name })];
    const ask = async (path: string, { token }: Player) => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await fetch(`${server.url}/api/v1${path}`, { headers })).json();
    };
    const { invitations } = await ask("/invitations", ana);
    const codeOf = (id: string) => invitations.find((one: { matchId: string }) => one.matchId === id).code;
    const seat = async (player: Player, id: string) => {
      const { freeSeat, invitation } = await ask(`/matches/${id}`, player);
      return [freeSeat, invitation];
    };
    expect(await seat(cleo, open)).toEqual([true, codeOf(open)]);
    expect(await seat(ana, open)).toEqual([false, null]);
    expect(await seat(ben, kept)).toEqual([true, codeOf(kept)]);
    expect(await seat(cleo, kept)).toEqual([false, null]);
    const host = await ana.join(open);
    expect(await seat(cleo, open)).toEqual([true, codeOf(open)]);
    const guest = await ben.join(open, { deck: "hearth-and-crater" });
    await guest.until(() => guest.view !== null);
    expect(await seat(cleo, open)).toEqual([false, null]);
    await host.room.request("concede");
  });

  test("is nothing where no match ever was", async () => {
    expect(await status("AAAAAAAAAAAAAAAA")).toBe("not_found");
  });

  test("keeps the end from others for as long as from spectators", async () => {
    const [ana, ben, cleo] = await guests(3);
    const one = await ana.invite({ deck: "long-swell", seat: 0, public: true, delay: 60 });
    const matchId = one.room.roomId;
    await ben.join(matchId, { deck: "hearth-and-crater" });
    await one.until(() => one.state.status === "playing");
    const watcher = await cleo.join(matchId);
    await one.room.request("concede");
    await one.until(() => one.state.recorded);
    expect(await status(matchId, ana)).toMatchObject({ status: "over", replay: true });
    expect(await status(matchId, cleo)).toMatchObject({ status: "playing", replay: false });
    expect(watcher.state.recorded).toBe(false);
    // As a process does that ends.
    await matchMaker.getLocalRoomById(matchId).disconnect(CLOSE.matchEnded);
    await watcher.until(() => watcher.closed !== null);
    expect(await status(matchId, ana)).toMatchObject({ status: "over", seated: true, replay: true });
    for (const player of [cleo, undefined])
      expect(await status(matchId, player)).toMatchObject({
        status: "playing",
        seated: false,
        replay: false,
      });
  });
});

describe("a table whose host is away", () => {
  test("waits, keeps the seat, and begins when both are there", async () => {
    const [ana, ben, cleo] = await guests(3);
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    const matchId = one.room.roomId;
    await drop(ana, one);
    const two = await ben.join(matchId, { deck: "hearth-and-crater" });
    expect(two.seat).toBe(1);
    expect(two.state.status).toBe("waiting");
    expect(two.state.players[0].connected).toBe(false);
    expect((await cleo.join(matchId, { deck: "hearth-and-crater" })).seat).toBe(-1);
    const back = await ana.join(matchId);
    expect(back.seat).toBe(0);
    await Promise.all([back, two].map((client) => client.until(() => client.state.status === "playing")));
    await back.room.request("concede");
  });

  test("is closed as soon as its host has left it and nobody else is there", async () => {
    const [ana] = await guests(1);
    const one = await ana.invite({ deck: "long-swell", seat: 0 });
    await one.leave();
    await eventually(() => expect(isClosed(one)).toBe(true));
  });
});
