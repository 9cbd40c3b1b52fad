// The stack: what is under way. `run` carries it out until somebody has to decide or it is empty.

import { handleEffect } from "./effects/index.ts";
import { stateBasedActions } from "./knockouts.ts";
import { stepRetreat } from "./retreat.ts";
import { stepSetup } from "./setup.ts";
import { type Frame, type Game, OP, type Op, UNDO, type Undo } from "./state.ts";
import { attackEnd, stepCheckup, stepEndTurn, stepStartTurn } from "./turn.ts";
import { NONE, type Seat } from "./vocabulary.ts";

export function frameOf(op: Op, seat: Seat): Frame {
  return {
    op,
    program: NONE,
    pc: 0,
    seat,
    mon: NONE,
    card: NONE,
    attacker: NONE,
    it: NONE,
    attack: NONE,
    undo: UNDO.none,
    answers: [],
    cursor: 0,
    chosen: [],
    heads: 0,
    tails: 0,
    last: 0,
  };
}

export interface EffectSource {
  program: number;
  seat: Seat;
  mon: number;
  card: number;
  attacker?: number;
  attack?: number;
  undo?: Undo;
}

/** A frame that carries out a card's text. */
export function effectsFrame(source: EffectSource): Frame {
  const frame = frameOf(OP.effects, source.seat);
  frame.program = source.program;
  frame.mon = source.mon;
  frame.card = source.card;
  frame.attacker = source.attacker ?? NONE;
  frame.attack = source.attack ?? NONE;
  frame.undo = source.undo ?? UNDO.none;
  return frame;
}

/** A list of effects inside a text: speaks as the text does, and remembers what it knows. */
export function childFrame(parent: Frame, program: number): Frame {
  return {
    ...parent,
    program,
    pc: 0,
    undo: UNDO.none,
    answers: [],
    cursor: 0,
    chosen: parent.chosen.slice(),
  };
}

function stepEffects(game: Game, frame: Frame): void {
  const program = game.pool.programs[frame.program];
  if (frame.pc >= program.length) {
    game.stack.pop();
    const parent = game.stack[game.stack.length - 1];
    if (parent !== undefined && isInside(parent, frame)) remember(parent, frame);
    return;
  }
  if (handleEffect(game, frame, program[frame.pc])) {
    frame.pc++;
    frame.answers = [];
  }
}

/** Whether a frame belongs to the text of the frame below it. */
function isInside(parent: Frame, frame: Frame): boolean {
  return parent.op === OP.effects && parent.card === frame.card && parent.mon === frame.mon;
}

/** What an inner list found out, the rest of the text may speak of. */
function remember(parent: Frame, frame: Frame): void {
  parent.chosen = frame.chosen;
  parent.heads = frame.heads;
  parent.tails = frame.tails;
  parent.last = frame.last;
}

function step(game: Game, frame: Frame): void {
  switch (frame.op) {
    case OP.effects:
      return stepEffects(game, frame);
    case OP.attackEnd:
      return attackEnd(game);
    case OP.stateBasedActions:
      return stateBasedActions(game, frame);
    case OP.endTurn:
      return stepEndTurn(game);
    case OP.checkup:
      return stepCheckup(game, frame);
    case OP.startTurn:
      return stepStartTurn(game);
    case OP.retreat:
      return stepRetreat(game, frame);
    case OP.setup:
      return stepSetup(game, frame);
  }
}

/** More steps than any text takes: a loop in the rules shows as an error, not as a hang. */
const STEP_LIMIT = 10_000;

export function run(game: Game): void {
  for (let steps = 0; steps < STEP_LIMIT; steps++) {
    if (game.result !== null) {
      game.stack.length = 0;
      return;
    }
    if (game.decision !== null || game.stack.length === 0) return;
    const frame = game.stack[game.stack.length - 1];
    frame.cursor = 0;
    step(game, frame);
  }
  throw new Error(`the rules did not come to rest after ${STEP_LIMIT} steps`);
}
