// Legality, defined once: an action is legal if and only if it is in `legalActions`.

import { type Move, sameMove } from "./action.ts";
import { infoOf, monsOf } from "./board.ts";
import { decisionMoves, defaultAnswer } from "./decisions.ts";
import { energySupply } from "./energy-cost.ts";
import { attacksOf } from "./modifiers.ts";
import {
  abilityObstacle,
  attachObstacle,
  attackingObstacle,
  attackObstacle,
  benchObstacle,
  evolveObstacle,
  holderObstacle,
  receiverObstacle,
  retreatObstacle,
  stadiumObstacle,
  toolObstacle,
  trainerObstacle,
} from "./obstacles.ts";
import type { CardInfo } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import { NONE, type Seat } from "./vocabulary.ts";

/** The one seat that has to move now, -1 once the game is over. */
export function currentPlayer(game: Game): Seat | -1 {
  if (game.result !== null) return NONE;
  return game.decision === null ? game.current : game.decision.seat;
}

/**
 * All moves of a seat in a fixed order; none if it is not its turn to move. Equal cards give one move. While a
 * decision is open only its answers are legal.
 */
export function legalActions(game: Game, seat: Seat): Move[] {
  if (currentPlayer(game) !== seat) return [];
  if (game.decision !== null) return decisionMoves(game.decision);
  const moves: Move[] = [];
  const mons = monsOf(game.players[seat]);
  addAttachments(game, seat, mons, moves);
  addHand(game, seat, mons, moves);
  addAbilities(game, mons, moves);
  addStadium(game, seat, moves);
  addRetreats(game, seat, moves);
  addAttacks(game, seat, moves);
  moves.push({ type: "endTurn" });
  return moves;
}

export function isLegal(game: Game, seat: Seat, move: Move): boolean {
  return legalActions(game, seat).some((legal) => sameMove(legal, move));
}

/** The move that is made for a seat whose time is up. The game is not over. */
export function defaultMove(game: Game): Move {
  return game.decision === null ? { type: "endTurn" } : defaultAnswer(game.decision);
}

/** Whether an equal card stands earlier in the list. */
function isRepeated(cards: number[], place: number): boolean {
  return cards.indexOf(cards[place]) < place;
}

function addAttachments(game: Game, seat: Seat, mons: Mon[], moves: Move[]): void {
  const player = game.players[seat];
  const inHand = game.rules.energy.source === "hand";
  const cards = inHand ? player.hand : player.energyZone;
  if (cards.length === 0 || attachObstacle(game, seat) !== null) return;
  const receivers = mons.filter((mon) => receiverObstacle(game, mon) === null);
  for (let place = 0; place < cards.length; place++) {
    if (isRepeated(cards, place)) continue;
    if (inHand && game.pool.info[cards[place]].kind !== "energy") continue;
    for (const mon of receivers) moves.push({ type: "attach", card: cards[place], on: mon.id });
  }
}

function addHand(game: Game, seat: Seat, mons: Mon[], moves: Move[]): void {
  const { hand } = game.players[seat];
  const hasRoom = benchObstacle(game, seat) === null;
  for (let place = 0; place < hand.length; place++) {
    if (!isRepeated(hand, place)) addCard(game, seat, mons, game.pool.info[hand[place]], hasRoom, moves);
  }
}

/** @param hasRoom whether a basic may be put on the bench */
function addCard(game: Game, seat: Seat, mons: Mon[], info: CardInfo, hasRoom: boolean, moves: Move[]): void {
  const card = info.index;
  switch (info.kind) {
    case "mantimon":
      if (info.stage > 0) {
        for (const mon of mons) {
          if (evolveObstacle(game, mon, card) === null) moves.push({ type: "evolve", card, on: mon.id });
        }
      } else if (hasRoom) {
        moves.push({ type: "play", card, on: NONE });
      }
      break;
    case "tool":
      if (toolObstacle(game, seat) !== null) break;
      for (const mon of mons) {
        if (holderObstacle(game, mon) === null) moves.push({ type: "play", card, on: mon.id });
      }
      break;
    case "energy":
      break;
    default:
      if (trainerObstacle(game, seat, info) === null) moves.push({ type: "play", card, on: NONE });
  }
}

function addAbilities(game: Game, mons: Mon[], moves: Move[]): void {
  for (const mon of mons) {
    if (!infoOf(game, mon).activates) continue;
    if (abilityObstacle(game, mon) === null) moves.push({ type: "ability", mon: mon.id });
  }
}

function addStadium(game: Game, seat: Seat, moves: Move[]): void {
  if (game.stadium !== NONE && stadiumObstacle(game, seat) === null) moves.push({ type: "stadium" });
}

function addRetreats(game: Game, seat: Seat, moves: Move[]): void {
  if (retreatObstacle(game, seat) !== null) return;
  for (const mon of game.players[seat].bench) moves.push({ type: "retreat", to: mon.id });
}

function addAttacks(game: Game, seat: Seat, moves: Move[]): void {
  const { active } = game.players[seat];
  if (active === null) return;
  const attacks = attacksOf(game, active);
  if (attacks.length === 0 || attackingObstacle(game, active) !== null) return;
  const supply = energySupply(game, active);
  for (let index = 0; index < attacks.length; index++) {
    if (attackObstacle(game, active, attacks[index], supply) === null) moves.push({ type: "attack", index });
  }
}
