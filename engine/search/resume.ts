// Views do not tell what is on the stack while a question is open. For the usual cases it can be reconstructed: the
// text that asks is carried out from each of its effects until the same question comes up.

import { clone } from "../clone.ts";
import { effectsFrame, frameOf } from "../frames.ts";
import { run } from "../run.ts";
import { PLACE } from "../setup.ts";
import { type Frame, type Game, OP, UNDO } from "../state.ts";
import type { DecisionView } from "../view-types.ts";
import { NONE, opponentOf, type Seat } from "../vocabulary.ts";
import type { Knowledge } from "./knowledge.ts";

/**
 * The world in which the open question is answered and the game goes on from there.
 * @param game a sampled world whose stack is empty
 * @returns null where the stack cannot be reconstructed: a text inside a text, a second answer
 */
export function resumed(game: Game, knowledge: Knowledge): Game | null {
  const { decision } = game;
  if (decision === null) return game;
  for (const stack of stacks(game, decision, knowledge)) {
    const world: Game = { ...clone(game), decision: null, stack };
    try {
      run(world);
    } catch {
      continue;
    }
    if (world.decision === null || !isSameQuestion(world.decision, decision)) continue;
    world.decision.picked = decision.picked.slice();
    return world;
  }
  return null;
}

/** What may be under way. */
function stacks(game: Game, decision: DecisionView, knowledge: Knowledge): Frame[][] {
  switch (decision.reason) {
    case "promote":
    case "excess":
      return afterKnockOut(game, knowledge);
    case "setupActive":
    case "setupBench":
      return [[{ ...frameOf(OP.setup, game.first), pc: decision.seat === game.first ? PLACE : PLACE + 1 }]];
    default:
      return texts(game, decision, knowledge);
  }
}

/** The same but for the picks that were made so far. */
function isSameQuestion(one: DecisionView, other: DecisionView): boolean {
  return (
    one.seat === other.seat &&
    one.kind === other.kind &&
    one.reason === other.reason &&
    one.min === other.min &&
    one.max === other.max &&
    one.options.length === other.options.length &&
    one.options.every((option, i) => option === other.options[i])
  );
}

const END_OF_TURN = [OP.startTurn, OP.stateBasedActions, OP.checkup, OP.stateBasedActions, OP.endTurn];
const NEXT_TURN = [OP.startTurn, OP.stateBasedActions];

/** Somebody has to be promoted: in a turn, after an attack, or between turns. */
function afterKnockOut(game: Game, { attack, turnEnded }: Knowledge): Frame[][] {
  const ops = turnEnded
    ? NEXT_TURN
    : attack !== null
      ? [...END_OF_TURN, OP.stateBasedActions]
      : [OP.stateBasedActions];
  return [ops.map((op) => frameOf(op, game.current))];
}

/** Tries a card's text from each of its effects. */
function texts(game: Game, decision: DecisionView, { attack }: Knowledge): Frame[][] {
  if (decision.card === NONE) return [];
  const info = game.pool.info[decision.card];
  const isAttack = attack !== null && attack.card === decision.card;
  const program = isAttack ? info.attacks[attack.index]?.program : info.program;
  if (program === undefined || program === NONE) return [];
  // The opponent may be asked because of what the player of the turn has done.
  const { current } = game;
  const mon = isAttack ? attack.mon : abilityUser(game, current, decision.card);
  return game.pool.programs[program].map((_, pc) => {
    const source = {
      program,
      seat: current,
      mon,
      card: decision.card,
      attack: isAttack ? attack.index : NONE,
    };
    const frame = { ...effectsFrame(source), pc, undo: UNDO.none };
    if (!isAttack) return [frameOf(OP.stateBasedActions, current), frame];
    return [{ ...frameOf(OP.attackEnd, current), mon, card: decision.card, attack: attack.index }, frame];
  });
}

/** The Mantimon whose ability is being used, if the card is one in play. */
function abilityUser(game: Game, seat: Seat, card: number): number {
  for (const player of [game.players[seat], game.players[opponentOf(seat)]]) {
    for (const mon of player.active === null ? player.bench : [player.active, ...player.bench]) {
      if (mon.cards.at(-1) === card) return mon.id;
    }
  }
  return NONE;
}
