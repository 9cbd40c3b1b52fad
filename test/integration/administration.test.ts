// Administration over HTTP on PostgreSQL: the role, what it lets one do, the audit log, bans, approvals and reports.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { CLOSE } from "../../rooms/close-codes.ts";
import { setRole } from "../../src/admin/roles.ts";
import { createAuth } from "../../src/auth/index.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import { api } from "../../src/http/api.ts";
import type { Endpoint } from "../../src/http/endpoint.ts";
import { atOnce } from "../support/at-once.ts";
import { type BrowserSession, newPlayer } from "../support/browser-session.ts";
import { eventually } from "../support/eventually.ts";
import { newGame } from "../support/factories.ts";
import { Player as MatchPlayer, refusal } from "../support/match-client.ts";
import { search } from "../support/queue-client.ts";
import { openTestSite } from "../support/test-site.ts";

const LIMIT = 1_000;
const site = openTestSite({ LOG_LEVEL: "silent", ADMIN_GRANT_LIMIT: String(LIMIT) });
const reason = "because of a test";

interface Player {
  browser: BrowserSession;
  user: { id: string; name: string };
}

const player = (): Promise<Player> => newPlayer(site.server.url);

async function newAdmin(): Promise<Player> {
  const admin = await player();
  await setRole(site.db, admin.user.name, "admin");
  return admin;
}

const actionsOn = (targetId: string) =>
  site.db.adminAction.findMany({ where: { targetId }, orderBy: { createdAt: "asc" } });

function grant(admin: Player, to: Player, mantibucks: number, key: string = randomUUID()) {
  const path = `/admin/accounts/${to.user.id}/grants`;
  return admin.browser.ask("POST", path, { key, reward: { mantibucks }, reason });
}

const walletOf = async ({ browser }: Player) => (await browser.ask("GET", "/me/wallet")).body.mantibucks;

test("a token works for administration while its account has the role and its session is open", async () => {
  const { browser, user } = await player();
  const status = async () => (await browser.ask("GET", "/admin/actions")).status;
  expect(await status()).toBe(403);
  await setRole(site.db, user.name, "admin");
  expect(await status()).toBe(200);
  await setRole(site.db, user.name, "player");
  expect(await status()).toBe(403);
  await setRole(site.db, user.name, "admin");
  await site.db.session.deleteMany({ where: { userId: user.id } });
  expect(await status()).toBe(403);
});

test("every endpoint of administration refuses who does not have the role, and stores nothing", async () => {
  const { browser, user } = await player();
  const ofAdmins = Object.entries<Endpoint>(api).filter(([, { auth }]) => auth === "admin");
  expect(ofAdmins.length).toBeGreaterThan(15);
  const body = { key: randomUUID(), reward: { dust: 1 }, reason, until: null, name: null, grant: "x" };
  const count = await site.db.adminAction.count();
  for (const [key] of ofAdmins) {
    const [method, path] = key.split(" ");
    const sent = method === "GET" ? undefined : body;
    const { status } = await browser.ask(method, path.replace(":id", user.id), sent);
    expect([key, status]).toEqual([key, 403]);
  }
  expect(await site.db.adminAction.count()).toBe(count);
});

test("the audit log has each action with before and after, and its rows cannot be changed", async () => {
  const { user, browser } = await newAdmin();
  const rows = await actionsOn(user.id);
  expect(rows).toMatchObject([
    { actorId: null, kind: "role_grant", before: { role: "player" }, after: { role: "admin" } },
  ]);
  expect(await setRole(site.db, user.name, "admin")).toMatchObject({ changed: false });
  const where = { id: rows[0].id };
  await expect(site.db.adminAction.update({ where, data: { reason: "x" } })).rejects.toThrow(/append-only/);
  await expect(site.db.adminAction.delete({ where })).rejects.toThrow(/append-only/);
  await expect(site.db.$executeRaw`TRUNCATE "AdminAction"`).rejects.toThrow(/append-only/);
  expect(await actionsOn(user.id)).toEqual(rows);
  const { items } = (await browser.ask("GET", `/admin/actions?target=${user.id}&kind=role_grant`)).body;
  expect(items).toMatchObject([{ actor: { id: null }, target: user, kind: "role_grant" }]);
});

test("a banned account is refused at every entrance with the reason, and comes back into its session afterwards", async () => {
  const [admin, ana] = await Promise.all([newAdmin(), player()]);
  const { token: oldToken } = ana.browser;
  const atTable = new MatchPlayer(site.server.url, oldToken!, ana.user);
  const bot = await atTable.create({ deck: "long-swell", public: true });
  const ben = new MatchPlayer(site.server.url, (await player()).browser.token!, ana.user);
  const other = await ben.create({ deck: "long-swell", public: true });
  const watching = await atTable.join(other.room.roomId);
  const queued = await search(atTable);
  const reservation = await fetch(`${site.server.url}/matchmake/create/match`, {
    method: "POST",
    headers: { Authorization: `Bearer ${oldToken}`, "Content-Type": "application/json" },
    body: JSON.stringify({ deck: "long-swell" }),
  }).then((answer) => answer.json());

  const until = new Date(Date.now() + 3_600_000).toISOString();
  const path = `/admin/accounts/${ana.user.id}/ban`;
  expect((await admin.browser.ask("PUT", path, { reason: "bots", until })).status).toBe(204);
  await eventually(() =>
    expect([bot, watching].map(({ closed }) => closed?.code)).toEqual([CLOSE.banned, CLOSE.banned]),
  );
  await eventually(() => expect(queued.closed).not.toBeNull());
  await eventually(async () =>
    expect(await site.db.gameHistory.findUnique({ where: { matchId: bot.room.roomId } })).toMatchObject({
      endReason: "concede",
      winnerSeat: 1 - bot.seat,
    }),
  );
  expect(other.closed).toBeNull();

  const banned = { status: 403, body: { code: "banned", ban: { reason: "bots", until } } };
  expect(await ana.browser.ask("POST", "/auth/refresh")).toMatchObject(banned);
  expect(await ana.browser.ask("POST", "/auth/guest")).toMatchObject(banned);
  expect(await ana.browser.ask("PATCH", "/me", { avatar: "moon" })).toMatchObject(banned);
  expect(await ana.browser.ask("DELETE", "/me", { name: ana.user.name })).toMatchObject(banned);
  const auth = createAuth(site.db, tokenKeys(site.server.config));
  await expect(auth.startSession(ana.user, "x")).rejects.toMatchObject({ code: "banned" });
  expect(await refusal(atTable.create({ deck: "long-swell", public: true }))).toBe("banned");
  expect(await refusal(atTable.join(other.room.roomId))).toBe("banned");
  expect(await refusal(search(atTable))).toBe("banned");
  expect(await refusal(atTable.sdk.consumeSeatReservation(reservation))).not.toBe("accepted");

  expect((await admin.browser.ask("DELETE", path, { reason })).status).toBe(204);
  expect((await admin.browser.ask("DELETE", path, { reason })).status).toBe(404);
  expect(await ana.browser.ask("POST", "/auth/refresh")).toMatchObject({
    status: 200,
    body: { user: ana.user },
  });
  expect(await actionsOn(ana.user.id)).toMatchObject([
    { actorId: admin.user.id, kind: "ban", reason: "bots", before: null, after: { until } },
    { kind: "unban", before: { until } },
  ]);
  await other.leave();
});

test("a ban that has ended refuses nobody, and administrators are not banned", async () => {
  const [admin, second, ana] = await Promise.all([newAdmin(), newAdmin(), player()]);
  await site.db.sanction.create({
    data: { userId: ana.user.id, kind: "ban", reason, until: new Date(Date.now() - 1) },
  });
  expect((await ana.browser.ask("POST", "/auth/refresh")).status).toBe(200);
  const ban = { reason, until: null };
  const answer = await admin.browser.ask("PUT", `/admin/accounts/${second.user.id}/ban`, ban);
  expect(answer.body.code).toBe("administrator");
  expect((await second.browser.ask("DELETE", "/me", { name: second.user.name })).body.code).toBe(
    "administrator",
  );
  const past = { reason, until: "2020-01-01T00:00:00Z" };
  expect((await admin.browser.ask("PUT", `/admin/accounts/${ana.user.id}/ban`, past)).status).toBe(400);
});

test("a muted account plays on and sends no emotes", async () => {
  const [admin, ana] = await Promise.all([newAdmin(), player()]);
  const client = await new MatchPlayer(site.server.url, ana.browser.token!, ana.user).create({
    deck: "long-swell",
    public: true,
  });
  const emote = () => refusal(client.room.request("emote", { emote: "wow" } as never));
  expect(await emote()).toBe("accepted");
  const path = `/admin/accounts/${ana.user.id}/mute`;
  await admin.browser.ask("PUT", path, { reason: "spam", until: null });
  expect(await emote()).toBe("muted");
  expect((await ana.browser.ask("GET", "/me")).body.mute).toEqual({ reason: "spam", until: null });
  await admin.browser.ask("DELETE", path, { reason });
  expect(await emote()).toBe("accepted");
  await client.room.request("concede");
});

test("grants are given once; above the limit, and to oneself, a second administrator approves exactly once", async () => {
  const [admin, second, ana] = await Promise.all([newAdmin(), newAdmin(), player()]);
  const before = await walletOf(ana);
  const key = randomUUID();
  expect((await grant(admin, ana, 600, key)).body).toEqual({ status: "granted" });
  expect((await grant(admin, ana, 600, key)).body).toEqual({ status: "granted" });
  expect(await walletOf(ana)).toBe(before + 600);
  // Together with the one before it is above the limit.
  const pending = randomUUID();
  expect((await grant(admin, ana, 500, pending)).body).toEqual({ status: "pending" });
  expect((await grant(admin, admin, 1)).body).toEqual({ status: "pending" });
  const parallel = await atOnce(5, () => grant(second, ana, 400));
  expect(parallel.map(({ body }) => body.status).sort()).toEqual([
    ...["granted", "granted", "pending", "pending", "pending"],
  ]);
  expect(await walletOf(ana)).toBe(before + 600 + 800);

  const approve = ({ browser }: Player) => browser.ask("POST", `/admin/approvals/${pending}/approve`);
  expect((await approve(admin)).body.code).toBe("own_account");
  const statuses = (await atOnce(6, () => approve(second))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([204, 409, 409, 409, 409, 409]);
  expect(await walletOf(ana)).toBe(before + 600 + 800 + 500);
  expect((await actionsOn(ana.user.id)).at(-1)).toMatchObject({
    ...{ kind: "reward_grant", actorId: admin.user.id, approverId: second.user.id, worth: 500 },
    before: { mantibucks: before + 1_400 },
    after: { mantibucks: before + 1_900, grant: `admin:${pending}`, reward: { mantibucks: 500 } },
  });

  const { approvals } = (await second.browser.ask("GET", "/admin/approvals")).body;
  const own = approvals.find(({ target }: { target: { id: string } }) => target.id === admin.user.id);
  await setRole(site.db, admin.user.name, "player");
  const late = await second.browser.ask("POST", `/admin/approvals/${own.id}/approve`);
  expect(late.body.code).toBe("approval_closed");
  const decline = () => second.browser.ask("POST", `/admin/approvals/${own.id}/decline`, { reason });
  expect([(await decline()).status, (await decline()).status]).toEqual([204, 409]);

  const revocation = { grant: `admin:${pending}`, reason };
  const path = `/admin/accounts/${ana.user.id}/revocations`;
  expect((await second.browser.ask("POST", path, revocation)).body).toEqual({
    taken: { mantibucks: 500 },
    kept: {},
  });
  expect((await second.browser.ask("POST", path, { grant: "nothing", reason })).status).toBe(404);
  expect((await auditEconomy(site.db)).findings).toEqual([]);
});

test("an offensive name is taken away, in the history too, and cannot be chosen again", async () => {
  const [admin, ana] = await Promise.all([newAdmin(), player()]);
  const { matchId } = await newGame(site.db, [ana.user.id, null], { name0: ana.user.name });
  const path = `/admin/accounts/${ana.user.id}/rename`;
  const { name } = (await admin.browser.ask("POST", path, { name: null, reason })).body;
  expect(name).not.toBe(ana.user.name);
  expect((await ana.browser.ask("PATCH", "/me", { name: ana.user.name })).body.code).toBe("name_taken");
  const game = await site.db.gameHistory.findUniqueOrThrow({ where: { matchId } });
  expect(game).toMatchObject({ name0: name, replay: { header: { players: [{ name }, {}] } } });
  const found = await admin.browser.ask(
    "GET",
    `/admin/accounts?search=${encodeURIComponent(name.slice(0, 5))}`,
  );
  expect(found.body.accounts.map(({ id }: { id: string }) => id)).toContain(ana.user.id);
  const account = await admin.browser.ask("GET", `/admin/accounts/${ana.user.id}`);
  expect(account.body).toMatchObject({
    name,
    role: "player",
    ban: null,
    sessions: [{ device: "" }],
    decks: 0,
  });
  const matches = await admin.browser.ask("GET", `/admin/accounts/${ana.user.id}/matches`);
  expect(matches.body.items).toMatchObject([{ matchId }]);
});

test("a name is taken away though the history cannot be rewritten yet, and the same again completes it", async () => {
  const [admin, ana] = await Promise.all([newAdmin(), player()]);
  const games = [];
  for (let n = 0; n < 120; n++)
    games.push(newGame(site.db, n ? [ana.user.id, null] : [null, ana.user.id], { name0: "X", name1: "X" }));
  await Promise.all(games);
  const refuse = [
    `CREATE FUNCTION "refuse_update"() RETURNS trigger AS $$ BEGIN RAISE 'refused'; END $$ LANGUAGE plpgsql`,
    `CREATE TRIGGER "refused" BEFORE UPDATE ON "GameHistory" FOR EACH ROW EXECUTE FUNCTION "refuse_update"()`,
  ];
  for (const sql of refuse) await site.db.$executeRawUnsafe(sql);
  const name = "Patient Pebble";
  const ask = () => admin.browser.ask("POST", `/admin/accounts/${ana.user.id}/rename`, { name, reason });
  expect((await ask()).status).toBe(500);
  await site.db.$executeRawUnsafe(`DROP FUNCTION "refuse_update" CASCADE`);
  expect((await ana.browser.ask("GET", "/me")).body.name).toBe(name);
  expect((await ana.browser.ask("PATCH", "/me", { name: ana.user.name })).body.code).toBe("name_taken");
  expect((await ask()).status).toBe(200);
  const renamed = {
    OR: [
      { user0Id: ana.user.id, name0: name },
      { user1Id: ana.user.id, name1: name },
    ],
  };
  expect(await site.db.gameHistory.count({ where: renamed })).toBe(120);
});

test("whoever changes the name during a match is reported all the same, by the name that the match shows", async () => {
  const [ana, ben] = await Promise.all([player(), player()]);
  const atTable = ({ browser, user }: Player) => new MatchPlayer(site.server.url, browser.token!, user);
  const { room } = await atTable(ana).invite({ deck: "long-swell" });
  await atTable(ben).join(room.roomId, { deck: "hearth-and-crater" });
  await ben.browser.ask("PATCH", "/me", { name: `Y${ben.user.id.slice(-12)}` });
  // Somebody else has the name now.
  const other = await player();
  await other.browser.ask("PATCH", "/me", { name: ben.user.name });
  const about = { name: ben.user.name, text: "", matchId: room.roomId };
  const report = (kind: string) => ana.browser.ask("POST", "/reports", { ...about, kind });
  expect((await report("name")).status).toBe(204);
  const reports = () => site.db.report.findMany({ where: { reporterId: ana.user.id } });
  expect(await reports()).toMatchObject([{ reportedId: ben.user.id, name: ben.user.name }]);
  await room.request("concede");
  await eventually(async () =>
    expect(await site.db.gameHistory.count({ where: { matchId: room.roomId } })).toBe(1),
  );
  expect((await report("cheating")).status).toBe(204);
  expect((await reports()).map(({ reportedId }) => reportedId)).toEqual([ben.user.id, ben.user.id]);
  const stranger = await other.browser.ask("POST", "/reports", { ...about, kind: "name" });
  expect(stranger.body.errors).toMatchObject([{ field: "matchId" }]);
});

test("reports: one of a kind is open, the reporter sees that it was handled, and deleted accounts leave no trace", async () => {
  const [admin, ana, ben] = await Promise.all([newAdmin(), player(), player()]);
  const { matchId } = await newGame(site.db, [ana.user.id, ben.user.id]);
  const report = (body: object) =>
    ana.browser.ask("POST", "/reports", {
      name: ben.user.name,
      kind: "cheating",
      text: "saw my hand",
      ...body,
    });
  expect((await report({ matchId })).status).toBe(204);
  expect((await report({})).body.code).toBe("report_open");
  expect((await report({ name: ana.user.name })).body.errors).toMatchObject([{ field: "name" }]);
  expect((await report({ kind: "name", matchId: "another" })).body.errors).toMatchObject([
    { field: "matchId" },
  ]);
  expect((await report({ kind: "name", text: "x".repeat(501) })).status).toBe(400);
  expect((await report({ kind: "name", text: "" })).status).toBe(204);

  const queue = async () => {
    const { items } = (await admin.browser.ask("GET", "/admin/reports?limit=50")).body;
    return items.filter(({ reported }: { reported: { id: string } }) => reported.id === ben.user.id);
  };
  const [first, second] = await queue();
  expect(first).toMatchObject({ matchId, replay: true, reporter: ana.user, text: "saw my hand" });
  await setRole(site.db, ben.user.name, "admin");
  const own = await ben.browser.ask("POST", `/admin/reports/${first.id}`, { state: "dismissed", reason });
  expect(own.body.code).toBe("own_account");
  await setRole(site.db, ben.user.name, "player");
  const handle = () => admin.browser.ask("POST", `/admin/reports/${first.id}`, { state: "resolved", reason });
  expect([(await handle()).status, (await handle()).status]).toEqual([204, 404]);
  const states = (await ana.browser.ask("GET", "/reports")).body.reports.map(
    ({ state }: { state: string }) => state,
  );
  expect(states.sort()).toEqual(["open", "resolved"]);
  expect((await report({})).status).toBe(204);

  await ana.browser.ask("DELETE", "/me", { name: ana.user.name });
  expect(await queue()).toMatchObject([{ id: second.id, reporter: null }, { reporter: null }]);
  await ben.browser.ask("DELETE", "/me", { name: ben.user.name });
  expect(await queue()).toEqual([]);
  const log = (await admin.browser.ask("GET", `/admin/actions?target=${ben.user.id}&kind=report`)).body.items;
  expect(log).toMatchObject([{ kind: "report", target: { id: ben.user.id, name: null } }]);
});
