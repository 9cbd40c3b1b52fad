// Legality, defined once: an action is legal if and only if it is in `legalActions`.

import { type Move, sameMove } from "./action.ts";
import { verdictOf } from "./amounts.ts";
import { ASLEEP, benchRoom, infoOf, isBasic, monsOf, PARALYZED } from "./board.ts";
import { missingForAttack } from "./combat.ts";
import { prospectOf } from "./context.ts";
import { decisionMoves, defaultAnswer } from "./decisions.ts";
import { isPossible } from "./effects/index.ts";
import { energySupply, energyWorth } from "./energy-cost.ts";
import { evolutionFits, timingAllowsEvolving } from "./evolving.ts";
import {
  abilityIsOn,
  attachmentsAllowed,
  cannotAttack,
  cannotPlay,
  cannotRetreat,
  retreatCost,
} from "./modifiers.ts";
import type { CardInfo } from "./pool.ts";
import type { Game, Mon, Player } from "./state.ts";
import { placeFits } from "./triggers.ts";
import { NONE, type Seat } from "./vocabulary.ts";

/** The one seat that has to move now, -1 once the game is over. */
export function currentPlayer(game: Game): Seat | -1 {
  if (game.result !== null) return NONE;
  return game.decision === null ? game.current : game.decision.seat;
}

/**
 * All moves of a seat, in a fixed order; none if it is not its move. Equal cards are one move.
 * While a decision is open only its answers are legal.
 */
export function legalActions(game: Game, seat: Seat): Move[] {
  if (currentPlayer(game) !== seat) return [];
  if (game.decision !== null) return decisionMoves(game.decision);
  const moves: Move[] = [];
  const mons = monsOf(game.players[seat]);
  addAttachments(game, seat, mons, moves);
  addHand(game, seat, mons, moves);
  addAbilities(game, seat, mons, moves);
  addStadium(game, seat, moves);
  addRetreats(game, seat, moves);
  addAttacks(game, seat, moves);
  moves.push({ type: "endTurn" });
  return moves;
}

export function isLegal(game: Game, seat: Seat, move: Move): boolean {
  return legalActions(game, seat).some((legal) => sameMove(legal, move));
}

/** What a clock plays for the seat that has to move. The game is not over. */
export function defaultMove(game: Game): Move {
  return game.decision === null ? { type: "endTurn" } : defaultAnswer(game.decision);
}

function isFirstTurn(game: Game): boolean {
  return game.turn === 1;
}

/** Whether an equal card stands before this place. */
function isRepeated(cards: number[], place: number): boolean {
  return cards.indexOf(cards[place]) < place;
}

function addAttachments(game: Game, seat: Seat, mons: Mon[], moves: Move[]): void {
  const player = game.players[seat];
  const inHand = game.rules.energy.source === "hand";
  const cards = inHand ? player.hand : player.energyZone;
  if (cards.length === 0 || player.attached >= attachmentsAllowed(game, seat)) return;
  if (isFirstTurn(game) && !game.rules.first.energy) return;
  if (cannotPlay(game, seat, "energy")) return;
  for (let place = 0; place < cards.length; place++) {
    if (isRepeated(cards, place)) continue;
    if (inHand && game.pool.info[cards[place]].kind !== "energy") continue;
    for (const mon of mons) moves.push({ type: "attach", card: cards[place], on: mon.id });
  }
}

function addHand(game: Game, seat: Seat, mons: Mon[], moves: Move[]): void {
  const player = game.players[seat];
  for (let place = 0; place < player.hand.length; place++) {
    if (isRepeated(player.hand, place)) continue;
    const info = game.pool.info[player.hand[place]];
    switch (info.kind) {
      case "mantimon":
        if (info.stage > 0) addEvolutions(game, mons, info, moves);
        else if (benchRoom(game, player) > 0) moves.push(playOf(info, NONE));
        break;
      case "tool":
        if (cannotPlay(game, seat, "tool")) break;
        for (const mon of mons) if (mon.tool === NONE) moves.push(playOf(info, mon.id));
        break;
      case "energy":
        break;
      default:
        if (mayPlayTrainer(game, seat, player, info)) moves.push(playOf(info, NONE));
    }
  }
}

function playOf(info: CardInfo, on: number): Move {
  return { type: "play", card: info.index, on };
}

function addEvolutions(game: Game, mons: Mon[], info: CardInfo, moves: Move[]): void {
  for (const mon of mons) {
    if (info.evolvesFrom !== infoOf(game, mon).name) continue;
    if (timingAllowsEvolving(game, mon) && evolutionFits(game, mon, info.index, false)) {
      moves.push({ type: "evolve", card: info.index, on: mon.id });
    }
  }
}

function mayPlayTrainer(game: Game, seat: Seat, player: Player, info: CardInfo): boolean {
  const { card } = info;
  switch (card.kind) {
    case "stadium":
      if (player.stadiumPlayed || cannotPlay(game, seat, "stadium")) return false;
      return game.stadium === NONE || game.pool.info[game.stadium].name !== info.name;
    case "supporter":
      if (player.supporter || cannotPlay(game, seat, "supporter")) return false;
      if (isFirstTurn(game) && !game.rules.first.supporter) return false;
      break;
    case "item":
      if (cannotPlay(game, seat, "item")) return false;
      if (isBasic(info)) return benchRoom(game, player) > 0;
      break;
    default:
      return false;
  }
  const prospect = prospectOf(seat, NONE, info.index);
  return withoutCard(player, info.index, () => {
    if (card.condition !== undefined && verdictOf(game, prospect, card.condition) !== true) return false;
    const { supporter } = player;
    // The text of a supporter finds that one was played.
    player.supporter ||= info.kind === "supporter";
    const possible = isPossible(game, prospect, card.effects);
    player.supporter = supporter;
    return possible;
  });
}

/** Judges a trainer as if it were played: then it has left the hand, and its text finds the rest of it. */
function withoutCard(player: Player, card: number, judge: () => boolean): boolean {
  const { hand } = player;
  const place = hand.indexOf(card);
  hand.splice(place, 1);
  const verdict = judge();
  hand.splice(place, 0, card);
  return verdict;
}

function addAbilities(game: Game, seat: Seat, mons: Mon[], moves: Move[]): void {
  for (const mon of mons) {
    const info = infoOf(game, mon);
    const { ability } = info;
    if (ability === null || ability.when !== "activate") continue;
    if (ability.limit === "turn" && mon.abilityUsed === game.turn) continue;
    if (!placeFits(game, mon) || !abilityIsOn(game, mon)) continue;
    if (canSpeak(game, seat, mon.id, info)) moves.push({ type: "ability", mon: mon.id });
  }
}

/** Whether a text that is used holds its condition and would do something. */
function canSpeak(game: Game, seat: Seat, mon: number, info: CardInfo): boolean {
  const { ability } = info;
  if (ability === null || ability.when !== "activate") return false;
  const prospect = prospectOf(seat, mon, info.index);
  const { condition } = ability;
  if (condition !== undefined && verdictOf(game, prospect, condition) !== true) return false;
  return isPossible(game, prospect, ability.effects);
}

function addStadium(game: Game, seat: Seat, moves: Move[]): void {
  if (game.stadium === NONE) return;
  const info = game.pool.info[game.stadium];
  if (info.ability?.when !== "activate") return;
  if (info.ability.limit === "turn" && game.players[seat].stadiumUsed === game.turn) return;
  if (canSpeak(game, seat, NONE, info)) moves.push({ type: "stadium" });
}

function addRetreats(game: Game, seat: Seat, moves: Move[]): void {
  const { active, bench, retreated } = game.players[seat];
  if (active === null || bench.length === 0 || retreated) return;
  if ((active.statuses & (ASLEEP | PARALYZED)) !== 0 || cannotRetreat(game, active)) return;
  let worth = 0;
  for (const card of active.energy) worth += energyWorth(game, active, card);
  if (worth < retreatCost(game, active)) return;
  for (const mon of bench) moves.push({ type: "retreat", to: mon.id });
}

function addAttacks(game: Game, seat: Seat, moves: Move[]): void {
  const { active } = game.players[seat];
  if (active === null || (active.statuses & (ASLEEP | PARALYZED)) !== 0) return;
  if (isFirstTurn(game) && !game.rules.first.attack) return;
  const { attacks } = infoOf(game, active);
  if (attacks.length === 0 || cannotAttack(game, active)) return;
  const supply = energySupply(game, active);
  for (let index = 0; index < attacks.length; index++) {
    const missing = missingForAttack(game, active, attacks[index], supply);
    if (missing.length === 0) moves.push({ type: "attack", index });
  }
}
