// The answer to a decision that asks for several picks: a set that is toggled freely, then sent pick by pick.
import type { DecisionView, Move } from "../../engine/index.ts";

/** Places in the decision's options, in the order in which they were chosen. */
export type Picks = readonly number[];

/** Decisions with one pick are answered by the pick itself. */
export function collectsPicks(decision: DecisionView): boolean {
  return decision.max > 1;
}

/** Whether two views show the same open decision, however many picks of it are sent. */
export function sameDecision(a: DecisionView, b: DecisionView): boolean {
  return (
    a.seat === b.seat &&
    a.card === b.card &&
    a.kind === b.kind &&
    a.reason === b.reason &&
    a.mon === b.mon &&
    a.options.length === b.options.length &&
    a.options.every((option, place) => option === b.options[place])
  );
}

/** Whether the game would still take the option. Where picks were sent before, a set goes on after the last of them. */
export function isOpenTo({ picked, ordered }: DecisionView, option: number): boolean {
  return !picked.includes(option) && (ordered || option > (picked.at(-1) ?? -1));
}

/** Adds the option, or takes it back. It changes nothing where as many are chosen as may be. */
export function togglePick(decision: DecisionView, picks: Picks, option: number): Picks {
  if (picks.includes(option)) return picks.filter((place) => place !== option);
  return picks.length < decision.max ? [...picks, option] : picks;
}

export function isEnough({ min }: DecisionView, picks: Picks): boolean {
  return picks.length >= min;
}

/**
 * The next move that answers the decision with the picks; null if no legal move does. The rules take a set in the
 * order of its options, and make picks by themselves that cannot be avoided. Equal options are interchangeable.
 */
export function nextAnswer(decision: DecisionView, picks: Picks, moves: readonly Move[]): Move | null {
  const { options, ordered, picked } = decision;
  const wanted = ordered ? [...picks] : [...picks].sort((a, b) => a - b);
  for (const place of picked) {
    const at = wanted.findIndex((other) => options[other] === options[place]);
    if (at !== -1) wanted.splice(at, 1);
  }
  if (wanted.length === 0) return moves.find(({ type }) => type === "stop") ?? null;
  return moves.find((move) => move.type === "choose" && options[move.option] === options[wanted[0]]) ?? null;
}
