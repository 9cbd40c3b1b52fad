// Explains why a move is not legal.

import type { Move } from "./action.ts";
import { findMon, isBasic, monsOf } from "./board.ts";
import { missingForAttack as missingFor } from "./combat.ts";
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
  type Obstacle,
  receiverObstacle,
  retreatObstacle,
  stadiumObstacle,
  toolObstacle,
  trainerObstacle,
  turnObstacle,
  UNKNOWN_OBSTACLE,
} from "./obstacles.ts";
import type { Game, Mon } from "./state.ts";
import { NONE, type Seat } from "./vocabulary.ts";

/**
 * The obstacle to a move; null if the move is legal. `on` of a card and `to` of a retreat may be -1 for any place. If
 * several Mantimon have obstacles, the one that comes last in the rules is returned. For answers to a question it
 * only says whether this seat is asked.
 */
export function whyNot(game: Game, seat: Seat, move: Move): Obstacle | null {
  return turnObstacle(game, seat) ?? obstacleTo(game, seat, move);
}

/**
 * Indexes of the types of energy that the active Mantimon of a seat lacks for its attack at this index, one entry for
 * each energy, colorless for energy of any type, whether or not it may attack now.
 */
export function missingForAttack(game: Game, seat: Seat, index: number): readonly number[] {
  const { active } = game.players[seat];
  const attack = active === null ? undefined : attacksOf(game, active)[index];
  if (active === null || attack === undefined) return [];
  return missingFor(game, active, attack, energySupply(game, active));
}

function obstacleTo(game: Game, seat: Seat, move: Move): Obstacle | null {
  const player = game.players[seat];
  switch (move.type) {
    case "attach":
      return energyObstacle(game, seat, holdersOf(game, seat, move.on));
    case "play":
    case "evolve":
      return cardObstacle(game, seat, move.card, holdersOf(game, seat, move.on));
    case "ability": {
      const mon = findMon(game, move.mon);
      return mon === null ? UNKNOWN_OBSTACLE : abilityObstacle(game, mon);
    }
    case "stadium":
      return stadiumObstacle(game, seat);
    case "retreat":
      return retreatObstacle(game, seat);
    case "attack": {
      const { active } = player;
      const attack = active === null ? undefined : attacksOf(game, active)[move.index];
      if (active === null || attack === undefined) return UNKNOWN_OBSTACLE;
      return (
        attackingObstacle(game, active) ?? attackObstacle(game, active, attack, energySupply(game, active))
      );
    }
    default:
      return null;
  }
}

/** The Mantimon with an id, or all of a player's. */
function holdersOf(game: Game, seat: Seat, id: number): Mon[] {
  return monsOf(game.players[seat]).filter((mon) => id === NONE || mon.id === id);
}

function energyObstacle(game: Game, seat: Seat, mons: Mon[]): Obstacle | null {
  return attachObstacle(game, seat) ?? least(mons.map((mon) => receiverObstacle(game, mon)));
}

function cardObstacle(game: Game, seat: Seat, card: number, mons: Mon[]): Obstacle | null {
  const info = game.pool.info[card];
  switch (info.kind) {
    case "mantimon":
      return isBasic(info)
        ? benchObstacle(game, seat)
        : least(mons.map((mon) => evolveObstacle(game, mon, card)));
    case "tool":
      return toolObstacle(game, seat) ?? least(mons.map((mon) => holderObstacle(game, mon)));
    case "energy":
      return energyObstacle(game, seat, mons);
    default:
      return trainerObstacle(game, seat, info);
  }
}

/** The obstacle over several Mantimon: none if one of them has none, otherwise one that is not about another name. */
function least(obstacles: (Obstacle | null)[]): Obstacle | null {
  if (obstacles.includes(null)) return null;
  return (
    obstacles.find((obstacle) => obstacle?.code !== "nobodyToEvolve") ?? obstacles[0] ?? UNKNOWN_OBSTACLE
  );
}
