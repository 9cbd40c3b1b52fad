// The rules, asked about what a player sees, and the words of cards: all that `advice` loads.
import { effectsText } from "../../engine/text/card-text.ts";
import { textOf } from "../card-text.ts";
import { previewAttack } from "./attack-preview.ts";
import { inForce } from "./in-force.ts";
import { missingEnergy, notNow, ruleBehind, whyNotMove } from "./reasons.ts";

export const RULES_AT_HAND = {
  ...{ textOf, effectsText, previewAttack, inForce },
  ...{ missingEnergy, notNow, ruleBehind, whyNotMove },
};
