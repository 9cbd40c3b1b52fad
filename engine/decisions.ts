// Decisions as data: asking, answering one pick at a time, and what may be answered.

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
  max: number;
  ordered?: boolean;
  /** The question shows what the player could not see: it cannot be taken back. */
  reveals?: boolean;
}

/**
 * The values that the player picked, or null: the question is now open, and the instruction that
 * asked runs again once it is answered. So an instruction asks before it changes anything.
 * Where there is but one answer nobody is asked.
 */
export function ask(game: Game, frame: Frame, question: Question): number[] | null {
  if (frame.cursor < frame.answers.length) return frame.answers[frame.cursor++];
  const { options } = question;
  const max = Math.min(question.max, options.length);
  const min = Math.min(question.min, max);
  const decision: Decision = {
    seat: question.seat,
    kind: question.kind,
    reason: question.reason ?? "effect",
    card: frame.card,
    mon: question.mon ?? NONE,
    options,
    picked: [],
    min,
    max,
    ordered: question.ordered === true,
    cancel: question.reveals !== true && mayCancel(game, frame, question.seat),
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

/** A play may be taken back while its first instruction asks: nothing has happened yet. */
function mayCancel(game: Game, frame: Frame, seat: Seat): boolean {
  return (
    frame.undo !== UNDO.none &&
    frame.pc === 0 &&
    frame.seat === seat &&
    game.players[seat].cancels < MAX_CANCELS_PER_TURN
  );
}

function tellDecision(game: Game, decision: Decision): void {
  if (game.sink === null) return;
  const { options, picked } = decision;
  const shown = { ...decision, options: options.slice(), picked: picked.slice() };
  game.sink.push({ type: "decisionOpened", decision: shown });
}

/** The places of `options` that may be picked next. Equal values: only the first of them. */
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

/** Picks of a set come in ascending places, so that a set is picked in one way only. */
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

/** Picks what cannot be avoided: no decision with one answer is put to a person. */
function pickForced(decision: Decision): void {
  while (!mayStop(decision)) {
    const places = nextPicks(decision);
    if (places.length !== 1) return;
    decision.picked.push(places[0]);
  }
}

function isComplete(decision: Decision): boolean {
  return mayStop(decision) && nextPicks(decision).length === 0;
}

function valuesOf(decision: Decision): number[] {
  return decision.picked.map((place) => decision.options[place]);
}

/** The moves that answer the open decision. */
export function decisionMoves(decision: Decision): Move[] {
  const moves: Move[] = nextPicks(decision).map((option) => ({ type: "choose", option }));
  if (mayStop(decision)) moves.push({ type: "stop" });
  if (decision.cancel && decision.picked.length === 0) moves.push({ type: "cancel" });
  return moves;
}

/** One pick, or enough. A complete answer goes to the frame that asked. */
export function answer(game: Game, move: { type: "choose"; option: number } | { type: "stop" }): void {
  const decision = game.decision as Decision;
  if (move.type === "choose") {
    decision.picked.push(move.option);
    pickForced(decision);
    if (!isComplete(decision)) {
      tellDecision(game, decision);
      return;
    }
  }
  game.stack[game.stack.length - 1].answers.push(valuesOf(decision));
  closeDecision(game);
}

export function closeDecision(game: Game): void {
  const decision = game.decision as Decision;
  game.decision = null;
  if (game.sink !== null) game.sink.push({ type: "decisionClosed", seat: decision.seat });
}

/** What a clock answers: enough if it is, no to a "may", else the first option. */
export function defaultAnswer(decision: Decision): Move {
  if (mayStop(decision)) return { type: "stop" };
  return { type: "choose", option: nextPicks(decision)[0] };
}
