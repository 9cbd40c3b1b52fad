// Zod schemas of the files in cards/campaign.
import { z } from "zod";
import { PRESETS, type PresetName } from "../../engine/rules.ts";
import { LEVELS, PERSONALITIES } from "../ai.ts";
import { PERSON_WORDS } from "../art/trainer/person.ts";
import { type } from "../language-schema.ts";
import { object } from "../parse.ts";
import { rewardSchema } from "../reward-schema.ts";
import type {
  CampaignSettings,
  Hall,
  HallRules,
  Line,
  Npc,
  Requirement,
  RulesChanges,
  Text,
} from "./types.ts";

const id = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by dashes");
const words = (max: number) =>
  object<Text>()({ en: z.string().min(1).max(max), de: z.string().min(1).max(max) });
const MAX_LINE_LENGTH = 90;

const KNOWN_LOOKS = new Set(Object.values(PERSON_WORDS).flat());
const looks = z.string().superRefine((text, context) => {
  for (const word of text.split(" ")) {
    if (!KNOWN_LOOKS.has(word))
      context.addIssue({
        code: "custom",
        message: `unknown "${word}"; allowed: ${[...KNOWN_LOOKS].join(", ")}`,
      });
  }
});

const requirement = object<Requirement>()({
  medals: z.array(id).min(1).optional(),
  medalCount: z.int().min(1).max(20).optional(),
  beaten: z.array(id).min(1).optional(),
  winsHere: z.int().min(1).max(20).optional(),
  owns: z.record(z.string(), z.int().min(1).max(4)).optional(),
});

const rules = object<HallRules>()({
  preset: z.enum(Object.keys(PRESETS) as PresetName[]),
  // The engine checks the rules that they make.
  changes: z
    .record(z.string(), z.unknown())
    .transform((changes) => changes as RulesChanges)
    .optional(),
  about: words(160).optional(),
});

const line = words(MAX_LINE_LENGTH);
const npc = object<Npc>()({
  id,
  name: z.string().min(1).max(40),
  title: words(60),
  looks,
  personality: z.literal(PERSONALITIES.map((one) => one.id)),
  level: z.literal(LEVELS.map((one) => one.level)),
  deck: id,
  rules: rules.optional(),
  requires: requirement.optional(),
  rewards: object<Npc["rewards"]>()({ first: rewardSchema, repeat: rewardSchema, hard: rewardSchema }),
  dialogue: object<Record<Line, Text>>()({
    before: line,
    firstKnockOut: line,
    lastPoint: line,
    comeback: line,
    defeated: line,
    victorious: line,
  }),
});

const percent = z.number().min(0).max(100);

export const hallFile = object<Hall>()({
  id,
  kind: z.enum(["club", "league"]),
  order: z.int().min(1).max(99),
  name: words(40),
  region: words(40),
  type,
  place: object<Hall["place"]>()({ x: percent, y: percent }),
  theme: words(160),
  mechanic: words(160),
  rules,
  medal: words(40),
  requires: requirement,
  npcs: z.array(npc).min(1).max(12),
});

const level = z.int().min(1).max(LEVELS.length);

export const settingsFile = object<CampaignSettings>()({
  hard: object<CampaignSettings["hard"]>()({ after: id, levels: level, highest: level }),
  repeatPercent: z.array(z.int().min(0).max(100)).min(1).max(100),
});
