// The rules, deck and opponent of the last match that was started here, for the next one.
import levels from "../../cards/ai/levels.json" with { type: "json" };
import personalities from "../../cards/ai/personalities.json" with { type: "json" };
import type { PresetName } from "../../engine/index.ts";
import { isPreset } from "../router.ts";
import { storage } from "../storage.ts";
import { t } from "../text/index.ts";
import { firstDeck, starterDecks } from "./starter-decks.ts";

export const LEVELS = levels.map(({ level }) => level);
export const PERSONALITIES = personalities.map(({ id }) => id);

/** Whom to play against, where the opponent is a bot. */
export interface BotChoice {
  level: number;
  personality: string;
  /** Id of a deck of the house; undefined for one drawn by lot. */
  deck?: string;
}

export interface Choice {
  rules: PresetName;
  /** Id of a deck of the house or of one's own. */
  deck: string;
  bot: BotChoice;
}

const KEY = "mantimon.choice";

/** A newcomer wins more often than not. */
const FIRST_BOT: BotChoice = { level: 2, personality: "balanced" };

export function lastChoice(): Choice {
  const { rules, deck, bot } = read();
  if (!rules || !isPreset(rules) || typeof deck !== "string" || deck === "") {
    return { rules: "house", deck: firstDeck("house"), bot: botOf(bot) };
  }
  return { rules, deck, bot: botOf(bot) };
}

function read(): Partial<Choice> {
  try {
    const found: unknown = JSON.parse(storage.read(KEY) ?? "{}");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    // What cannot be read counts as no choice.
    return {};
  }
}

/** What was stored may be of an earlier version, which had other levels or personalities. */
function botOf(stored: Partial<BotChoice> = {}): BotChoice {
  const { level, personality, deck } = stored ?? {};
  return {
    level: LEVELS.includes(level!) ? level! : FIRST_BOT.level,
    personality: PERSONALITIES.includes(personality!) ? personality! : FIRST_BOT.personality,
    ...(typeof deck === "string" && deck !== "" && { deck }),
  };
}

export const rememberChoice = (choice: Choice) => storage.write(KEY, JSON.stringify(choice));

export const personalityName = (id: string) => t(`personality.${id as "balanced"}`);

/** The choice as the server takes it: a deck of other rules counts as none. */
export function botWish({ level, personality, deck }: BotChoice, rules: PresetName): BotChoice {
  const fits = starterDecks.some(({ id, rules: its }) => id === deck && its === rules);
  return { level, personality, ...(fits && { deck }) };
}

const KIND_KEY = "mantimon.kind";

/** The kind of the last search. */
export const lastKind = (): "casual" | "ranked" =>
  storage.read(KIND_KEY) === "ranked" ? "ranked" : "casual";

export const rememberKind = (kind: "casual" | "ranked") => storage.write(KIND_KEY, kind);
