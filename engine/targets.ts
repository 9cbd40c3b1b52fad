// Finding the Mantimon that an effect reaches, with a choice or by chance where the text says so.

import { amountOf, groupMembers, knownTarget } from "./amounts.ts";
import { findMon } from "./board.ts";
import { ask } from "./decisions.ts";
import type { Group, Target } from "./language.ts";
import { effectsPrevented } from "./modifiers.ts";
import { randomBelow } from "./random.ts";
import { type Frame, type Game, type Mon, UNDO } from "./state.ts";
import { NONE, opponentOf, type Seat } from "./vocabulary.ts";

/** Only those on which the effect would do something may be chosen. */
export type Viable = (mon: Mon) => boolean;

/**
 * The Mantimon that a target names; one picked at random several times stands there several
 * times. Null: a question is open. A choice is remembered as "chosen".
 */
export function targetsOf(game: Game, frame: Frame, target: Target, viable: Viable = always): Mon[] | null {
  if (typeof target === "string" || "each" in target) return knownTarget(game, frame, target);
  if ("random" in target)
    return atRandom(game, frame, target.random, amountOf(game, frame, target.times ?? 1));
  const options = groupMembers(game, frame, target.choose).filter(viable);
  const count = amountOf(game, frame, target.count ?? 1);
  const picked = ask(game, frame, {
    seat: chooserOf(frame.seat, target),
    kind: "mantimon",
    options: options.map((mon) => mon.id),
    min: target.upTo === true ? 0 : count,
    max: count,
  });
  if (picked === null) return null;
  frame.chosen = picked;
  return picked.map((id) => findMon(game, id) as Mon);
}

/** Who chooses, where there is a choice: the player whose text it is unless the text says otherwise. */
export function chooserOf(seat: Seat, target: Target): Seat {
  const byOpponent = typeof target === "object" && "choose" in target && target.by === "opponent";
  return byOpponent ? opponentOf(seat) : seat;
}

function always(): boolean {
  return true;
}

const MAX_RANDOM_PICKS = 30;

/** Kept among the answers: the instruction may run again, and must not roll again. */
function atRandom(game: Game, frame: Frame, group: Group, times: number): Mon[] {
  if (frame.cursor === frame.answers.length) {
    const mons = groupMembers(game, frame, group);
    const picked: number[] = [];
    for (let i = 0; i < Math.min(times, MAX_RANDOM_PICKS) && mons.length > 0; i++) {
      picked.push(mons[randomBelow(game, mons.length)].id);
    }
    frame.answers.push(picked);
    // What chance has shown cannot be taken back.
    frame.undo = UNDO.none;
  }
  return frame.answers[frame.cursor++].map((id) => findMon(game, id) as Mon);
}

/** Whether this is an attack's effect on an opponent's Mantimon. */
export function isAttackOn(frame: Frame, mon: Mon): boolean {
  return frame.attack !== NONE && mon.owner !== frame.seat;
}

/** Those whom the effect may reach; who is protected from effects of attacks tells so. */
export function withoutProtected(game: Game, frame: Frame, mons: Mon[]): Mon[] {
  return mons.filter((mon) => {
    if (!isAttackOn(frame, mon) || !effectsPrevented(game, mon)) return true;
    // Told once, though the instruction may run again.
    if (game.sink !== null && frame.cursor === frame.answers.length) {
      game.sink.push({ type: "prevented", seat: mon.owner, mon: mon.id, what: "effect" });
    }
    return false;
  });
}

/** As `targetsOf`, each once, without those who are protected from effects of attacks. */
export function affectedTargets(
  game: Game,
  frame: Frame,
  target: Target,
  viable: Viable = always,
): Mon[] | null {
  const mons = targetsOf(game, frame, target, viable);
  return mons === null ? null : withoutProtected(game, frame, [...new Set(mons)]);
}
