// The players: two clients of the Colyseus SDK per match, which pick moves from the state that they received, by a
// generator with a fixed seed, so that every run plays the same matches.
import { Client, type Room } from "@colyseus/sdk";
import { type Move, randomFrom, type Seat } from "../../engine/index.ts";
import { unpackMove } from "../../engine/packed-move.ts";
import type { MatchState } from "../../rooms/match/state.ts";
import { Player } from "../../test/support/match-client.ts";
import { livelyMove } from "../../test/support/random-setup.ts";

export type Connection = Room<unknown, MatchState>;

const DECKS = ["long-swell", "walking-wood"];
/** Matches that are opened at a time, and spectators who join at a time. */
const AT_A_TIME = 20;
/** Milliseconds to wait for a message of the server before it counts as lost. */
const MESSAGE_TIMEOUT_MS = 30_000;

export interface BenchMatch {
  id: string;
  players: Connection[];
  random: () => number;
  /** The actions made in the match. */
  moves: Move[];
}

/** Runs an operation on each item, with limited concurrency. */
export async function inTurns<T>(items: readonly T[], atATime: number, run: (item: T) => Promise<unknown>) {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

/** The token of a user, by number. */
export type TokenOf = (user: number) => string;

/** Opens matches or bare rooms. Users 2i and 2i + 1 play in number i. */
export async function openMatches(
  url: string,
  name: "match" | "bare",
  count: number,
  tokenOf: TokenOf = String,
): Promise<BenchMatch[]> {
  const tables: BenchMatch[] = [];
  await inTurns([...Array(count).keys()], AT_A_TIME, async (i) => {
    const host = tokenOf(2 * i);
    const wish = { deck: DECKS[0], seat: 0 };
    const first = await enter(url, host, async (sdk) =>
      name === "bare"
        ? sdk.create(name, wish)
        : sdk.joinById(await new Player(url, host, { id: "", name: host }).openTable(wish), {}),
    );
    const second = await enter(url, tokenOf(2 * i + 1), (sdk) =>
      sdk.joinById(first.roomId, { deck: DECKS[1] }),
    );
    tables[i] = { id: first.roomId, players: [first, second], random: randomFrom(`table ${i}`), moves: [] };
    // Either may be told of the beginning first.
    for (const one of [first, second])
      await arrival(one, () => one.state.currentPlayer >= 0 || one.state.status === "over");
  });
  return tables;
}

/** Joins a match as a spectator. */
export async function watch(url: string, id: string, count: number): Promise<Connection[]> {
  const watching: Connection[] = [];
  await inTurns([...Array(count).keys()], AT_A_TIME, async (i) => {
    watching[i] = await enter(url, `watcher ${i}`, (sdk) => sdk.joinById(id, {}));
  });
  return watching;
}

/** Rejoins a match. */
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

/** Resolves once the check holds. It is made for every state that arrives. */
function arrival(room: Connection, check: () => boolean): Promise<void> {
  if (check()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`nothing came in room ${room.roomId}`)),
      MESSAGE_TIMEOUT_MS,
    );
    const look = () => {
      if (!check()) return;
      clearTimeout(timer);
      room.onStateChange.remove(look);
      resolve();
    };
    room.onStateChange(look);
  });
}

export const movesOf = ({ state }: Connection, seat: Seat) => [...state.players[seat].moves];

/** Makes one of the legal moves in the player's state. @returns the number of the next action */
export async function act(player: Connection, seat: Seat, { random, moves }: BenchMatch): Promise<number> {
  const move = livelyMove(random, movesOf(player, seat).map(unpackMove));
  const message = { seq: player.state.seq, move };
  const reply = (await player.request("act" as never, message as never)) as { seq: number };
  moves.push(move);
  return reply.seq;
}

/** Makes one action. @returns milliseconds until its reply, or null if the match is over */
async function actOnce(table: BenchMatch): Promise<number | null> {
  const { players } = table;
  const { status, currentPlayer: seat } = players[0].state;
  if (status === "over") return null;
  const start = performance.now();
  const seq = await act(players[seat], seat as Seat, table);
  const took = performance.now() - start;
  // The opponent may receive it later.
  for (const one of players) await arrival(one, () => one.state.seq === seq);
  return took;
}

/** Makes a number of actions in each match without a pause. @returns the milliseconds of each */
export async function playOn(
  tables: BenchMatch[],
  actions: number,
  atATime = tables.length,
): Promise<number[]> {
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

/** Makes one action in each match, with limited concurrency. */
export async function goRound(tables: BenchMatch[], rounds: number, atATime: number): Promise<void> {
  for (let i = 0; i < rounds; i++) await inTurns(tables, atATime, actOnce);
}

export async function leave(tables: BenchMatch[]): Promise<void> {
  for (const { players } of tables) for (const player of players) player.connection.close();
}
