// Effects that steer the text: coins, choices, conditions, repetition, lasting effects, rules.

import { amountOf, conditionHolds } from "../amounts.ts";
import { infoOf } from "../board.ts";
import { flipCoins, flipUntilTails } from "../coins.ts";
import { pushAttackText } from "../combat.ts";
import { ask } from "../decisions.ts";
import { childFrame } from "../frames.ts";
import type { Effect } from "../language.ts";
import { beginLasting } from "../lasting.ts";
import { finish } from "../result.ts";
import { type Frame, type Game, OP } from "../state.ts";
import { affectedTargets, targetsOf } from "../targets.ts";
import { pushTurnEnd } from "../turn.ts";
import { NONE, opponentOf } from "../vocabulary.ts";
import type { EffectOf, Handlers } from "./handler.ts";
import { isPossible } from "./possible.ts";

const MAX_COINS = 50;
const MAX_REPEATS = 30;

function programOf(game: Game, effects: Effect[]): number {
  return game.pool.programIds.get(effects) as number;
}

function pushList(game: Game, frame: Frame, effects: Effect[]): void {
  if (effects.length > 0) game.stack.push(childFrame(frame, programOf(game, effects)));
}

function flip(game: Game, frame: Frame, effect: EffectOf<"flip">): void {
  const { seat, card } = frame;
  let results: boolean[];
  if (effect.coins === "untilTails") results = flipUntilTails(game, seat, card, MAX_COINS);
  else {
    const count = Math.min(MAX_COINS, amountOf(game, frame, effect.coins));
    results = count === 0 ? [] : flipCoins(game, seat, card, count);
  }
  frame.heads = results.filter((heads) => heads).length;
  frame.tails = results.length - frame.heads;
}

/** Who says no has done nothing: an "if you did" that follows must not hold for what was before. */
function may(game: Game, frame: Frame, effect: EffectOf<"may">): boolean {
  if (!effect.do.some((inner) => isPossible(game, frame, inner))) {
    frame.last = 0;
    return true;
  }
  const picked = ask(game, frame, { seat: frame.seat, kind: "yesNo", options: [0, 1], min: 1, max: 1 });
  if (picked === null) return false;
  if (picked[0] === 1) pushList(game, frame, effect.do);
  else frame.last = 0;
  return true;
}

/** Only what would do something is offered, as far as the one who chooses can know. */
function choice(game: Game, frame: Frame, effect: EffectOf<"choice">): boolean {
  const observer = effect.by === "opponent" ? opponentOf(frame.seat) : frame.seat;
  const context = { ...frame, observer };
  const possible = effect.options
    .map((_, index) => index)
    .filter((index) => effect.options[index].some((inner) => isPossible(game, context, inner)));
  const picked = ask(game, frame, {
    seat: observer,
    kind: "option",
    options: possible,
    min: 1,
    max: 1,
  });
  if (picked === null) return false;
  if (picked.length > 0) pushList(game, frame, effect.options[picked[0]]);
  return true;
}

function forEach(game: Game, frame: Frame, effect: EffectOf<"forEach">): boolean {
  const mons = targetsOf(game, frame, effect.of);
  if (mons === null) return false;
  const program = programOf(game, effect.do);
  for (const mon of mons.toReversed()) {
    const child = childFrame(frame, program);
    child.it = mon.id;
    game.stack.push(child);
  }
  return true;
}

function lasting(game: Game, frame: Frame, effect: EffectOf<"lasting">): boolean {
  const { modify, until, on } = effect;
  const value = "amount" in modify ? amountOf(game, frame, modify.amount) : 0;
  const amount = "less" in modify && modify.less === true ? -value : value;
  const spec = { appliedBy: frame.seat, card: frame.card, modify, amount, until };
  if (on === "me" || on === "them") {
    const seat = on === "me" ? frame.seat : opponentOf(frame.seat);
    beginLasting(game, { ...spec, seat, mon: NONE, byAttack: false });
    frame.last = 1;
    return true;
  }
  const mons = affectedTargets(game, frame, on);
  if (mons === null) return false;
  for (const mon of mons) {
    const byAttack = frame.attack !== NONE;
    beginLasting(game, { ...spec, seat: mon.owner, mon: mon.id, byAttack });
  }
  frame.last = mons.length;
  return true;
}

/** How an attack is told apart in a decision: id of its Mantimon and its index. */
const ATTACKS_A_CARD = 16;

/** Only an attack can be another attack; in any other text it does nothing. */
function copyAttack(game: Game, frame: Frame, effect: EffectOf<"copyAttack">): boolean {
  if (frame.attack === NONE) return true;
  const mons = targetsOf(game, frame, effect.of);
  if (mons === null) return false;
  const options = mons.flatMap((mon) =>
    infoOf(game, mon).attacks.flatMap((attack, index) =>
      attack.copies ? [] : [mon.id * ATTACKS_A_CARD + index],
    ),
  );
  const picked = ask(game, frame, { seat: frame.seat, kind: "attack", options, min: 1, max: 1 });
  if (picked === null) return false;
  if (picked.length === 0) return true;
  const source = mons.find((mon) => mon.id === Math.floor(picked[0] / ATTACKS_A_CARD));
  if (source === undefined) return true;
  const index = picked[0] % ATTACKS_A_CARD;
  pushAttackText(game, frame.seat, frame.mon, infoOf(game, source).index, index);
  return true;
}

export const controlHandlers: Handlers<
  | "flip"
  | "choose"
  | "if"
  | "may"
  | "choice"
  | "forEach"
  | "repeat"
  | "lasting"
  | "copyAttack"
  | "endTurn"
  | "win"
> = {
  flip(game, frame, effect) {
    flip(game, frame, effect);
    return true;
  },

  choose(game, frame, effect) {
    const mons = targetsOf(game, frame, effect.target);
    if (mons === null) return false;
    frame.chosen = mons.map((mon) => mon.id);
    return true;
  },

  if(game, frame, effect) {
    const holds = conditionHolds(game, frame, effect.condition);
    pushList(game, frame, holds ? effect.then : (effect.else ?? []));
    return true;
  },

  may,
  choice,
  forEach,

  repeat(game, frame, effect) {
    const times = Math.min(MAX_REPEATS, amountOf(game, frame, effect.times));
    for (let i = 0; i < times; i++) pushList(game, frame, effect.do);
    return true;
  },

  lasting,
  copyAttack,

  /** The turn ends once all that is under way is done, if it is not about to end anyway. */
  endTurn(game) {
    if (game.stack.some(({ op }) => op === OP.attackEnd || op === OP.startTurn)) return true;
    const under = game.stack.splice(0);
    pushTurnEnd(game);
    game.stack.push(...under);
    return true;
  },

  win(game, frame) {
    finish(game, { winner: frame.seat, reason: "effect" });
    return true;
  },
};
