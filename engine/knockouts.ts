// State-based actions: knock-outs and what they are worth, who has won, who steps forward.

import { findMon, monsOf, toolsOf } from "./board.ts";
import { ask, type Question } from "./decisions.ts";
import { isDown, refreshHp } from "./hp.ts";
import { detachTool, leavePlay, promote } from "./in-play.ts";
import { benchSize, knockOutValue, toolsAllowed, typesOf } from "./modifiers.ts";
import { finish } from "./result.ts";
import type { Frame, Game, Mon } from "./state.ts";
import { pushTriggers } from "./triggers.ts";
import type { EndReason, Result } from "./view-types.ts";
import { NONE, opponentOf, type Seat } from "./vocabulary.ts";
import { moveCards, turnOrder } from "./zones.ts";

/** All Mantimon without HP, those of the player whose turn it is first. */
function downed(game: Game): Mon[] {
  const down: Mon[] = [];
  for (const seat of turnOrder(game)) {
    const { active, bench } = game.players[seat];
    if (active !== null) addIfDown(active, down);
    for (const mon of bench) addIfDown(mon, down);
  }
  return down;
}

/**
 * A Mantimon that a text has saved is not knocked out. Its texts are carried out again when it next loses its last
 * HP.
 */
function addIfDown(mon: Mon, down: Mon[]): void {
  if (isDown(mon)) down.push(mon);
  else mon.knockOutResolved = false;
}

/** Knocked out in the check after an attack of the opponent. `frame.mon` is the attacker. */
function fellToAttack(frame: Frame, mon: Mon): boolean {
  return frame.mon !== NONE && frame.seat !== mon.owner;
}

/**
 * Repeats until nothing changes: a knock-out may end a modifier that gave another Mantimon HP. All that are knocked
 * out at the same moment leave together; the winner is decided after that.
 */
export function stateBasedActions(game: Game, frame: Frame): void {
  refreshHp(game);
  const down = downed(game);
  if (down.length > 0) {
    for (const mon of down) {
      if (mon.knockOutResolved) continue;
      mon.knockOutResolved = true;
      if (pushKnockOutTexts(game, frame, mon)) return;
    }
    // All are valued before the first of them leaves play.
    const attacker = findMon(game, frame.mon);
    const values = down.map((mon) => knockOutValue(game, mon, fellToAttack(frame, mon) ? attacker : null));
    const types = down.map((mon) => typesOf(game, mon));
    down.forEach((mon, i) => {
      noteLoss(game, frame, mon, types[i]);
      knockOut(game, mon, values[i]);
    });
    return;
  }
  const result = winnerOf(game);
  if (result !== null) {
    finish(game, result);
    return;
  }
  if (fillActiveSpots(game, frame) && discardExcess(game, frame)) game.stack.pop();
}

/** The texts on a Mantimon that are triggered when an attack knocks it out. */
function pushKnockOutTexts(game: Game, frame: Frame, mon: Mon): boolean {
  if (!fellToAttack(frame, mon)) return false;
  return pushTriggers(game, mon, "knockedOut", frame.mon, game.stack.length);
}

/** Remembers the knock-out for texts of the next turn. */
function noteLoss(game: Game, frame: Frame, mon: Mon, types: readonly number[]): void {
  const player = game.players[mon.owner];
  player.lostAnyOn = game.turn;
  if (!fellToAttack(frame, mon)) return;
  if (player.lostMonOn !== game.turn) player.lostTypes = 0;
  player.lostMonOn = game.turn;
  for (const type of types) player.lostTypes |= 1 << type;
}

function knockOut(game: Game, mon: Mon, value: number): void {
  if (game.sink !== null) game.sink.push({ type: "knockedOut", seat: mon.owner, mon: mon.id });
  leavePlay(game, mon, "discard");
  score(game, opponentOf(mon.owner), value);
}

function score(game: Game, seat: Seat, points: number): void {
  if (points === 0) return;
  const player = game.players[seat];
  player.points += points;
  if (game.sink !== null) game.sink.push({ type: "scored", seat, points });
  if (game.rules.win.by === "prizes") {
    const prizes = player.prizes.slice(-Math.min(points, player.prizes.length)).reverse();
    moveCards(game, seat, prizes, "prizes", "hand");
  }
}

// ── Winning

/** The winning conditions that a seat meets: enough points or prizes, the opponent without Mantimon. */
function conditionsMet(game: Game, seat: Seat): EndReason[] {
  const met: EndReason[] = [];
  const player = game.players[seat];
  const opponent = game.players[opponentOf(seat)];
  if (player.points >= game.rules.win.target) met.push(game.rules.win.by);
  if (opponent.active === null && opponent.bench.length === 0) met.push("noMantimon");
  return met;
}

/** The player who meets more conditions wins. With equal numbers it is a draw. */
function winnerOf(game: Game): Result | null {
  const zero = conditionsMet(game, 0);
  const one = conditionsMet(game, 1);
  if (zero.length === 0 && one.length === 0) return null;
  if (zero.length === one.length) return { winner: NONE, reason: zero[0] };
  return zero.length > one.length ? { winner: 0, reason: zero[0] } : { winner: 1, reason: one[0] };
}

// ── More than may be in play

/**
 * The player of the turn first discards Mantimon for which the bench has no place any more, and tools that may not be
 * held any more. Returns false while somebody has to decide, and after a discard: it may have changed HP.
 */
function discardExcess(game: Game, frame: Frame): boolean {
  if (!mayHaveExcess(game, 0) && !mayHaveExcess(game, 1)) return true;
  for (const seat of turnOrder(game)) {
    const { bench } = game.players[seat];
    const over = bench.length - benchSize(game, seat);
    if (over > 0) {
      const options = bench.map((mon) => mon.id);
      return settle(frame, askWhatGoes(game, frame, { seat, kind: "mantimon", options }, over), (ids) => {
        for (const id of ids) leavePlay(game, findMon(game, id) as Mon, "discard");
      });
    }
    for (const mon of monsOf(game.players[seat])) {
      if (mon.secondTool === NONE || toolsAllowed(game, mon) > 1) continue;
      const question = { seat, kind: "card", mon: mon.id, options: toolsOf(mon) } as const;
      return settle(frame, askWhatGoes(game, frame, question, 1), ([tool]) =>
        detachTool(game, mon, tool, "discard"),
      );
    }
  }
  return true;
}

/** The check runs after every play, and almost never finds anything: it creates no lists. */
function mayHaveExcess(game: Game, seat: Seat): boolean {
  const { active, bench } = game.players[seat];
  if (bench.length > benchSize(game, seat)) return true;
  if (active !== null && active.secondTool !== NONE) return true;
  for (const mon of bench) if (mon.secondTool !== NONE) return true;
  return false;
}

function askWhatGoes(
  game: Game,
  frame: Frame,
  question: Pick<Question, "seat" | "kind" | "mon" | "options">,
  number: number,
): number[] | null {
  return ask(game, frame, { ...question, reason: "excess", min: number, max: number });
}

/** Carries out an answer, if there is one. The check begins again either way. */
function settle(frame: Frame, picked: number[] | null, carryOut: (picked: number[]) => void): false {
  if (picked === null) return false;
  carryOut(picked);
  frame.answers = [];
  frame.cursor = 0;
  return false;
}

// ── Promotion

/**
 * The player who is not in turn is promoted first. Returns false while somebody has to decide, and after a promotion:
 * modifiers that depend on places may then have changed HP.
 */
function fillActiveSpots(game: Game, frame: Frame): boolean {
  if (game.players.every(({ active }) => active !== null)) return true;
  let filled = true;
  for (const seat of turnOrder(game).toReversed()) {
    const player = game.players[seat];
    if (player.active !== null) continue;
    const picked = ask(game, frame, {
      seat,
      kind: "mantimon",
      reason: "promote",
      options: player.bench.map((mon) => mon.id),
      min: 1,
      max: 1,
    });
    if (picked === null) return false;
    promote(game, seat, findMon(game, picked[0]) as Mon);
    frame.answers = [];
    frame.cursor = 0;
    filled = false;
  }
  return filled;
}
