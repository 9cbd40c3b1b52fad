// Plays matches: every action is checked, written to the log, played, and only then shown.
import { randomBytes } from "node:crypto";
import {
  type Action,
  actor,
  apply,
  type Bot,
  defaultMove,
  type ForfeitReason,
  type Move,
  type Pool,
  type RulesConfig,
  type Seat,
} from "../../engine/index.ts";
import type { Log } from "../log.ts";
import { botMove } from "./bot.ts";
import type { Clock } from "./clock.ts";
import { MatchError } from "./errors.ts";
import type { FinishedMatch } from "./history.ts";
import type { Decider, LogEntry, LogStore, MatchPlayer, MatchType } from "./log.ts";
import { Match, type MatchListener } from "./match.ts";

export interface MatchSettings {
  /** Milliseconds for each decision. */
  decisionTime: number;
  /** Times in a row that a player's time may run out: the last of them loses the match. */
  timeouts: number;
  /** Milliseconds that a bot seems to think. */
  botDelay: number;
  /** Milliseconds between attempts to write what could not be written. */
  retryDelay: number;
}

export const MATCH_SETTINGS: MatchSettings = {
  decisionTime: 90_000,
  timeouts: 3,
  botDelay: 700,
  retryDelay: 5_000,
};

export interface MatchServices {
  logs: LogStore;
  /** Writes the result for good; writing it again does nothing. */
  record(finished: FinishedMatch): Promise<void>;
  pool: Pool;
  bot: Bot;
  clock: Clock;
  log: Log;
  settings: MatchSettings;
}

export interface NewMatch {
  id: string;
  type: MatchType;
  rules: RulesConfig;
  players: [MatchPlayer, MatchPlayer];
  /** Only tests choose it. */
  seed?: string;
}

type Played = ReturnType<typeof apply>;

export class MatchService {
  readonly #services: MatchServices;
  readonly #matches = new Map<string, Match>();
  readonly #busy = new Set<Promise<unknown>>();

  constructor(services: MatchServices) {
    this.#services = services;
  }

  /** Starts a match. The decks are legal, and the id is new. @throws whatever the log store throws. */
  async create({
    id,
    type,
    rules,
    players,
    seed = randomBytes(32).toString("hex"),
  }: NewMatch): Promise<Match> {
    const { logs, pool, clock } = this.#services;
    const header = { id, type, rules, players, seed, poolVersion: pool.version, startedAt: clock.now() };
    const match = new Match(header, pool);
    if (!(await logs.create(header))) throw new Error(`there is a match ${id} already`);
    return this.#take(match);
  }

  /** Goes on with a match from its log. @throws if there is none, or it was begun with other cards. */
  async resume(id: string): Promise<Match> {
    const { logs, pool } = this.#services;
    const saved = await logs.read(id);
    if (!saved) throw new Error(`there is no match ${id}`);
    if (saved.header.poolVersion !== pool.version) {
      throw new Error(
        `match ${id} was begun with the cards ${saved.header.poolVersion}, not ${pool.version}`,
      );
    }
    const match = new Match(saved.header, pool);
    for (const entry of saved.entries) match.advance(entry, apply(match.game, entry.action).game);
    return this.#take(match);
  }

  /** Ids of the matches that are played anywhere, or wait to be resumed. */
  unfinished(): Promise<string[]> {
    return this.#services.logs.list();
  }

  /** @returns a function that ends the listening. */
  subscribe(id: string, listener: MatchListener): () => void {
    const { listeners } = this.#get(id);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /**
   * Makes a player's move as number `seq` of the log.
   * @returns the number of the next action.
   * @throws {MatchError} and then nothing has changed.
   */
  async act(id: string, seat: Seat, seq: number, move: Move): Promise<number> {
    const match = this.#get(id);
    return this.#inTurn(match, async () => {
      await this.#settleDoubt(match);
      match.check(seat, seq, move);
      await this.#commit(match, move, "player");
      return match.seq;
    });
  }

  /** Ends the match against a seat. @throws {MatchError} if it is over, or could not be written. */
  async forfeit(id: string, seat: Seat, reason: ForfeitReason): Promise<number> {
    const match = this.#get(id);
    return this.#inTurn(match, async () => {
      await this.#settleDoubt(match);
      if (match.over) throw new MatchError("match_over");
      await this.#commit(match, { type: "forfeit", seat, reason }, "player");
      return match.seq;
    });
  }

  /** Resolves once nothing is being written any more: what the store needs to know before it is closed. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.allSettled(this.#busy);
  }

  /** Stops playing a match here. Unless it was recorded its log stays, and it can be resumed. */
  release(id: string): void {
    this.#matches.get(id)?.stopWaiting();
    this.#matches.delete(id);
  }

  #get(id: string): Match {
    const match = this.#matches.get(id);
    if (!match) throw new MatchError("not_started");
    return match;
  }

  #inTurn<T>(match: Match, job: () => Promise<T>): Promise<T> {
    return this.#track(match.inTurn(job));
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#busy.add(work);
    const done = () => void this.#busy.delete(work);
    work.then(done, done);
    return work;
  }

  #take(match: Match): Match {
    this.#matches.set(match.header.id, match);
    this.#await(match);
    return match;
  }

  /** Tried, then written, then shown: what the engine cannot play never gets into a log. */
  async #commit(match: Match, action: Action, by: Decider): Promise<void> {
    const { logs, clock, log } = this.#services;
    const { id } = match.header;
    const entry = match.entry(action, by, clock.now());
    let played: Played;
    let written: boolean;
    try {
      played = apply(match.game, action);
    } catch (error) {
      log.error({ err: error, match: id, seq: match.seq, action }, "the engine could not play an action");
      throw new MatchError("unavailable");
    }
    try {
      written = await logs.append(id, match.seq, entry);
    } catch (error) {
      match.inDoubt = true;
      log.error({ err: error, match: id }, "an action could not be written");
      throw new MatchError("unavailable");
    }
    if (!written) {
      this.#end(match, "moved");
      throw new MatchError("moved");
    }
    this.#show(match, entry, played);
  }

  #show(match: Match, entry: LogEntry, { game, events }: Played): void {
    match.advance(entry, game);
    this.#await(match);
    const update = { seq: match.seq, entry, events };
    for (const listener of match.listeners) {
      try {
        listener.onUpdate(update);
      } catch (error) {
        this.#services.log.error({ err: error, match: match.header.id }, "an action could not be shown");
      }
    }
  }

  /** After a write of unknown outcome, what stands in the log is what happened. */
  async #settleDoubt(match: Match): Promise<void> {
    if (!match.inDoubt) return;
    const saved = await this.#services.logs.read(match.header.id).catch(() => {
      throw new MatchError("unavailable");
    });
    match.inDoubt = false;
    for (const entry of saved?.entries.slice(match.seq) ?? []) {
      this.#show(match, entry, apply(match.game, entry.action));
    }
  }

  /** Sees to it that the match goes on by itself: by the clock, a bot, or the recording of its result. */
  #await(match: Match): void {
    const { clock, settings } = this.#services;
    match.stopWaiting();
    match.deadline = 0;
    if (match.over) {
      this.#track(this.#record(match));
      return;
    }
    const bot = match.isBot(actor(match.game) as Seat);
    const delay = bot ? settings.botDelay : settings.decisionTime;
    if (!bot) match.deadline = clock.now() + delay;
    this.#moveAfter(match, delay, bot ? "bot" : "clock");
  }

  /** Moves for whoever has to, unless the player has done it by then. */
  #moveAfter(match: Match, delay: number, by: "bot" | "clock"): void {
    const { clock, log, settings } = this.#services;
    const seq = match.seq;
    const move = async () => {
      await this.#settleDoubt(match);
      if (match.seq !== seq || match.over) return;
      await this.#commit(match, by === "bot" ? botMove(match, this.#services) : this.#clockMove(match), by);
    };
    const run = () =>
      this.#inTurn(match, move).catch((error) => {
        if (error instanceof MatchError && error.code === "moved") return;
        log.error({ err: error, match: match.header.id }, `the ${by} could not move`);
        match.stopWaiting = clock.after(settings.retryDelay, run);
      });
    match.stopWaiting = clock.after(delay, run);
  }

  #clockMove(match: Match): Action {
    const seat = actor(match.game) as Seat;
    if (match.timeouts[seat] + 1 >= this.#services.settings.timeouts)
      return { type: "forfeit", seat, reason: "timeout" };
    return defaultMove(match.game);
  }

  /** Records the result, again and again until it is done. The log is kept until then. */
  async #record(match: Match): Promise<void> {
    const { logs, record, clock, log, settings } = this.#services;
    const { id } = match.header;
    try {
      const saved = await logs.read(id);
      if (saved) await record({ log: saved, result: match.game.result!, turns: match.game.turn });
      await logs.remove(id);
    } catch (error) {
      log.error({ err: error, match: id }, "the result could not be recorded");
      if (this.#matches.has(id))
        match.stopWaiting = clock.after(settings.retryDelay, () => this.#record(match));
      return;
    }
    this.#end(match, "recorded");
  }

  #end(match: Match, why: "recorded" | "moved"): void {
    match.stopWaiting();
    for (const listener of match.listeners) listener.onEnd(why);
  }
}
