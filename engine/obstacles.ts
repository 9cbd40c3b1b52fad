// Why something cannot be done. Legality is defined by this: a move is legal if it has no obstacle.

import { silencerOf } from "./active-modifiers.ts";
import { verdictOf } from "./amounts.ts";
import { ASLEEP, infoOf, isBasic, isFirstTurnOfPlayer, PARALYZED } from "./board.ts";
import { meetsCondition, missingForAttack } from "./combat.ts";
import { type Prospect, prospectOf } from "./context.ts";
import { isPossible } from "./effects/index.ts";
import { COLORLESS, type EnergySupply, energyWorth } from "./energy-cost.ts";
import { evolutionFits, timingAllowsEvolving } from "./evolving.ts";
import {
  attachmentsAllowed,
  benchRoom,
  benchSize,
  evolvesAs,
  preventsAttack,
  preventsEvolving,
  preventsPlaying,
  preventsReceivingEnergy,
  preventsRetreating,
  preventsUsing,
  retreatCost,
  toolsAllowed,
} from "./modifiers.ts";
import type { AttackInfo, CardInfo } from "./pool.ts";
import type { Game, Mon, Player } from "./state.ts";
import { placeFits } from "./triggers.ts";
import { NONE, type Seat } from "./vocabulary.ts";

/** What the numbers of an obstacle mean is said beside its code. */
export const OBSTACLE_CODES = [
  // Nothing can be done
  "gameOver",
  "questionOpen",
  "opponentIsAsked",
  "opponentsTurn",
  // Energy
  "noEnergyInFirstTurn",
  "attachmentsUsed",
  // Mantimon from the hand
  "benchFull",
  "nobodyToEvolve",
  "firstTurnOfPlayer",
  "cameThisTurn",
  // Trainers
  "supporterPlayed",
  "noSupporterInFirstTurn",
  "everyoneHasTool",
  "stadiumPlayed",
  "stadiumInPlay",
  // Texts
  "abilityUsed",
  "wrongPlace",
  "conditionFails",
  "noEffect",
  // Retreating and attacking
  "retreated",
  "nobodyOnBench",
  "retreatCost",
  "noAttackInFirstTurn",
  "energyMissing",
  "asleep",
  "paralyzed",
  // A card forbids it
  "prevented",
  /** It cannot be done, and a view does not tell why. */
  "unknown",
] as const;
export type ObstacleCode = (typeof OBSTACLE_CODES)[number];

export interface Obstacle {
  code: ObstacleCode;
  /** The card that prevents it, -1 for none. */
  card: number;
  /** Energy that is missing: an index of a type for each, colorless for any. */
  missing: readonly number[];
  /** How many are allowed, how many places there are, or what it costs. */
  number: number;
}

type Plain = Record<ObstacleCode, Obstacle>;

const PLAIN = Object.fromEntries(
  OBSTACLE_CODES.map((code) => [code, { code, card: NONE, missing: [], number: 0 }]),
) as unknown as Plain;

function prevented(card: number | null): Obstacle | null {
  return card === null ? null : { ...PLAIN.prevented, card };
}

function isFirstTurn(game: Game): boolean {
  return game.turn === 1;
}

// ── Energy and Mantimon

/** The turn's attachment, for any energy and any Mantimon. */
export function attachObstacle(game: Game, seat: Seat): Obstacle | null {
  const allowed = attachmentsAllowed(game, seat);
  if (isFirstTurn(game) && !game.rules.first.energy) return PLAIN.noEnergyInFirstTurn;
  if (game.players[seat].attached >= allowed) return { ...PLAIN.attachmentsUsed, number: allowed };
  return prevented(preventsPlaying(game, seat, "energy"));
}

/** Attaching the turn's energy to this Mantimon. */
export function receiverObstacle(game: Game, mon: Mon): Obstacle | null {
  return prevented(preventsReceivingEnergy(game, mon));
}

/** Playing a basic from the hand. */
export function benchObstacle(game: Game, seat: Seat): Obstacle | null {
  return benchRoom(game, seat) > 0 ? null : { ...PLAIN.benchFull, number: benchSize(game, seat) };
}

/** Evolving a Mantimon into a card of the hand. */
export function evolveObstacle(game: Game, mon: Mon, card: number): Obstacle | null {
  const { evolvesFrom } = game.pool.info[card];
  if (evolvesFrom === null || !evolvesAs(game, mon, evolvesFrom)) return PLAIN.nobodyToEvolve;
  if (!timingAllowsEvolving(game, mon)) {
    return mon.entered < game.turn && mon.evolved < game.turn && isFirstTurnOfPlayer(game)
      ? PLAIN.firstTurnOfPlayer
      : PLAIN.cameThisTurn;
  }
  if (evolutionFits(game, mon, card, false)) return null;
  return prevented(preventsEvolving(game, mon)) ?? PLAIN.unknown;
}

// ── Trainers

export function toolObstacle(game: Game, seat: Seat): Obstacle | null {
  return prevented(preventsPlaying(game, seat, "tool"));
}

export function holderObstacle(game: Game, mon: Mon): Obstacle | null {
  if (mon.tool === NONE) return null;
  return mon.secondTool === NONE && toolsAllowed(game, mon) > 1 ? null : PLAIN.everyoneHasTool;
}

export function trainerObstacle(game: Game, seat: Seat, info: CardInfo): Obstacle | null {
  const { kind } = info;
  const player = game.players[seat];
  switch (kind) {
    case "stadium":
      if (player.stadiumPlayed) return PLAIN.stadiumPlayed;
      if (game.stadium !== NONE && game.pool.info[game.stadium].name === info.name)
        return PLAIN.stadiumInPlay;
      return prevented(preventsPlaying(game, seat, "stadium"));
    case "supporter":
      if (player.supporter) return PLAIN.supporterPlayed;
      if (isFirstTurn(game) && !game.rules.first.supporter) return PLAIN.noSupporterInFirstTurn;
      break;
    case "item":
      if (isBasic(info)) return prevented(preventsPlaying(game, seat, "item")) ?? benchObstacle(game, seat);
      break;
    default:
      return PLAIN.unknown;
  }
  const ban = preventsPlaying(game, seat, kind);
  if (ban !== null) return prevented(ban);
  const prospect = prospectOf(seat, NONE, info.index);
  return withoutCard(player, info.index, () => {
    if (!conditionHolds(game, prospect, info)) return PLAIN.conditionFails;
    const { supporter } = player;
    // While its text is carried out, a supporter has been played this turn.
    player.supporter ||= kind === "supporter";
    const possible = isPossible(game, prospect, game.pool.programs[info.program]);
    player.supporter = supporter;
    return possible ? null : PLAIN.noEffect;
  });
}

/** Judges a trainer as if it had been played: it is no longer in the hand. */
function withoutCard<T>(player: Player, card: number, judge: () => T): T {
  const { hand } = player;
  const place = hand.indexOf(card);
  // The last card takes its place for the moment. The order of a hand has no meaning.
  const last = hand.pop() as number;
  if (place < hand.length) hand[place] = last;
  const verdict = judge();
  hand.push(last);
  hand[place] = card;
  return verdict;
}

// ── Texts that a player uses

export function abilityObstacle(game: Game, mon: Mon): Obstacle | null {
  const info = infoOf(game, mon);
  const { ability } = info;
  if (ability?.when !== "activate") return PLAIN.noEffect;
  if (ability.limit === "turn" && mon.abilityUsed === game.turn) return PLAIN.abilityUsed;
  if (!placeFits(game, mon)) return PLAIN.wrongPlace;
  const silencer = info.fossil ? null : silencerOf(game, mon);
  const ban = silencer ?? preventsUsing(game, mon.owner, ability.name);
  return prevented(ban) ?? textObstacle(game, mon.owner, mon.id, info);
}

export function stadiumObstacle(game: Game, seat: Seat): Obstacle | null {
  const info = game.stadium === NONE ? null : game.pool.info[game.stadium];
  if (info?.ability?.when !== "activate") return PLAIN.noEffect;
  if (info.ability.limit === "turn" && game.players[seat].stadiumUsed === game.turn) return PLAIN.abilityUsed;
  return textObstacle(game, seat, NONE, info);
}

/** Whether the condition of such a text holds, and the text would do something. */
function textObstacle(game: Game, seat: Seat, mon: number, info: CardInfo): Obstacle | null {
  const prospect = prospectOf(seat, mon, info.index);
  if (!conditionHolds(game, prospect, info)) return PLAIN.conditionFails;
  return isPossible(game, prospect, game.pool.programs[info.program]) ? null : PLAIN.noEffect;
}

function conditionHolds(game: Game, prospect: Prospect, { condition }: CardInfo): boolean {
  return condition === null || verdictOf(game, prospect, condition) === true;
}

// ── Retreating and attacking

function statusObstacle(mon: Mon): Obstacle | null {
  if ((mon.statuses & ASLEEP) !== 0) return PLAIN.asleep;
  return (mon.statuses & PARALYZED) !== 0 ? PLAIN.paralyzed : null;
}

export function retreatObstacle(game: Game, seat: Seat): Obstacle | null {
  const { active, bench, retreated } = game.players[seat];
  if (active === null || bench.length === 0) return PLAIN.nobodyOnBench;
  if (retreated) return PLAIN.retreated;
  const held = statusObstacle(active) ?? prevented(preventsRetreating(game, active));
  if (held !== null) return held;
  const cost = retreatCost(game, active);
  let worth = 0;
  for (const card of active.energy) worth += energyWorth(game, active, card);
  if (worth >= cost) return null;
  const missing: number[] = [];
  for (; worth < cost; worth++) missing.push(COLORLESS);
  return { ...PLAIN.retreatCost, number: cost, missing };
}

/** Attacking, with any attack. */
export function attackingObstacle(game: Game, active: Mon): Obstacle | null {
  if (isFirstTurn(game) && !game.rules.first.attack) return PLAIN.noAttackInFirstTurn;
  return statusObstacle(active) ?? prevented(preventsAttack(game, active, ""));
}

/** Using one of the attacks: attacks that are forbidden by name, the cost, the condition. */
export function attackObstacle(
  game: Game,
  active: Mon,
  attack: AttackInfo,
  supply: EnergySupply,
): Obstacle | null {
  const ban = preventsAttack(game, active, attack.name);
  if (ban !== null) return prevented(ban);
  const missing = missingForAttack(game, active, attack, supply);
  if (missing.length > 0) return { ...PLAIN.energyMissing, missing };
  return meetsCondition(game, active.owner, active.id, attack) ? null : PLAIN.conditionFails;
}

// ── Doing anything

/** Whether a seat may make a free move of its turn. */
export function turnObstacle(game: Game, seat: Seat): Obstacle | null {
  if (game.result !== null) return PLAIN.gameOver;
  if (game.decision !== null) {
    return game.decision.seat === seat ? PLAIN.questionOpen : PLAIN.opponentIsAsked;
  }
  return game.current === seat ? null : PLAIN.opponentsTurn;
}

export const UNKNOWN_OBSTACLE = PLAIN.unknown;
