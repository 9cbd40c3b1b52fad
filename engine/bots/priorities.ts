// Rules of thumb for the order of moves in a turn: build the board, attach energy where it pays, use texts, attack
// last. They do not look ahead, so that they are fast enough to play out sampled worlds.

import type { Move } from "../action.ts";
import { findMon, hpLeft, infoOf, monsOf } from "../board.ts";
import { harms } from "../effects/index.ts";
import { gameOfView } from "../game-of-view.ts";
import { attacksOf, retreatCost } from "../modifiers.ts";
import type { Game, Mon } from "../state.ts";
import type { DecisionView } from "../view-types.ts";
import { NONE, type Seat } from "../vocabulary.ts";
import type { SyncBot } from "./bot.ts";
import {
  attackWorth,
  type Board,
  bestPaid,
  boardOf,
  fightingWorth,
  isPayable,
  lackingAround,
} from "./estimate.ts";
import { averageDamage } from "./expected-damage.ts";
import { type Urges, urgeOf } from "./urges.ts";

// ── Moves of a turn: the highest score is made first, and an attack ends the turn

/** More than any other attachment: an attacker on the bench does nothing. */
const ATTACH_TO_RETREAT = 499;

/** Keeps the order of positive numbers, so that the kinds of moves do not overlap. */
const below100 = (score: number): number => (100 * score) / (score + 100);

function scoreAttach(board: Board, card: number, on: number): number {
  const mon = findMon(board.game, on);
  if (mon === null) return 0;
  const isActive = board.me.active?.id === mon.id;
  const { attacks } = infoOf(board.game, mon);
  let best = -1;
  for (const attack of attacks) {
    if (!isPayable(board, attack)) continue;
    const { before, after } = lackingAround(board, mon, attack, card);
    if (after < before) best = Math.max(best, attackWorth(board, mon, attack) / before);
  }
  if (best < 0) return isActive && needsToRetreat(board, mon) ? ATTACH_TO_RETREAT : 1;
  return 400 + below100(best + (isActive ? 25 : 0) + Math.min(30, hpLeft(mon) / 5));
}

/** Whether a Mantimon keeps a clearly better attacker on the bench, for want of energy to retreat. */
function needsToRetreat(board: Board, active: Mon): boolean {
  if (board.me.bench.length === 0) return false;
  if (active.energy.length >= retreatCost(board.game, active)) return false;
  const enough = (bestPaid(board, active)?.worth ?? 0) + BETTER_BY;
  return board.me.bench.some((mon) => (bestPaid(board, mon)?.worth ?? 0) >= enough);
}

/** In damage, about. */
const BETTER_BY = 20;

function scorePlay(board: Board, card: number, on: number): number {
  const info = board.game.pool.info[card];
  switch (info.kind) {
    case "mantimon":
      return board.me.bench.length < 3 ? 700 : 350;
    case "supporter":
      return 520;
    case "item":
      return info.fossil ? (board.me.bench.length < 2 ? 300 : 0) : 560;
    case "tool":
      return board.me.active?.id === on ? 455 : 450;
    case "stadium":
      return 440;
    default:
      return 0;
  }
}

function scoreRetreat(board: Board, to: number): number {
  const { active } = board.me;
  const next = findMon(board.game, to);
  if (active === null || next === null) return 0;
  const paid = bestPaid(board, next);
  if (paid === null) return 0;
  board.activeWorth ??= fightingWorth(board, active);
  const gain = fightingWorth(board, next, paid) - board.activeWorth;
  const lost = infoOf(board.game, active).retreat * 12;
  return gain - lost > 30 ? 200 + below100(gain) : 0;
}

function scoreMove(board: Board, move: Move): number {
  switch (move.type) {
    case "evolve":
      return 800 + (board.me.active?.id === move.on ? 20 : 0);
    case "play":
      return scorePlay(board, move.card, move.on);
    case "ability":
      return scoreAbility(board, move.mon);
    case "stadium":
      return 430;
    case "attach":
      return scoreAttach(board, move.card, move.on);
    case "retreat":
      return scoreRetreat(board, move.to);
    case "attack": {
      const { active } = board.me;
      if (active === null) return 0;
      return 10 + attackWorth(board, active, attacksOf(board.game, active)[move.index]) / 10;
    }
    case "endTurn":
      return 5;
    default:
      return 0;
  }
}

/** An ability is used once a turn only, even one without a limit. A fossil stays where it is. */
function scoreAbility({ game }: Board, id: number): number {
  const mon = findMon(game, id);
  if (mon === null || mon.abilityUsed === game.turn || infoOf(game, mon).fossil) return 0;
  return 600;
}

// ── Answers to decisions

/** Whether the card that asks harms what is chosen. Then the bot gives up what is worth least to it. */
function asksToHarm(board: Board, decision: DecisionView): boolean {
  if (decision.card === NONE) return false;
  const info = board.game.pool.info[decision.card];
  const programs = [info.program, ...info.attacks.map((attack) => attack.program)];
  return programs.some((program) => program !== NONE && harms(board.game.pool.programs[program]));
}

function scoreMon(board: Board, decision: DecisionView, id: number): number {
  const mon = findMon(board.game, id);
  if (mon === null) return 0;
  if (mon.owner !== decision.seat) {
    return 200 - hpLeft(mon) + infoOf(board.game, mon).value * 40 + mon.energy.length * 10;
  }
  const worth = fightingWorth(board, mon);
  if (decision.reason === "promote") return worth;
  if (decision.reason === "excess") return -worth;
  return asksToHarm(board, decision) ? -worth : worth + mon.damage / 2;
}

/** How much a card in hand is worth: what can be played soon counts most. */
function scoreCard(board: Board, card: number): number {
  const info = board.game.pool.info[card];
  const names = monsOf(board.me).map((mon) => infoOf(board.game, mon).name);
  switch (info.kind) {
    case "mantimon":
      if (info.evolvesFrom === null) return 50 + info.hp / 10 + (board.me.bench.length < 2 ? 40 : 0);
      return names.includes(info.evolvesFrom) ? 110 + info.hp / 10 : 30;
    case "supporter":
      return 60;
    case "energy":
      return 45;
    default:
      return 40;
  }
}

/** At the start: much HP and a cheap attack in front, one that the deck's energy can pay for. */
function scoreOpening(board: Board, card: number): number {
  const info = board.game.pool.info[card];
  let cheapest = 6;
  for (const attack of info.attacks) {
    if (!isPayable(board, attack) || averageDamage(board.game.pool.programs[attack.program]) === 0) continue;
    cheapest = Math.min(
      cheapest,
      attack.typed.reduce((sum, [, number]) => sum + number, attack.colorless),
    );
  }
  return info.hp - cheapest * 20 - (info.fossil ? 100 : 0) - info.value * 10 - info.retreat * 5;
}

function scoreOption(board: Board, decision: DecisionView, value: number): number {
  if (decision.reason === "setupActive") return scoreOpening(board, value);
  switch (decision.kind) {
    case "mantimon":
      return scoreMon(board, decision, value);
    case "card":
      return scoreCard(board, value);
    case "yesNo":
    case "number":
      return value;
    default:
      return 0;
  }
}

/** Takes as many as allowed, unless it is asked to harm its own. */
function scoreAnswer(board: Board, decision: DecisionView, move: Move): number {
  switch (move.type) {
    case "choose":
      return scoreOption(board, decision, decision.options[move.option]);
    case "stop":
      return -20;
    default:
      return Number.NEGATIVE_INFINITY;
  }
}

/** How urgent a move is: the highest score is made first. Answers have a scale of their own. */
export function priorityOf(board: Board, move: Move): number {
  const { decision } = board.game;
  return decision === null ? scoreMove(board, move) : scoreAnswer(board, decision, move);
}

/** A bot that follows the rules of thumb alone: faster and weaker than the rule-based one. */
export function createThumbBot(urges: Urges): SyncBot {
  return ({ view, moves, rules, pool, random }) =>
    priorityMove(gameOfView(view, rules, pool), view.viewer as Seat, moves, random, urges);
}

export const thumbBot: SyncBot = createThumbBot({});

/** The kinds of moves that take long to score, and the scores that none of them and of the kinds below can reach. */
const SLOW_KINDS: readonly { kind: Move["type"]; bound: number }[] = [
  { kind: "attach", bound: 500 },
  { kind: "retreat", bound: 300 },
  { kind: "attack", bound: 200 },
];
const isSlow = ({ type }: Move): boolean => type === "attach" || type === "retreat" || type === "attack";

/** The most urgent move; a touch of chance tells equal ones apart. */
export function priorityMove(
  game: Game,
  seat: Seat,
  moves: Move[],
  random: () => number,
  urges?: Urges,
): Move {
  if (moves.length === 1) return moves[0];
  const board = boardOf(game, seat);
  let best = moves[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  const consider = (move: Move): void => {
    const score = priorityOf(board, move) + urgeOf(game.pool, move, urges) + random();
    if (score > bestScore) [best, bestScore] = [move, score];
  };
  if (urges !== undefined || game.decision !== null) {
    for (const move of moves) consider(move);
    return best;
  }
  for (const move of moves) if (!isSlow(move)) consider(move);
  for (const { kind, bound } of SLOW_KINDS) {
    if (bestScore >= bound) break;
    for (const move of moves) if (move.type === kind) consider(move);
  }
  return best;
}
