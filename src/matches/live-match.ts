// Plays one match here: every action is checked, written to the log, played, and only then shown.
import {
  type Action,
  apply,
  currentPlayer,
  defaultMove,
  type ForfeitReason,
  type Move,
  opponentOf,
  type Seat,
} from "../../engine/index.ts";
import type { Decider, LogEntry } from "./action-log.ts";
import { botMove } from "./bot.ts";
import { type DrawAnswer, drawAnswer, offerDraw } from "./draws.ts";
import { MatchError } from "./errors.ts";
import type { DrawNews, Match, MatchListener } from "./match.ts";
import type { MatchServices } from "./services.ts";
import { TurnTimer } from "./turn-timer.ts";

type Played = ReturnType<typeof apply>;

export class LiveMatch {
  readonly match: Match;
  readonly #services: MatchServices;
  readonly #timer: TurnTimer;
  readonly #busy = new Set<Promise<unknown>>();
  #last: Promise<unknown> = Promise.resolve();
  #stopWaiting = () => {};
  /** A write failed, and whether it took place is not known. */
  #inDoubt = false;
  #released = false;

  /** @param interrupted the players have to come back first. */
  constructor(match: Match, services: MatchServices, interrupted: boolean) {
    this.match = match;
    this.#services = services;
    this.#timer = new TurnTimer(match, services.time, {
      onExpiry: () => this.#moveFor("clock"),
      onWarning: (seat, left) => this.#tell((listener) => listener.onWarning?.(seat, left)),
      onChange: () => this.#tell((listener) => listener.onClock?.()),
    });
    if (interrupted) this.#timer.awaitReturn();
    this.#await();
  }

  connect(seat: Seat, connected: boolean): void {
    this.#timer.connect(seat, connected);
  }

  act(seat: Seat, seq: number, move: Move): Promise<number> {
    return this.#inTurn(async () => {
      this.match.check(seat, seq, move);
      await this.#commit(move, "player");
      // Who plays on does not want to end it.
      if (this.match.drawOffer === opponentOf(seat)) this.#tellDraw(this.match.drawOffer, "lapsed");
      return this.match.seq;
    });
  }

  concede(seat: Seat): Promise<number> {
    return this.#inTurn(() => this.#forfeit(seat, "concede"));
  }

  offerDraw(seat: Seat): Promise<void> {
    return this.#inTurn(() => this.#onDraw(seat, offerDraw(this.match, seat)));
  }

  answerDraw(seat: Seat, accept: boolean): Promise<void> {
    return this.#inTurn(() => this.#onDraw(seat, drawAnswer(this.match, seat, accept)));
  }

  /** Another process plays the match now. */
  giveUp(): void {
    this.#end("moved");
  }

  /** Stops playing. What is being written is still written. */
  release(): void {
    this.#released = true;
    this.#stop();
  }

  /** Resolves once nothing is being written. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.allSettled(this.#busy);
  }

  /** One job after the other, in the order in which they came, each on what stands in the log. */
  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const run = async () => {
      if (this.#released) throw new MatchError("moved");
      await this.#settleDoubt();
      return job();
    };
    const done = this.#last.then(run, run);
    this.#last = done.catch(() => {});
    return this.#track(done);
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#busy.add(work);
    const done = () => void this.#busy.delete(work);
    work.then(done, done);
    return work;
  }

  /** Tried, then written, then shown: what the engine cannot play never gets into a log. */
  async #commit(action: Action, by: Decider): Promise<void> {
    const { logs, time, logger } = this.#services;
    const { header, game, seq, term } = this.match;
    const { id } = header;
    const entry = this.match.entry(action, by, time.now(), this.#timer.used());
    let played: Played;
    let written: boolean;
    try {
      played = apply(game, action);
    } catch (error) {
      logger.error({ err: error, match: id, seq, action }, "the engine could not play an action");
      throw new MatchError("unavailable");
    }
    const boundary = played.game.turn !== game.turn || played.game.result !== null;
    try {
      written = await logs.append(id, { term, seq, boundary }, entry);
    } catch (error) {
      logger.error({ err: error, match: id }, "an action could not be written");
      this.#doubt();
      throw new MatchError("unavailable");
    }
    if (!written) {
      this.#end("moved");
      throw new MatchError("moved");
    }
    this.#show(entry, played);
  }

  #show(entry: LogEntry, { game, events }: Played): void {
    this.match.advance(entry, game);
    this.#await();
    const update = { seq: this.match.seq, entry, events };
    this.#tell((listener) => listener.onUpdate?.(update));
  }

  /** One who listens and fails does not keep the others from hearing. */
  #tell(tell: (listener: MatchListener) => void): void {
    for (const listener of this.match.listeners) {
      try {
        tell(listener);
      } catch (error) {
        this.#services.logger.error(
          { err: error, match: this.match.header.id },
          "something could not be shown",
        );
      }
    }
  }

  /** Whether a write took place is not known. Until it is, nobody's time runs. */
  #doubt(): void {
    this.#inDoubt = true;
    this.#timer.hold();
    this.#later(() => void this.#inTurn(async () => {}).catch(() => this.#doubt()), "retryDelayMs");
  }

  /** After a write of unknown outcome, what stands in the log is what happened. */
  async #settleDoubt(): Promise<void> {
    if (!this.#inDoubt) return;
    const saved = await this.#services.logs.read(this.match.header.id).catch(() => {
      throw new MatchError("unavailable");
    });
    this.#inDoubt = false;
    this.#timer.goOn();
    for (const entry of saved?.entries.slice(this.match.seq) ?? []) {
      this.#show(entry, apply(this.match.game, entry.action));
    }
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
    this.#tellDraw(answer === "offered" ? seat : opponentOf(seat), answer);
    // A bot would rather play.
    if (answer === "offered" && this.match.isBot(opponentOf(seat))) this.#tellDraw(seat, "declined");
  }

  #tellDraw(by: Seat, what: DrawNews): void {
    this.match.drawOffer = what === "offered" ? by : -1;
    this.#tell((listener) => listener.onDraw?.(by, what));
  }

  /** Sees to it that the match goes on by itself: by the clock, a bot, or the recording of its result. */
  #await(): void {
    this.#stop();
    if (this.match.over) void this.#track(this.#record());
    else if (this.#released) return;
    else if (this.match.isBot(currentPlayer(this.match.game) as Seat))
      this.#later(() => this.#moveFor("bot"), "botDelayMs");
    else this.#timer.start();
  }

  #stop(): void {
    this.#timer.stop();
    this.#stopWaiting();
  }

  #later(run: () => void, delay: "botDelayMs" | "retryDelayMs"): void {
    const { time, settings } = this.#services;
    this.#stopWaiting();
    this.#stopWaiting = time.after(settings[delay], run);
  }

  /** Moves for whoever has to, unless the player has done it by then. */
  #moveFor(by: "bot" | "clock"): void {
    const { match } = this;
    const { seq } = match;
    const move = async () => {
      if (match.seq !== seq || match.over) return;
      await this.#commit(by === "bot" ? botMove(match, this.#services) : clockMove(match), by);
    };
    this.#inTurn(move).catch((error) => {
      if (error instanceof MatchError && error.code === "moved") return;
      this.#services.logger.error({ err: error, match: match.header.id }, `the ${by} could not move`);
      this.#later(() => this.#moveFor(by), "retryDelayMs");
    });
  }

  /** Records the result, again and again until it is done. The log is kept until then. */
  async #record(): Promise<void> {
    const { logs, record, logger } = this.#services;
    const { log: played, game, header } = this.match;
    try {
      await record({ log: played, result: game.result!, turns: game.turn });
      await logs.remove(header.id);
    } catch (error) {
      logger.error({ err: error, match: header.id }, "the result could not be recorded");
      if (!this.#released) this.#later(() => void this.#track(this.#record()), "retryDelayMs");
      return;
    }
    this.#end("recorded");
  }

  #end(why: "recorded" | "moved"): void {
    this.#stop();
    if (why === "moved") this.#released = true;
    this.#tell((listener) => listener.onEnd?.(why));
  }
}

/** What the clock plays when the time is up: the default answer or the end of the turn, at last the end. */
function clockMove({ clocks, game, moment }: Match): Action {
  return clocks.isLast(moment)
    ? { type: "forfeit", seat: moment.seat, reason: "timeout" }
    : defaultMove(game);
}
