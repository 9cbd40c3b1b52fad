// The numbers of a match: points turn by turn, damage, and the best attack.
import { type Event, type Pool, SEATS, type Seat, type View } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import { attackName, findMon } from "./game-log.ts";

/** Something that counts, with the number of the action that it belongs to. */
export interface Mark {
  seq: number;
  turn: number;
  seat: Seat;
  what: "points" | "damage" | "knockOut";
  amount: number;
  /** The attack behind it; -1 if there is none. */
  card: number;
  attack: number;
}

/** Collects marks event by event. */
export interface Scorer {
  /** The mark of an event that is about to change `view`; null if it counts nothing. */
  mark(event: Event, view: View, seq: number): Mark | null;
}

export function createScorer(): Scorer {
  let attack: { card: number; index: number; seat: Seat } | null = null;
  return {
    mark(event, view, seq) {
      if (event.type === "attacked") attack = { card: event.card, index: event.index, seat: event.seat };
      if (event.type === "turnStarted" || event.type === "turnEnded") attack = null;
      const by = { card: attack?.card ?? -1, attack: attack?.index ?? -1 };
      switch (event.type) {
        case "scored":
          return { seq, turn: view.turn, seat: event.seat, what: "points", amount: event.points, ...by };
        case "damaged": {
          if (attack === null || event.cause !== "attack" || event.seat === attack.seat) return null;
          return { seq, turn: view.turn, seat: attack.seat, what: "damage", amount: event.amount, ...by };
        }
        case "knockedOut": {
          const owner = ownerOf(view, event.mon);
          if (owner === null) return null;
          const seat: Seat = owner === 0 ? 1 : 0;
          return { seq, turn: view.turn, seat, what: "knockOut", amount: 1, ...by };
        }
        default:
          return null;
      }
    },
  };
}

function ownerOf(view: View, mon: number): Seat | null {
  const found = findMon(view, mon);
  if (found === null) return null;
  return (
    SEATS.find((seat) => view.players[seat].active === found || view.players[seat].bench.includes(found)) ??
    null
  );
}

export interface Summary {
  /** By seat: points after each turn, from turn 0. */
  points: [number[], number[]];
  damage: [number, number];
  knockOuts: [number, number];
  /** The attack that did the most damage at once. */
  best: { seat: Seat; card: number; attack: number; amount: number } | null;
}

export function summarize(marks: readonly Mark[], turns: number): Summary {
  const total = (seat: Seat, what: Mark["what"]) =>
    marks.reduce((sum, mark) => (mark.seat === seat && mark.what === what ? sum + mark.amount : sum), 0);
  const curve = (seat: Seat) =>
    Array.from({ length: turns + 1 }, (_, turn) =>
      marks.reduce(
        (sum, mark) =>
          mark.seat === seat && mark.what === "points" && mark.turn <= turn ? sum + mark.amount : sum,
        0,
      ),
    );
  return {
    points: [curve(0), curve(1)],
    damage: [total(0, "damage"), total(1, "damage")],
    knockOuts: [total(0, "knockOut"), total(1, "knockOut")],
    best: bestAttack(marks),
  };
}

/** Damage of one attack to several Mantimon counts together. */
function bestAttack(marks: readonly Mark[]): Summary["best"] {
  let best: Summary["best"] = null;
  const sums = new Map<string, NonNullable<Summary["best"]>>();
  for (const { what, seat, turn, card, attack, amount } of marks) {
    if (what !== "damage" || card === -1) continue;
    const key = `${turn} ${seat} ${card} ${attack}`;
    const sum = { seat, card, attack, amount: amount + (sums.get(key)?.amount ?? 0) };
    sums.set(key, sum);
    if (best === null || sum.amount > best.amount) best = sum;
  }
  return best;
}

/** "Bramble Lash of Thornling" */
export function attackTitle(card: number, attack: number, pool: Pool): string {
  return t("result.attackOf", { attack: attackName(card, attack, pool), name: pool.cards[card].name });
}
