// What the endpoints of decks answer with.
import { z } from "zod";
import { KINDS, TYPES } from "../../engine/index.ts";
import { Rules } from "./contents.ts";

const Counts = z.record(z.string(), z.int()).describe("Copies by card id");
const Types = z.partialRecord(z.enum(TYPES), z.int());
const Time = z.iso.datetime();

export const RuleViolation = z.object({
  code: z.string(),
  path: z.string(),
  message: z.string(),
  params: z
    .record(z.string(), z.union([z.string(), z.int()]))
    .optional()
    .describe("What the message names, for words in another language"),
});

const Verdict = z.object({ valid: z.boolean(), problems: z.array(RuleViolation) });

export const Modes = z.object({
  free: Verdict.describe("By the rules alone"),
  campaign: Verdict.describe("The cards must be owned too"),
});

export const DeckSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  rules: Rules,
  size: z.int().describe("Cards in the main deck"),
  valid: z.boolean().describe("Whether it can be played in free play"),
  readOnly: z.boolean().describe("One more than may be changed without premium"),
  folder: z.string().nullable().describe("Null: in none"),
  starter: z.boolean(),
  version: z.int(),
  createdAt: Time,
  updatedAt: Time,
});

export const Deck = DeckSummary.extend({ cards: Counts, energy: Counts, modes: Modes });

export const PresetDeck = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  rules: Rules,
  type: z.enum(TYPES),
  star: z.string().describe("Id of the card that represents the deck"),
  cards: Counts,
  energy: Counts,
});

export const Starters = z.object({
  starters: z.array(
    z.object({
      type: z.enum(TYPES),
      until: z
        .string()
        .nullable()
        .describe("The day from which it can be chosen no more; null: it always can"),
      name: z.string(),
      about: z.string(),
      cards: Counts,
      energy: Counts,
    }),
  ),
  chosen: z.object({ type: z.enum(TYPES), deckId: z.uuid() }).nullable(),
});

export const Imported = z.object({
  name: z.string().nullable(),
  rules: Rules,
  cards: Counts,
  energy: Counts,
  problems: z
    .array(
      z.object({
        line: z.int().describe("From 1; 0 for the list as a whole"),
        text: z.string(),
        message: z.string(),
        suggestion: z.string().nullable().describe("A line to write instead"),
      }),
    )
    .describe("Lines that were left out"),
  notes: z
    .array(z.object({ line: z.int(), message: z.string() }))
    .describe("Lines that were not quite certain"),
  modes: Modes,
});

export const Analysis = z.object({
  size: z.int(),
  kinds: z.partialRecord(z.enum(KINDS), z.int()),
  types: Types.describe("Of the Mantimon"),
  needs: Types.describe("Energy that all attacks together ask for"),
  curve: z.array(
    z.object({
      cost: z.int(),
      mantimon: z.int().describe("Whose cheapest attack costs this"),
      attacks: z.int(),
    }),
  ),
  lines: z
    .array(
      z.object({
        stages: z.array(z.object({ name: z.string(), copies: z.int() })).describe("From the basic up"),
        complete: z.boolean(),
      }),
    )
    .describe("Lines of evolution"),
  opening: z.object({
    hand: z.int(),
    basics: z.int().describe("In the deck"),
    guaranteed: z.boolean().describe("The rules make the hand hold a basic"),
    basicChance: z.number().describe("That the first hand, as shuffled, holds a basic"),
    basicChanceExact: z.string().describe("The same as a fraction"),
    chances: z.array(z.number()).describe("By the number of basics in the hand"),
    mulligans: z.number().nullable().describe("On average; null where no hand ever has a basic"),
  }),
});

const Cards = z.array(z.string());

export const Hand = z.object({
  seed: z.string(),
  hand: Cards,
  mulligans: z.array(Cards).describe("Hands without a basic before it"),
  draws: Cards.describe("What is drawn next"),
  energy: Cards.describe("What the energy deck turns up first"),
});

export const Suggestions = z.object({
  added: z.array(
    z.object({ card: z.string(), list: z.enum(["cards", "energy"]), count: z.int(), reason: z.string() }),
  ),
  cards: Counts,
  energy: Counts,
  modes: Modes.describe("Of the deck with what was added"),
});
