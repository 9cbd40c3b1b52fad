// What the rules say about a move, and what a card says. Both need most of the engine, which is loaded while the table is
// shown already: a first move can be made without it.
import type { Pool } from "../../engine/index.ts";
import type { CardText, effectsText } from "../../engine/text/card-text.ts";
import { createStore } from "../state.ts";
import { t } from "../text/index.ts";
import type { previewAttack } from "./attack-preview.ts";
import type { inForce } from "./in-force.ts";
import type { missingEnergy, notNow, ruleBehind, whyNotMove } from "./reasons.ts";

export interface Advice {
  textOf(pool: Pool, card: number): CardText;
  effectsText: typeof effectsText;
  previewAttack: typeof previewAttack;
  inForce: typeof inForce;
  missingEnergy: typeof missingEnergy;
  notNow: typeof notNow;
  ruleBehind: typeof ruleBehind;
  whyNotMove: typeof whyNotMove;
}

/** The names and costs on a card, without its texts. */
function printed(pool: Pool, card: number): CardText {
  const shown = pool.cards[card];
  if (shown.kind !== "mantimon") return { ability: null, attacks: [], text: "" };
  const attacks = shown.attacks.map(({ name, cost }) => ({ name, cost, damage: "", text: "" }));
  const ability = shown.ability && { name: shown.ability.name, label: "", text: "" };
  return { ability, attacks, text: "" };
}

/** Before the rules are there. */
const NOT_YET: Advice = {
  textOf: printed,
  effectsText: () => "",
  previewAttack: () => null,
  inForce: () => null,
  missingEnergy: () => [],
  notNow: () => t("reason.oneMoment"),
  ruleBehind: () => undefined,
  whyNotMove: () => t("reason.oneMoment"),
};

/** Changes once, when the rules are there. */
export const advice = createStore<Advice>(NOT_YET);

let loading: Promise<void> | null = null;

/** Loads the rules. @throws if they cannot be loaded; it may be tried again */
export function loadAdvice(): Promise<void> {
  loading ??= import("./rules-at-hand.ts").then(
    ({ RULES_AT_HAND }) => advice.set(RULES_AT_HAND),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
