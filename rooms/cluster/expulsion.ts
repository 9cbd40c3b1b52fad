// Takes a user who is banned, or deletes the account, out of all rooms, in all processes: the search for an opponent ends,
// matches under way are conceded, and connections are closed.
import { type Client, matchMaker, type Room, ServerError } from "colyseus";
import { ACCESS_LIFETIME_S } from "../../src/auth/tokens.ts";
import type { MatchDirectory } from "../../src/matches/routes.ts";
import { refuseBanned } from "../../src/users/sanctions.ts";
import { CLOSE } from "../close-codes.ts";
import type { MatchRoom } from "../match/match-room.ts";
import { openMatchIds } from "../match/open-matches.ts";
import { withdrawFrom } from "../queue/withdraw.ts";
import type { RoomServices } from "../services.ts";

type Reason = "banned" | "deleted";

/** The topics on which all processes are told whose connections to close. */
const TOPICS = { banned: "expulsions", deleted: "deletions" } as const;

/**
 * How long an expulsion is remembered. Of a ban, longer than a place that was asked for before it stays reserved; of a
 * deletion, as long as the account's access tokens are valid.
 */
const MEMORY_MS = { banned: 60_000, deleted: ACCESS_LIFETIME_S * 1000 } as const;

type ExpulsionServices = Pick<RoomServices, "queues" | "sanctionOf" | "time" | "logger">;

interface JoinedClient extends Client {
  auth?: { id: string };
}

export class Expulsion {
  readonly #services: ExpulsionServices;
  readonly #concede: MatchDirectory["concede"];
  /** Users who were taken out a moment ago, why, and until when that is remembered, in milliseconds since 1970. */
  readonly #recent = new Map<string, { why: Reason; until: number }>();
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
    const ends = await Promise.all([this.#listenTo("banned"), this.#listenTo("deleted")]);
    return () => {
      for (const end of ends) end();
    };
  }

  async #listenTo(why: Reason): Promise<() => void> {
    const { presence } = matchMaker;
    const close = (userId: string) => {
      this.#remember(userId, why);
      this.#close(userId, CLOSE[why]);
    };
    await presence.subscribe(TOPICS[why], close);
    return () => void presence.unsubscribe(TOPICS[why], close);
  }

  /**
   * Refuses a user who was banned after the place was reserved, or whose account was deleted. Whoever was banned before got
   * no place: the database is not asked again. @throws {BanProblem} @throws {ServerError} `token_invalid`
   */
  async refuse(userId: string): Promise<void> {
    const why = this.#recent.get(userId)?.why;
    if (why === "deleted") throw new ServerError(401, "token_invalid");
    if (why === "banned") await refuseBanned(this.#services.sanctionOf(userId, "ban"));
  }

  /** The ban is stored already, so whoever joins from now on is refused. */
  async expel(userId: string): Promise<void> {
    const concede = (id: string) => this.#concede(id, userId);
    await this.#attempt(userId, [this.#endSearch(userId), this.#inOpenMatches(userId, concede)]);
    await this.#attempt(userId, [matchMaker.presence.publish(TOPICS.banned, userId)]);
  }

  /** Takes the user out around the deletion: results are recorded while there is an account to record them for. */
  async expelForGood(userId: string, deleteAccount: () => Promise<void>): Promise<void> {
    const lose = async (id: string) => {
      if ((await this.#concede(id, userId)) === "conceded")
        await matchMaker.remoteRoomCall<MatchRoom>(id, "whenRecorded");
    };
    await this.#attempt(userId, [this.#endSearch(userId), this.#inOpenMatches(userId, lose)]);
    await deleteAccount();
    await this.#attempt(userId, [matchMaker.presence.publish(TOPICS.deleted, userId)]);
  }

  /** A step that fails does not stop the others. */
  async #attempt(userId: string, steps: readonly Promise<unknown>[]): Promise<void> {
    for (const step of await Promise.allSettled(steps))
      if (step.status === "rejected")
        this.#services.logger.error(
          { err: step.reason, userId },
          "a user could not be taken out of all rooms",
        );
  }

  async #endSearch(userId: string): Promise<void> {
    const { queues, time } = this.#services;
    const place = await queues.get(userId);
    if (!place) return;
    await queues.leave(userId, place.queue, time.now());
    withdrawFrom(place.queue, userId);
  }

  async #inOpenMatches(userId: string, end: (matchId: string) => Promise<unknown>): Promise<void> {
    const ids = await openMatchIds(userId);
    await this.#attempt(userId, ids.map(end));
  }

  #remember(userId: string, why: Reason): void {
    const now = Date.now();
    for (const [id, { until }] of this.#recent) if (now >= until) this.#recent.delete(id);
    this.#recent.set(userId, { why, until: now + MEMORY_MS[why] });
  }

  #close(userId: string, code: number): void {
    for (const room of this.#rooms)
      for (const client of room.clients as Iterable<JoinedClient>)
        if (client.auth?.id === userId) client.leave(code);
  }
}
