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
    const player = state.players[seat];
    player.name = table.names[seat];
    player.bot = table.isBot(seat);
    player.connected = table.isConnected(seat);
    player.rematch = table.wantsRematch(seat);
    player.muted = table.isMuted(seat);
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
  state.seq = seq;
  state.deadline = deadline;
  state.drawOffer = drawOffer;
  const seen = view(game, SPECTATOR);
  state.status = seen.result ? "over" : "playing";
  state.turn = seen.turn;
  state.current = seen.current;
  state.first = seen.first;
  state.phase = seen.phase;
  state.stadiumCard = seen.stadium.card;
  state.stadiumSeat = seen.stadium.seat;
  state.actor = actor(game);
  state.winner = seen.result?.winner ?? -1;
  state.reason = seen.result?.reason ?? "";
  syncList(state.lasting, seen.lasting, () => new LastingState());
  syncDecision(state, seen);
  for (const seat of SEATS) {
    syncPlayer(state.players[seat], seen.players[seat]);
    state.players[seat].reserve = reserve[seat];
  }
}

/** What each seat alone sees, from its own view. */
export function syncSeats(state: MatchState, game: Game): void {
  for (const seat of SEATS) syncOwn(state.players[seat], view(game, seat), seat, game);
}

function syncDecision({ decision: target }: MatchState, { decision: source }: View): void {
  target.seat = source?.seat ?? -1;
  if (!source) return;
  const { kind, reason, card, mon } = source;
  Object.assign(target, { kind, reason, card, mon });
}

function syncPlayer(target: PlayerState, source: PlayerView): void {
  const { deck, energyDeck, prizes, points, next, attached, supporter, stadium, retreated } = source;
  Object.assign(target, { deck, energyDeck, prizes, points, next, attached, supporter, stadium, retreated });
  target.handCount = source.hand.length;
  syncArray(target.discard, source.discard);
  syncArray(target.zone, source.zone);
  syncMons(target.active, source.active ? [source.active] : []);
  syncMons(target.bench, source.bench);
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
  Object.assign(target, { min, max, ordered, cancel });
  syncArray(target.moves, legalActions(game, seat).map(packMove));
}

function syncMons(target: ArraySchema<MonState>, source: MonView[]): void {
  syncLength(target, source.length, () => new MonState());
  source.forEach(({ cards, energy, ...facts }, i) => {
    Object.assign(target[i], facts);
    syncArray(target[i].cards, cards);
    syncArray(target[i].energy, energy);
  });
}

function syncList<T extends object>(target: ArraySchema<T>, source: object[], make: () => T): void {
  syncLength(target, source.length, make);
  source.forEach((item, i) => {
    Object.assign(target[i], item);
  });
}

function syncLength<T>(target: ArraySchema<T>, length: number, make: () => T): void {
  while (target.length > length) target.pop();
  while (target.length < length) target.push(make());
}

function syncArray(target: ArraySchema<number>, source: readonly number[]): void {
  while (target.length > source.length) target.pop();
  source.forEach((value, i) => {
    if (i >= target.length) target.push(value);
    else if (target[i] !== value) target[i] = value;
  });
}
