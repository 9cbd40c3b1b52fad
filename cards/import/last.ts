// Checks what "this way" counts: it must be what the effect just before did, and of the kind that the text says.

import type { Count, Effect } from "../../engine/language.ts";
import { KINDS, type Kind } from "../../engine/vocabulary.ts";

/** Whether each "this way" fits the effect before it. Removes the marks of its kind. */
export function checkLast(effects: Effect[], before: Effect | null): boolean {
  let previous = before;
  for (const effect of effects) {
    const { lists, own } = parted(effect);
    if (!lasts(own).every((count) => fits(count, previous))) return false;
    const known = effect.effect === "lasting" ? null : previous;
    for (const list of lists) if (!checkLast(list, known)) return false;
    previous = effect;
  }
  return true;
}

type Last = Extract<Count, { count: "last" | "discarded" }> & { of?: string };

function parted(effect: Effect): { lists: Effect[][]; own: object } {
  const { then, else: otherwise, do: inner, options, ...own } = effect as Effect & Record<string, unknown>;
  const lists = [then, otherwise, inner, ...(Array.isArray(options) ? options : [])];
  return { lists: lists.filter((list) => list !== undefined) as Effect[][], own };
}

/** Whether a part of an effect asks about what was done just before. */
export const asksLast = (part: unknown): boolean => lasts(part).length > 0;

function lasts(value: unknown): Last[] {
  if (typeof value !== "object" || value === null) return [];
  const { count } = value as Partial<Last>;
  if (count === "last" || count === "discarded") return [value as Last];
  return Object.values(value).flatMap(lasts);
}

function fits(count: Last, previous: Effect | null): boolean {
  const { of } = count;
  delete count.of;
  if (
    (count.count === "discarded" && of !== undefined) ||
    (previous?.effect === "mill" && CARD_KINDS.has(of as Kind))
  )
    return countsDiscarded(count, of as Kind, previous);
  return of === undefined || (previous !== null && isOf(of, previous));
}

const CARD_KINDS: ReadonlySet<Kind> = new Set(KINDS);

/** The cards are those that the effect before put on a discard pile. It says whose. */
function countsDiscarded(count: Last, kind: Kind, previous: Effect | null): boolean {
  if (previous?.effect !== "mill" && (previous?.effect !== "moveCards" || previous.to !== "discard"))
    return false;
  const side = previous.side ?? "mine";
  const filter = count.count === "discarded" ? count.filter : { kind };
  Object.assign(count, { count: "discarded", side, filter });
  return true;
}

/** Whether everything that the effect counts is of one kind. */
function isOf(kind: string, effect: Effect): boolean {
  switch (effect.effect) {
    case "may":
    case "forEach":
    case "repeat": {
      const last = effect.do.at(-1);
      return last !== undefined && isOf(kind, last);
    }
    case "if": {
      const last = effect.then.at(-1);
      return last !== undefined && !effect.else && isOf(kind, last);
    }
    case "damage":
      return kind === "damage" && effect.to === undefined;
    case "detachEnergy":
      return kind === "energy";
    case "returnMon":
      return kind === "mon";
    case "revealTop":
    case "moveCards":
      return effect.filter?.kind === kind;
    default:
      return false;
  }
}
