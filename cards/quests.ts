// The pool of quests, cards/quests.json: what they ask for, and what they give.
import { z } from "zod";
import { PRESETS, type PresetName } from "../engine/rules.ts";
import { TYPES, type Type } from "../engine/vocabulary.ts";
import { checkData } from "./issues.ts";
import { readCardFile } from "./load.ts";
import { object } from "./parse.ts";
import {
  checkReward,
  type Reward,
  type RewardableContent,
  type RewardIds,
  rewardIdsOf,
  rewardSchema,
} from "./reward-schema.ts";

/** What of a finished match counts. */
export const QUEST_COUNTS = [
  "matches",
  "wins",
  "knockOuts",
  "attacks",
  "damage",
  "weaknessHits",
  "evolutions",
  "energy",
  "supporters",
  "abilities",
  "healing",
  "conditions",
  "retreats",
] as const;

const MATCHES = ["campaign", "casual", "ranked", "private"] as const;

export interface QuestTask {
  count: (typeof QUEST_COUNTS)[number];
  /** Only in matches with a deck of mostly this type. */
  deck?: Type;
  rules?: PresetName;
  match?: (typeof MATCHES)[number];
  against?: "player" | "bot";
}

export interface QuestDefinition {
  id: string;
  period: "daily" | "weekly";
  /** Of each group one quest at most is drawn at a time. */
  group: string;
  task: QuestTask;
  goal: number;
  reward: Reward;
}

export interface Quests {
  /** How many are drawn each day and each week. */
  daily: number;
  weekly: number;
  /** Matches that end before this turn do not count: nobody gains by giving up at once. */
  minTurns: number;
  pool: QuestDefinition[];
}

const presets = Object.keys(PRESETS) as [PresetName, ...PresetName[]];
const id = z.string().regex(/^[a-z][a-z-]{0,60}$/, "must be of a-z and -");

const schema = object<Quests>()({
  daily: z.int().min(0).max(10),
  weekly: z.int().min(0).max(10),
  minTurns: z.int().min(0).max(50),
  pool: z
    .array(
      object<QuestDefinition>()({
        id,
        period: z.enum(["daily", "weekly"]),
        group: id,
        task: object<QuestTask>()({
          count: z.enum(QUEST_COUNTS),
          deck: z.enum(TYPES).optional(),
          rules: z.enum(presets).optional(),
          match: z.enum(MATCHES).optional(),
          against: z.enum(["player", "bot"]).optional(),
        }),
        goal: z.int().min(1).max(100_000),
        reward: rewardSchema,
      }),
    )
    .max(500),
});

const FILE = "cards/quests.json";

/** @throws CardDataError with everything that is wrong in the file */
export function loadQuests(content: RewardableContent): Quests {
  return checkQuests(readCardFile(FILE), rewardIdsOf(content));
}

/** @throws CardDataError */
export function checkQuests(data: unknown, ids: RewardIds): Quests {
  return checkData(schema, data, FILE, (quests, report) => {
    quests.pool.forEach(({ id: quest, reward }, i) => {
      if (quests.pool.findIndex((one) => one.id === quest) < i)
        report(`pool[${i}].id`, `${quest} is there twice`);
      checkReward(reward, ids, (path, message) => report(`pool[${i}].reward.${path}`, message));
    });
    for (const period of ["daily", "weekly"] as const) {
      const groups = new Set(quests.pool.filter((one) => one.period === period).map(({ group }) => group));
      if (groups.size < quests[period])
        report(period, `must be at most ${groups.size}, the number of groups of ${period} quests`);
    }
  });
}
