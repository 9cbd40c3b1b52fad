// Frames of the stack: one for each text or step that is under way.

import { type Frame, OP, type Op, UNDO, type Undo } from "./state.ts";
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

/** A frame for a list of effects inside a text. It starts with what the text's frame knows. */
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
