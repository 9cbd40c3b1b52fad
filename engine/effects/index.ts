// The table of all effects. An effect of the language without an entry does not compile.

import type { Prospect } from "../context.ts";
import type { Effect } from "../language.ts";
import type { Frame, Game } from "../state.ts";
import { attachEnergyRules } from "./attach-energy.ts";
import { attachSeenRules } from "./attach-seen.ts";
import { attachToolRules } from "./attach-tool.ts";
import { cardEffects } from "./cards.ts";
import { choiceEffects } from "./choice.ts";
import { controlEffects } from "./control.ts";
import { copyAttackRules } from "./copy-attack.ts";
import { damageEffects } from "./damage.ts";
import { deckEffects } from "./deck.ts";
import { detachEnergyRules } from "./detach-energy.ts";
import { type EffectTable, rulesOf, textHarms, textIsPossible } from "./effect.ts";
import { evolveEffects } from "./evolve.ts";
import { lastingEffects } from "./lasting.ts";
import { leavePlayEffects } from "./leave-play.ts";
import { moveEnergyRules } from "./move-energy.ts";
import { revealTopEffects } from "./reveal-top.ts";
import { statusEffects } from "./status.ts";
import { switchEffects } from "./switch.ts";

const EFFECTS: EffectTable = {
  ...damageEffects,
  ...statusEffects,
  attachEnergy: attachEnergyRules,
  moveEnergy: moveEnergyRules,
  detachEnergy: detachEnergyRules,
  ...cardEffects,
  ...deckEffects,
  ...revealTopEffects,
  ...switchEffects,
  ...evolveEffects,
  ...leavePlayEffects,
  ...attachSeenRules,
  ...attachToolRules,
  ...lastingEffects,
  ...controlEffects,
  ...choiceEffects,
  copyAttack: copyAttackRules,
};

/** Carries out one effect. Returns false while a question is open. */
export function runEffect(game: Game, frame: Frame, effect: Effect): boolean {
  return rulesOf(EFFECTS, effect).run(game, frame, effect, EFFECTS);
}

/** Whether a text could change anything, or show anything, as far as the prospect's observer can know. */
export function isPossible(game: Game, prospect: Prospect, text: readonly Effect[]): boolean {
  return textIsPossible(game, prospect, text, EFFECTS);
}

/** Whether an effect changes something itself, rather than controlling what follows. */
export function isDeed(effect: Effect): boolean {
  return rulesOf(EFFECTS, effect).steers !== true;
}

/** Whether a text harms those that it affects. Bots avoid using such texts on their own Mantimon. */
export function harms(text: readonly Effect[]): boolean {
  return textHarms(text, EFFECTS);
}
