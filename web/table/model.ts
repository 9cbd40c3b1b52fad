// The model that the table's components share: the match, the legal moves and the held piece.

import { createContext, type ReactNode, useContext } from "react";
import type { Worn } from "../../cards/cosmetic-types.ts";
import type { MonView, Move, Pool, RulesConfig, Seat, View } from "../../engine/index.ts";
import type { Hint } from "../bots/use-hint.ts";
import { advice } from "../match/advice.ts";
import type { Requests, TableRequests } from "../match/connection.ts";
import { findMon, topCard } from "../match/game-log.ts";
import type { MatchState, MatchStore } from "../match/match-store.ts";
import { isOpenTo } from "../match/picks.ts";
import { type AnswerPlace, type HeldPiece, type PlayableMoves, pickMove } from "../match/playable-moves.ts";
import type { Situation } from "../match/reasons.ts";
import { t } from "../text/index.ts";
import type { Choice } from "./choice.ts";

/** A card to inspect, with its state if it is in play. */
export interface Inspected {
  card: number;
  mon: MonView | null;
}

/** The panel that is open over the table. */
export type Panel =
  | { show: "attacks" | "log" | "menu" | "keys" | "concede" | "emotes" | "confirmEndTurn" }
  | { show: "confirmAttack"; index: number }
  | { show: "mon"; id: number }
  | { show: "discard"; seat: Seat }
  | { show: "card"; inspected: Inspected };

/** Whether there still is what the panel is about: a Mantimon, or the moves that it asks about. */
export function isStillThere(panel: Panel, view: View, playable: PlayableMoves): boolean {
  switch (panel.show) {
    case "mon":
      return findMon(view, panel.id) !== null;
    case "confirmAttack":
      return playable.attacks.has(panel.index);
    case "confirmEndTurn":
      return playable.endTurn !== null;
    case "concede":
      return view.result === null;
    default:
      return true;
  }
}

export interface TableProps {
  store: MatchStore;
  pool: Pool;
  /** Null in replays. */
  requests: TableRequests | null;
  /**
   * For replays: whose side is at the bottom, who is "you", the controls in place of the buttons, what opens the review,
   * and a panel of theirs.
   */
  replay?: {
    bottom: Seat;
    you: Seat | null;
    controls: ReactNode;
    review: (() => void) | null;
    panel: ReactNode;
  };
  /** For lessons: what is said during the match, and at its end in place of the result. */
  lesson?: { guide: ReactNode; end: ReactNode };
  /** For battles of the campaign: what the opponent says, its portrait, and what the result brings. */
  battle?: { says: ReactNode; portrait: ReactNode; outcome: ReactNode };
  /** What the result of another match brings. */
  outcome?: ReactNode;
  onLeave(): void;
  /** Opens the rematch. */
  onFollow?: () => void;
  /** Opens the replay once the match is over. */
  onReplay?: () => void;
}

export interface TableModel {
  state: MatchState;
  view: View;
  rules: RulesConfig;
  pool: Pool;
  /** My seat; null for a spectator. */
  me: Seat | null;
  /** Whom sentences call "you": my seat, or in a replay the one whose match it was; null for a spectator. */
  you: Seat | null;
  /** Whose side is at the bottom of the screen. */
  bottom: Seat;
  /** Turns the table round; null for players, who sit at the bottom. */
  turnRound: (() => void) | null;
  nameOf(seat: Seat): string;
  /** What a player wears; nothing if the settings hide it. */
  wornBy(seat: Seat): Worn;
  /** Input for explanations; null for a spectator. */
  situation: Situation | null;
  playable: PlayableMoves;
  /** Where my open decision is answered; null if there is none. */
  answering: AnswerPlace | null;
  /** The picks so far, where my open decision asks for several. */
  choice: Choice | null;
  held: HeldPiece | null;
  /** Moves of the held card by the Mantimon that it goes to, and without one. */
  targets: { on: Map<number, Move>; plain: Move | null };
  hold(held: HeldPiece | null): void;
  /** A card of the hand that was touched and cannot be played, and why; until the next touch. */
  lifted: { card: number; reason: string } | null;
  /** Shows such a card. */
  lift(card: number, reason: string): void;
  act(move: Move): void;
  /** Attacks; asks before if the player wants to be asked. */
  attack(index: number): void;
  /** Ends the turn; asks before while an attack could still be made. */
  endTurn(): void;
  /** Shows the last turn of another player again. */
  replayTurn(): void;
  markRead(id?: number): void;
  /** Explains why something is not possible. */
  explain(reason: string): void;
  inspect(inspected: Inspected): void;
  /** Of practice matches; null where there are no hints. */
  hint: Hint | null;
  /** Asks for a hint, or explains why there is none. */
  askHint(): void;
  /** Opens the review of a replay; null where there is none. */
  review: (() => void) | null;
  panel: Panel | null;
  open(panel: Panel | null): void;
  /** Whether the question in the middle is put aside to look at the table. */
  looking: boolean;
  look(looking: boolean): void;
  leave(): void;
  /** False in replays, where nothing can be requested. */
  live: boolean;
  /** Whether the match takes such requests. */
  can(request: keyof Requests): boolean;
  /** Sends a request other than a move, and explains a refusal. */
  ask(work: (requests: TableRequests) => Promise<void> | undefined): void;
  /** Of the opponent, where it is a character of the campaign. */
  portrait?: ReactNode;
}

export const TableContext = createContext<TableModel | null>(null);

export function useTable(): TableModel {
  return useContext(TableContext)!;
}

/** Points of a seat; under rules with prizes, how many it has taken. */
export function scored({ players }: View, { win }: RulesConfig, seat: Seat): number {
  const { points, prizes } = players[seat];
  return win.by === "points" ? points : win.target - prizes;
}

/** Null while it is face down. */
export function inspectMon(mon: MonView): Inspected | null {
  const card = topCard(mon);
  return card === -1 ? null : { card, mon };
}

/** What a click on this Mantimon does: answers a decision, or gives it the held piece; null for nothing. */
export function actionOn(table: TableModel, id: number): (() => void) | null {
  const { view, answering, held, targets, act } = table;
  if (answering === "table") return answerTo(table, view.decision!.options.indexOf(id)).choose;
  const move = held && targets.on.get(id);
  return move ? () => act(move) : null;
}

/** The state of one option of the open decision. */
export interface OptionState {
  picked: boolean;
  /** Position in the chosen order, from 1; 0 if it is not picked or the order does not matter. */
  order: number;
  /** Picks it, or takes it back; null if that is not possible. */
  choose: (() => void) | null;
}

/** @param option -1 for what is no option */
export function answerTo({ view, playable, choice, act }: TableModel, option: number): OptionState {
  const decision = view.decision!;
  if (option === -1) return { picked: false, order: 0, choose: null };
  if (!choice) {
    const move = pickMove(decision, playable, option);
    return { picked: false, order: 0, choose: move && (() => act(move)) };
  }
  const at = choice.picks.indexOf(option);
  const open = isOpenTo(decision, option) && (at !== -1 || choice.picks.length < decision.max);
  return {
    picked: at !== -1,
    order: decision.ordered ? at + 1 : 0,
    choose: open && !choice.sending ? () => choice.toggle(option) : null,
  };
}

/** Why an option of the open decision cannot be chosen. */
export function whyNotOption({ view, choice }: TableModel, option: number): string {
  const decision = view.decision!;
  if (option === -1) return t("prompt.notAnOption");
  if (!choice) return t("prompt.notWithOthers");
  if (choice.sending) return t("table.oneMoment");
  if (!isOpenTo(decision, option)) return t("prompt.final");
  return t("prompt.tooMany", { count: decision.max });
}

/** Why a card cannot go to the place where it was dropped or pointed to: `mon-ID`, or another part of the table. */
export function whyNotHere(
  { situation, pool, me, view, rules }: TableModel,
  card: number,
  target: string,
): string {
  const { name, kind, ...rest } = pool.cards[card];
  const on = target.startsWith("mon-") ? Number(target.slice(4)) : -1;
  const own =
    me !== null && [view.players[me].active, ...view.players[me].bench].some((mon) => mon?.id === on);
  if (situation === null) return t("table.cannotGoThere", { name });
  if (on !== -1 && !own) return t("table.ownMantimonOnly", { name });
  if (on === -1) return t("table.needsMantimon", { name });
  const evolution = kind === "mantimon" && "stage" in rest && rest.stage !== "basic";
  const attaches = kind === "energy" && rules.energy.source === "hand";
  const move: Move = attaches
    ? { type: "attach", card, on }
    : evolution
      ? { type: "evolve", card, on }
      : { type: "play", card, on };
  return advice.get().whyNotMove(situation, move);
}

/** The sensible next step of my free turn, as far as it is one of these: gold marks it. */
export function nextStep({ playable, rules }: TableModel): "attach" | "attack" | "endTurn" | null {
  if (!playable.endTurn) return null;
  const attaches =
    rules.energy.source === "hand"
      ? [...playable.hand.values()].some((moves) => moves.some(({ type }) => type === "attach"))
      : playable.energyZone.size > 0;
  if (attaches) return "attach";
  return playable.attacks.size > 0 ? "attack" : "endTurn";
}
