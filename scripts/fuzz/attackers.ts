// Attackers of one match: the player who is not to move, a spectator, and a stranger. They hold connections, and open new
// ones when the server closes them.
import type { Socket } from "node:net";
import type { Room } from "@colyseus/sdk";
import type WebSocket from "ws";
import type { Random } from "../../test/chaos/random.ts";
import { Account } from "../load/account.ts";
import { hostileFrame, type Known } from "./messages.ts";

/** What must stay as it is. */
export interface Fingerprint {
  seq: number;
  turn: number;
  status: string;
}

interface State extends Fingerprint {
  current: number;
  decision: { seat: number };
  players: { connected: boolean; moves: { length: number } }[];
}

/** Of what attackers send on an open connection: bytes past the WebSocket protocol, which end the connection. */
const RAW_SHARE = 0.01;

type AnyRoom = Room<unknown, State>;

export class Victim {
  readonly matchId: string;
  readonly #owner: Room;
  readonly #attackers: Attacker[];

  private constructor(matchId: string, owner: Room, attackers: Attacker[]) {
    this.matchId = matchId;
    this.#owner = owner;
    this.#attackers = attackers;
  }

  /** A match in which the player at seat 0 has to move and does not. */
  static async open(url: string, random: Random): Promise<Victim> {
    const [host, guest, spectator] = await Promise.all([0, 1, 2].map(() => Account.create(url)));
    const owner = (await host.sdk.create("match", { deck: "long-swell", seat: 0, public: true })) as AnyRoom;
    quiet(owner);
    const attackers = [guest, spectator].map(
      (account, i) => new Attacker(account, owner.roomId, i === 0 ? "hearth-and-crater" : undefined, random),
    );
    for (const attacker of attackers) await attacker.enter();
    await until(() => owner.state?.players?.[0].moves.length > 0 || attackers[0].canMove);
    // Whoever has to move is no attacker: it is made the victim's owner.
    if (attackers[0].canMove) {
      attackers[0].leave();
      for (const attacker of attackers.slice(1)) attacker.leave();
      void owner.leave();
      return Victim.open(url, random);
    }
    return new Victim(owner.roomId, owner as Room, attackers);
  }

  fingerprint(): Fingerprint {
    const { seq, turn, status } = (this.#owner as AnyRoom).state;
    return { seq, turn, status };
  }

  attack(random: Random): void {
    random.pick(this.#attackers).send();
  }

  close(): void {
    void this.#owner.leave();
    for (const attacker of this.#attackers) attacker.leave();
  }
}

class Attacker {
  readonly #account: Account;
  readonly #matchId: string;
  readonly #deck: string | undefined;
  readonly #random: Random;
  readonly #known: Known = { seq: 0, sent: [] };
  #room: AnyRoom | null = null;
  #entering = false;

  constructor(account: Account, matchId: string, deck: string | undefined, random: Random) {
    this.#account = account;
    this.#matchId = matchId;
    this.#deck = deck;
    this.#random = random;
  }

  get canMove(): boolean {
    return (this.#room?.state?.players?.[1].moves.length ?? 0) > 0;
  }

  async enter(): Promise<void> {
    if (this.#entering) return;
    this.#entering = true;
    try {
      const options = this.#deck ? { deck: this.#deck } : {};
      const room = (await this.#account.sdk.joinById(this.#matchId, options)) as AnyRoom;
      quiet(room);
      room.onLeave(() => {
        if (this.#room === room) this.#room = null;
      });
      this.#room = room;
    } catch {
      // Too many connections at a time: it tries again.
    } finally {
      this.#entering = false;
    }
  }

  send(): void {
    const room = this.#room;
    if (!room?.connection.isOpen) return void this.enter();
    const { ws } = (room.connection as unknown as { transport: { ws: WebSocket } }).transport;
    if (this.#random.chance(RAW_SHARE)) return sendRaw(ws, this.#random);
    ws.send(hostileFrame(this.#random, this.#known));
  }

  leave(): void {
    void this.#room?.leave();
    this.#room = null;
  }
}

/** Bytes that are no frame, a frame without its end, or the beginning of one that claims to be huge. */
function sendRaw(ws: WebSocket, random: Random): void {
  const { _socket: socket } = ws as unknown as { _socket: Socket | null };
  const huge = [0x82, 0xff, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff];
  const garbage = Array.from({ length: random.int(1, 100) }, () => random.int(0, 255));
  socket?.write(Buffer.from(random.pick([garbage, huge, [0x82, 0xfe, 0x10, 0x00, 1, 2, 3, 4, 5]])));
}

/** The SDK would say of each message that nobody listens to it. */
function quiet(room: {
  onMessage(type: "*", callback: () => void): unknown;
  reconnection: { enabled: boolean };
}): void {
  room.reconnection.enabled = false;
  room.onMessage("*", () => {});
}

async function until(check: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!check()) {
    if (performance.now() > deadline) throw new Error("the match under attack did not begin");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
