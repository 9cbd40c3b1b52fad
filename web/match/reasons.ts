// Why something cannot be done just now, in a sentence: the engine names the obstacle, this file words it.
import {
  gameOfView,
  type Move,
  missingForAttack,
  type Obstacle,
  type Pool,
  type RulesConfig,
  type Seat,
  TYPES,
  type Type,
  type View,
  whyNot,
} from "../../engine/index.ts";

export interface Situation {
  view: View;
  rules: RulesConfig;
  pool: Pool;
  seat: Seat;
  /** The other player's name. */
  opponent: string;
  /** Something is still being shown, or a move is on its way: nobody can do anything. */
  busy: boolean;
}

const ONE_MOMENT = "One moment.";

/** Why nothing at all can be done, or null if it is this player's free turn. */
export function notNow(s: Situation): string | null {
  if (s.busy && s.view.phase !== "over") return ONE_MOMENT;
  const obstacle = whyNot(gameOf(s), s.seat, { type: "endTurn" });
  return obstacle && sentenceFor(s, obstacle, { type: "endTurn" });
}

/** Why a move that the server does not offer cannot be made. `on` and `to` may be -1: wherever it could go. */
export function whyNotMove(s: Situation, move: Move): string {
  if (s.busy && s.view.phase !== "over") return ONE_MOMENT;
  const obstacle = whyNot(gameOf(s), s.seat, move);
  // The view leaves out some of what the rules remember: then only the server knows the obstacle.
  return obstacle ? sentenceFor(s, obstacle, move) : NO_REASON;
}

/** The energy that my active Mantimon lacks for its attack at `index`. */
export function missingEnergy(s: Situation, index: number): Type[] {
  return missingForAttack(gameOf(s), s.seat, index).map((type) => TYPES[type]);
}

const gameOf = ({ view, rules, pool }: Situation) => gameOfView(view, rules, pool);

const NO_REASON = "That cannot be done just now.";

function sentenceFor(s: Situation, { code, card, missing, number }: Obstacle, move: Move): string {
  switch (code) {
    case "gameOver":
      return "The match is over.";
    case "questionOpen":
      return "Answer the question first.";
    case "opponentIsAsked":
      return `${s.opponent} has to choose first.`;
    case "opponentsTurn":
      return `It is ${s.opponent}'s turn.`;
    case "noEnergyInFirstTurn":
      return "No energy in the first turn of the match.";
    case "attachmentsUsed":
      if (number === 0) return "No energy may be attached this turn.";
      return number === 1
        ? "You have already attached an energy this turn."
        : `You have already attached ${number} energy this turn.`;
    case "benchFull":
      return `The bench is full: it has ${number} ${number === 1 ? "place" : "places"}.`;
    case "nobodyToEvolve":
      return nobodyToEvolve(s, move);
    case "firstTurnOfPlayer":
      return "Nobody may evolve in their first turn.";
    case "cameThisTurn":
      return "It came into play or evolved this turn: it may evolve from your next turn on.";
    case "supporterPlayed":
      return "You have already played a supporter this turn.";
    case "noSupporterInFirstTurn":
      return "No supporter in the first turn of the match.";
    case "everyoneHasTool":
      return "Each of your Mantimon already holds a tool.";
    case "stadiumPlayed":
      return "You have already played a stadium this turn.";
    case "stadiumInPlay":
      return "A stadium of this name is already in play.";
    case "abilityUsed":
      return "This was already used this turn.";
    case "wrongPlace":
      return "Its ability cannot be used from this spot.";
    case "conditionFails":
      return "What its text asks for is not the case.";
    case "noEffect":
      return "Its text could not do anything just now.";
    case "retreated":
      return "You have already retreated this turn.";
    case "nobodyOnBench":
      return "There is nobody on the bench to take its place.";
    case "retreatCost":
      return `A retreat costs ${number} energy.`;
    case "noAttackInFirstTurn":
      return "No attack in the first turn of the match.";
    case "energyMissing":
      return `Needs ${listOfEnergy(missing)}.`;
    case "asleep":
    case "paralyzed":
      return `It is ${code} and cannot ${move.type === "attack" ? "attack" : "retreat"}.`;
    case "prevented":
      return `${s.pool.cards[card]?.name ?? "An effect"} prevents it.`;
    case "unknown":
      return NO_REASON;
  }
}

function nobodyToEvolve({ pool }: Situation, move: Move): string {
  const card = move.type === "play" || move.type === "evolve" ? pool.cards[move.card] : undefined;
  if (card?.kind !== "mantimon") return NO_REASON;
  return `${card.name} evolves from ${card.evolvesFrom}, which you do not have in play.`;
}

/** "1 more fire energy and 2 more energy of any type" */
function listOfEnergy(missing: readonly number[]): string {
  const counts = new Map<Type, number>();
  for (const index of missing) counts.set(TYPES[index], (counts.get(TYPES[index]) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => `${count} more ${type === "colorless" ? "energy of any type" : `${type} energy`}`)
    .join(" and ");
}
