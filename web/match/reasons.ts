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
import { t } from "../text/index.ts";

/** The rule behind an obstacle. */
export const RULE_OF_OBSTACLE: Partial<Record<Obstacle["code"], string>> = {
  noEnergyInFirstTurn: "4.5",
  noSupporterInFirstTurn: "4.5",
  noAttackInFirstTurn: "4.5",
  benchFull: "6.1",
  nobodyToEvolve: "6.2",
  firstTurnOfPlayer: "6.3",
  cameThisTurn: "6.3",
  retreated: "7.1",
  retreatCost: "7.1",
  supporterPlayed: "8.2",
  conditionFails: "8.3",
  noEffect: "8.3",
  everyoneHasTool: "8.4",
  stadiumPlayed: "8.5",
  stadiumInPlay: "8.5",
  energyMissing: "9.2",
  asleep: "10.4",
  paralyzed: "10.4",
};

/** By the sentence of a refusal, so that it can be passed on as a plain text. */
const ruleOfSentence = new Map<string, string>();

/** The rule behind a refusal that was worded here; undefined if there is none. */
export const ruleBehind = (sentence: string): string | undefined => ruleOfSentence.get(sentence);

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

/** Why nothing at all can be done, or null if it is this player's free turn. */
export function notNow(s: Situation): string | null {
  if (s.busy && s.view.phase !== "over") return t("reason.oneMoment");
  const obstacle = whyNot(gameOf(s), s.seat, { type: "endTurn" });
  return obstacle && sentenceFor(s, obstacle, { type: "endTurn" });
}

/** Why a move that the server does not offer cannot be made. `on` and `to` may be -1: wherever it could go. */
export function whyNotMove(s: Situation, move: Move): string {
  if (s.busy && s.view.phase !== "over") return t("reason.oneMoment");
  const obstacle = whyNot(gameOf(s), s.seat, move);
  // The view leaves out some of what the rules remember: then only the server knows the obstacle.
  if (!obstacle) return t("reason.none");
  const sentence = sentenceFor(s, obstacle, move);
  const rule = RULE_OF_OBSTACLE[obstacle.code];
  if (rule) ruleOfSentence.set(sentence, rule);
  return sentence;
}

/** The energy that my active Mantimon lacks for its attack at `index`. */
export function missingEnergy(s: Situation, index: number): Type[] {
  return missingForAttack(gameOf(s), s.seat, index).map((type) => TYPES[type]);
}

const gameOf = ({ view, rules, pool }: Situation) => gameOfView(view, rules, pool);

function sentenceFor(s: Situation, { code, card, missing, number }: Obstacle, move: Move): string {
  switch (code) {
    case "gameOver":
      return t("reason.gameOver");
    case "questionOpen":
      return t("reason.questionOpen");
    case "opponentIsAsked":
      return t("reason.opponentIsAsked", { name: s.opponent });
    case "opponentsTurn":
      return t("reason.opponentsTurn", { name: s.opponent });
    case "noEnergyInFirstTurn":
      return t("reason.noEnergyInFirstTurn");
    case "attachmentsUsed":
      if (number === 0) return t("reason.noAttachment");
      return t("reason.attachmentsUsed", { count: number });
    case "benchFull":
      return t("reason.benchFull", { count: number });
    case "nobodyToEvolve":
      return nobodyToEvolve(s, move);
    case "firstTurnOfPlayer":
      return t("reason.firstTurnOfPlayer");
    case "cameThisTurn":
      return t("reason.cameThisTurn");
    case "supporterPlayed":
      return t("reason.supporterPlayed");
    case "noSupporterInFirstTurn":
      return t("reason.noSupporterInFirstTurn");
    case "everyoneHasTool":
      return t("reason.everyoneHasTool");
    case "stadiumPlayed":
      return t("reason.stadiumPlayed");
    case "stadiumInPlay":
      return t("reason.stadiumInPlay");
    case "abilityUsed":
      return t("reason.abilityUsed");
    case "wrongPlace":
      return t("reason.wrongPlace");
    case "conditionFails":
      return t("reason.conditionFails");
    case "noEffect":
      return t("reason.noEffect");
    case "retreated":
      return t("reason.retreated");
    case "nobodyOnBench":
      return t("reason.nobodyOnBench");
    case "retreatCost":
      return t("reason.retreatCost", { count: number });
    case "noAttackInFirstTurn":
      return t("reason.noAttackInFirstTurn");
    case "energyMissing":
      return t("reason.energyMissing", { energy: listOfEnergy(missing) });
    case "asleep":
    case "paralyzed":
      return t(move.type === "attack" ? "reason.cannotAttack" : "reason.cannotRetreat", {
        status: t(`status.${code}`),
      });
    case "prevented":
      return t("reason.prevented", { name: s.pool.cards[card]?.name ?? t("reason.anEffect") });
    case "unknown":
      return t("reason.none");
  }
}

function nobodyToEvolve({ pool }: Situation, move: Move): string {
  const card = move.type === "play" || move.type === "evolve" ? pool.cards[move.card] : undefined;
  if (card?.kind !== "mantimon") return t("reason.none");
  return t("reason.nobodyToEvolve", { name: card.name, from: card.evolvesFrom });
}

/** "1 more fire energy and 2 more energy of any type" */
function listOfEnergy(missing: readonly number[]): string {
  const counts = new Map<Type, number>();
  for (const index of missing) counts.set(TYPES[index], (counts.get(TYPES[index]) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) =>
      type === "colorless"
        ? t("reason.moreOfAny", { count })
        : t("reason.moreOfType", { count, type: t(`type.${type}`) }),
    )
    .join(t("reason.and"));
}
