// The campaign over HTTP and rooms: what is open, what is refused and why, and what a match brings.

import { beforeEach, describe, expect, test } from "vitest";
import { countsOf } from "../../cards/deck-counts.ts";
import { loadContent } from "../../cards/load.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { atOnce } from "../support/at-once.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { MatchClient, Player, refusal } from "../support/match-client.ts";
import { openTestSite } from "../support/test-site.ts";

const { decks } = loadContent();

const site = openTestSite({ LOG_LEVEL: "fatal", BOT_DELAY_MS: "0" });

let browser: BrowserSession;
let ana: Player;
let userId: string;
/** The starter's deck, whose cards are owned. */
let deck: string;
beforeEach(async () => {
  browser = new BrowserSession(site.server.url);
  const user = await browser.guest();
  userId = user.id;
  ana = new Player(site.server.url, browser.token!, user);
  const { starters } = (await browser.ask("GET", "/starters")).body;
  deck = (await browser.ask("PUT", "/me/starter", { type: starters[0].type })).body.deckId;
});

interface Answer {
  roomId: string;
  code: string;
  detail: string;
  errors: { field: string; message: string }[];
}

/** What the way into a battle answers. */
async function ask(options: object): Promise<{ status: number; body: Answer }> {
  const answer = await fetch(`${site.server.url}/matchmake/create/campaign`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${browser.token}` },
    body: JSON.stringify(options),
  });
  return { status: answer.status, body: await answer.json() };
}

async function enter(options: object): Promise<MatchClient> {
  const client = new MatchClient(await ana.sdk.create("campaign", options as never));
  await client.until(() => client.welcome !== null && client.view !== null);
  return client;
}

const world = async () => (await browser.ask("GET", "/campaign")).body;
const npcOf = async (npc: string) => (await browser.ask("GET", `/campaign/npcs/${npc}`)).body;
const progress = (data: object) =>
  site.db.campaignProgress.upsert({ where: { userId }, create: { userId, ...data }, update: data });

describe("the world", () => {
  test("begins with one open club, and has everything that pages show", async () => {
    const { clubs, league, medals, hardMode, battle } = await world();
    expect(clubs).toHaveLength(8);
    expect(clubs.map(({ state }: { state: string }) => state)).toEqual(["open", ...Array(7).fill("locked")]);
    expect(clubs[1]).toMatchObject({ requires: { medals: ["duckpond"] }, missing: { medals: ["duckpond"] } });
    expect(league).toMatchObject({ state: "locked", missing: { medalCount: 8 } });
    expect(medals).toHaveLength(9);
    expect(medals[0]).toMatchObject({ hall: "duckpond", won: false, at: null });
    expect({ hardMode, battle }).toEqual({ hardMode: false, battle: null });
    const [npc] = clubs[0].npcs;
    expect(npc).toMatchObject({ id: "pip-warren", state: "open", hard: "locked", wins: 0, losses: 0 });
  });

  test("tells of a character what to expect, and which own decks fit", async () => {
    const npc = await npcOf("pip-warren");
    expect(npc).toMatchObject({
      hall: "duckpond",
      differences: [{ rule: "win.target", preset: 4, here: 3 }],
      decks: [{ id: deck, fits: true, problems: [] }],
      rewards: { first: { mantibucks: expect.any(Number) } },
    });
    expect(Object.keys(npc.dialogue)).toHaveLength(6);
    const { decks: forPier } = await npcOf("ketu");
    expect(forPier[0]).toMatchObject({ fits: false });
    expect(forPier[0].problems[0].message).toContain("20");
    expect(forPier[0].problems[0]).toMatchObject({ code: "deckSize", params: { size: 40, needed: 20 } });
  });

  test("does not know characters that there are not", async () => {
    const { status, body } = await browser.ask("GET", "/campaign/npcs/nobody");
    expect([status, body.code]).toEqual([404, "not_found"]);
    expect(body.detail).toContain("nobody");
  });
});

describe("a battle is refused", () => {
  test("with an NPC that is not there, naming those that are", async () => {
    const { status, body } = await ask({ npc: "nobody", deck });
    expect([status, body.code]).toEqual([400, "invalid_request"]);
    expect(body.errors).toEqual([{ field: "npc", message: expect.stringMatching(/^one of pip-warren, /) }]);
  });

  test("without the medals", async () => {
    const { status, body } = await ask({ npc: "wyn", deck });
    expect([status, body.code]).toEqual([409, "npc_locked"]);
    expect(body.errors).toEqual([
      { field: "npc", message: '"wyn" is locked: it needs the medals of duckpond' },
    ]);
  });

  test("with a leader before three wins in the club", async () => {
    const { body } = await ask({ npc: "oda", deck });
    expect(body.errors).toEqual([
      { field: "npc", message: '"oda" is locked: it needs 3 more wins in the hall' },
    ]);
  });

  test("in hard mode before the league is won", async () => {
    const { body } = await ask({ npc: "pip-warren", deck, hard: true });
    expect(body).toMatchObject({ code: "npc_locked", errors: [{ field: "hard" }] });
  });

  test("with a deck that is not there, and with one that everybody may play but does not own", async () => {
    const gone = await ask({ npc: "pip-warren", deck: "00000000-0000-7000-8000-000000000000" });
    expect([gone.status, gone.body.code]).toEqual([404, "deck_not_found"]);
    expect(gone.body.errors[0].field).toBe("deck");
    const starter = await ask({ npc: "pip-warren", deck: "long-swell" });
    expect([starter.status, starter.body.errors[0].field]).toEqual([400, "deck"]);
  });

  test("with cards that are not owned", async () => {
    const list = decks.find(({ id }) => id === "endless-night")!;
    const made = await browser.ask("POST", "/decks", {
      name: "Borrowed",
      rules: "house",
      ...countsOf(list),
    });
    const { status, body } = await ask({ npc: "pip-warren", deck: made.body.id });
    expect([status, body.code]).toEqual([422, "illegal_deck"]);
    expect(body.errors[0].field).toMatch(/^deck\.cards\./);
    expect(body.errors[0].message).toMatch(/are owned/);
  });

  test("with a deck that breaks the NPC's rules", async () => {
    await progress({ medals: ["duckpond"] });
    const { status, body } = await ask({ npc: "ketu", deck });
    expect([status, body.code]).toEqual([422, "illegal_deck"]);
  });

  test("while another is not over, however many are asked for at once", async () => {
    const answers = await atOnce(5, () => ask({ npc: "pip-warren", deck }));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: "battle_in_progress", errors: [{ field: "npc" }] });
    const { battle } = await world();
    expect(battle).toMatchObject({ npc: "pip-warren", hard: false, attempt: 1 });
    expect(refused.body.detail).toContain(battle.matchId);
  });

  test("without a token", async () => {
    browser.token = "";
    expect((await ask({ npc: "pip-warren", deck })).status).toBe(401);
  });
});

/** Loses a match, and waits until it is recorded. */
async function lose(client: MatchClient): Promise<void> {
  await client.room.request("concede");
  await eventually(async () => {
    const { status } = await browser.ask("GET", `/me/campaign/results/${client.room.roomId}`);
    expect(status).toBe(200);
  });
}

describe("a battle", () => {
  test("is a match with the NPC's name, deck and rules, and keeps its purpose in its log", async () => {
    const client = await enter({ npc: "pip-warren", deck });
    const { header } = (await databaseLogs(site.db).read(client.room.roomId))!;
    expect(header).toMatchObject({
      type: "campaign",
      context: { kind: "campaign", npc: "pip-warren", attempt: 1, hard: false },
      rules: { name: "house", win: { by: "points", target: 3 } },
    });
    expect(header.players.find(({ kind }) => kind === "bot")).toMatchObject({
      name: "Pip Warren",
      bot: "scaled",
      level: 1,
    });
    const { body } = await browser.ask("GET", "/matches/open");
    expect(body.matches).toMatchObject([{ matchId: client.room.roomId, type: "campaign" }]);
    await lose(client);
  });

  test("is told from its beginning, however late its player comes to it", async () => {
    const { body } = await ask({ npc: "pip-warren", deck });
    const early = await ana.join(body.roomId);
    await early.until(() => early.seq > 0 || early.moves.length > 0);
    if (early.seq === 0) await early.act(0, early.moves[0]);
    const late = new MatchClient(await ana.sdk.consumeSeatReservation(body as never));
    await late.until(() => late.welcome !== null);
    const { from, missed, seq } = late.welcome!;
    expect([from, missed.length]).toEqual([0, seq]);
    await lose(late);
  });

  test("that is lost counts as an attempt, gives nothing, and can be played again at once", async () => {
    const client = await enter({ npc: "pip-warren", deck });
    await lose(client);
    const { battle, clubs } = await world();
    const { body: result } = await browser.ask("GET", `/me/campaign/results/${client.room.roomId}`);
    expect(result).toMatchObject({ npc: "pip-warren", won: false, granted: {}, unlocked: [], medal: null });
    expect(result.dialogue.en).toContain("geese");
    expect(battle).toBeNull();
    expect(clubs[0].npcs[0]).toMatchObject({ state: "open", wins: 0, losses: 1 });
    await client.room.request("rematch", { wanted: true } as never);
    await client.until(() => client.heard("rematch").length > 0);
    const { roomId } = client.heard("rematch")[0] as { roomId: string };
    const again = await ana.join(roomId);
    expect(again.seat).toBeGreaterThanOrEqual(0);
    const { header } = (await databaseLogs(site.db).read(roomId))!;
    expect(header.context).toMatchObject({ npc: "pip-warren", attempt: 2 });
    expect((await world()).battle).toMatchObject({ matchId: roomId, attempt: 2 });
    expect((await ask({ npc: "pip-warren", deck })).body.code).toBe("battle_in_progress");
    await lose(again);
  });

  test("is not played again while another one is played", async () => {
    const client = await enter({ npc: "pip-warren", deck });
    await lose(client);
    const other = await enter({ npc: "old-tobble", deck });
    const rematch = client.room.request("rematch", { wanted: true } as never);
    expect(await refusal(rematch)).toBe("battle_in_progress");
    await lose(other);
  });

  test("is counted as the next attempt, also as a rematch of one before the last", async () => {
    const first = await enter({ npc: "pip-warren", deck });
    await lose(first);
    await lose(await enter({ npc: "pip-warren", deck }));
    await first.room.request("rematch", { wanted: true } as never);
    expect((await world()).battle).toMatchObject({ npc: "pip-warren", attempt: 3 });
    await browser.ask("DELETE", "/me/campaign/battle");
  });

  test("that is given up is lost, and another can be begun at once", async () => {
    const client = await enter({ npc: "pip-warren", deck });
    const { roomId } = client.room;
    expect((await browser.ask("DELETE", "/me/campaign/battle")).status).toBe(204);
    const again = await enter({ npc: "old-tobble", deck });
    await client.until(() => client.state.status === "over");
    await eventually(async () => {
      const { body } = await browser.ask("GET", `/me/campaign/results/${roomId}`);
      expect(body).toMatchObject({ npc: "pip-warren", won: false });
    });
    expect((await world()).battle).toMatchObject({ matchId: again.room.roomId });
    await lose(again);
    expect((await browser.ask("DELETE", "/me/campaign/battle")).status).toBe(204);
  });

  test("can be given up while others are begun, and one of them is played at most", async () => {
    const first = await enter({ npc: "pip-warren", deck });
    const answers = await Promise.all([
      browser.ask("DELETE", "/me/campaign/battle"),
      ...["pip-warren", "old-tobble", "maren"].map((npc) => ask({ npc, deck })),
      browser.ask("DELETE", "/me/campaign/battle"),
    ]);
    for (const { status } of answers) expect([200, 204, 409]).toContain(status);
    await first.until(() => first.state.status === "over");
    await eventually(async () => {
      const { battle } = await world();
      const { matches } = (await browser.ask("GET", "/matches/open")).body;
      const ids = matches.map(({ matchId }: { matchId: string }) => matchId);
      expect(ids).toEqual(battle ? [battle.matchId] : []);
    });
    await browser.ask("DELETE", "/me/campaign/battle");
  });

  test("in hard mode is played at a higher level, once the champion is beaten", async () => {
    await progress({ beaten: { aldis: { wins: 1, losses: 0, hardWins: 0, hardLosses: 0 } } });
    expect((await world()).hardMode).toBe(true);
    const client = await enter({ npc: "pip-warren", deck, hard: true });
    const { header } = (await databaseLogs(site.db).read(client.room.roomId))!;
    expect(header.context).toMatchObject({ hard: true, attempt: 1 });
    expect(header.players.find(({ kind }) => kind === "bot")).toMatchObject({ level: 4 });
    await lose(client);
  });

  test("shows its result to its player alone", async () => {
    const client = await enter({ npc: "pip-warren", deck });
    await lose(client);
    const other = new BrowserSession(site.server.url);
    await other.guest();
    const { status } = await other.ask("GET", `/me/campaign/results/${client.room.roomId}`);
    expect(status).toBe(404);
    const { body } = await browser.ask("GET", "/me/campaign/results/%00");
    expect(body).toMatchObject({ code: "invalid_request", errors: [{ field: "matchId" }] });
  });
});
