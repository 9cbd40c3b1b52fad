// The matches that are played in this process: begins them, takes them over from their logs, and finds them by id.
import type { Move, Pool, Seat } from "../../engine/index.ts";
import { LOG_VERSION, type MatchHeader } from "./action-log.ts";
import { typeOf } from "./context.ts";
import { MatchError, UnplayableMatchError } from "./errors.ts";
import { LiveMatch } from "./live-match.ts";
import { Match, type MatchListener } from "./match.ts";
import type { NewMatch } from "./new-match.ts";
import type { MatchPlayer } from "./players.ts";
import type { MatchServices } from "./services.ts";

/** Logs that are written again at a time, after the store has lost them. */
const REINSTATE_BATCH_SIZE = 50;

export class MatchService {
  readonly #services: MatchServices;
  readonly #live = new Map<string, LiveMatch>();
  /** Writes that have not ended, of matches that are not played here any more. */
  readonly #pendingWrites = new Set<Promise<void>>();

  constructor(services: MatchServices) {
    this.#services = services;
  }

  /**
   * Starts a match. The id is new, or one with which this has failed before.
   * @throws whatever the log store throws.
   */
  async create(newMatch: NewMatch): Promise<Match> {
    const { logs, pool, time, newSeed } = this.#services;
    const header: MatchHeader = {
      ...newMatch,
      players: await this.#dressed(newMatch.players),
      type: typeOf(newMatch.context),
      version: LOG_VERSION,
      seed: newSeed(),
      poolVersion: pool.version,
      startedAt: time.now(),
    };
    let term = 1;
    if (!(await logs.create(header))) {
      // An earlier attempt that seemed to fail has written it after all; that match never began.
      await logs.remove(newMatch.id);
      if (!(await logs.create(header))) throw new Error(`there is a match ${newMatch.id} already`);
      // Should Redis go back to the log of the earlier attempt, which had term 1, this match cannot write to it.
      term = (await logs.claim(newMatch.id))?.term ?? 0;
    }
    const match = new Match(header, pool, term);
    return this.#take(match, false);
  }

  /**
   * The players with what they wear now, which the match shows to its end and in its replay, and with the names that they have
   * now: those of access tokens and of earlier matches may have been taken away since.
   */
  async #dressed(players: NewMatch["players"]): Promise<NewMatch["players"]> {
    const { appearanceOf } = this.#services;
    if (!appearanceOf) return players;
    const dress = async (player: MatchPlayer): Promise<MatchPlayer> =>
      player.kind === "user" ? { ...player, ...(await appearanceOf(player.userId)) } : player;
    return Promise.all([dress(players[0]), dress(players[1])]);
  }

  /**
   * Takes a match over from the process that plays or played it, and goes on from its log.
   * @throws if there is none or it is played here; {UnplayableMatchError} if this server cannot play it, and its owner keeps it.
   */
  async resume(id: string): Promise<Match> {
    const { logs } = this.#services;
    if (this.#live.has(id)) throw new Error(`match ${id} is played here`);
    const claim = await logs.claim(id, async (header) => void (await this.#poolOf(header)));
    if (!claim) throw new Error(`there is no match ${id}`);
    const { header } = claim.log;
    const match = new Match(header, await this.#poolOf(header), claim.term);
    match.catchUp(claim.log.entries);
    return this.#take(match, true);
  }

  /** Removes the log that a failed attempt to begin a match may have left, unless somebody plays it meanwhile. */
  forget(id: string): void {
    const { logger } = this.#services;
    this.#trackWrites(
      this.#removeUnplayed(id).catch((error) =>
        logger.error({ err: error, match: id }, "a log may be left over"),
      ),
    );
  }

  /** Claims the log first: whoever has resumed it cannot write to it any more. */
  async #removeUnplayed(id: string): Promise<void> {
    const { logs } = this.#services;
    const claim = await logs.claim(id);
    if (claim?.log.entries.length === 0) await logs.remove(id);
  }

  /** Whether there is a match of this id that is not finished, here or anywhere. */
  async exists(id: string): Promise<boolean> {
    const { logs } = this.#services;
    return (await logs.terms([id]))[0] !== null || (await logs.read(id)) !== null;
  }

  /** The header of a match that is not finished, here or anywhere; null if there is none. */
  async header(id: string): Promise<MatchHeader | null> {
    return (await this.#services.logs.read(id))?.header ?? null;
  }

  /** Ids of the matches that are played anywhere, or wait to be resumed. */
  unfinished(): Promise<string[]> {
    return this.#services.logs.list();
  }

  /**
   * Ends the matches that another process has taken over, which happens when this one was paused for a while. Those
   * that the store has lost are written again.
   * @param only the id of a match, to look at no other
   */
  async releaseTakenOver(only?: string): Promise<void> {
    const playing = [...this.#live].filter(([id, { match }]) => !match.over && id === (only ?? id));
    const terms = await this.#services.logs.terms(playing.map(([id]) => id));
    const others = playing.flatMap(([, live], i) =>
      terms[i] === live.match.term || live.match.over ? [] : [{ live, term: terms[i] }],
    );
    for (let i = 0; i < others.length; i += REINSTATE_BATCH_SIZE) {
      const batch = others.slice(i, i + REINSTATE_BATCH_SIZE);
      // One that fails, because a store is away again, is looked at with the next sweep.
      await Promise.allSettled(batch.map(({ live, term }) => live.onOtherTerm(term)));
    }
  }

  /** How many unfinished matches this process plays. */
  count(): number {
    return [...this.#live.values()].filter(({ match }) => !match.over).length;
  }

  /** @returns a function that ends the listening. */
  subscribe(id: string, listener: MatchListener): () => void {
    const { listeners } = this.#get(id).match;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Tells the match's clock whether a player is connected; without a match it does nothing. */
  connect(id: string, seat: Seat, connected: boolean): void {
    this.#live.get(id)?.connect(seat, connected);
  }

  /**
   * Makes a player's move as number `seq` of the log.
   * @returns the number of the next action.
   * @throws {MatchError} and then nothing has changed.
   */
  async act(id: string, seat: Seat, seq: number, move: Move): Promise<number> {
    return this.#get(id).act(seat, seq, move);
  }

  /** Ends the match against a seat. @throws {MatchError} if it is over, or could not be written. */
  async concede(id: string, seat: Seat): Promise<number> {
    return this.#get(id).concede(seat);
  }

  /** Offers a draw, or takes the one that is offered. @throws {MatchError} */
  async offerDraw(id: string, seat: Seat): Promise<void> {
    return this.#get(id).offerDraw(seat);
  }

  /** @throws {MatchError} */
  async answerDraw(id: string, seat: Seat, accept: boolean): Promise<void> {
    return this.#get(id).answerDraw(seat, accept);
  }

  /** Resolves once nothing is being written of a match that is played here. */
  async settled(id: string): Promise<void> {
    await this.#live.get(id)?.flushed();
  }

  /** Resolves once nothing is being written: the store may be closed then. */
  async flushed(): Promise<void> {
    await Promise.all([...this.#pendingWrites, ...[...this.#live.values()].map((live) => live.flushed())]);
  }

  /** Stops playing a match here. Unless it was recorded, its log stays and it can be resumed. */
  release(match: Match): void {
    const live = this.#live.get(match.header.id);
    if (live?.match !== match) return;
    live.release();
    this.#live.delete(match.header.id);
    this.#trackWrites(live.flushed());
  }

  #trackWrites(work: Promise<void>): void {
    const done = work.then(() => void this.#pendingWrites.delete(done));
    this.#pendingWrites.add(done);
  }

  /** @throws {UnplayableMatchError} if the match was begun with cards that are not known here, or its log is of another version. */
  async #poolOf({ id, version, poolVersion }: MatchHeader): Promise<Pool> {
    const pool = await this.#services.findPool(poolVersion);
    if (!pool)
      throw new UnplayableMatchError(
        `match ${id} was begun with the cards ${poolVersion}, which are unknown`,
      );
    if (version !== LOG_VERSION) {
      const age = version > LOG_VERSION ? "a newer" : "an older";
      throw new UnplayableMatchError(
        `match ${id} was begun by ${age} server: its log has version ${version}, not ${LOG_VERSION}`,
      );
    }
    return pool;
  }

  #get(id: string): LiveMatch {
    const live = this.#live.get(id);
    if (!live) throw new MatchError("not_started");
    return live;
  }

  #take(match: Match, interrupted: boolean): Match {
    this.#live.set(match.header.id, new LiveMatch(match, this.#services, interrupted));
    return match;
  }
}
