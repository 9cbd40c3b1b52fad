// How often an even player beats each NPC of the campaign, measured in the engine, without server or sockets.
import { botKnowledge, LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import { hallRulesOf, levelOf, rulesOf } from "../../cards/campaign/rules.ts";
import type { Campaign, Hall, Npc } from "../../cards/campaign/types.ts";
import { deckOf } from "../../cards/content.ts";
import type { Content } from "../../cards/load.ts";
import { type Bot, createScaledBot, type Deck, iterationBudget } from "../../engine/index.ts";
import { playBotMatch } from "../ai/bot-match.ts";

/** The even player: rules of thumb with hardly a mistake, and a starter deck of the match's rules. */
export const EVEN_LEVEL = 4;
const EVEN_PERSONALITY = "balanced";

export interface NpcRate {
  hall: Hall;
  npc: Npc;
  /** The level at which the NPC played. */
  level: number;
  won: number;
  games: number;
  /** The starter deck that wins least, and how often. */
  weakest: { deck: string; won: number; games: number };
}

export interface RateOptions {
  campaign: Campaign;
  content: Content;
  /** Games against each NPC: each starter deck in turn, from both seats. */
  games: number;
  seed: string;
  /** Default: the even player's. */
  playerLevel?: number;
  /** Whether the NPCs play at their levels of hard mode. */
  hard?: boolean;
  /** Ids of NPCs; all unless given. */
  only?: ReadonlySet<string>;
}

/** Yields each NPC's rate in the order of the campaign. `played` is called after each game. */
export async function* npcRates(options: RateOptions, played: () => void): AsyncGenerator<NpcRate> {
  const { campaign, content, games, seed, hard = false, only, playerLevel = EVEN_LEVEL } = options;
  const { settings } = campaign;
  const knowledge = botKnowledge(content.decks);
  const botOf = (level: number, personality: string) =>
    createScaledBot(knowledge, LEVELS, PERSONALITIES, { level, personality });
  const player = botOf(playerLevel, EVEN_PERSONALITY);
  for (const hall of campaign.halls) {
    for (const npc of hall.npcs) {
      if (only && !only.has(npc.id)) continue;
      const { preset } = hallRulesOf(hall, npc);
      const starters = content.decks
        .filter(({ starter, rules }) => starter && rules === preset)
        .map((list) => ({ id: list.id, deck: deckOf(list), won: 0, games: 0 }));
      const own = deckOf(content.decks.find(({ id }) => id === npc.deck)!);
      const level = levelOf(npc, settings, hard);
      const opponent = botOf(level, npc.personality);
      for (let number = 0; number < games; number++) {
        const starter = starters[(number >> 1) % starters.length];
        const result = await play({
          hall,
          npc,
          content,
          seed,
          number,
          decks: [starter.deck, own],
          bots: [player, opponent],
        });
        starter.won += result;
        starter.games++;
        played();
      }
      const won = starters.reduce((sum, starter) => sum + starter.won, 0);
      const shareOf = (starter: { won: number; games: number }) => starter.won / Math.max(1, starter.games);
      const weakest = starters.reduce((least, one) => (shareOf(one) < shareOf(least) ? one : least));
      yield {
        hall,
        npc,
        level,
        won,
        games,
        weakest: { deck: weakest.id, won: weakest.won, games: weakest.games },
      };
    }
  }
}

interface Pairing extends Pick<RateOptions, "content" | "seed"> {
  hall: Hall;
  npc: Npc;
  number: number;
  /** The player's first. */
  decks: [Deck, Deck];
  bots: [Bot, Bot];
}

/** @returns 1 if the player has won, else 0 */
async function play({ hall, npc, content, seed, number, decks, bots }: Pairing): Promise<number> {
  const seat = number % 2;
  const ordered = <T>([one, two]: [T, T]): [T, T] => (seat === 0 ? [one, two] : [two, one]);
  const { winner, fault } = await playBotMatch(
    {
      rules: rulesOf(hallRulesOf(hall, npc)),
      pool: content.pool,
      decks: ordered(decks),
      seed: `${seed} ${npc.id} ${number >> 1}`,
    },
    ordered(bots),
    () => iterationBudget(Number.POSITIVE_INFINITY),
  );
  if (fault !== undefined) throw new Error(`${npc.id}, seed ${seed}, game ${number}: ${fault}`);
  return winner === seat ? 1 : 0;
}
