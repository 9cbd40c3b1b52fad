// Who is let into a match: no token but ours, no room that is not there, no option that does not exist.
import jwt from "jsonwebtoken";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import WebSocket from "ws";
import { loadContent } from "../../cards/load.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import { everythingOf, type MatchClient, Player, refusal } from "../support/match-client.ts";
import { tokenFor } from "../support/server.ts";
import { openTestSite } from "../support/test-site.ts";
import { viewOfState } from "../support/view-of-state.ts";
import { tapWire } from "../support/wiretap.ts";

const { decks, pool } = loadContent();
const starters = decks.flatMap(({ id, starter }) => (starter ? id : [])).join(", ");

const site = openTestSite({ LOG_LEVEL: "fatal" });
let ana: Player;
let ben: Player;
let cleo: Player;
beforeAll(async () => {
  [ana, ben, cleo] = await Promise.all([0, 1, 2].map(() => Player.guest(site.server.url)));
});

let one: MatchClient;
let two: MatchClient;
let spectator: MatchClient;
beforeEach(async () => {
  one = await ana.invite({ deck: "long-swell", seat: 0 });
  two = await ben.join(one.room.roomId, { deck: "hearth-and-crater" });
  spectator = await cleo.join(one.room.roomId);
  await one.until(() => one.view !== null);
});

const clients = () => [one, two, spectator];

const everything = () => everythingOf(site.db, clients());

describe("whoever comes", () => {
  /** Asks for a place in a room, as no SDK would. */
  async function knock(path: string, body: string, headers: Record<string, string>) {
    const response = await fetch(`${site.server.url}/matchmake/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body,
    });
    return { status: response.status, ...(await response.json()) };
  }

  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const claims = () => ({ subject: ana.user.id, audience: "access", issuer: "mantimon" });
  const forged = (secret: string, options: jwt.SignOptions) =>
    jwt.sign({ name: ana.user.name, sid: ana.user.id }, secret, {
      ...claims(),
      keyid: key().kid,
      expiresIn: "15m",
      ...options,
    });

  const cases: [string, () => Record<string, string>, string][] = [
    ["without a token", () => ({}), "token_missing"],
    ["with a token of nonsense", () => bearer("nonsense"), "token_invalid"],
    ["with a token signed by someone else", () => bearer(forged("x".repeat(32), {})), "token_invalid"],
    [
      "with a token of another kind",
      () => bearer(forged(secret(), { audience: "renewal" })),
      "token_invalid",
    ],
    ["with an expired token", () => bearer(forged(secret(), { expiresIn: -1 })), "token_expired"],
    [
      "with an unsigned token",
      () => bearer(jwt.sign({ name: "x" }, "", { ...claims(), algorithm: "none" } as jwt.SignOptions)),
      "token_invalid",
    ],
  ];
  const key = () => tokenKeys(site.server.config)[0];
  const secret = () => key().secret;

  test.each(cases)("%s stays outside", async (_how, headers, code) => {
    const before = await everything();
    for (const path of ["create/match", `joinById/${one.room.roomId}`]) {
      expect(await knock(path, JSON.stringify({ deck: "long-swell" }), headers())).toMatchObject({
        status: 401,
        code,
      });
    }
    expect(await everything()).toEqual(before);
  });

  test("under a player's name is still somebody else", async () => {
    const user = { id: "00000000-0000-7000-8000-000000000000", name: ana.user.name };
    const impostor = new Player(site.server.url, tokenFor(user, site.server.config), user);
    const client = await impostor.join(one.room.roomId, { deck: "long-swell" });
    expect(client.seat).toBe(-1);
    expect(one.closed).toBeNull();
    await client.leave();
  });

  test.each([
    ["joinById/AAAAAAAAAAAAAAAA", "room_not_found"],
    ["joinById/match", "room_not_found"],
    ["create/tournament", "room_not_found"],
    ["joinOrCreate/match", "invalid_request"],
    ["join/match", "invalid_request"],
    ["joinById/..%2F..%2Fetc", "invalid_request"],
  ])("to %s finds no room", async (path, code) => {
    expect(await knock(path, "{}", bearer(ana.token))).toMatchObject({ code });
  });

  test("by the SDK to a room that is not there is told so", async () => {
    expect(await refusal(ana.join("AAAAAAAAAAAAAAAA"))).toBe("room_not_found");
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ deck: "no-such-deck" }, "deck", `one of ${starters}`],
    [{ deck: 7 }, "deck", `one of ${starters}`],
    [{ deck: "long-swell", rules: "chess" }, "rules", "one of house, standard, pocket"],
    [{ deck: "long-swell", seat: 2 }, "seat", "one of 0, 1"],
    [{ deck: "long-swell", public: "yes" }, "public", "true or false"],
    [{ rules: "house" }, "deck", "the id of a deck"],
  ])("with %j is told what is allowed", async (options, field, message) => {
    const answer = await knock("create/match", JSON.stringify(options), bearer(ana.token));
    expect(answer).toMatchObject({ status: 400, code: "invalid_request" });
    expect(answer.errors).toContainEqual({ field, message: expect.stringContaining(message) });
  });

  test.each<Record<string, unknown>>([{ resume: "AAAA" }, { userId: "x" }, { constructor: 1 }])(
    "cannot wish for %j",
    async (options) => {
      const answer = await knock(
        "create/match",
        JSON.stringify({ deck: "long-swell", ...options }),
        bearer(ana.token),
      );
      expect(answer).toMatchObject({ status: 400, code: "invalid_request" });
    },
  );

  test("with a deck that breaks the rules of the room gets no seat", async () => {
    expect(await refusal(cleo.create({ deck: "long-swell", rules: "standard" }))).toBe("illegal_deck");
  });

  test.each([
    ["1 MB", `{"deck":"${"x".repeat(1_000_000)}"}`, "too_large"],
    ["text instead of JSON", "I would like to play", "malformed_json"],
    ["a list", "[]", "invalid_request"],
  ])("with a body of %s is turned away", async (_what, body, code) => {
    expect(await knock("create/match", body, bearer(ana.token))).toMatchObject({ code });
  });

  test("with somebody's seat but not their connection is turned away", async () => {
    const { roomId, sessionId } = one.room;
    const before = await everything();
    for (const query of [`sessionId=${sessionId}`, `sessionId=${sessionId}&reconnectionToken=guess`]) {
      const socket = new WebSocket(`${site.server.url.replace("http", "ws")}/x/${roomId}?${query}`);
      const code = await new Promise((resolve) => socket.on("close", resolve));
      expect([4002, 4003]).toContain(code);
    }
    expect(await everything()).toEqual(before);
  });
});

test("whoever enters while others act is told the actions between the welcome and the state", async () => {
  const mover = () => clients().find(({ moves }) => moves.length > 0)!;
  const tap = await tapWire(site.server.url);
  onTestFinished(tap.close);
  tap.hold();
  const late = new Player(tap.url, cleo.token, cleo.user).join(one.room.roomId);
  // It is in the room, and has not said yet that it is ready.
  await one.until(() => one.state.spectators === 2);
  for (let seq = 0; seq < 3; seq++) {
    const client = mover();
    await client.act(seq, client.moves[0]);
    await Promise.all(clients().map((client) => client.until(() => client.seq === seq + 1)));
  }
  tap.release();
  const entered = await late;
  expect(entered.welcome!.seq).toBe(0);
  expect(entered.state.seq).toBe(3);
  await entered.until(() => entered.seq === 3);
  expect(viewOfState(entered.state, -1, pool)).toEqual(entered.view);
});
