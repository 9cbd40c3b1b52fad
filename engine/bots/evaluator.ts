// How good a position is for a seat: features of the table, weighted, as the chance of winning.

import { ASLEEP, BURNED, CONFUSED, hpLeft, infoOf, monsOf, PARALYZED, POISONED, toolsOf } from "../board.ts";
import { afterMatchUp, missingForAttack } from "../combat.ts";
import { type EnergySupply, energySupply } from "../energy-cost.ts";
import { attacksOf } from "../modifiers.ts";
import type { Pool } from "../pool.ts";
import type { RulesConfig } from "../rules.ts";
import type { Game, Mon, Player } from "../state.ts";
import { opponentOf, type Seat } from "../vocabulary.ts";
import { averageDamage } from "./expected-damage.ts";

/** Each feature is measured for both players. The evaluation uses the seat's own value minus the opponent's. */
export const FEATURES = [
  /** Share of the way to the last point. */
  "points",
  /** One more knock-out of an ordinary Mantimon wins. */
  "matchPoint",
  "mantimon",
  /** Nobody on the bench: a knock-out would end the game. */
  "alone",
  /** HP that are left, in hundreds: active and bench. */
  "activeHp",
  "benchHp",
  /** Evolution stages in play. */
  "stages",
  /** Attached energy that some attack of its holder asks for, and the rest. */
  "usefulEnergy",
  "spareEnergy",
  /** Damage in hundreds of the best attack that is paid for: of the active Mantimon, and the highest of the bench. */
  "activeDamage",
  "benchDamage",
  /** Energy that the active Mantimon lacks for its best attack. */
  "lacking",
  /** The active Mantimon's paid attack would knock out the other one, and what that is worth in points. */
  "threat",
  /** Cannot attack next turn, or may fail to: asleep or paralyzed, confused. */
  "stunned",
  "confused",
  /** Poisoned or burned, in hundreds of damage a turn. */
  "hurting",
  "hand",
  "tools",
  /** The deck is nearly empty, under rules in which an empty deck loses. */
  "deckOut",
  /** Points that the opponent gets for a Mantimon whose HP are mostly gone. */
  "atRisk",
] as const;
export type Feature = (typeof FEATURES)[number];

/** Log-odds of winning for each feature, and for being the one to move. */
export interface Weights {
  features: Record<Feature, number>;
  toMove: number;
}

/** By the name of the rules; "house" stands in for rules that have none. */
export type WeightsByRules = { house: Weights } & Record<string, Weights>;

export interface Evaluator {
  weights: number[];
  toMove: number;
  /** By program: the damage that it does on an average board. */
  damage: Float64Array;
}

export function createEvaluator(pool: Pool, rules: RulesConfig, weights: WeightsByRules): Evaluator {
  // Players name rules of their own, "constructor" too.
  const { features, toMove } = weights[Object.hasOwn(weights, rules.name) ? rules.name : "house"];
  return {
    weights: FEATURES.map((feature) => features[feature]),
    toMove,
    damage: Float64Array.from(pool.programs, (program) => averageDamage(program)),
  };
}

interface Attacking {
  damage: number;
  lacking: number;
}

/** The best paid attack's damage, and how much energy the most powerful attack lacks. */
function attackingOf({ damage: table }: Evaluator, game: Game, mon: Mon, supply: EnergySupply): Attacking {
  let damage = 0;
  let lacking = 0;
  let strongest = -1;
  for (const attack of attacksOf(game, mon)) {
    const power = table[attack.program];
    const missing = missingForAttack(game, mon, attack, supply).length;
    if (missing === 0) damage = Math.max(damage, power);
    if (power > strongest) {
      strongest = power;
      lacking = missing;
    }
  }
  return { damage, lacking };
}

function usefulEnergy(game: Game, mon: Mon, supply: EnergySupply): number {
  const total = supply.reduce((sum, number) => sum + number, 0);
  let useful = 0;
  for (const attack of attacksOf(game, mon)) {
    const cost = attack.typed.reduce((sum, [, number]) => sum + number, attack.colorless);
    useful = Math.max(useful, cost - missingForAttack(game, mon, attack, supply).length);
  }
  return Math.min(total, Math.max(0, useful));
}

function damageAgainst(game: Game, mon: Mon, damage: number, target: Mon): number {
  if (damage <= 0) return 0;
  const { type } = infoOf(game, mon);
  const { weakness, resistance } = infoOf(game, target);
  return afterMatchUp(
    game.rules,
    damage,
    weakness === type,
    resistance === type && game.rules.resistance > 0,
  );
}

const at = (feature: Feature): number => FEATURES.indexOf(feature);
const AT = Object.fromEntries(FEATURES.map((feature) => [feature, at(feature)])) as Record<Feature, number>;

/** Adds a player's features, times `sign`. */
function addFeatures(
  evaluator: Evaluator,
  game: Game,
  player: Player,
  other: Player,
  into: number[],
  sign: number,
): void {
  const { rules } = game;
  const { target } = rules.win;
  const add = (feature: Feature, value: number): void => {
    into[AT[feature]] += sign * value;
  };
  add("points", player.points / target);
  if (player.points >= target - 1) add("matchPoint", 1);
  add("mantimon", monsOf(player).length);
  if (player.bench.length === 0) add("alone", 1);
  let benchDamage = 0;
  for (const mon of monsOf(player)) {
    const info = infoOf(game, mon);
    const supply = energySupply(game, mon);
    const useful = usefulEnergy(game, mon, supply);
    const { damage, lacking } = attackingOf(evaluator, game, mon, supply);
    add("stages", Math.max(0, info.stage));
    add("usefulEnergy", useful);
    add("spareEnergy", Math.max(0, mon.energy.length - useful));
    if (mon.tool !== -1) add("tools", toolsOf(mon).length);
    if (hpLeft(mon) * 3 <= mon.hp) add("atRisk", info.value / target);
    if (mon === player.active) {
      add("activeHp", hpLeft(mon) / 100);
      add("activeDamage", damage / 100);
      add("lacking", lacking);
      addStatuses(game, mon, add);
      const { active } = other;
      if (active !== null && damageAgainst(game, mon, damage, active) >= hpLeft(active)) {
        add("threat", infoOf(game, active).value / target);
      }
    } else {
      add("benchHp", hpLeft(mon) / 100);
      benchDamage = Math.max(benchDamage, damage);
    }
  }
  add("benchDamage", benchDamage / 100);
  add("hand", Math.min(10, player.hand.length));
  if (rules.deckOut === "lose" && player.deck.length < 4) add("deckOut", 4 - player.deck.length);
}

function addStatuses(game: Game, mon: Mon, add: (feature: Feature, value: number) => void): void {
  if (mon.statuses === 0) return;
  if ((mon.statuses & (ASLEEP | PARALYZED)) !== 0) add("stunned", 1);
  if ((mon.statuses & CONFUSED) !== 0) add("confused", 1);
  const { poison, burn } = game.rules;
  const hurting = ((mon.statuses & POISONED) !== 0 ? poison : 0) + ((mon.statuses & BURNED) !== 0 ? burn : 0);
  add("hurting", hurting / 100);
}

/** The features of a position, in the order of FEATURES, seen from a seat. */
export function featuresOf(evaluator: Evaluator, game: Game, seat: Seat): number[] {
  const values = FEATURES.map(() => 0);
  const [me, them] = [game.players[seat], game.players[opponentOf(seat)]];
  addFeatures(evaluator, game, me, them, values, 1);
  addFeatures(evaluator, game, them, me, values, -1);
  return values;
}

/** The features of one player alone. */
export function ownFeaturesOf(evaluator: Evaluator, game: Game, seat: Seat): number[] {
  const values = FEATURES.map(() => 0);
  addFeatures(evaluator, game, game.players[seat], game.players[opponentOf(seat)], values, 1);
  return values;
}

/** A draw is worth less than half a win, so that a player who could still win tries to. */
const DRAW = 0.35;

/** The chance that a seat wins, from 0 to 1. */
export function winChance(evaluator: Evaluator, game: Game, seat: Seat): number {
  if (game.result !== null) {
    if (game.result.winner === -1) return DRAW;
    return game.result.winner === seat ? 1 : 0;
  }
  const { weights, toMove } = evaluator;
  let odds = game.current === seat ? toMove : -toMove;
  const features = featuresOf(evaluator, game, seat);
  for (let i = 0; i < weights.length; i++) odds += weights[i] * features[i];
  return 1 / (1 + Math.exp(-odds));
}
