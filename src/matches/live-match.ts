// Plays one match in this process: every action is checked, written to the log, applied, and only then shown.
import {
  type Action,
  apply,
  currentPlayer,
  type ForfeitReason,
  type Move,
  opponentOf,
  type Seat,
} from "../../engine/index.ts";
import { inSpan } from "../tracing/span.ts";
import type { Decider, LogEntry } from "./action-log.ts";
import { playBotTurn } from "./bot-turn.ts";
import { clockMove, insteadOf } from "./default-actions.ts";
import { type DrawAnswer, drawAnswer, offerDraw } from "./draws.ts";
import { EngineFailure, MatchError } from "./errors.ts";
import type { DrawStatus, Match, MatchListener } from "./match.ts";
import type { MatchServices } from "./services.ts";
import { TurnTimer } from "./turn-timer.ts";

type Applied = ReturnType<typeof apply>;

export class LiveMatch {
  readonly match: Match;
  readonly #services: MatchServices;
  readonly #timer: TurnTimer;
  /** Writes that have not ended. */
  readonly #writes = new Set<Promise<unknown>>();
  /** The latest of the jobs that run one after the other. */
  #lastJob: Promise<unknown> = Promise.resolve();
  #cancelScheduled = () => {};
  /** A write failed, and it is not known whether it took place. */
  #inDoubt = false;
  #released = false;

  /** @param interrupted the players are given time to come back. */
  constructor(match: Match, services: MatchServices, interrupted: boolean) {
    this.match = match;
    this.#services = services;
    this.#timer = new TurnTimer(match, services.time, {
      onExpiry: () => this.#playFor("clock", match.seq, clockMove(match)),
      onWarning: (seat, left) => this.#notify((listener) => listener.onWarning?.(seat, left)),
      onChange: () => this.#notify((listener) => listener.onClock?.()),
    });
    if (interrupted) this.#timer.grantReturnTime();
    this.#scheduleNext();
  }

  connect(seat: Seat, connected: boolean): void {
    this.#timer.connect(seat, connected);
  }

  act(seat: Seat, seq: number, move: Move): Promise<number> {
    const end = this.#services.metrics?.action.startTimer();
    const acted = this.#enqueue(async () => {
      this.match.check(seat, seq, move);
      await this.#commit(move, "player");
      // Playing on declines the opponent's offer.
      if (this.match.drawOffer === opponentOf(seat)) this.#notifyDraw(this.match.drawOffer, "lapsed");
      return this.match.seq;
    });
    return acted.finally(end);
  }

  concede(seat: Seat): Promise<number> {
    return this.#enqueue(() => this.#forfeit(seat, "concede"));
  }

  offerDraw(seat: Seat): Promise<void> {
    return this.#enqueue(() => this.#onDraw(seat, offerDraw(this.match, seat)));
  }

  answerDraw(seat: Seat, accept: boolean): Promise<void> {
    return this.#enqueue(() => this.#onDraw(seat, drawAnswer(this.match, seat, accept)));
  }

  /**
   * The store has another term for the log: another process has claimed it, or the store has lost our claim.
   * @param term of the store; null if it has no log
   */
  async onOtherTerm(term: number | null): Promise<void> {
    const mayBeLost = term === null || term < this.match.term;
    const again = async () => mayBeLost && (await this.#reinstate());
    if (!(await this.#enqueue(again)) && !this.match.over) this.#end("moved");
  }

  /** Writes the log again if the store has lost some of it: everything acknowledged is known here. */
  async #reinstate(): Promise<boolean> {
    return (await this.#services.logs.reinstate?.(this.match.log, this.match.term)) ?? false;
  }

  /** Stops playing. Writes that have begun are finished. */
  release(): void {
    this.#released = true;
    this.#stop();
  }

  /** Resolves once nothing is being written. */
  async flushed(): Promise<void> {
    while (this.#writes.size > 0) await Promise.allSettled(this.#writes);
  }

  /** Runs one job after the other, in the order of the calls, each on the state that the log gives. */
  #enqueue<T>(job: () => Promise<T>): Promise<T> {
    const run = async () => {
      if (this.#released) throw new MatchError("moved");
      await this.#resolveDoubt();
      return job();
    };
    const done = this.#lastJob.then(run, run);
    this.#lastJob = done.catch(() => {});
    return this.#track(done);
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#writes.add(work);
    const done = () => void this.#writes.delete(work);
    work.then(done, done);
    return work;
  }

  #commit(action: Action, by: Decider): Promise<void> {
    const { header, seq } = this.match;
    return inSpan("action", { "match.id": header.id, "match.seq": seq, by }, () =>
      this.#carryOut(action, by),
    );
  }

  /** Applies first, as an action that the engine cannot play must not get into a log; then writes, then shows. */
  async #carryOut(action: Action, by: Decider): Promise<void> {
    const { logs, time, logger } = this.#services;
    const { header, game, seq, term } = this.match;
    const { id } = header;
    const entry = this.match.entry(action, by, time.now(), this.#timer.used());
    let applied: Applied;
    let written: boolean;
    try {
      applied = apply(game, action);
    } catch (error) {
      this.#reportBug({ err: error, seq, action }, "the engine could not play an action");
      throw new EngineFailure();
    }
    const boundary = applied.game.turn !== game.turn || applied.game.result !== null;
    try {
      const end = this.#services.metrics?.append.startTimer();
      const append = () => inSpan("append", {}, () => logs.append(id, { term, seq, boundary }, entry));
      written = await append().finally(end);
      if (!written && (await this.#reinstate())) written = await append();
    } catch (error) {
      logger.error({ err: error, match: id }, "an action could not be written");
      this.#enterDoubt();
      throw new MatchError("unavailable");
    }
    if (!written) {
      this.#end("moved");
      throw new MatchError("moved");
    }
    this.#advance(entry, applied);
  }

  #advance(entry: LogEntry, { game, events }: Applied): void {
    this.match.playedAtMs[this.match.seq] = this.#services.time.running();
    this.match.advance(entry, game, events);
    this.#scheduleNext();
    const update = { seq: this.match.seq, entry, events };
    inSpan("patch", {}, () => this.#notify((listener) => listener.onUpdate?.(update)));
  }

  /** A listener that fails does not stop the others. */
  #notify(notify: (listener: MatchListener) => void): void {
    for (const listener of this.match.listeners) {
      try {
        notify(listener);
      } catch (error) {
        this.#reportBug({ err: error }, "something could not be shown");
      }
    }
  }

  #reportBug(details: { err: unknown; [name: string]: unknown }, what: string): void {
    const { logger, metrics } = this.#services;
    logger.error({ ...details, match: this.match.header.id }, what);
    metrics?.problems.inc({ code: "internal" });
  }

  /** Stops the clock until it is known whether a write took place. */
  #enterDoubt(): void {
    if (this.#released) return;
    this.#inDoubt = true;
    this.#timer.pause();
    this.#schedule(() => void this.#enqueue(async () => {}).catch(() => this.#enterDoubt()), "retryDelayMs");
  }

  /** After a write of unknown outcome, reads the log: it decides what happened. */
  async #resolveDoubt(): Promise<void> {
    if (!this.#inDoubt) return;
    const saved = await this.#services.logs.read(this.match.header.id).catch(() => {
      throw new MatchError("unavailable");
    });
    this.#inDoubt = false;
    this.#timer.resume();
    const missed = saved?.entries.slice(this.match.seq) ?? [];
    for (const entry of missed) this.#advance(entry, apply(this.match.game, entry.action));
    // Waiting for the log has taken the place of a bot's move.
    if (missed.length === 0 && this.#isBotsTurn) this.#scheduleNext();
  }

  async #forfeit(seat: Seat, reason: ForfeitReason): Promise<number> {
    if (this.match.over) throw new MatchError("match_over");
    await this.#commit({ type: "forfeit", seat, reason }, "player");
    return this.match.seq;
  }

  async #onDraw(seat: Seat, answer: DrawAnswer): Promise<void> {
    if (answer === "accepted") {
      await this.#forfeit(seat, "agreedDraw");
      return;
    }
    this.#notifyDraw(answer === "offered" ? seat : opponentOf(seat), answer);
    // Bots never agree to a draw.
    if (answer === "offered" && this.match.isBot(opponentOf(seat))) this.#notifyDraw(seat, "declined");
  }

  #notifyDraw(by: Seat, what: DrawStatus): void {
    this.match.drawOffer = what === "offered" ? by : -1;
    this.#notify((listener) => listener.onDraw?.(by, what));
  }

  get #isBotsTurn(): boolean {
    return this.match.isBot(currentPlayer(this.match.game) as Seat);
  }

  /** Sets up what comes next without a player: the clock, a bot's move, or the recording of the result. */
  #scheduleNext(): void {
    this.#stop();
    if (this.match.over) void this.#track(this.#record());
    else if (this.#released) return;
    else if (this.#isBotsTurn) {
      const { seq } = this.match;
      const play = (move: Move) => !this.#released && this.#playFor("bot", seq, move);
      this.#cancelScheduled = playBotTurn(this.match, this.#services, play);
    } else this.#timer.start();
  }

  #stop(): void {
    this.#timer.stop();
    this.#cancelScheduled();
  }

  #schedule(run: () => void, delay: "retryDelayMs"): void {
    const { time, settings } = this.#services;
    this.#cancelScheduled();
    this.#cancelScheduled = time.after(settings[delay], run);
  }

  /** Plays for the seat that has to move as number `seq`, unless another action came first. */
  #playFor(by: "bot" | "clock", seq: number, action: Action): void {
    const { match } = this;
    const play = async () => {
      if (match.seq === seq && !match.over) await this.#commit(action, by);
    };
    this.#enqueue(play).catch((error) => {
      if (error instanceof MatchError && error.code === "moved") return;
      this.#services.logger.error({ err: error, match: match.header.id }, `the ${by} could not move`);
      if (!(error instanceof EngineFailure))
        this.#schedule(() => this.#playFor(by, seq, action), "retryDelayMs");
      else if (match.seq === seq && action.type !== "forfeit")
        this.#playFor(by, seq, insteadOf(action, match, by));
    });
  }

  /** Records the result, with retries. The log is kept until then. */
  async #record(): Promise<void> {
    const { logs, record, logger } = this.#services;
    const { log: played, game, header } = this.match;
    try {
      await record({ log: played, result: game.result!, turns: game.turn });
      await logs.remove(header.id);
    } catch (error) {
      logger.error({ err: error, match: header.id }, "the result could not be recorded");
      if (!this.#released) this.#schedule(() => void this.#track(this.#record()), "retryDelayMs");
      return;
    }
    this.match.recorded = true;
    this.#end("recorded");
  }

  #end(why: "recorded" | "moved"): void {
    this.#stop();
    if (why === "moved") this.#released = true;
    this.#notify((listener) => listener.onEnd?.(why));
  }
}
