// The model that the table's components share: the match, the legal moves and the held piece.
import { createContext, useContext } from "react";
import type { MonView, Move, Pool, RulesConfig, Seat, View } from "../../engine/index.ts";
import type { Requests } from "../match/connection.ts";
import { topCard } from "../match/game-log.ts";
import type { AnswerPlace, HeldPiece, PlayableMoves } from "../match/playable-moves.ts";
import type { Situation } from "../match/reasons.ts";
import type { MatchState } from "../match/store.ts";

/** A card to inspect, with its state if it is in play. */
export interface Inspected {
  card: number;
  mon: MonView | null;
}

/** The panel that is open over the table. */
export type Panel =
  | { show: "attacks" | "log" | "menu" | "keys" | "concede" | "emotes" }
  | { show: "mon"; id: number }
  | { show: "discard"; seat: Seat }
  | { show: "card"; inspected: Inspected };

export interface TableModel {
  state: MatchState;
  view: View;
  rules: RulesConfig;
  pool: Pool;
  /** My seat; null for a spectator. */
  me: Seat | null;
  /** Whose side is at the bottom of the screen. */
  bottom: Seat;
  nameOf(seat: Seat): string;
  /** Input for explanations; null for a spectator. */
  situation: Situation | null;
  playable: PlayableMoves;
  /** Where my open decision is answered; null if there is none. */
  answering: AnswerPlace | null;
  held: HeldPiece | null;
  /** Moves of the held card by the Mantimon that it goes to, and without one. */
  targets: { on: Map<number, Move>; plain: Move | null };
  hold(held: HeldPiece | null): void;
  act(move: Move): void;
  /** Explains why something is not possible. */
  explain(reason: string): void;
  inspect(inspected: Inspected): void;
  panel: Panel | null;
  open(panel: Panel | null): void;
  leave(): void;
  /** False in replays, where nothing can be requested. */
  live: boolean;
  /** Sends a request other than a move, and explains a refusal. */
  ask(work: (requests: Requests) => Promise<void>): void;
}

export const TableContext = createContext<TableModel | null>(null);

export function useTable(): TableModel {
  return useContext(TableContext)!;
}

/** Null while it is face down. */
export function inspectMon(mon: MonView): Inspected | null {
  const card = topCard(mon);
  return card === -1 ? null : { card, mon };
}

/** The move that a click on this Mantimon makes: the answer to a decision, or the target of the held piece. */
export function moveOn({ view, answering, playable, held, targets }: TableModel, id: number): Move | null {
  if (answering === "table") {
    const at = view.decision!.options.findIndex((mon, option) => mon === id && playable.answers.has(option));
    return playable.answers.get(at) ?? null;
  }
  return held ? (targets.on.get(id) ?? null) : null;
}

/** Whether it has been picked already in a decision that asks for several. */
export function isPicked({ view, answering }: TableModel, id: number): boolean {
  const { decision } = view;
  return answering === "table" && decision!.picked.some((option) => decision!.options[option] === id);
}
