// Nothing of a hand or a deck reaches anyone but its owner: every byte that the server sends to an opponent and
// to a spectator over whole matches is recorded and searched, and the same search finds it in the owner's bytes.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expandEvents } from "../../engine/compact-events.ts";
import { randomFrom, SEATS, type Seat } from "../../engine/index.ts";
import { openDatabase } from "../../src/db/index.ts";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { eventually } from "../support/eventually.ts";
import { gameName } from "../support/fuzz.ts";
import { markedContent, NO_CAMPAIGN, numbersIn, searchBytes } from "../support/marked-cards.ts";
import { type MatchClient, Player } from "../support/match-client.ts";
import { knowledge } from "../support/secrets/knowledge.ts";
import { newGuest, startTestServer, type TestServer } from "../support/server.ts";
import { tapWire, type Wiretap } from "../support/wiretap.ts";

const content = markedContent();
const { pool } = content;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ MESSAGES_PER_SECOND: "100000" }, { content, campaign: NO_CAMPAIGN });
});
afterAll(() => server.close());

/** A client, the wire it is on, and for each number of the log how much had come by then. */
interface Listener {
  client: MatchClient;
  wire: Wiretap;
  user: { id: string };
  marks: number[];
  /** What it has decoded, in the same pieces as the bytes. */
  decoded: Set<number>[];
}

async function listener(enter: (player: Player) => Promise<MatchClient>): Promise<Listener> {
  const wire = await tapWire(server.url);
  const { token, user } = await newGuest(server.url);
  const client = await enter(new Player(wire.url, token, user));
  return { client, wire, user, marks: [], decoded: [] };
}

/** Notes what has come up to the number of the log that every listener has reached. */
function mark({ client, wire, marks, decoded }: Listener): void {
  const welcome = marks.length === 0 ? client.welcome : null;
  marks.push(wire.received().length);
  const known = [client.state.toJSON(), client.view, client.events.splice(0), welcome];
  decoded.push(numbersIn(JSON.stringify(known)));
}

/** Plays a match to its end with a spectator, marking every step. */
async function recordMatch(number: number) {
  const one = await listener((player) => player.invite({ deck: "marked-0", seat: 0 }));
  const { roomId } = one.client.room;
  const watcher = await listener((player) => player.join(roomId));
  const two = await listener((player) => player.join(roomId, { deck: "marked-1" }));
  const all = [one, two, watcher];
  const random = randomFrom(gameName("secrets", number));
  await Promise.all(
    all.map(({ client }) => client.until(() => client.view !== null && client.state.status === "playing")),
  );
  for (const each of all) each.client.events.push(...expandEvents(each.client.welcome!.opening));
  for (const each of all) mark(each);
  while (one.client.state.status !== "over") {
    const actor = [one, two].find(({ client }) => client.moves.length > 0)!.client;
    const { moves, seq } = actor;
    const move = moves[Math.floor(random() * moves.length)];
    await actor.act(seq, move);
    await Promise.all(
      all.map(({ client }) => client.until(() => client.seq === seq + 1 && client.state.seq === seq + 1)),
    );
    for (const each of all) mark(each);
  }
  return { one, two, watcher, log: await logOf(roomId) };
}

async function logOf(matchId: string): Promise<ActionLog> {
  const { db, close } = await openDatabase(server.config);
  const row = () => db.gameHistory.findUnique({ where: { matchId } });
  await eventually(async () => expect(await row()).not.toBeNull());
  const { replay } = (await row())!;
  await close();
  return replay as unknown as ActionLog;
}

/** What came with each number of the log, without the times, whose bytes could look like anything. */
function pieces({ wire, marks, client }: Listener): Buffer[] {
  const bytes = wire.received();
  for (const time of client.times) {
    if (time === 0) continue;
    const [little, big] = [Buffer.alloc(8), Buffer.alloc(8)];
    little.writeDoubleLE(time);
    big.writeDoubleBE(time);
    for (const pattern of [little, big]) {
      for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at))
        bytes.fill(0, at, at + 8);
    }
  }
  return marks.map((end, i) => bytes.subarray(marks[i - 1] ?? 0, end));
}

const deckOf = (log: ActionLog, seat: Seat) => {
  const { cards, energy } = log.header.players[seat].deck;
  return [...cards, ...energy].map((id) => pool.byId.get(id)!);
};

describe.each([1, 2, 3])("match %i", (number) => {
  let match: Awaited<ReturnType<typeof recordMatch>>;
  let steps: ReturnType<typeof knowledge>;
  beforeAll(async () => {
    match = await recordMatch(number);
    for (const { wire } of [match.one, match.two, match.watcher]) wire.close();
    steps = knowledge(match.log, pool);
    expect(steps).toHaveLength(match.one.marks.length);
  });

  test.each(SEATS)("the secrets of seat %i are in no byte for the opponent and the spectator", (seat) => {
    const deck = deckOf(match.log, seat);
    let searched = 0;
    for (const other of [seat === 0 ? match.two : match.one, match.watcher]) {
      pieces(other).forEach((bytes, seq) => {
        const isThere = searchBytes(bytes);
        const secrets = deck.filter((card) => !steps[seq][seat].open.has(card));
        searched += secrets.length;
        const leaked = secrets.filter((card) => isThere(card) || other.decoded[seq].has(card));
        expect(leaked, `action ${seq}, ${JSON.stringify(match.log.entries[seq - 1])}`).toEqual([]);
      });
    }
    expect(searched).toBeGreaterThan(1000);
  });

  test.each(SEATS)("the same search finds all that seat %i has held in its owner's bytes", (seat) => {
    const owner = seat === 0 ? match.one : match.two;
    const searches = pieces(owner).map(searchBytes);
    const held = [...steps.at(-1)![seat].held].filter((card) => card >= 0);
    expect(held.length).toBeGreaterThanOrEqual(7);
    for (const card of held) {
      const since = 1 + steps.findIndex((step) => step[seat].held.has(card));
      expect(
        searches.slice(0, since).some((isThere) => isThere(card)),
        `card ${card}`,
      ).toBe(true);
      expect(
        owner.decoded.slice(0, since).some((numbers) => numbers.has(card)),
        `card ${card}`,
      ).toBe(true);
    }
  });

  test("the same search finds every card that was played in the spectator's bytes", () => {
    const isThere = searchBytes(Buffer.concat(pieces(match.watcher)));
    const open = SEATS.flatMap((seat) => [...steps.at(-1)![seat].open]).filter((card) => card >= 0);
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter((card) => !isThere(card))).toEqual([]);
  });

  test("what stays in a deck to the end is in nobody else's bytes", () => {
    for (const seat of SEATS) {
      const never = deckOf(match.log, seat).filter((card) => {
        const { held, open } = steps.at(-1)![seat];
        return !held.has(card) && !open.has(card);
      });
      for (const other of [seat === 0 ? match.two : match.one, match.watcher]) {
        expect(never.filter(searchBytes(Buffer.concat(pieces(other))))).toEqual([]);
      }
    }
  });

  test("chance, accounts and sessions are in nobody else's bytes", () => {
    const { seed } = match.log.header;
    const all = [match.one, match.two, match.watcher];
    for (const each of all) {
      const bytes = each.wire.received();
      expect(bytes.includes(seed)).toBe(false);
      expect(bytes.includes(Buffer.from(seed, "hex"))).toBe(false);
      for (const other of all) {
        expect(bytes.includes(other.client.room.sessionId)).toBe(other === each);
        if (other !== each) expect(bytes.includes(other.user.id)).toBe(false);
      }
    }
  });
});
