// Attackers of one match: the player who is not to move, and spectators. They hold connections, and open new ones when the
// server closes them.
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

/**
 * The share of bytes past the WebSocket protocol in what attackers send on an open connection. They end the connection, and
 * an attacker who comes back to a match too often has to wait: most stay connected only if it is rare.
 */
const RAW_SHARE = 0.002;

const SPECTATORS = 6;

/** After a refusal. */
const REENTRY_PAUSE_MS = 500;

/** What an attacker has sent on an open connection. */
export type SentKind = "frame" | "replayed frame" | "bytes after the handshake";

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
    const newAccounts = Array.from({ length: 2 + SPECTATORS }, () => Account.create(url));
    const [host, ...others] = await Promise.all(newAccounts);
    const id = await host.openTable({ deck: "long-swell", seat: 0, public: true });
    const owner = (await host.sdk.joinById(id)) as AnyRoom;
    quiet(owner);
    const attackers = others.map(
      (account, i) => new Attacker(account, owner.roomId, i === 0 ? "hearth-and-crater" : undefined, random),
    );
    await Promise.all(attackers.map((attacker) => attacker.enter()));
    await until(() => (owner.state?.players?.[0]?.moves?.length ?? 0) > 0 || attackers[0].canMove);
    // Whoever has to move is no attacker: it is made the victim's owner.
    if (attackers[0].canMove) {
      for (const attacker of attackers) attacker.leave();
      void owner.leave();
      return Victim.open(url, random);
    }
    return new Victim(owner.roomId, owner as Room, attackers);
  }

  fingerprint(): Fingerprint {
    const { seq, turn, status } = (this.#owner as AnyRoom).state;
    return { seq, turn, status };
  }

  /** @returns what was sent; null while no attacker is connected. */
  attack(random: Random): SentKind | null {
    for (const attacker of this.#attackers) if (!attacker.isOpen) void attacker.enter();
    const open = this.#attackers.filter(({ isOpen }) => isOpen);
    return open.length > 0 ? random.pick(open).send() : null;
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
  #hasLeft = false;
  #mayEnterAt = 0;

  constructor(account: Account, matchId: string, deck: string | undefined, random: Random) {
    this.#account = account;
    this.#matchId = matchId;
    this.#deck = deck;
    this.#random = random;
  }

  get canMove(): boolean {
    return (this.#room?.state?.players?.[1]?.moves?.length ?? 0) > 0;
  }

  async enter(): Promise<void> {
    if (this.#entering || performance.now() < this.#mayEnterAt) return;
    this.#entering = true;
    try {
      const options = this.#deck ? { deck: this.#deck } : {};
      const room = (await this.#account.sdk.joinById(this.#matchId, options)) as AnyRoom;
      quiet(room);
      // It has left for good while it was coming in.
      if (this.#hasLeft) return void room.leave();
      room.onLeave(() => {
        if (this.#room === room) this.#room = null;
      });
      this.#room = room;
    } catch {
      // Too many connections at a time: it tries again.
      this.#mayEnterAt = performance.now() + REENTRY_PAUSE_MS;
    } finally {
      this.#entering = false;
    }
  }

  get isOpen(): boolean {
    return this.#room?.connection.isOpen ?? false;
  }

  /** Only while it is open. */
  send(): SentKind {
    const { ws } = (this.#room!.connection as unknown as { transport: { ws: WebSocket } }).transport;
    if (this.#random.chance(RAW_SHARE)) {
      sendRaw(ws, this.#random);
      return "bytes after the handshake";
    }
    const { frame, replayed } = hostileFrame(this.#random, this.#known);
    ws.send(frame);
    return replayed ? "replayed frame" : "frame";
  }

  leave(): void {
    this.#hasLeft = true;
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
