// The course of a turn: its start, its end, the check between turns.

import { mayAnswer } from "./active-modifiers.ts";
import { ASLEEP, BURNED, findMon, infoOf, monsOf, PARALYZED, POISONED } from "./board.ts";
import { flipsHeads } from "./coins.ts";
import { effectsFrame, frameOf } from "./frames.ts";
import { addDamage, loseStatuses } from "./in-play.ts";
import { expireLasting } from "./lasting.ts";
import { poisonExtra } from "./modifiers.ts";
import { randomBelow } from "./random.ts";
import { finish } from "./result.ts";
import { type Frame, type Game, type Lasting, type Mon, OP } from "./state.ts";
import { triggerBits } from "./trigger-bits.ts";
import { addLaterTexts, addTextsOf } from "./triggers.ts";
import { NONE, opponentOf, type Seat } from "./vocabulary.ts";
import { drawCards, moveCards, rollNextEnergy, turnOrder } from "./zones.ts";

/** Pushes the end of the turn: the frames are carried out from the top. */
export function pushTurnEnd(game: Game): void {
  const seat = game.current;
  for (const op of [OP.startTurn, OP.stateBasedActions, OP.checkup, OP.stateBasedActions, OP.endTurn]) {
    game.stack.push(frameOf(op, seat));
  }
}

/** After the texts of an attack: knock-outs first, then the turn ends. */
export function stepAttackEnd(game: Game): void {
  const frame = game.stack.pop() as Frame;
  const mon = findMon(game, frame.mon);
  if (mon !== null) {
    mon.attackedOn = game.turn;
    mon.attackCard = frame.card;
    mon.attackIndex = frame.attack;
  }
  pushTurnEnd(game);
  const check = frameOf(OP.stateBasedActions, frame.seat);
  check.mon = frame.mon;
  game.stack.push(check);
}

const OWN_TURN_END = triggerBits("turnEnd", "eachTurnEnd");
const THEIR_TURN_END = triggerBits("theirTurnEnd", "eachTurnEnd");
const EACH_TURN_END = triggerBits("eachTurnEnd");
const BETWEEN_TURNS = triggerBits("betweenTurns");
const TURN_START = triggerBits("turnStart");

/** Triggers on the end of a turn, before the turn is over. */
export function stepEndTurn(game: Game, frame: Frame): void {
  const seat = game.current;
  if (frame.pc === 0) {
    frame.pc++;
    pushTexts(game, turnOrder(game), (owner) => (owner === seat ? OWN_TURN_END : THEIR_TURN_END));
    return;
  }
  game.stack.pop();
  const { energyZone } = game.players[seat];
  if (!game.rules.energy.keep && game.rules.energy.source !== "hand") {
    const to = game.rules.energy.source === "generated" ? "generated" : "discard";
    moveCards(game, seat, energyZone.slice(), "energyZone", to);
  }
  if (game.sink !== null) game.sink.push({ type: "turnEnded", seat });
}

// ── Between turns

const POISON = 0;
const BURN = 1;
const SLEEP = 2;
const PARALYSIS = 3;
const TEXTS = 4;

/** One step for each status, in the order of the rulebook, the player of the turn first. */
export function stepCheckup(game: Game, frame: Frame): void {
  for (const seat of turnOrder(game)) {
    const mon = game.players[seat].active;
    if (mon !== null) checkStatus(game, mon, frame.pc);
  }
  if (frame.pc < TEXTS) {
    frame.pc++;
    return;
  }
  game.stack.pop();
  pushTexts(game, turnOrder(game), () => BETWEEN_TURNS);
}

function checkStatus(game: Game, mon: Mon, kind: number): void {
  const card = infoOf(game, mon).index;
  if (kind === POISON && (mon.statuses & POISONED) !== 0) {
    addDamage(game, mon, game.rules.poison + poisonExtra(game, mon), "poisoned");
  } else if (kind === BURN && (mon.statuses & BURNED) !== 0) {
    addDamage(game, mon, game.rules.burn, "burned");
    if (flipsHeads(game, mon.owner, card)) loseStatuses(game, mon, BURNED);
  } else if (kind === SLEEP && (mon.statuses & ASLEEP) !== 0) {
    if (flipsHeads(game, mon.owner, card)) loseStatuses(game, mon, ASLEEP);
  } else if (kind === PARALYSIS && mon.owner === game.current && mon.paralyzedOn < game.turn) {
    loseStatuses(game, mon, PARALYZED);
  }
}

/** Texts triggered at a moment of the turn: those of the first seat first, the stadium last. */
function pushTexts(game: Game, seats: readonly Seat[], triggersOf: (owner: Seat) => number): void {
  const frames: Frame[] = [];
  const endsNow = ({ kind, lastTurn }: Lasting): boolean => kind === "damageAtEnd" && lastTurn === game.turn;
  for (const seat of seats) {
    const triggers = triggersOf(seat);
    if (game.lasting.length === 0 && !mayAnswer(game, triggers)) continue;
    for (const mon of monsOf(game.players[seat])) {
      addTextsOf(game, mon, triggers, frames);
      if ((triggers & EACH_TURN_END) !== 0) addLaterTexts(game, mon, frames, endsNow);
    }
  }
  if (game.stadium !== NONE) {
    const { triggerBit, program } = game.pool.info[game.stadium];
    const source = { program, seat: game.current, mon: NONE, card: game.stadium };
    if ((triggerBit & triggersOf(game.current)) !== 0) frames.push(effectsFrame(source));
  }
  for (const frame of frames.reverse()) game.stack.push(frame);
}

// ── Start of a turn

/** Without a limit in the rules, a game that goes round in circles still ends with a draw. */
const MAX_TURNS = 1000;

export function stepStartTurn(game: Game): void {
  // The end of HP modifiers may knock Mantimon out. That happens before the next turn begins.
  if (expireLasting(game)) {
    game.stack.push(frameOf(OP.stateBasedActions, game.current));
    return;
  }
  game.stack.pop();
  const { rules } = game;
  if (game.turn >= (rules.turnLimit === 0 ? MAX_TURNS : rules.turnLimit)) {
    finish(game, { winner: NONE, reason: "turnLimit" });
    return;
  }
  if (game.turn > 0) game.current = opponentOf(game.current);
  game.turn++;
  const seat = game.current;
  for (const player of game.players) {
    player.attached = 0;
    player.supporter = false;
    player.stadiumPlayed = false;
    player.retreated = false;
    player.cancels = 0;
  }
  if (game.sink !== null) game.sink.push({ type: "turnStarted", seat, turn: game.turn });
  // HP may depend on turns, hands or decks, which have changed.
  game.stack.push(frameOf(OP.stateBasedActions, seat));
  const first = game.turn === 1;
  if (!first || rules.first.energy) fillZone(game, seat);
  if (!first || rules.first.draw) drawForTurn(game, seat);
  if (game.result === null) pushTexts(game, [seat], () => TURN_START);
}

function fillZone(game: Game, seat: Seat): void {
  const player = game.players[seat];
  switch (game.rules.energy.source) {
    case "deck": {
      const top = player.energyDeck.at(-1);
      if (top !== undefined) moveCards(game, seat, [top], "energyDeck", "energyZone");
      break;
    }
    case "generated":
      moveCards(game, seat, [player.nextEnergy], "generated", "energyZone");
      rollNextEnergy(game, seat, (below) => randomBelow(game, below));
      break;
    case "hand":
      break;
  }
}

function drawForTurn(game: Game, seat: Seat): void {
  if (game.players[seat].deck.length === 0 && game.rules.deckOut === "lose") {
    finish(game, { winner: opponentOf(seat), reason: "deckOut" });
    return;
  }
  drawCards(game, seat, 1);
}
