// Groups the legal moves by the element of the table that one clicks to make them.
import type { DecisionView, Move, RulesConfig, Seat, View } from "../../engine/index.ts";

/** What the player holds: a card of the hand, energy from the zone, or the active Mantimon for a retreat. */
export interface HeldPiece {
  from: "hand" | "energyZone" | "active";
  card: number;
  /** Which of several equal cards, from 0. It matters only for what is highlighted. */
  copy: number;
}

export interface PlayableMoves {
  hand: Map<number, Move[]>;
  energyZone: Map<number, Move[]>;
  /** By id of the Mantimon whose ability may be used. */
  abilities: Map<number, Move>;
  /** By index of the attack. */
  attacks: Map<number, Move>;
  /** By id of the Mantimon on the bench that would come forward. */
  retreats: Map<number, Move>;
  /** Answers to the decision, by place in its options. */
  answers: Map<number, Move>;
  stadium: Move | null;
  endTurn: Move | null;
  stop: Move | null;
  cancel: Move | null;
}

export function playableMoves(moves: Move[], rules: RulesConfig | null): PlayableMoves {
  const playable: PlayableMoves = {
    hand: new Map(),
    energyZone: new Map(),
    abilities: new Map(),
    attacks: new Map(),
    retreats: new Map(),
    answers: new Map(),
    stadium: null,
    endTurn: null,
    stop: null,
    cancel: null,
  };
  for (const move of moves) {
    switch (move.type) {
      case "attach":
        push(rules?.energy.source === "hand" ? playable.hand : playable.energyZone, move.card, move);
        break;
      case "play":
      case "evolve":
        push(playable.hand, move.card, move);
        break;
      case "ability":
        playable.abilities.set(move.mon, move);
        break;
      case "attack":
        playable.attacks.set(move.index, move);
        break;
      case "retreat":
        playable.retreats.set(move.to, move);
        break;
      case "choose":
        playable.answers.set(move.option, move);
        break;
      default:
        playable[move.type] = move;
    }
  }
  return playable;
}

function push(map: Map<number, Move[]>, key: number, move: Move): void {
  const list = map.get(key);
  if (list) list.push(move);
  else map.set(key, [move]);
}

/** The moves of a held card: onto a Mantimon, by its id, or without a target. */
export function targetsOf(
  playable: PlayableMoves,
  held: Pick<HeldPiece, "from" | "card">,
): { on: Map<number, Move>; plain: Move | null } {
  if (held.from === "active") return { on: playable.retreats, plain: null };
  const on = new Map<number, Move>();
  let plain: Move | null = null;
  for (const move of playable[held.from].get(held.card) ?? []) {
    if (move.type !== "attach" && move.type !== "play" && move.type !== "evolve") continue;
    if (move.on === -1) plain = move;
    else on.set(move.on, move);
  }
  return { on, plain };
}

/** How a decision is answered: on the table, in the hand, or in a panel of its own. */
export type AnswerPlace = "table" | "hand" | "panel";

export function answerPlace(decision: DecisionView, view: View, seat: Seat): AnswerPlace {
  if (decision.kind === "mantimon") return "table";
  const setup = decision.reason === "setupActive" || decision.reason === "setupBench";
  const hand = view.players[seat].hand;
  return setup && decision.options.every((card) => hand.includes(card)) ? "hand" : "panel";
}

/** The place in a decision's options of one of several equal cards; -1 if it is none of them. */
export function optionOf({ options }: DecisionView, card: number, copy: number): number {
  let seen = 0;
  return options.findIndex((value) => value === card && seen++ === copy);
}

/** The move that picks this option or one that is equal to the rules; null if it cannot be picked now. */
export function pickMove({ options }: DecisionView, playable: PlayableMoves, option: number): Move | null {
  for (const [place, move] of playable.answers) if (options[place] === options[option]) return move;
  return null;
}

/** Numbers equal cards: [7, 3, 7] gives copies [0, 0, 1]. */
export function withCopies(cards: number[]): { card: number; copy: number }[] {
  const seen = new Map<number, number>();
  return cards.map((card) => {
    const copy = seen.get(card) ?? 0;
    seen.set(card, copy + 1);
    return { card, copy };
  });
}
