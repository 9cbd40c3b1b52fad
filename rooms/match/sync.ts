// Updates the synced state. Only what differs is written, because every write is sent.
import type { ArraySchema } from "@colyseus/schema";
import {
  currentPlayer,
  type Game,
  type LastingView,
  legalActions,
  type MonView,
  NONE,
  type PlayerView,
  SEATS,
  SPECTATOR,
  type View,
  view,
} from "../../engine/index.ts";
import { packMove } from "../../engine/packed-move.ts";
import type { Match } from "../../src/matches/match.ts";
import type { SeatInfo } from "./seats.ts";
import { type DecisionState, LastingState, type MatchState, MonState, type PlayerState } from "./state.ts";

/** Updates the public information about the players. @param info by seat */
export function syncSeatInfo(state: MatchState, info: SeatInfo[]): void {
  for (const seat of SEATS) Object.assign(state.players[seat], info[seat]);
}

/** What is shown of a match after an action. */
export interface Snapshot extends Pick<Match, "game" | "seq" | "deadline" | "clockStartsAt" | "drawOffer"> {
  /** By seat: milliseconds that are left of the reserve. */
  reserve: readonly number[];
}

export function snapshotOf({ game, seq, deadline, clockStartsAt, drawOffer, timeBudgets }: Match): Snapshot {
  return { game, seq, deadline, clockStartsAt, drawOffer, reserve: [...timeBudgets.reserve] };
}

/**
 * The content of a state as plain values, which are many times faster to compare than synced ones. Nothing else
 * writes these fields.
 */
interface Shown {
  facts: Partial<MatchState>;
  decision: Partial<DecisionState>;
  view: View | null;
  /** By seat. */
  players: [Partial<PlayerState>, Partial<PlayerState>];
  own: [Own, Own];
}

/** The lists that a seat alone sees. */
type Own = Record<"hand" | "faceDown" | "options" | "picked" | "moves", readonly number[]>;

const NO_LISTS: Own = { hand: [], faceDown: [], options: [], picked: [], moves: [] };
const NO_DECISION = {
  ...{ program: -1, step: -1, options: [], picked: [] },
  ...{ min: 0, max: 0, ordered: false, cancel: false },
};

const shownBy = new WeakMap<MatchState, Shown>();

function shownOf(state: MatchState): Shown {
  const known = shownBy.get(state);
  if (known) return known;
  const shown: Shown = { facts: {}, decision: {}, view: null, players: [{}, {}], own: [NO_LISTS, NO_LISTS] };
  shownBy.set(state, shown);
  return shown;
}

/** Updates the public fields, from a spectator's view. */
export function syncPublic(state: MatchState, snapshot: Snapshot): void {
  const { game, seq, deadline, clockStartsAt, drawOffer, reserve } = snapshot;
  const shown = shownOf(state);
  const seen = view(game, SPECTATOR);
  const { turn, current, first, phase, stadium, lasting, result } = seen;
  write(shown.facts, state, {
    status: result ? "over" : "playing",
    seq,
    turn,
    current,
    first,
    phase,
    stadiumCard: stadium.card,
    stadiumSeat: stadium.seat,
    currentPlayer: currentPlayer(game),
    deadline,
    clockStartsAt,
    drawOffer,
    winner: result?.winner ?? -1,
    reason: result?.reason ?? "",
  });
  const before = shown.view;
  syncLasting(state.lasting, lasting, before?.lasting ?? []);
  syncDecision(shown.decision, state, seen);
  for (const seat of SEATS) {
    const player = seen.players[seat];
    syncPlayer(shown.players[seat], state.players[seat], player, before?.players[seat]);
    write(shown.players[seat], state.players[seat], {
      reserve: reserve[seat],
      handCount: player.hand.length,
    });
  }
  shown.view = seen;
}

/** Updates the private fields of each seat, from its own view. */
export function syncPrivate(state: MatchState, game: Game): void {
  const shown = shownOf(state);
  for (const seat of SEATS) {
    const seen = view(game, seat);
    const { hand, active, bench } = seen.players[seat];
    const decision = seen.decision?.seat === seat ? seen.decision : NO_DECISION;
    const setUp = seen.phase === "setup" ? [...(active ? [active] : []), ...bench] : [];
    const own: Own = {
      hand,
      faceDown: setUp.map((mon) => mon.cards[0]),
      options: decision.options,
      picked: decision.picked,
      moves: legalActions(game, seat).map(packMove),
    };
    const player = state.players[seat];
    for (const list of OWN_LISTS) syncArray(player, list, own[list], shown.own[seat][list]);
    shown.own[seat] = own;
    const { program, step, min, max, ordered, cancel } = decision;
    write(shown.players[seat], player, { program, step, min, max, ordered, cancel });
  }
}
const OWN_LISTS = Object.keys(NO_LISTS) as (keyof Own)[];

function syncDecision(known: Partial<DecisionState>, state: MatchState, { decision: source }: View): void {
  if (!source) return write(known, state.decision, { seat: -1 });
  const { seat, kind, reason, card, mon } = source;
  write(known, state.decision, { seat, kind, reason, card, mon });
}

function syncPlayer(
  known: Partial<PlayerState>,
  target: PlayerState,
  source: PlayerView,
  before: PlayerView | undefined,
): void {
  const { deck, energyDeck, prizes, points, nextEnergy, attached, supporter, stadium, retreated } = source;
  write(known, target, {
    deck,
    energyDeck,
    prizes,
    points,
    nextEnergy,
    attached,
    supporter,
    stadium,
    retreated,
  });
  syncArray(target, "discard", source.discard, before?.discard ?? []);
  syncArray(target, "energyZone", source.energyZone, before?.energyZone ?? []);
  syncMons(target.active, listOf(source.active), listOf(before?.active));
  syncMons(target.bench, source.bench, before?.bench ?? []);
}

const listOf = (mon: MonView | null | undefined) => (mon ? [mon] : []);

function syncMons(target: ArraySchema<MonState>, source: MonView[], before: MonView[]): void {
  syncLength(target, source.length, before.length, () => new MonState());
  source.forEach((mon, i) => {
    if (!before[i] || !isSameMon(mon, before[i])) syncMon(target[i], mon, before[i]);
  });
}

const MON_FACTS = ["id", "tool", "damage", "hp", "statuses", "entered", "evolved", "abilityUsed"] as const;

function isSameMon(a: MonView, b: MonView): boolean {
  return (
    MON_FACTS.every((fact) => a[fact] === b[fact]) &&
    a.secondTool === b.secondTool &&
    isSame(a.cards, b.cards) &&
    isSame(a.energy, b.energy)
  );
}

function syncMon(target: MonState, source: MonView, before: MonView | undefined): void {
  for (const fact of MON_FACTS) if (source[fact] !== before?.[fact]) target[fact] = source[fact];
  if (source.secondTool !== before?.secondTool) target.secondTool = source.secondTool ?? NONE;
  syncArray(target, "cards", source.cards, before?.cards ?? []);
  syncArray(target, "energy", source.energy, before?.energy ?? []);
}

function syncLasting(target: ArraySchema<LastingState>, source: LastingView[], before: LastingView[]): void {
  syncLength(target, source.length, before.length, () => new LastingState());
  source.forEach((lasting, i) => {
    write({ ...before[i] }, target[i], lasting);
  });
}

function syncLength<T>(target: ArraySchema<T>, length: number, before: number, make: () => T): void {
  for (let i = before; i > length; i--) target.pop();
  for (let i = before; i < length; i++) target.push(make());
}

/** Writes the values that differ from the known ones. */
function write<T extends object>(known: Partial<T>, target: T, values: Partial<T>): void {
  for (const key in values) {
    if (known[key] === values[key]) continue;
    known[key] = values[key];
    target[key] = values[key]!;
  }
}

function syncArray<K extends string>(
  owner: Record<K, ArraySchema<number>>,
  list: K,
  source: readonly number[],
  before: readonly number[],
): void {
  if (isSame(source, before)) return;
  const target = owner[list];
  for (let length = before.length; length > source.length; length--) target.pop();
  source.forEach((value, i) => {
    if (i >= before.length) target.push(value);
    else if (before[i] !== value) target[i] = value;
  });
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, i) => value === b[i]);
