// The rules and deck of the last match that was started here, for the next one.
import type { PresetName } from "../../engine/index.ts";
import { isPreset } from "../router.ts";
import { firstDeck } from "./starter-decks.ts";

export interface Choice {
  rules: PresetName;
  /** Id of a deck of the house or of one's own. */
  deck: string;
}

const KEY = "mantimon.choice";

export function lastChoice(): Choice {
  try {
    const { rules, deck } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Choice>;
    if (rules && isPreset(rules) && typeof deck === "string" && deck !== "") return { rules, deck };
  } catch {
    // What cannot be read counts as no choice.
  }
  return { rules: "house", deck: firstDeck("house") };
}

export const rememberChoice = (choice: Choice) => localStorage.setItem(KEY, JSON.stringify(choice));
