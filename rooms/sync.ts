// Brings the synced state up to the game. Only what differs is written, so only that is sent.
import type { ArraySchema } from "@colyseus/schema";
import {
  actor,
  type Game,
  legalActions,
  type MonView,
  type PlayerView,
  SEATS,
  SPECTATOR,
  type View,
  view,
} from "../engine/index.ts";
import { packMove } from "../engine/packed-move.ts";
import type { Match } from "../src/matches/match.ts";
import { LastingState, type MatchState, MonState, type PlayerState } from "./state.ts";
import type { Table } from "./table.ts";

/** Who is at the table, and what they wish. */
export function syncTable(state: MatchState, table: Table): void {
  for (const seat of SEATS) {
    write(state.players[seat], {
      name: table.names[seat],
      bot: table.isBot(seat),
      connected: table.isConnected(seat),
      rematch: table.wantsRematch(seat),
      muted: table.isMuted(seat),
    });
  }
}

/** What is shown of a match at some moment. */
export interface Snapshot extends Pick<Match, "game" | "seq" | "deadline" | "drawOffer"> {
  /** By seat: milliseconds that are left of the reserve. */
  reserve: readonly number[];
}

export function snapshotOf({ game, seq, deadline, drawOffer, clocks }: Match): Snapshot {
  return { game, seq, deadline, drawOffer, reserve: [...clocks.reserve] };
}

/** What everybody sees: the public fields, from what a spectator sees. */
export function syncPublic(state: MatchState, { game, seq, deadline, drawOffer, reserve }: Snapshot): void {
  const seen = view(game, SPECTATOR);
  const { turn, current, first, phase, stadium, result } = seen;
  write(state, {
    status: result ? "over" : "playing",
    seq,
    turn,
    current,
    first,
    phase,
    stadiumCard: stadium.card,
    stadiumSeat: stadium.seat,
    actor: actor(game),
    deadline,
    drawOffer,
    winner: result?.winner ?? -1,
    reason: result?.reason ?? "",
  });
  syncList(state.lasting, seen.lasting, () => new LastingState());
  syncDecision(state, seen);
  for (const seat of SEATS) syncPlayer(state.players[seat], seen.players[seat], reserve[seat]);
}

/** What each seat alone sees, from its own view. */
export function syncSeats(state: MatchState, game: Game): void {
  for (const seat of SEATS) syncOwn(state.players[seat], view(game, seat), seat, game);
}

function syncDecision({ decision: target }: MatchState, { decision: source }: View): void {
  if (!source) return write(target, { seat: -1 });
  const { seat, kind, reason, card, mon } = source;
  write(target, { seat, kind, reason, card, mon });
}

function syncPlayer(target: PlayerState, source: PlayerView, reserve: number): void {
  const { hand, discard, zone, active, bench, ...facts } = source;
  write(target, { ...facts, reserve, handCount: hand.length });
  syncArray(target.discard, discard);
  syncArray(target.zone, zone);
  syncMons(target.active, active ? [active] : []);
  syncMons(target.bench, bench);
}

const NO_DECISION = { options: [], picked: [], min: 0, max: 0, ordered: false, cancel: false };

/** What the player of the seat alone may know. */
function syncOwn(target: PlayerState, seen: View, seat: (typeof SEATS)[number], game: Game): void {
  const { hand, active, bench } = seen.players[seat];
  const decision = seen.decision?.seat === seat ? seen.decision : null;
  const own = seen.phase === "setup" ? [...(active ? [active] : []), ...bench] : [];
  syncArray(target.hand, hand);
  syncArray(
    target.faceDown,
    own.map((mon) => mon.cards[0]),
  );
  const { options, picked, min, max, ordered, cancel } = decision ?? NO_DECISION;
  syncArray(target.options, options);
  syncArray(target.picked, picked);
  write(target, { min, max, ordered, cancel });
  syncArray(target.moves, legalActions(game, seat).map(packMove));
}

function syncMons(target: ArraySchema<MonState>, source: MonView[]): void {
  syncLength(target, source.length, () => new MonState());
  source.forEach(({ cards, energy, ...facts }, i) => {
    const mon = target[i];
    write(mon, facts);
    syncArray(mon.cards, cards);
    syncArray(mon.energy, energy);
  });
}

function syncList<T extends object>(target: ArraySchema<T>, source: Partial<T>[], make: () => T): void {
  syncLength(target, source.length, make);
  source.forEach((item, i) => {
    write(target[i], item);
  });
}

function syncLength<T>(target: ArraySchema<T>, length: number, make: () => T): void {
  while (target.length > length) target.pop();
  while (target.length < length) target.push(make());
}

/**
 * What the synced objects hold, as plain ones: comparing these is many times faster than reading those. Nobody else
 * writes what is written here.
 */
const written = new WeakMap<object, Record<string, unknown> | readonly number[]>();

function write<T extends object>(target: T, values: Partial<T>): void {
  let known = written.get(target) as Partial<T> | undefined;
  if (!known) {
    known = {};
    written.set(target, known);
  }
  for (const key in values) {
    if (known[key] === values[key]) continue;
    known[key] = values[key];
    target[key] = values[key]!;
  }
}

function syncArray(target: ArraySchema<number>, source: readonly number[]): void {
  const known = (written.get(target) ?? []) as readonly number[];
  if (known.length === source.length && known.every((value, i) => value === source[i])) return;
  for (let length = known.length; length > source.length; length--) target.pop();
  source.forEach((value, i) => {
    if (i >= known.length) target.push(value);
    else if (known[i] !== value) target[i] = value;
  });
  written.set(target, source);
}
