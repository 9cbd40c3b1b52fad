// How far a user has come, as it is stored, and what follows from one more match.
import { leaderOf } from "../../cards/campaign/requirements.ts";
import type { CampaignSettings, Hall, Npc } from "../../cards/campaign/types.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import type { CampaignProgress } from "../db/generated/client.ts";

/** Matches against one NPC. */
export interface NpcRecord {
  wins: number;
  losses: number;
  hardWins: number;
  hardLosses: number;
}

export interface Progress {
  /** Ids of halls. */
  medals: string[];
  /** By NPC. */
  records: Record<string, NpcRecord>;
  /** Repeated wins on a day (UTC, "2026-11-28"). */
  repeats: { day: string; wins: number };
}

const NO_RECORD: NpcRecord = { wins: 0, losses: 0, hardWins: 0, hardLosses: 0 };

export function readProgress(row: CampaignProgress | null): Progress {
  const { day = "", wins = 0 } = (row?.repeats ?? {}) as Partial<Progress["repeats"]>;
  return {
    medals: (row?.medals ?? []) as string[],
    records: (row?.beaten ?? {}) as unknown as Progress["records"],
    repeats: { day, wins },
  };
}

export function recordOf({ records }: Progress, npc: string): NpcRecord {
  return Object.hasOwn(records, npc) ? records[npc] : NO_RECORD;
}

/** Ids of the NPCs that were beaten in either mode. */
export function beatenBy({ records }: Progress): Set<string> {
  const beaten = Object.entries(records).filter(([, { wins, hardWins }]) => wins + hardWins > 0);
  return new Set(beaten.map(([npc]) => npc));
}

export const isHardOpen = (progress: Progress, { hard }: CampaignSettings): boolean =>
  beatenBy(progress).has(hard.after);

/** The number of the next match against an NPC, from 1. */
export function nextAttempt(progress: Progress, npc: string, hard: boolean): number {
  const { wins, losses, hardWins, hardLosses } = recordOf(progress, npc);
  return 1 + (hard ? hardWins + hardLosses : wins + losses);
}

export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** What a repeated win over an NPC gives on a day. */
export function repeatReward(
  npc: Npc,
  { repeats }: Progress,
  { repeatPercent }: CampaignSettings,
  day: string,
): Reward {
  const before = repeats.day === day ? repeats.wins : 0;
  const percent = repeatPercent[Math.min(before, repeatPercent.length - 1)];
  const { mantibucks = 0, dust = 0, packs, cards } = npc.rewards.repeat;
  const part = (amount: number) => Math.floor((amount * percent) / 100);
  return {
    ...(part(mantibucks) > 0 && { mantibucks: part(mantibucks) }),
    ...(part(dust) > 0 && { dust: part(dust) }),
    ...(percent === 100 && packs && { packs }),
    ...(percent === 100 && cards && { cards }),
  };
}

export interface MatchOutcome {
  hall: Hall;
  npc: Npc;
  hard: boolean;
  won: boolean;
  /** Day on which it ended. */
  day: string;
}

export interface ProgressMade {
  progress: Progress;
  reward: Reward;
  /** The hall whose medal was won. */
  medal: string | null;
}

/** The progress after a match, and what the match gives. */
export function afterMatch(
  before: Progress,
  { hall, npc, hard, won, day }: MatchOutcome,
  settings: CampaignSettings,
): ProgressMade {
  const record = recordOf(before, npc.id);
  const counter = hard ? (won ? "hardWins" : "hardLosses") : won ? "wins" : "losses";
  const records = { ...before.records, [npc.id]: { ...record, [counter]: record[counter] + 1 } };
  if (!won) return { progress: { ...before, records }, reward: {}, medal: null };
  const isFirst = record[counter] === 0;
  const medal = npc === leaderOf(hall) && !before.medals.includes(hall.id) ? hall.id : null;
  const medals = medal ? [...before.medals, medal] : before.medals;
  const earlier = before.repeats.day === day ? before.repeats.wins : 0;
  const repeats = isFirst ? before.repeats : { day, wins: earlier + 1 };
  const reward = isFirst ? npc.rewards[hard ? "hard" : "first"] : repeatReward(npc, before, settings, day);
  return { progress: { medals, records, repeats }, reward, medal };
}
