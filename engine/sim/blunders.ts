// Finds clear mistakes: a win or a knock-out that was possible and not made, an attack that may knock out the
// attacker.

import type { Move } from "../action.ts";
import { infoOf, monsOf } from "../board.ts";
import { carryOut, otherChance, risksItself } from "../bots/look-ahead.ts";
import { legalActions } from "../legal.ts";
import { randomFrom } from "../random.ts";
import type { Game } from "../state.ts";
import type { Seat } from "../vocabulary.ts";
import type { Watch } from "./bot-game.ts";

export interface Blunders {
  turns: number;
  /** Turns in which some attack would have won for sure, and those that did not win. */
  winsAtHand: number;
  winsMissed: number;
  /** Turns in which some attack would have knocked out the defender for sure, and those in which no point came. */
  knockOutsAtHand: number;
  knockOutsMissed: number;
  /** Attacks of a confused Mantimon that could have knocked itself out. */
  confusedSuicides: number;
  /** Energy on a Mantimon that could pay each of its attacks already. */
  wastedEnergy: number;
}

export function noBlunders(): Blunders {
  return {
    turns: 0,
    winsAtHand: 0,
    winsMissed: 0,
    knockOutsAtHand: 0,
    knockOutsMissed: 0,
    confusedSuicides: 0,
    wastedEnergy: 0,
  };
}

/** Trials with other coins and draws in which an attack has to succeed to count as sure. */
const TRIALS = { knockOut: 5, win: 30 };

interface Turn {
  turn: number;
  seat: Seat;
  points: number;
  winAtHand: boolean;
  knockOutAtHand: boolean;
}

/** What an attack is sure to do, with all cards open. */
function sureOutcome(game: Game, seat: Seat, attack: Move): { wins: boolean; scores: boolean } {
  const random = randomFrom(`blunders ${game.turn}`);
  const before = game.players[seat].points;
  let wins = true;
  let scores = true;
  for (let trial = 0; trial < (wins ? TRIALS.win : TRIALS.knockOut) && scores; trial++) {
    const after = otherChance(game, random);
    carryOut(after, attack, random);
    wins &&= after.result?.winner === seat;
    scores &&= after.players[seat].points > before;
  }
  return { wins: wins && scores, scores };
}

/** Counts the blunders of one seat. Call `end` with the finished game. */
export function blunderWatch(counts: Blunders, watched: Seat): { watch: Watch; end: (game: Game) => void } {
  let turn: Turn | null = null;
  const close = (points: number, won: boolean): void => {
    if (turn === null) return;
    if (turn.winAtHand) counts.winsAtHand++;
    if (turn.winAtHand && !won) counts.winsMissed++;
    if (turn.knockOutAtHand) counts.knockOutsAtHand++;
    if (turn.knockOutAtHand && points <= turn.points && !won) counts.knockOutsMissed++;
    turn = null;
  };
  const watch: Watch = (game, seat, moves, chosen) => {
    if (turn !== null && turn.turn !== game.turn) close(game.players[watched].points, false);
    if (seat !== watched || game.decision !== null) return;
    if (turn === null) {
      counts.turns++;
      const { points } = game.players[seat];
      turn = { turn: game.turn, seat, points, winAtHand: false, knockOutAtHand: false };
    }
    for (const move of moves) {
      if (move.type !== "attack" || risksItself(game, seat)) continue;
      const { wins, scores } = sureOutcome(game, seat, move);
      turn.winAtHand ||= wins;
      turn.knockOutAtHand ||= scores;
    }
    if (chosen.type === "attack" && risksItself(game, seat)) counts.confusedSuicides++;
    if (chosen.type === "attach" && paysAll(game, seat, chosen.on)) counts.wastedEnergy++;
  };
  return { watch, end: (game) => close(game.players[watched].points, game.result?.winner === watched) };
}

/** Whether a Mantimon could pay for each of its attacks. */
function paysAll(game: Game, seat: Seat, id: number): boolean {
  const mon = monsOf(game.players[seat]).find((one) => one.id === id);
  if (mon === undefined || mon !== game.players[seat].active) return false;
  const attacks = legalActions(game, seat).filter((move) => move.type === "attack");
  const { attacks: all, retreat } = infoOf(game, mon);
  return attacks.length === all.length && mon.energy.length >= retreat;
}
