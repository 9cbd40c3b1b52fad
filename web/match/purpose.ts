// What a pick is for: the effect that asks, in a clause, such as "that takes 20 damage".
import type { Amount, DecisionView, Effect, Pool, Target } from "../../engine/index.ts";
import { t } from "../text/index.ts";

/** The effect whose text asks; undefined where the rules ask, or for those who are not asked. */
export function askingEffect({ program, step }: DecisionView, pool: Pool): Effect | undefined {
  return pool.programs[program]?.[step];
}

/** The clause behind "choose the Mantimon" and the like; empty if the effect says no more than its kind. */
export function purposeOf(decision: DecisionView, pool: Pool): string {
  const effect = askingEffect(decision, pool);
  if (!effect) return "";
  const count = decision.max;
  switch (decision.kind) {
    case "mantimon":
      return forMantimon(effect, count, pool.programs[decision.program].slice(decision.step + 1));
    case "card":
    case "energy":
      return forCards(effect, count);
    default:
      return "";
  }
}

/** @param after the effects behind it in the same text, which say what a plain choice is for */
function forMantimon(effect: Effect, count: number, after: readonly Effect[]): string {
  switch (effect.effect) {
    case "damage":
      return damage(effect.amount, 1, count);
    case "putCounters":
      return damage(effect.count, 10, count);
    case "heal":
      return typeof effect.amount === "number"
        ? t("decision.heal", { count, amount: effect.amount })
        : t(effect.amount === "all" ? "decision.healAll" : "decision.healSome", { count });
    case "status":
      return t("decision.status", { count, status: t(`status.${effect.status}`) });
    case "attachEnergy":
    case "attachSeen":
      return t("decision.getsEnergy", { count });
    case "attachTool":
      return t("decision.getsTool", { count });
    case "moveCounters":
    case "moveEnergy":
      return between(effect, count);
    case "detachEnergy":
      return t("decision.losesEnergy", { count });
    case "switch":
      return t("decision.comesForward", { count });
    case "returnMon":
      return t(`decision.leavesTo.${effect.to}`, { count });
    case "cure":
    case "knockOut":
    case "devolve":
    case "evolve":
    case "discardTool":
    case "lasting":
      return t(`decision.${effect.effect}`, { count });
    case "forEach":
    case "choose":
      return ofChosen(effect.effect === "forEach" ? effect.do : after, count);
    default:
      return "";
  }
}

/** What happens to those that were chosen: the first of these effects that is about them says it. */
function ofChosen(effects: readonly Effect[], count: number): string {
  for (const [at, effect] of effects.entries()) {
    if (effect.effect === "choose") return "";
    const inner = effect.effect === "if" ? effect.then : "do" in effect ? (effect.do ?? []) : [];
    const about = targetsOf(effect).some((target) => target === "chosen" || target === "it");
    const clause = about
      ? forMantimon(effect, count, effects.slice(at + 1))
      : inner.length > 0
        ? ofChosen(inner, count)
        : "";
    if (clause !== "") return clause;
  }
  return "";
}

function targetsOf(effect: Effect): (Target | "me" | "them" | undefined)[] {
  if (effect.effect === "moveCounters" || effect.effect === "moveEnergy") return [effect.from, effect.to];
  if (effect.effect === "detachEnergy") return [effect.from];
  if ("target" in effect) return [effect.target];
  if (effect.effect === "lasting") return [effect.on];
  const isOnMantimon =
    effect.effect === "damage" ||
    effect.effect === "putCounters" ||
    effect.effect === "status" ||
    effect.effect === "attachEnergy" ||
    effect.effect === "attachSeen" ||
    effect.effect === "attachTool";
  return isOnMantimon ? [effect.to] : [];
}

const isChoice = (target: Target) => typeof target === "object" && "choose" in target;

/** Energy or damage goes from one Mantimon to another; if both are chosen, the giver is asked for first. */
function between(
  { effect, from, to }: Effect & { effect: "moveCounters" | "moveEnergy" },
  count: number,
): string {
  if (isChoice(from) && isChoice(to)) return t(`decision.${effect}Between`, { count });
  return t(isChoice(from) || from === "chosen" ? `decision.${effect}From` : `decision.${effect}To`, {
    count,
  });
}

function damage(amount: Amount, times: number, count: number): string {
  if (typeof amount !== "number") return t("decision.takesDamage", { count });
  return t("decision.takes", { count, amount: amount * times });
}

function forCards(effect: Effect, count: number): string {
  switch (effect.effect) {
    case "moveCards":
      return t(`decision.to.${effect.to}`, { count });
    case "look":
      return t(`decision.to.${effect.to}`, { count });
    case "detachEnergy":
      return t(`decision.to.${effect.to}`, { count });
    case "attachEnergy":
    case "attachSeen":
    case "attachTool":
      return t("decision.toAttach", { count });
    case "moveEnergy":
      return t("decision.toMove", { count });
    case "evolve":
      return t("decision.toEvolve", { count });
    default:
      return "";
  }
}
