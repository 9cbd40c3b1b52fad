// A bare Colyseus room for comparison. It has the same state, private lists included, and for every
// request it changes as many fields and sends events of the same size as a real match, without rules, log or seats.
import { type Client, Room } from "colyseus";
import { SEATS } from "../../engine/index.ts";
import { packMove } from "../../engine/packed-move.ts";
import { type MatchState, ownView, type PlayerState } from "../../rooms/match/state.ts";
import { middleState, recordGame } from "./script.ts";

const GAMES = 8;
/** Moves in the state, so that a client always finds one. The room ignores which it is. */
const MOVES = SEATS.map((option) => packMove({ type: "choose", option }));
const SCRIPT = Array.from({ length: GAMES }, (_, i) => recordGame(`bare ${i}`)).flat();

export class BareRoom extends Room<{ state: MatchState; client: Client }> {
  /** The default of the package colyseus asks for a token of its own. */
  static override onAuth = async () => true;
  override patchRate = 500;
  override maxMessagesPerSecond = 1e6;
  override state = bareState();
  override messages = {
    act: (_: Client, { seq }: { seq: number }) => ({ ok: true, seq: this.#act(seq) }),
  };
  #step = 0;

  override onJoin(client: Client) {
    const seat = this.clients.length - 1;
    const player = this.state.players[seat];
    client.view = ownView(player);
    player.connected = true;
    if (seat === 0) this.state.currentPlayer = SCRIPT[0].currentPlayer;
  }

  /** The join router asks every room for it. */
  spectatorRoomIdFor() {
    return null;
  }

  #act(seq: number): number {
    const { state } = this;
    const { changed, own, told } = SCRIPT[this.#step++ % SCRIPT.length];
    state.seq = seq + 1;
    state.deadline = Date.now();
    state.currentPlayer = SCRIPT[this.#step % SCRIPT.length].currentPlayer;
    // These three are among the changed fields.
    changeNumbers(state, changed - 3);
    for (const seat of SEATS) changeMoves(state.players[seat], own[seat], this.#step);
    this.broadcastPatch();
    this.clients.forEach((client, seat) => {
      client.send("events", { seq: seq + 1, events: told[seat] });
    });
    return state.seq;
  }
}

function changeNumbers(state: MatchState, count: number): void {
  const mons = [...state.players].flatMap(({ active, bench }) => [...active, ...bench]);
  for (let i = 0; i < count; i++) {
    const mon = mons[i % mons.length];
    if (i < mons.length) mon.damage ^= 1;
    else mon.entered ^= 1;
  }
}

function changeMoves({ moves }: PlayerState, count: number, step: number): void {
  for (let i = 0; i < count; i++) moves[i] = MOVES[(step + i) % 2];
}

function bareState(): MatchState {
  const state = middleState();
  for (const { moves } of state.players) {
    moves.clear();
    moves.push(...MOVES);
  }
  return state;
}
