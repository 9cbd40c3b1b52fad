// The endpoints of decks and starters.
import { z } from "zod";
import { TYPES } from "../../engine/index.ts";
import { CardId } from "../collections/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PageQuery, pageOf } from "../http/pagination.ts";
import { CountsInput, DeckName, FolderName, Rules } from "./contents.ts";
import {
  Analysis,
  Deck,
  DeckSummary,
  Hand,
  Imported,
  Modes,
  PresetDeck,
  Starters,
  Suggestions,
} from "./shapes.ts";
import { MAX_CODE_LENGTH } from "./share-code.ts";

const Id = z.object({ id: z.uuid("a deck's id") });

/** Characters: far longer than the list of any deck. */
const MAX_TEXT_LENGTH = 60_000;

const contents = { rules: Rules, cards: CountsInput, energy: CountsInput };
const Draft = z.strictObject({
  ...contents,
  cards: CountsInput.default({}),
  energy: CountsInput.default({}),
});

const change = z.strictObject({
  version: z.int("the version that was read").min(1, "the version that was read"),
  name: DeckName.optional(),
  rules: Rules.optional(),
  cards: CountsInput.optional(),
  energy: CountsInput.optional(),
});

export const deckEndpoints = {
  "GET /preset-decks": {
    summary: "The decks that everybody may play with, under each rule set",
    auth: "none",
    limit: "read",
    output: z.object({ decks: z.array(PresetDeck) }),
  },
  "GET /starters": {
    summary: "The starters to choose from now, and the one that was chosen",
    auth: "user",
    limit: "read",
    output: Starters,
  },
  "PUT /me/starter": {
    summary: "Choose a starter, once",
    description: "Gives its cards and its deck. Asked again for the same, it gives nothing more.",
    auth: "user",
    limit: "write",
    body: z.strictObject({ type: z.enum(TYPES, `one of ${TYPES.join(", ")}`) }),
    output: z.object({ type: z.enum(TYPES), deckId: z.uuid() }),
    problems: ["starter_chosen", "deck_limit"],
  },
  "GET /decks": {
    summary: "The own decks, the latest made first",
    auth: "user",
    limit: "read",
    query: PageQuery.extend({ card: CardId.optional().describe("Only decks that hold this card") }),
    output: pageOf(
      DeckSummary.extend({ copies: z.int().optional().describe("Of the card that was asked for") }),
    ),
  },
  "POST /decks": {
    summary: "Make a deck, complete or not",
    auth: "user",
    limit: "write",
    body: z.strictObject({ name: DeckName, ...Draft.shape }),
    output: Deck,
    status: 201,
    problems: ["deck_limit"],
  },
  "POST /decks/check": {
    summary: "What a deck that is not saved breaks, and what it is made of",
    auth: "user",
    limit: "read",
    body: Draft,
    output: z.object({ modes: Modes, analysis: Analysis }),
  },
  "POST /decks/import": {
    summary: "Read a deck list that somebody wrote; nothing is saved",
    description: "Lines that cannot be read are told, with their numbers and what may have been meant.",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      text: z.string("the list as text").max(MAX_TEXT_LENGTH, `at most ${MAX_TEXT_LENGTH} characters`),
      rules: Rules.default("house").describe("For a list that does not say it"),
    }),
    output: Imported,
  },
  "GET /decks/shared/:code": {
    summary: "The deck in a share code",
    auth: "none",
    limit: "read",
    params: z.object({ code: z.string().max(MAX_CODE_LENGTH, `at most ${MAX_CODE_LENGTH} characters`) }),
    output: z.object({ name: z.string(), ...contents }),
  },
  "GET /decks/:id": {
    summary:
      "A deck, and whether it can be played: in free play, and in the campaign, where cards must be owned",
    auth: "user",
    limit: "read",
    params: Id,
    output: Deck,
    problems: ["not_found"],
  },
  "PATCH /decks/:id": {
    summary: "Change a deck, or its name",
    description: "What is not given stays. An older version than the current one changes nothing.",
    auth: "user",
    limit: "write",
    params: Id,
    body: change.refine((body) => Object.keys(body).length > 1, "a name, rules, cards or energy"),
    output: Deck,
    problems: ["not_found", "stale_version", "deck_read_only"],
  },
  "PUT /decks/:id/folder": {
    summary: "Put a deck into a folder, or take it out",
    description: "Folders are a part of premium. Without it decks stay in theirs, and can be taken out.",
    auth: "user",
    limit: "write",
    params: Id,
    body: z.strictObject({ folder: FolderName.nullable().describe("Null: into none") }),
    problems: ["not_found", "premium_required"],
  },
  "POST /decks/folders": {
    summary: "Rename a folder, or take all decks out of it",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      folder: FolderName,
      name: FolderName.nullable().describe("Null: takes the decks out. Another folder's name joins the two"),
    }),
    problems: ["not_found", "premium_required"],
  },
  "DELETE /decks/:id": {
    summary: "Delete a deck",
    description: "Matches that are played with it go on.",
    auth: "user",
    limit: "write",
    params: Id,
    problems: ["not_found"],
  },
  "POST /decks/:id/copy": {
    summary: "Copy a deck",
    auth: "user",
    limit: "write",
    params: Id,
    output: Deck,
    status: 201,
    problems: ["not_found", "deck_limit"],
  },
  "GET /decks/:id/text": {
    summary: "A deck as a list to paste elsewhere, and as a code for an address",
    auth: "user",
    limit: "read",
    params: Id,
    output: z.object({ text: z.string(), code: z.string() }),
    problems: ["not_found"],
  },
  "GET /decks/:id/analysis": {
    summary: "What a deck is made of, and how it opens",
    auth: "user",
    limit: "read",
    params: Id,
    output: Analysis,
    problems: ["not_found"],
  },
  "GET /decks/:id/hand": {
    summary: "A hand as the deck deals it",
    auth: "user",
    limit: "read",
    params: Id,
    query: z.strictObject({
      seed: z
        .string("any text")
        .regex(/^[\w-]{1,64}$/, "1 to 64 letters, digits, _ and -")
        .optional()
        .describe("The same gives the same hand again"),
    }),
    output: Hand,
    problems: ["not_found"],
  },
  "GET /decks/:id/suggestions": {
    summary: "What would complete a deck",
    auth: "user",
    limit: "read",
    // All cards are weighed against the deck: 20 ms on a slow core.
    cpuBudgetMs: 30,
    params: Id,
    query: z.strictObject({
      from: z
        .enum(["owned", "all"], "one of owned, all")
        .default("owned")
        .describe("Which cards may be used"),
    }),
    output: Suggestions,
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
