// Those who play: two clients of the Colyseus SDK a table, which pick a move from the state that they were sent, by a
// generator with a fixed seed, so that the same matches are played every time.
import { Client, type Room } from "@colyseus/sdk";
import { type Move, randomFrom, SEATS, type Seat } from "../../engine/index.ts";
import { unpackMove } from "../../engine/packed-move.ts";
import type { MatchState } from "../../rooms/match/state.ts";
import { livelyMove } from "../../test/support/random-setup.ts";

export type Connection = Room<unknown, MatchState>;

const DECKS = ["long-swell", "walking-wood"];
/** Tables that are taken at a time, and spectators who come at a time. */
const AT_A_TIME = 20;
/** Milliseconds to wait for what the server owes before it counts as lost. */
const PATIENCE = 30_000;

export interface Table {
  id: string;
  players: Connection[];
  random: () => number;
  /** What was done here. */
  moves: Move[];
}

/** Does something with each, so many at a time. */
export async function inTurns<T>(items: readonly T[], atATime: number, run: (item: T) => Promise<unknown>) {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

/** What a user of this number comes with. */
export type TokenOf = (user: number) => string;

/** Takes tables, of matches or of bare rooms; users 2i and 2i + 1 sit at table i. */
export async function takeTables(
  url: string,
  name: "match" | "bare",
  count: number,
  tokenOf: TokenOf = String,
): Promise<Table[]> {
  const tables: Table[] = [];
  await inTurns([...Array(count).keys()], AT_A_TIME, async (i) => {
    const first = await enter(url, tokenOf(2 * i), (sdk) => sdk.create(name, { deck: DECKS[0], seat: 0 }));
    const second = await enter(url, tokenOf(2 * i + 1), (sdk) =>
      sdk.joinById(first.roomId, { deck: DECKS[1] }),
    );
    tables[i] = { id: first.roomId, players: [first, second], random: randomFrom(`table ${i}`), moves: [] };
    await arrival(first, () => mover(tables[i]) !== null || first.state.status === "over");
  });
  return tables;
}

/** Comes to watch a match. */
export async function watch(url: string, id: string, count: number): Promise<Connection[]> {
  const watching: Connection[] = [];
  await inTurns([...Array(count).keys()], AT_A_TIME, async (i) => {
    watching[i] = await enter(url, `watcher ${i}`, (sdk) => sdk.joinById(id, {}));
  });
  return watching;
}

/** Comes back to a match. */
export const comeBack = (url: string, id: string, token: string) =>
  enter(url, token, (sdk) => sdk.joinById(id, {}));

async function enter(
  url: string,
  token: string,
  join: (sdk: Client) => Promise<unknown>,
): Promise<Connection> {
  const sdk = new Client(url);
  sdk.auth.token = token;
  const room = (await join(sdk)) as Connection;
  room.reconnection.enabled = false;
  for (const type of ["welcome", "events", "error", "clock"]) room.onMessage(type, () => {});
  await arrival(room, () => room.state.players?.length === 2);
  return room;
}

/** Resolves once the check holds, looking whenever a state has arrived. */
function arrival(room: Connection, check: () => boolean): Promise<void> {
  if (check()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing came in room ${room.roomId}`)), PATIENCE);
    const look = () => {
      if (!check()) return;
      clearTimeout(timer);
      room.onStateChange.remove(look);
      resolve();
    };
    room.onStateChange(look);
  });
}

/** The connection that has to move, if its own state says so. */
function mover({ players }: Table): Connection | null {
  const seat = SEATS.find(
    (one) => players[one].state.currentPlayer === one && movesOf(players[one], one).length > 0,
  );
  return seat === undefined ? null : players[seat];
}

export const movesOf = ({ state }: Connection, seat: Seat) => [...state.players[seat].moves];

/** Makes a move that the state of the seat's player offers. @returns the number of the next action */
export async function act(player: Connection, seat: Seat, { random, moves }: Table): Promise<number> {
  const move = livelyMove(random, movesOf(player, seat).map(unpackMove));
  const message = { seq: player.state.seq, move };
  const reply = (await player.request("act" as never, message as never)) as { seq: number };
  moves.push(move);
  return reply.seq;
}

/** Makes one action. @returns milliseconds until its reply, or null if the match is over */
async function actOnce(table: Table): Promise<number | null> {
  const { players } = table;
  const { status, currentPlayer: seat } = players[0].state;
  if (status === "over") return null;
  const start = performance.now();
  const seq = await act(players[seat], seat as Seat, table);
  const took = performance.now() - start;
  // The other one may hear of it later.
  for (const one of players) await arrival(one, () => one.state.seq === seq);
  return took;
}

/** Makes so many actions at each table, one after the other, without a pause. @returns the milliseconds of each */
export async function playOn(tables: Table[], actions: number, atATime = tables.length): Promise<number[]> {
  const times: number[] = [];
  await inTurns(tables, atATime, async (table) => {
    for (let i = 0; i < actions; i++) {
      const took = await actOnce(table);
      if (took === null) return;
      times.push(took);
    }
  });
  return times;
}

/** Goes round the tables, one action at each, so many tables at a time. */
export async function goRound(tables: Table[], rounds: number, atATime: number): Promise<void> {
  for (let i = 0; i < rounds; i++) await inTurns(tables, atATime, actOnce);
}

export async function leave(tables: Table[]): Promise<void> {
  for (const { players } of tables) for (const player of players) player.connection.close();
}
