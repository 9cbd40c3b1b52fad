// Works off the stack until a player has to decide or the stack is empty.

import { prospectFrom } from "./context.ts";
import { forbidTakingBack, undoableFrame } from "./decisions.ts";
import { isDeed, isPossible, runEffect } from "./effects/index.ts";
import { refreshHp } from "./hp.ts";
import { stateBasedActions } from "./knockouts.ts";
import { stepRetreat } from "./retreat.ts";
import { stepSetup } from "./setup.ts";
import { type Frame, type Game, OP, type Op } from "./state.ts";
import { stepAttackEnd, stepCheckup, stepEndTurn, stepStartTurn } from "./turn.ts";
import { NONE } from "./vocabulary.ts";

type Step = (game: Game, frame: Frame) => void;

/** What each kind of frame does when it is on top. */
const STEPS: Record<Op, Step> = {
  [OP.effects]: stepEffects,
  [OP.attackEnd]: stepAttackEnd,
  [OP.stateBasedActions]: stateBasedActions,
  [OP.endTurn]: stepEndTurn,
  [OP.checkup]: stepCheckup,
  [OP.startTurn]: stepStartTurn,
  [OP.retreat]: stepRetreat,
  [OP.setup]: stepSetup,
};

function stepEffects(game: Game, frame: Frame): void {
  const program = game.pool.programs[frame.program];
  if (frame.pc >= program.length) {
    game.stack.pop();
    const parent = game.stack[game.stack.length - 1];
    if (parent !== undefined && isInside(parent, frame)) remember(parent, frame);
    return;
  }
  refreshHp(game);
  const effect = program[frame.pc];
  const acts =
    mayBeTakenBackAfter(game, frame) &&
    isDeed(effect) &&
    isPossible(game, prospectFrom(frame, NONE), [effect]);
  if (!runEffect(game, frame, effect)) return;
  if (acts) forbidTakingBack(game);
  frame.pc++;
  frame.answers = [];
}

/** Whether the play can still be taken back and its text goes on after the current effect. */
function mayBeTakenBackAfter(game: Game, frame: Frame): boolean {
  const undoable = undoableFrame(game);
  const isLast = frame.pc === game.pool.programs[frame.program].length - 1;
  return undoable !== undefined && !(undoable === frame && isLast);
}

/** Whether a frame belongs to the text of the frame below it. */
function isInside(parent: Frame, frame: Frame): boolean {
  return parent.op === OP.effects && parent.pc > 0 && parent.card === frame.card && parent.mon === frame.mon;
}

/** The rest of the text may refer to what an inner list has chosen, flipped or done. */
function remember(parent: Frame, frame: Frame): void {
  parent.chosen = frame.chosen;
  parent.heads = frame.heads;
  parent.tails = frame.tails;
  parent.last = frame.last;
}

/** More steps than any text takes, so that a loop in the rules is an error and not a hang. */
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
    STEPS[frame.op](game, frame);
  }
  throw new Error(`the rules did not come to rest after ${STEP_LIMIT} steps`);
}
