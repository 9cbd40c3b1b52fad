// Takes a banned user out of all rooms, in all processes: the search for an opponent ends, matches under way are conceded,
// and connections are closed.
import { type Client, matchMaker, type Room } from "colyseus";
import type { MatchDirectory } from "../../src/matches/routes.ts";
import { refuseBanned } from "../../src/users/sanctions.ts";
import { CLOSE } from "../close-codes.ts";
import { openMatchIds } from "../match/open-matches.ts";
import { withdrawFrom } from "../queue/withdraw.ts";
import type { RoomServices } from "../services.ts";

/** The topic on which all processes are told whose connections to close. */
const TOPIC = "expulsions";

/** How long a ban is remembered: longer than a place that was asked for before it stays reserved. */
const MEMORY_MS = 60_000;

type ExpulsionServices = Pick<RoomServices, "queues" | "sanctionOf" | "time" | "logger">;

interface JoinedClient extends Client {
  auth?: { id: string };
}

export class Expulsion {
  readonly #services: ExpulsionServices;
  readonly #concede: MatchDirectory["concede"];
  /** Users who were banned a moment ago, and when in milliseconds since 1970. */
  readonly #recent = new Map<string, number>();
  /** The rooms of this process. */
  readonly #rooms = new Set<Room>();

  constructor(services: ExpulsionServices, concede: MatchDirectory["concede"]) {
    this.#services = services;
    this.#concede = concede;
  }

  add(room: Room): void {
    this.#rooms.add(room);
  }

  delete(room: Room): void {
    this.#rooms.delete(room);
  }

  /** Closes the connections of users whom another process has expelled. @returns a function that ends it. */
  async listen(): Promise<() => void> {
    const { presence } = matchMaker;
    const close = (userId: string) => {
      this.#remember(userId);
      this.#close(userId);
    };
    await presence.subscribe(TOPIC, close);
    return () => void presence.unsubscribe(TOPIC, close);
  }

  /**
   * Refuses a user who was banned after the place was reserved. Whoever was banned before got no place: the database is not
   * asked again. @throws {BanProblem}
   */
  async refuse(userId: string): Promise<void> {
    if (this.#recent.has(userId)) await refuseBanned(this.#services.sanctionOf(userId, "ban"));
  }

  /** The ban is stored already, so whoever joins from now on is refused. A step that fails does not stop the others. */
  async expel(userId: string): Promise<void> {
    const steps = await Promise.allSettled([this.#endSearch(userId), this.#concedeAll(userId)]);
    const closing = await Promise.allSettled([matchMaker.presence.publish(TOPIC, userId)]);
    for (const step of [...steps, ...closing])
      if (step.status === "rejected")
        this.#services.logger.error({ err: step.reason, userId }, "a ban has not reached all rooms");
  }

  async #endSearch(userId: string): Promise<void> {
    const { queues, time } = this.#services;
    const place = await queues.get(userId);
    if (!place) return;
    await queues.leave(userId, place.queue, time.now());
    withdrawFrom(place.queue, userId);
  }

  async #concedeAll(userId: string): Promise<void> {
    const ids = await openMatchIds(userId);
    await Promise.all(ids.map((id) => this.#concede(id, userId)));
  }

  #remember(userId: string): void {
    const now = Date.now();
    for (const [id, at] of this.#recent) if (now >= at + MEMORY_MS) this.#recent.delete(id);
    this.#recent.set(userId, now);
  }

  #close(userId: string): void {
    for (const room of this.#rooms)
      for (const client of room.clients as Iterable<JoinedClient>)
        if (client.auth?.id === userId) client.leave(CLOSE.banned);
  }
}
