// A room that is entered again by itself when its connection is lost.
import type { Client, Room } from "@colyseus/sdk";
import { ApiError } from "../api/http.ts";
import { accountId } from "../api/session.ts";
import { CLOSE } from "../match/shared-constants.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { inTime } from "./in-time.ts";
import { REJOIN_RETRY_DELAYS_MS, retrying } from "./retry.ts";
import { enterRoom } from "./room-client.ts";

export interface RoomListener<R extends Room> {
  /** Enters the room, for the first time or again. */
  enter(client: Client): Promise<R>;
  /** Called each time that the room was entered. */
  onEnter(room: R): void;
  onLost(): void;
  /**
   * There is no way back.
   * @param reason the close code by which the room has ended the connection, or why another attempt was refused
   */
  onEnd(reason: number | ApiError): void;
}

/** Close codes after which it makes no sense to come back. */
const FINAL = new Set<number>(Object.values(CLOSE));

/**
 * Attempts of this page that are on their way to a room. One that was given up may still come, and close the connection in
 * use by taking its place over.
 */
let underway = 0;

export class ReconnectingRoom<R extends Room> {
  readonly #listener: RoomListener<R>;
  /** The account whose place it is. */
  #userId: string | undefined;
  /** Null while the connection is lost, and after the end. */
  #room: R | null = null;
  #left = false;
  #stopHeartbeat: (() => void) | undefined;

  /** @param userId the account that has the place; without one it is whoever is signed in when the room is joined */
  constructor(listener: RoomListener<R>, userId?: string) {
    this.#listener = listener;
    this.#userId = userId;
  }

  /** Null while the connection is lost, and after the end. */
  get current(): R | null {
    return this.#room;
  }

  /**
   * Enters it for the first time; makes a guest account where there is none.
   * @param delaysMs between the attempts
   * @throws {ApiError}
   */
  join(delaysMs: number[]): Promise<void> {
    return retrying(delaysMs, () => this.#attempt());
  }

  /** Keeps the connection to a room that was entered. */
  adopt(room: R): void {
    this.#room = room;
    this.#stopHeartbeat ??= startHeartbeat(
      () => this.#room,
      () => this.drop(),
    );
    // The place belongs to the account, so joining again restores it, on any process.
    room.reconnection.enabled = false;
    this.#listener.onEnter(room);
    room.onLeave((code) => this.#room === room && this.#onLeave(code));
  }

  /** Takes the connection for dead: a socket may take minutes to notice that the browser is offline, or the server silent. */
  drop(): void {
    if (this.#room === null) return;
    this.#room.connection.close();
    void this.#comeBack();
  }

  /** Leaves for good, and ends the attempts to enter. */
  leave(): void {
    this.#left = true;
    this.#stopHeartbeat?.();
    if (this.#room?.connection.isOpen) void this.#room.leave();
    this.#room = null;
  }

  #onLeave(code: number): void {
    const isTakenByOwn = code === CLOSE.takenOver && underway > 0;
    if (FINAL.has(code) && !isTakenByOwn) this.#end(code);
    else void this.#comeBack();
  }

  async #comeBack(): Promise<void> {
    this.#room = null;
    this.#listener.onLost();
    try {
      await retrying(REJOIN_RETRY_DELAYS_MS, () => this.#attempt());
    } catch (error) {
      this.#end(error as ApiError);
    }
  }

  async #attempt(): Promise<void> {
    this.#refuseIfLeft();
    this.#userId ??= await accountId();
    let isLate = false;
    underway++;
    const entering = enterRoom(this.#userId, (client) => this.#listener.enter(client)).then(
      (room) => {
        if (isLate || this.#left) return this.#turnAway(room);
        underway--;
        this.adopt(room);
      },
      (error) => {
        underway--;
        throw error;
      },
    );
    await inTime(entering).catch((error) => {
      isLate = true;
      throw error;
    });
    this.#refuseIfLeft();
  }

  /** An attempt that was given up has come. Whoever leaves gives the place up; one whose connection is lost keeps it. */
  #turnAway(room: R): void {
    room.reconnection.enabled = false;
    room.onLeave(() => {
      underway--;
    });
    if (this.#left) void room.leave();
    // When it is answered, the connection whose place it has taken over is closed.
    else room.ping(() => room.connection.close());
  }

  #end(reason: number | ApiError): void {
    if (this.#left) return;
    this.leave();
    this.#listener.onEnd(reason);
  }

  #refuseIfLeft(): void {
    if (this.#left) throw new ApiError("room_not_found", "The room was left meanwhile.");
  }
}
