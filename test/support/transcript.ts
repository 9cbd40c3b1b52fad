// The transcript of a short match for docs/PROTOCOL.md: all that one of two clients says and hears, from a real
// server. What differs each time, such as ids and times, has a name in its place.
import { Client, type Room } from "@colyseus/sdk";
import type { Move, Seat } from "../../engine/index.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import type { MatchState } from "../../rooms/match/state.ts";
import type { ManualClock } from "./manual-time.ts";
import { Player } from "./match-client.ts";
import { movesOfState } from "./view-of-state.ts";

/** The chance that the server has to be started with, for the match to be this one. */
export const TRANSCRIPT_SEED = "transcript";

const DECKS = ["hearth-and-crater-pocket", "long-swell-pocket"];
/** What the players prefer to do. */
const WISHES: Move["type"][] = ["evolve", "play", "attach", "attack", "endTurn", "stop", "choose"];
/** The turn in which Ben has enough. */
const LAST_TURN = 3;

type MatchConnection = Room<MatchRoom, MatchState>;

/** Milliseconds between what the players do. */
const THINKING_MS = 1_000;

/**
 * Plays the match, and writes down what Ana's client says and hears, and what Ben's says.
 * @param clock the time of the server at this address.
 */
export async function transcriptOf(url: string, clock: ManualClock): Promise<string> {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const [ana, ben] = [await enter(url, "Ana", note), await enter(url, "Ben", () => {})];

  const wish = { deck: DECKS[0], rules: "pocket", seat: 0 };
  note(`→ POST /api/v1/invitations ${json(wish)}`);
  const roomId = await new Player(url, ana.client.auth.token!, { id: "", name: ana.name }).openTable(wish);
  note("← 201, with the invitation's CODE, for Ben, and its match's id ROOM");
  note("→ POST /matchmake/joinById/ROOM {}");
  const one = await ana.client.joinById<MatchRoom>(roomId, {} as never);
  note("← 200, a place in room ROOM, which the SDK connects to");
  const first = listen(one, note);
  note(`  Ben: → POST /matchmake/joinById/ROOM ${json({ deck: DECKS[1] })}`);
  const two = await ben.client.joinById<MatchRoom>(one.roomId, { deck: DECKS[1] } as never);
  const second = listen(two, () => {});
  await first.until(() => one.state.status === "playing" && first.heard("welcome") === 2);

  const ask = async (room: MatchConnection, type: string, message?: unknown) => {
    const said = `→ ${type}${message === undefined ? "" : ` ${json(message)}`}`;
    note(room === one ? said : `  Ben: ${said}`);
    clock.advance(THINKING_MS);
    const reply = await room.request(type as "concede", message as never);
    if (room === one) note(`← the reply ${json(reply)}`);
  };
  await ask(one, "emote", { emote: "hello" });
  while (one.state.turn < LAST_TURN) {
    const { seq, currentPlayer, turn } = one.state;
    const room = currentPlayer === 0 ? one : two;
    await second.until(() => two.state.seq === seq);
    await ask(room, "act", { seq, move: choose(room.state, currentPlayer as Seat) });
    await first.until(() => one.state.seq === seq + 1 && first.heard("events") === seq + 1);
    if (turn < 2 && one.state.turn === 2) {
      await ask(two, "offerDraw");
      await first.until(() => first.heard("draw") === 1);
      await ask(one, "answerDraw", { accept: false });
    }
  }
  await ask(two, "concede");
  await first.until(() => one.state.recorded && first.heard("events") === one.state.seq);
  note("→ leaves, and the connection is closed: 4000");
  // One after the other: Ana does not hear that Ben leaves.
  await one.leave();
  await two.leave();

  const names = { ROOM: one.roomId, ANA: ana.name, BEN: ben.name };
  return Object.entries(names).reduce(
    (text, [name, value]) => text.replaceAll(value, name),
    lines.join("\n"),
  );
}

async function enter(url: string, name: string, note: (line: string) => void) {
  note("→ POST /api/v1/auth/guest");
  const { token, user } = await (await fetch(`${url}/api/v1/auth/guest`, { method: "POST" })).json();
  note(`← 201 ${json({ token: "TOKEN", user: { ...user, id: "ID", name: name.toUpperCase() } })}`);
  const client = new Client(url);
  client.auth.token = token;
  return { client, name: user.name as string };
}

/** Notes what a connection hears: messages, and of the state whatever has changed. */
function listen(room: MatchConnection, note: (line: string) => void) {
  const counts = new Map<string, number>();
  let before: object = {};
  let waiting: { check: () => boolean; done: () => void }[] = [];
  const look = () => {
    const done = waiting.filter(({ check }) => check());
    waiting = waiting.filter((one) => !done.includes(one));
    for (const one of done) one.done();
  };
  room.reconnection.enabled = false;
  for (const type of ["welcome", "events", "clock", "draw", "emote", "rematch"] as const) {
    room.onMessage(type, (message: object) => {
      note(`← ${type} ${json(message)}`);
      counts.set(type, 1 + (counts.get(type) ?? 0));
      look();
    });
  }
  room.onStateChange((state) => {
    const after = state.toJSON();
    const change = changes(before, after);
    if (change) note(`← state ${json(change)}`);
    before = structuredClone(after);
    look();
  });
  return {
    heard: (type: string) => counts.get(type) ?? 0,
    until: (check: () => boolean) =>
      check() ? Promise.resolve() : new Promise<void>((done) => waiting.push({ check, done })),
  };
}

/** What is other than before: of lists the whole list, of objects only what has changed. Undefined if nothing has. */
function changes(before: unknown, after: unknown): unknown {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  if (!isObject(after)) return after;
  const old = isObject(before) ? before : {};
  const changed = Object.keys(after).map((key) => [key, changes(old[key], after[key])]);
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
}

/** The two players are shown like the fields of an object, by seat. */
function isObject(value: unknown): value is Record<string, unknown> {
  const isPlayers = Array.isArray(value) && value[0]?.discard !== undefined;
  return isPlayers || (typeof value === "object" && value !== null && !Array.isArray(value));
}

const TIMES = new Set(["now", "deadline"]);

function json(value: unknown): string {
  return JSON.stringify(value, (key, inner) =>
    key === "app" ? "APP" : TIMES.has(key) && inner > 0 ? "TIME" : inner,
  );
}

function choose(state: MatchState, seat: Seat): Move {
  const moves = movesOfState(state, seat);
  const order = ({ type }: Move) => WISHES.indexOf(type);
  return moves.filter((move) => order(move) >= 0).sort((a, b) => order(a) - order(b))[0] ?? moves[0];
}
