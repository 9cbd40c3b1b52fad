// Invitations and the rules that players make: from the code to the table, by way of any process, and what is refused.
import { matchMaker } from "colyseus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PRESETS } from "../../engine/index.ts";
import { CLOSE } from "../../rooms/close-codes.ts";
import { openDatabase } from "../../src/db/index.ts";
import { atOnce } from "../support/at-once.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type MatchClient, Player, refusal } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { startProcess } from "../support/servers.ts";

let server: TestServer;
let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.config);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

async function ask(player: Player, method: string, path: string, body?: unknown, url = server.url) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${player.token}`, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

const guests = (count: number) => Promise.all(Array.from({ length: count }, () => Player.guest(server.url)));
const invite = async (player: Player, wish: object = {}) =>
  (await ask(player, "POST", "/invitations", { deck: "long-swell", ...wish })).body;
const OWN = { name: "Blitz", base: "house", rules: { ...PRESETS.house, win: { by: "points", target: 1 } } };

/** Two players agree on a rematch, and everybody moves there. @returns the connections, in the same order */
async function rematch(people: readonly [Player, MatchClient][]): Promise<MatchClient[]> {
  for (const [, { room }] of people.slice(0, 2)) await room.request("rematch", { wanted: true } as never);
  await Promise.all(people.map(([, client]) => client.until(() => client.heard("rematch").length > 0)));
  return Promise.all(
    people.map(([player, client]) => player.join(String(client.heard("rematch")[0].roomId))),
  );
}

describe("an invitation", () => {
  test("leads whoever comes first to the table, where the host has a seat", async () => {
    const [ana, ben, cleo] = await guests(3);
    const { code, matchId } = await invite(ana);
    const { body } = await ask(ben, "GET", `/invitations/${code.toLowerCase()}`);
    expect(body).toMatchObject({
      host: ana.user.name,
      for: null,
      mine: false,
      state: "open",
      differences: [],
    });
    expect(body.clocks.turn).toBeGreaterThan(0);
    const guest = await ben.join(matchId, { deck: "hearth-and-crater" });
    expect(guest.view).toBeNull();
    const host = await ana.join(matchId);
    await guest.until(() => guest.view !== null);
    expect([host.seat, guest.seat].sort()).toEqual([0, 1]);
    expect(host.welcome!.context).toEqual({ kind: "private" });
    await eventually(async () =>
      expect((await ask(ben, "GET", `/invitations/${code}`)).body.state).toBe("used"),
    );
    expect((await ask(ana, "GET", "/invitations")).body.invitations).toEqual([]);
    // Too late for a third one, who may watch.
    const watcher = await cleo.join(matchId, { deck: "long-swell" });
    expect(watcher.seat).toBe(-1);
    await host.room.request("concede");
    // The players' tokens have the old name for some minutes more.
    const nameKey = `nice ${ana.user.name}`;
    await database.db.user.update({ where: { id: ana.user.id }, data: { name: "Nice Name", nameKey } });
    const again = await rematch([
      [ana, host],
      [ben, guest],
      [cleo, watcher],
    ]);
    expect(again.map(({ seat }) => seat)).toEqual([host.seat, guest.seat, -1]);
    for (const { welcome } of again) expect(welcome!.rules).toEqual(host.welcome!.rules);
    for (const { welcome } of again) expect(welcome!.names).toContain("Nice Name");
    const led = await ask(ben, "GET", `/invitations/${code}`);
    expect(led.body).toMatchObject({ state: "used", matchId: again[0].room.roomId });
    await again[0].room.request("concede");
  });

  test("is an open table in the lobby if the host wishes it, until the match begins", async () => {
    const [ana, ben] = await guests(2);
    const { code, matchId, public: isPublic } = await invite(ana, { listed: true, delay: 30 });
    expect(isPublic).toBe(true);
    const lobby = async (query = "") => (await ask(ben, "GET", `/tables${query}`)).body;
    const codes = async () => (await lobby()).tables.map((table: { code: string }) => table.code);
    // Nobody waits there yet.
    expect(await codes()).not.toContain(code);
    const host = await ana.join(matchId);
    await eventually(async () => expect(await codes()).toContain(code), 300);
    const { tables } = await lobby("?rules=house");
    const table = tables.find((one: { code: string }) => one.code === code);
    expect(table).toMatchObject({ host: ana.user.name, rules: "house", delay: 30 });
    expect(await lobby("?rules=pocket")).toEqual({ tables: [], total: 0 });
    expect(await lobby("?offset=1&limit=1")).toEqual({ tables: [], total: 1 });
    await ask(ana, "GET", "/friends");
    expect((await ask(ben, "GET", "/activity")).body).toMatchObject({ online: 1, tables: 1 });
    const guest = await ben.join(matchId, { deck: "hearth-and-crater" });
    await guest.until(() => guest.view !== null);
    await eventually(async () => expect(await codes()).not.toContain(code), 300);
    await host.room.request("concede");
  });

  test("keeps the host's seat while nobody is there", async () => {
    const [ana, ben] = await guests(2);
    const { matchId } = await invite(ana);
    const host = await ana.join(matchId);
    await host.leave();
    await (await ben.join(matchId, { deck: "hearth-and-crater" })).leave();
    expect((await ask(ben, "GET", `/matches/${matchId}`)).body).toMatchObject({
      status: "waiting",
      freeSeat: true,
    });
    const [one, two] = [await ana.join(matchId), await ben.join(matchId, { deck: "hearth-and-crater" })];
    await one.until(() => one.view !== null);
    await two.room.request("concede");
  });

  test("for a named player is seen and taken by nobody else", async () => {
    const [ana, ben, cleo] = await guests(3);
    const { code, matchId } = await invite(ana, { for: ben.user.name });
    expect((await ask(ben, "GET", "/invitations")).body.invitations).toMatchObject([{ code, mine: false }]);
    expect((await ask(cleo, "GET", `/invitations/${code}`)).status).toBe(404);
    expect(await refusal(cleo.join(matchId, { deck: "long-swell" }))).toBe("forbidden");
    const guest = await ben.join(matchId, { deck: "long-swell" });
    const host = await ana.join(matchId);
    await host.until(() => host.view !== null);
    await guest.room.request("concede");
  });

  test("can be revoked and declined: whoever waits at the table is told", async () => {
    const [ana, ben] = await guests(2);
    const first = await invite(ana);
    const host = await ana.join(first.matchId);
    expect((await ask(ben, "DELETE", `/invitations/${first.code}`)).status).toBe(404);
    expect((await ask(ana, "DELETE", `/invitations/${first.code}`)).status).toBe(204);
    await host.until(() => host.closed !== null);
    expect(host.closed?.code).toBe(CLOSE.abandoned);
    expect(await refusal(ben.join(first.matchId, { deck: "long-swell" }))).toBe("room_not_found");
    const second = await invite(ana, { for: ben.user.name });
    expect((await ask(ben, "DELETE", `/invitations/${second.code}`)).status).toBe(204);
    const third = await invite(ana, { for: ben.user.name });
    const waiting = await ana.join(third.matchId);
    expect((await ask(ben, "PUT", `/blocks/${encodeURIComponent(ana.user.name)}`)).status).toBe(204);
    await waiting.until(() => waiting.closed !== null);
    expect(waiting.closed?.code).toBe(CLOSE.abandoned);
  });

  test("expires", async () => {
    const [ana, ben] = await guests(2);
    const { code, matchId } = await invite(ana);
    await database.db.invitation.update({ where: { code }, data: { expiresAt: new Date(0) } });
    expect((await ask(ben, "GET", `/invitations/${code}`)).body.state).toBe("expired");
    expect(await refusal(ben.join(matchId, { deck: "long-swell" }))).toBe("room_not_found");
    expect(await refusal(ana.join(matchId))).toBe("room_not_found");
  });

  test("is refused by the field at fault", async () => {
    const [ana] = await guests(1);
    const refused = async (wish: object) => {
      const { body } = await ask(ana, "POST", "/invitations", { deck: "long-swell", ...wish });
      return [body.code, body.errors?.[0].field];
    };
    expect(await refused({ rules: "chess" })).toEqual(["invalid_request", "rules"]);
    expect(await refused({ for: "Nobody of this name" })).toEqual(["invalid_request", "for"]);
    expect(await refused({ for: ana.user.name })).toEqual(["invalid_request", "for"]);
    expect(await refused({ minutes: 0 })).toEqual(["invalid_request", "minutes"]);
    expect(await refused({ deck: "none" })).toEqual(["deck_not_found", undefined]);
    expect(await refused({ rules: "pocket" })).toEqual(["illegal_deck", "deck"]);
  });

  test("of a thousand at once opens ten tables, and leaves no room when they are left and revoked", async () => {
    const [ana] = await guests(1);
    const answers = await atOnce(1_000, () => invite(ana));
    const opened = answers.filter(({ matchId }) => matchId !== undefined);
    expect(opened).toHaveLength(10);
    expect(answers.filter(({ code }) => code === "invitation_limit")).toHaveLength(990);
    expect((await ask(ana, "GET", "/invitations")).body.invitations).toHaveLength(10);
    const ids = new Set(opened.map(({ matchId }) => matchId));
    const rooms = async () =>
      (await matchMaker.query({ name: "match" })).filter(({ roomId }) => ids.has(roomId));
    // An invitation is no room: it gets one when somebody comes.
    expect(await rooms()).toEqual([]);
    const tables = await Promise.all(opened.map(({ matchId }) => ana.join(matchId)));
    await Promise.all(tables.slice(5).map((table) => table.leave()));
    for (const { code } of opened)
      expect((await ask(ana, "DELETE", `/invitations/${code}`)).status).toBe(204);
    await eventually(async () => expect(await rooms()).toEqual([]));
    expect((await invite(ana)).matchId).toEqual(expect.any(String));
  });

  test("neither reaches a player who has blocked the host, nor lets one sit down", async () => {
    const [ana, ben] = await guests(2);
    const { matchId } = await invite(ana);
    await database.db.block.create({ data: { userId: ben.user.id, blockedId: ana.user.id } });
    expect(
      (await ask(ana, "POST", "/invitations", { deck: "long-swell", for: ben.user.name })).body.code,
    ).toBe("forbidden");
    expect(await refusal(ben.join(matchId, { deck: "long-swell" }))).toBe("forbidden");
  });
});

describe("rules of one's own", () => {
  test("are saved, shared by their code, and played by", async () => {
    const [ana, ben] = await guests(2);
    const { body: own } = await ask(ana, "POST", "/rule-sets", OWN);
    const shared = await ask(ben, "GET", `/rules/${own.code}`);
    expect(shared.body.differences).toEqual([{ rule: "win.target", preset: 4, here: 1 }]);
    expect(shared.body.decks.find(({ id }: { id: string }) => id === "long-swell").fits).toBe(true);
    expect(shared.body.decks.find(({ id }: { id: string }) => id === "long-swell-pocket").fits).toBe(false);
    const { code, matchId } = await invite(ana, { rules: own.code });
    // What the invitation says stays true.
    await ask(ana, "DELETE", `/rule-sets/${own.id}`);
    const { body } = await ask(ben, "GET", `/invitations/${code}`);
    expect(body).toMatchObject({ rulesName: "Blitz", differences: shared.body.differences });
    const [host, guest] = [await ana.join(matchId), await ben.join(matchId, { deck: "hearth-and-crater" })];
    await host.until(() => host.view !== null);
    expect(guest.welcome!.rules.win.target).toBe(1);
    await host.room.request("concede");
  });

  test("are changed by their owner alone", async () => {
    const [ana, ben] = await guests(2);
    const { body: own } = await ask(ana, "POST", "/rule-sets", OWN);
    expect((await ask(ben, "PUT", `/rule-sets/${own.id}`, OWN)).status).toBe(404);
    expect((await ask(ben, "DELETE", `/rule-sets/${own.id}`)).status).toBe(404);
    const { body } = await ask(ana, "PUT", `/rule-sets/${own.id}`, { ...OWN, name: "Blitz 2" });
    expect([body.code, body.name]).toEqual([own.code, "Blitz 2"]);
    expect((await ask(ben, "GET", "/rule-sets")).body.ruleSets).toEqual([]);
  });

  test.each([
    ["a number out of bounds", { ...OWN, rules: { ...OWN.rules, bench: 9 } }, "rules.bench"],
    [
      "a nested one",
      { ...OWN, rules: { ...OWN.rules, win: { by: "points", target: 0 } } },
      "rules.win.target",
    ],
    ["a field that there is not", { ...OWN, rules: { ...OWN.rules, luck: 1 } }, "rules.luck"],
    [
      "rules that contradict each other",
      { ...OWN, rules: { ...OWN.rules, deckSize: 10, opening: { ...OWN.rules.opening, hand: 10 } } },
      "rules.deckSize",
    ],
    ["no rules at all", { ...OWN, rules: [] }, "rules"],
    ["the name of a preset", { ...OWN, name: "House" }, "name"],
    ["a name that is none", { ...OWN, name: "<b>" }, "name"],
    ["another base", { ...OWN, base: "chess" }, "base"],
  ])("with %s are refused by the field", async (_, draft, field) => {
    const [ana] = await guests(1);
    const { status, body } = await ask(ana, "POST", "/rule-sets", draft);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test("every ready-made variant can be played with some deck of the house", async () => {
    const [ana] = await guests(1);
    const { body } = await ask(ana, "GET", "/rule-variants");
    for (const { id, differences } of body.variants) {
      const { body: rules } = await ask(ana, "GET", `/rules/${id}`);
      expect(differences.length).toBeGreaterThan(0);
      expect([id, rules.decks.some(({ fits }: { fits: boolean }) => fits)]).toEqual([id, id !== "singles"]);
    }
  });
});

test("by way of two processes, and after the one with the table has died", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  const [one, two] = await Promise.all([startProcess(env), startProcess(env)]);
  const [ana, ben] = [await Player.guest(one.url), await Player.guest(two.url)];
  const { body } = await ask(ana, "POST", "/invitations", { deck: "long-swell" }, one.url);
  const alone = await ana.join(body.matchId);
  await one.kill();
  await alone.until(() => alone.closed !== null);
  const guest = await ben.join(body.matchId, { deck: "hearth-and-crater" });
  const host = await new Player(two.url, ana.token, ana.user).join(body.matchId);
  await guest.until(() => guest.view !== null);
  expect([host.seat, guest.seat].sort()).toEqual([0, 1]);
});
