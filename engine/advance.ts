// Carrying out actions: in place for search and self-play, on a clone for everyone else.

import { type Action, type Forfeit, type Move, sameMove } from "./action.ts";
import { findMon, infoOf, isBasic } from "./board.ts";
import { clone } from "./clone.ts";
import { beginAttack } from "./combat.ts";
import { createGame, type Setup } from "./create-game.ts";
import { answer, closeDecision, undoableFrame } from "./decisions.ts";
import { EngineError } from "./errors.ts";
import { effectsFrame, frameOf } from "./frames.ts";
import { attachEnergy, attachTool, enterPlay, evolveMon, placeStadium } from "./in-play.ts";
import { currentPlayer, legalActions } from "./legal.ts";
import { abilityIsOn } from "./modifiers.ts";
import { finish } from "./result.ts";
import { pushRetreat } from "./retreat.ts";
import { run } from "./run.ts";
import { type Frame, type Game, type Mon, OP, UNDO } from "./state.ts";
import { placeFits } from "./triggers.ts";
import { pushTurnEnd } from "./turn.ts";
import type { Event } from "./view-types.ts";
import { assertNever, NONE, opponentOf, type Seat } from "./vocabulary.ts";
import { moveCards, tellAllowance } from "./zones.ts";

/**
 * Carries out a legal action in place and adds its events. It does not check that the action is legal: an action from
 * outside goes through `apply`, or through `isLegal` first.
 */
export function advance(game: Game, action: Action, events?: Event[]): void {
  game.sink = events ?? null;
  if (action.type === "forfeit") forfeit(game, action);
  else {
    perform(game, action);
    run(game);
  }
  game.sink = null;
}

/** The game after an action, and what happened. Throws an EngineError if it is not legal. */
export function apply(game: Game, action: Action): { game: Game; events: Event[] } {
  checkLegal(game, action);
  const next = clone(game);
  const events: Event[] = [];
  advance(next, action, events);
  return { game: next, events };
}

/** The game that results from a log. Throws an EngineError at an action that is not legal. */
export function replay(setup: Setup, actions: Action[]): Game {
  const game = createGame(setup);
  for (const action of actions) {
    checkLegal(game, action);
    advance(game, action);
  }
  return game;
}

function checkLegal(game: Game, action: Action): void {
  const seat = currentPlayer(game);
  if (seat !== NONE) {
    if (action.type === "forfeit") return;
    if (legalActions(game, seat).some((legal) => sameMove(legal, action))) return;
  }
  const message = `${JSON.stringify(action)} is not legal for ${seat === NONE ? "anyone: the game is over" : `seat ${seat}`}.`;
  throw new EngineError("action", [{ code: "illegalAction", path: "action", message }]);
}

function forfeit(game: Game, action: Forfeit): void {
  if (game.decision !== null) closeDecision(game);
  game.stack.length = 0;
  const winner = action.reason === "agreedDraw" ? NONE : opponentOf(action.seat);
  finish(game, { winner, reason: action.reason });
}

function perform(game: Game, move: Move): void {
  const seat = game.current;
  switch (move.type) {
    case "choose":
    case "stop":
      return answer(game, move);
    case "cancel":
      return cancel(game);
    case "attach":
      return performAttach(game, seat, move.card, move.on);
    case "play":
      return performPlay(game, seat, move.card, move.on);
    case "evolve":
      return performEvolve(game, seat, move.card, move.on);
    case "ability":
      return performAbility(game, seat, findMon(game, move.mon) as Mon);
    case "stadium":
      return performStadium(game, seat);
    case "retreat":
      return pushRetreat(game, seat, move.to);
    case "attack":
      return beginAttack(game, seat, move.index);
    case "endTurn":
      return pushTurnEnd(game);
    default:
      return assertNever(move);
  }
}

function pushStateBasedActions(game: Game, seat: Seat): void {
  game.stack.push(frameOf(OP.stateBasedActions, seat));
}

function performAttach(game: Game, seat: Seat, card: number, on: number): void {
  const from = game.rules.energy.source === "hand" ? "hand" : "energyZone";
  pushStateBasedActions(game, seat);
  game.players[seat].attached++;
  attachEnergy(game, findMon(game, on) as Mon, card, from);
  tellAllowance(game, seat);
}

function performEvolve(game: Game, seat: Seat, card: number, on: number): void {
  const mon = findMon(game, on) as Mon;
  evolveMon(game, mon, card, "hand");
  pushStateBasedActions(game, seat);
  pushOnPlay(game, mon, "evolved");
}

/** Starts the texts about a Mantimon that was just played: first its own. */
function pushOnPlay(game: Game, mon: Mon, trigger: "played" | "evolved"): void {
  if (trigger === "played") pushStadiumText(game, mon);
  const info = infoOf(game, mon);
  if (info.ability?.when !== trigger || !placeFits(game, mon) || !abilityIsOn(game, mon)) return;
  const source = { program: info.program, seat: mon.owner, mon: mon.id, card: info.index };
  game.stack.push(effectsFrame(source));
}

function pushStadiumText(game: Game, mon: Mon): void {
  if (game.stadium === NONE) return;
  const { ability, program } = game.pool.info[game.stadium];
  if (ability?.when !== "anyPlayed") return;
  const frame = effectsFrame({ program, seat: mon.owner, mon: NONE, card: game.stadium });
  game.stack.push({ ...frame, it: mon.id });
}

function performPlay(game: Game, seat: Seat, card: number, on: number): void {
  const info = game.pool.info[card];
  if (game.sink !== null) game.sink.push({ type: "played", seat, card, on });
  pushStateBasedActions(game, seat);
  if (isBasic(info)) {
    pushOnPlay(game, enterPlay(game, seat, card, "hand", "bench"), "played");
    return;
  }
  switch (info.kind) {
    case "tool":
      attachTool(game, findMon(game, on) as Mon, card);
      return;
    case "stadium":
      placeStadium(game, seat, card);
      game.players[seat].stadiumPlayed = true;
      tellAllowance(game, seat);
      return;
    default: {
      moveCards(game, seat, [card], "hand", "discard");
      if (info.kind === "supporter") {
        game.players[seat].supporter = true;
        tellAllowance(game, seat);
      }
      const source = { program: info.program, seat, mon: NONE, card, undo: UNDO.trainer };
      game.stack.push(effectsFrame(source));
    }
  }
}

function performAbility(game: Game, seat: Seat, mon: Mon): void {
  const info = infoOf(game, mon);
  mon.abilityUsed = game.turn;
  if (game.sink !== null) {
    const used = { seat, mon: mon.id, card: info.index, turn: game.turn };
    game.sink.push({ type: "abilityUsed", ...used });
  }
  pushStateBasedActions(game, seat);
  const source = { program: info.program, seat, mon: mon.id, card: info.index, undo: UNDO.ability };
  game.stack.push(effectsFrame(source));
}

function performStadium(game: Game, seat: Seat): void {
  const card = game.stadium;
  game.players[seat].stadiumUsed = game.turn;
  if (game.sink !== null) game.sink.push({ type: "stadiumUsed", seat, card });
  pushStateBasedActions(game, seat);
  const { program } = game.pool.info[card];
  game.stack.push(effectsFrame({ program, seat, mon: NONE, card, undo: UNDO.stadium }));
}

/** Takes back the play whose first question is open, and gives back what it used up. */
function cancel(game: Game): void {
  const frame = undoableFrame(game) as Frame;
  game.stack.length = game.stack.indexOf(frame);
  const player = game.players[frame.seat];
  closeDecision(game);
  player.cancels++;
  if (game.sink !== null) {
    const mon = frame.undo === UNDO.ability ? frame.mon : NONE;
    game.sink.push({ type: "cancelled", seat: frame.seat, mon });
  }
  switch (frame.undo) {
    case UNDO.trainer:
      moveCards(game, frame.seat, [frame.card], "discard", "hand");
      if (game.pool.info[frame.card].kind === "supporter") {
        player.supporter = false;
        tellAllowance(game, frame.seat);
      }
      break;
    case UNDO.ability: {
      const mon = findMon(game, frame.mon);
      if (mon !== null) mon.abilityUsed = NONE;
      break;
    }
    case UNDO.stadium:
      player.stadiumUsed = NONE;
      break;
    default:
      break;
  }
}
