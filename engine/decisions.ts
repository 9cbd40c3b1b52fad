// Decisions as data: asking questions, answering them one pick at a time, and the legal answers.

import type { Move } from "./action.ts";
import { type Decision, type Frame, type Game, UNDO } from "./state.ts";
import type { DecisionKind, DecisionReason } from "./view-types.ts";
import { NONE, type Seat } from "./vocabulary.ts";

export interface Question {
  seat: Seat;
  kind: DecisionKind;
  reason?: DecisionReason;
  mon?: number;
  options: number[];
  min: number;
  /** Maximum number of picks. Where the options are hidden, it depends only on what both players can see. */
  max: number;
  ordered?: boolean;
  /**
   * The options depend on cards that the other player cannot see. The question is then asked even if it has one
   * answer or none, and the player makes each pick: otherwise the questions would tell the other player what is
   * hidden.
   */
  hidden?: boolean;
  /** The question shows its player hidden cards, so that the play can no longer be taken back. */
  reveals?: boolean;
}

/**
 * Returns the picked values, or null: the question is now open, and the instruction runs again from its start once it
 * is answered. So an instruction asks before it changes anything. No question is opened if both players can see that
 * it has only one answer.
 */
export function ask(game: Game, frame: Frame, question: Question): number[] | null {
  if (frame.cursor < frame.answers.length) return frame.answers[frame.cursor++];
  const { options } = question;
  const hidden = question.hidden === true;
  const max = hidden ? question.max : Math.min(question.max, options.length);
  const decision: Decision = {
    seat: question.seat,
    kind: question.kind,
    reason: question.reason ?? "effect",
    card: frame.card,
    mon: question.mon ?? NONE,
    program: frame.program,
    step: frame.program === NONE ? NONE : frame.pc,
    options,
    picked: [],
    min: Math.min(question.min, max, options.length),
    max,
    ordered: question.ordered === true,
    cancel: question.reveals !== true && mayTakeBack(game, question.seat),
    hidden,
  };
  pickForced(decision);
  if (isComplete(decision)) {
    const answer = valuesOf(decision);
    frame.answers.push(answer);
    frame.cursor++;
    return answer;
  }
  game.decision = decision;
  tellDecision(game, decision);
  return null;
}

const MAX_CANCELS_PER_TURN = 4;

/** The frame of a play that can still be taken back: nothing has happened since it began. */
export function undoableFrame(game: Game): Frame | undefined {
  return game.stack.find(({ undo }) => undo !== UNDO.none);
}

function mayTakeBack(game: Game, seat: Seat): boolean {
  return undoableFrame(game)?.seat === seat && game.players[seat].cancels < MAX_CANCELS_PER_TURN;
}

/** Marks that something has happened, been shown or been answered: the play can no longer be taken back. */
export function forbidTakingBack(game: Game): void {
  const frame = undoableFrame(game);
  if (frame !== undefined) frame.undo = UNDO.none;
}

function tellDecision(game: Game, decision: Decision): void {
  if (game.sink === null) return;
  const { hidden: _hidden, ...shown } = decision;
  const { options, picked } = decision;
  game.sink.push({
    type: "decisionOpened",
    decision: { ...shown, options: options.slice(), picked: picked.slice() },
  });
}

/** The places of `options` that may be picked next. Of equal values only the first. */
function nextPicks(decision: Decision): number[] {
  const { options, picked, min, max } = decision;
  if (picked.length >= max) return [];
  return decision.ordered ? orderedPicks(options, picked) : ascendingPicks(options, picked, min);
}

function orderedPicks(options: number[], picked: number[]): number[] {
  const places: number[] = [];
  const seen: number[] = [];
  for (let place = 0; place < options.length; place++) {
    if (picked.includes(place) || seen.includes(options[place])) continue;
    seen.push(options[place]);
    places.push(place);
  }
  return places;
}

/** Picks of a set are made in ascending places, so that each set can be picked in one way only. */
function ascendingPicks(options: number[], picked: number[], min: number): number[] {
  const places: number[] = [];
  const start = picked.length === 0 ? 0 : picked[picked.length - 1] + 1;
  const needed = min - picked.length - 1;
  for (let place = start; place < options.length; place++) {
    if (place > start && options[place] === options[place - 1]) continue;
    if (options.length - place - 1 < needed) break;
    places.push(place);
  }
  return places;
}

function mayStop(decision: Decision): boolean {
  return decision.picked.length >= decision.min;
}

/** Makes the picks that both players can see to be forced. */
function pickForced(decision: Decision): void {
  while (!mayStop(decision)) {
    const places = nextPicks(decision);
    if (places.length !== 1 || (decision.hidden && !isLastOfOrder(decision))) return;
    decision.picked.push(places[0]);
  }
}

/** The last card of an order is always forced. How much energy there is to order, a hidden zone may not tell. */
function isLastOfOrder({ ordered, kind, hidden, picked, options, min }: Decision): boolean {
  if (hidden && kind === "energy") return false;
  return ordered && min === options.length && picked.length === min - 1;
}

function isComplete(decision: Decision): boolean {
  if (decision.hidden) return decision.picked.length >= decision.max;
  return mayStop(decision) && nextPicks(decision).length === 0;
}

function valuesOf(decision: Decision): number[] {
  return decision.picked.map((place) => decision.options[place]);
}

/** The moves that answer the open decision. */
export function decisionMoves(decision: Decision): Move[] {
  const moves: Move[] = nextPicks(decision).map((option) => ({ type: "choose", option }));
  if (mayStop(decision)) moves.push({ type: "stop" });
  if (decision.cancel) moves.push({ type: "cancel" });
  return moves;
}

/** Takes one pick, or the stop. A complete answer goes to the frame that asked. */
export function answer(game: Game, move: { type: "choose"; option: number } | { type: "stop" }): void {
  const decision = game.decision as Decision;
  if (move.type === "choose") {
    decision.picked.push(move.option);
    decision.cancel = false;
    pickForced(decision);
    if (!isComplete(decision)) {
      tellDecision(game, decision);
      return;
    }
  }
  game.stack[game.stack.length - 1].answers.push(valuesOf(decision));
  forbidTakingBack(game);
  closeDecision(game);
}

export function closeDecision(game: Game): void {
  const decision = game.decision as Decision;
  game.decision = null;
  if (game.sink !== null) game.sink.push({ type: "decisionClosed", seat: decision.seat });
}

/** The answer when the time is up: stop if allowed, no to a "may", otherwise the first option. */
export function defaultAnswer(decision: Decision): Move {
  if (mayStop(decision)) return { type: "stop" };
  return { type: "choose", option: nextPicks(decision)[0] };
}
