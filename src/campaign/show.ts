// What the campaign's endpoints answer with, made of its data and a player's progress.
import { isMet, leaderOf, type Standing } from "../../cards/campaign/requirements.ts";
import { hallRulesOf, rulesOf } from "../../cards/campaign/rules.ts";
import type { Hall, HallRules } from "../../cards/campaign/types.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import type { CampaignBattle, CampaignResult } from "../db/generated/client.ts";
import { differencesOf } from "../rule-sets/rules-reference.ts";
import type { Atlas, PlacedNpc } from "./atlas.ts";
import { isHardOpen, type Progress, recordOf } from "./progress.ts";

export interface CampaignState {
  progress: Progress;
  standing: Standing;
}

export function showHall(atlas: Atlas, hall: Hall, state: CampaignState) {
  const { id, name, region, type, place, theme, mechanic, medal, requires, npcs } = hall;
  const missing = atlas.missingForHall(hall, state.standing);
  const won = state.progress.medals.includes(id);
  return {
    id,
    name,
    region,
    type,
    place,
    theme,
    mechanic,
    rules: showRules(hall.rules),
    medal,
    cosmetics: leaderOf(hall).rewards.first.cosmetics ?? [],
    state: won ? ("won" as const) : isMet(missing) ? ("open" as const) : ("locked" as const),
    requires,
    missing,
    npcs: npcs.map((npc) => showNpc(atlas, atlas.find(npc.id)!, state)),
  };
}

export function showNpc(atlas: Atlas, placed: PlacedNpc, { progress, standing }: CampaignState) {
  const { hall, npc } = placed;
  const { wins, losses, hardWins, hardLosses } = recordOf(progress, npc.id);
  const missing = atlas.missingFor(placed, standing);
  const stateOf = (won: number, open: boolean) => (won > 0 ? "beaten" : open ? "open" : "locked");
  const hardOpen = isHardOpen(progress, atlas.campaign.settings);
  return {
    id: npc.id,
    name: npc.name,
    title: npc.title,
    portrait: npc.id,
    level: npc.level,
    personality: npc.personality,
    leader: npc === leaderOf(hall),
    rules: showRules(hallRulesOf(hall, npc)),
    state: stateOf(wins + hardWins, isMet(missing)) as "locked" | "open" | "beaten",
    hard: stateOf(hardWins, hardOpen && isMet(missing)) as "locked" | "open" | "beaten",
    wins: wins + hardWins,
    losses: losses + hardLosses,
    requires: npc.requires ?? {},
    missing,
  };
}

const showRules = ({ preset, about }: HallRules) => ({ preset, about: about ?? null });

/** The rules that a preset's changes change, one by one. */
export const differences = (rules: HallRules) => differencesOf({ base: rules.preset, rules: rulesOf(rules) });

export const showBattle = ({ matchId, npc, hard, attempt }: CampaignBattle) => ({
  matchId,
  npc,
  hard,
  attempt,
});

export function showResult(atlas: Atlas, row: CampaignResult) {
  const { matchId, npc, hard, attempt, won, medal } = row;
  const dialogue = atlas.find(npc)?.npc.dialogue;
  return {
    matchId,
    npc,
    hard,
    attempt,
    at: row.createdAt.toISOString(),
    won,
    medal,
    granted: row.granted as Reward,
    unlocked: row.unlocked as string[],
    // The NPC may have left the campaign since.
    dialogue: dialogue?.[won ? "defeated" : "victorious"] ?? { en: "…", de: "…" },
  };
}
