// A match's room: who may come in, what they may say, and what each seat is shown.
import { randomBytes } from "node:crypto";
import { logger, Room, ServerError } from "@colyseus/core";
import type { ZodType } from "zod";
import { PRESETS, SEATS, type Seat } from "../engine/index.ts";
import { clientKeys } from "../src/http/limits.ts";
import { MatchError } from "../src/matches/errors.ts";
import type { Match, MatchListener, MatchUpdate } from "../src/matches/match.ts";
import type { Listing } from "../src/matches/routes.ts";
import { CLOSE } from "./close-codes.ts";
import type { RoomServices } from "./index.ts";
import { ActMessage, answering, EmptyMessage } from "./messages.ts";
import type { MatchOptions, ResumeOptions } from "./options.ts";
import { type MatchClient, tellEvents, welcome } from "./show.ts";
import { type MatchState, newMatchState } from "./state.ts";
import { syncMatch, syncTable } from "./sync.ts";
import { Table } from "./table.ts";

type MatchTypes = { state: MatchState; client: MatchClient; metadata: Listing };

export abstract class MatchRoom extends Room<MatchTypes> implements MatchListener {
  abstract readonly services: RoomServices;
  abstract readonly options: ZodType<MatchOptions>;
  override patchRate = 500;
  override state = newMatchState();
  #table!: Table;
  #match: Match | null = null;
  #unsubscribe = () => {};

  readonly #admit = async (client: MatchClient) => {
    const { id, address } = client.auth!;
    const { allowed, reset } = await this.services.limits.take("message", clientKeys(address, id));
    if (!allowed) throw new MatchError("too_many_messages", { retryAfter: reset });
  };

  override messages = {
    act: answering(ActMessage, this.#admit, async (client: MatchClient, { seq, move }) => {
      const seat = this.#table.playerOf(client);
      return { ok: true, seq: await this.services.matches.act(this.roomId, seat, seq, move) };
    }),
    concede: answering(EmptyMessage, this.#admit, async (client: MatchClient) => {
      const seat = this.#table.playerOf(client);
      return { ok: true, seq: await this.services.matches.forfeit(this.roomId, seat, "concede") };
    }),
    sync: answering(EmptyMessage, this.#admit, (client: MatchClient) => this.#welcome(client)),
    "*": (client: MatchClient) => client.send("error", new MatchError("bad_message").toJSON()),
  };

  override async onCreate(options: MatchOptions | ResumeOptions) {
    const { settings, matches } = this.services;
    this.maxMessagesPerSecond = settings.messagesPerSecond;
    this.maxClients = settings.clients;
    const match = "resume" in options ? await matches.resume(options.resume) : null;
    const wishes = this.options.parse(match ? {} : options);
    this.roomId = match?.header.id ?? randomBytes(12).toString("base64url");
    this.#table = new Table(match?.header.rules ?? PRESETS[wishes.rules], wishes, this.services);
    this.state.rules = this.#table.rules.name;
    this.setPrivate(!wishes.public);
    if (!match) return;
    for (const seat of SEATS) this.#table.place(seat, match.header.players[seat]);
    syncTable(this.state, this.#table, 0);
    this.#adopt(match);
  }

  override async onJoin(client: MatchClient) {
    const waiting = this.state.status === "waiting";
    const seat = this.#table.seatFor(client.auth!, waiting);
    if (seat >= 0) this.#table.hold(seat as Seat, client, this.state);
    this.#showTable();
    if (waiting && this.#table.players) await this.#begin();
    else this.#welcome(client);
  }

  override onDrop(client: MatchClient) {
    const seat = this.#table.heldBy(client);
    if (seat < 0) return;
    const reconnection = this.allowReconnection(client, this.services.settings.reconnection);
    // Nobody came back, or the room closes: onLeave is called for either.
    reconnection.catch(() => {});
    this.#table.drop(seat as Seat, reconnection);
    this.#showTable();
  }

  override onReconnect(client: MatchClient) {
    this.#table.hold(this.#table.seatOf(client.auth!.id) as Seat, client, this.state);
    this.#showTable();
    this.#welcome(client);
  }

  /** Only before the match begins is a seat given up: later its player may come back as long as the match lasts. */
  override onLeave(client: MatchClient) {
    const seat = this.#table.seatOf(client.auth!.id);
    if (this.#table.heldBy(client) >= 0) this.#table.drop(seat as Seat, null);
    if (seat >= 0 && this.state.status === "waiting" && !this.#table.isConnected(seat as Seat)) {
      this.#table.stand(seat as Seat);
    }
    this.#showTable();
  }

  override onDispose() {
    this.#unsubscribe();
    this.services.matches.release(this.roomId);
  }

  onUpdate(update: MatchUpdate) {
    this.#show();
    this.broadcastPatch();
    tellEvents(this, this.#table, update);
  }

  onEnd(why: "recorded" | "moved") {
    if (why === "moved") return void this.disconnect(CLOSE.moved);
    this.autoDispose = true;
    this.clock.setTimeout(() => this.disconnect(CLOSE.matchEnded), this.services.settings.farewell);
  }

  async #begin() {
    this.state.status = "playing";
    try {
      this.#adopt(await this.services.matches.create(this.#table.newMatch(this.roomId)));
    } catch (error) {
      logger.error(error);
      this.state.status = "waiting";
      throw new ServerError(503, "unavailable");
    }
    this.broadcastPatch();
    for (const client of this.clients) this.#welcome(client);
  }

  /** From here on the match keeps the room: it ends by itself, if only by its clock. */
  #adopt(match: Match): void {
    this.#match = match;
    this.autoDispose = false;
    this.#unsubscribe = this.services.matches.subscribe(this.roomId, this);
    this.#show();
  }

  #show(): void {
    syncMatch(this.state, this.#match!);
    const { turn, status } = this.state;
    if (this.metadata?.turn === turn && this.metadata.status === status) return;
    void this.setMetadata({ names: this.#table.names, turn, status });
  }

  #showTable(): void {
    syncTable(this.state, this.#table, this.clients.length);
    this.broadcastPatch();
  }

  #welcome(client: MatchClient): void {
    client.send("welcome", welcome(client, this.#table, this.#match, this.services.pool.version));
  }
}
