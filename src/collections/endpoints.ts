// The endpoints of collections.
import { z } from "zod";
import { KINDS, RARITIES, STAGES, TYPES } from "../../engine/index.ts";
import { CardSource } from "../db/generated/enums.ts";
import { isOwnId } from "../economy/grant-ids.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { pageOf } from "../http/pagination.ts";
import { wholeNumber } from "../whole-number.ts";
import { CardQuery } from "./search.ts";

/** Different cards of one grant, and copies of one card. */
const MAX_GRANTED_CARDS = 500;
const MAX_GRANTED_COPIES = 999;

export const CardId = z.string().regex(/^[a-z]{3}-\d{3}$/, 'a card\'s id, such as "wld-014"');

/** Chosen by the service that grants. */
export const GrantId = z
  .string()
  .regex(/^[\w.:-]{8,128}$/, "8 to 128 of letters, digits, . _ : and -")
  .refine((id) => !isOwnId(id), "an id that does not begin as the server's own ones do");

export const Source = z.enum(CardSource, `one of ${Object.values(CardSource).join(", ")}`);

const Card = z.object({
  id: z.string(),
  set: z.string(),
  number: z.int(),
  name: z.string(),
  kind: z.enum(KINDS),
  type: z.enum(TYPES).nullable(),
  stage: z.enum(STAGES).nullable(),
  rarity: z.enum(RARITIES),
  hp: z.int().nullable(),
  quantity: z.int().describe("Copies owned"),
  sources: z.partialRecord(Source, z.int()).describe("Copies by where they came from"),
  free: z.boolean().describe("Basic energy: as many as needed, owned or not"),
});

const Counts = z.object({ owned: z.int().describe("Different cards"), total: z.int() });

export const collectionEndpoints = {
  "GET /collection": {
    summary: "The cards that there are, and how many of each are owned",
    description:
      "All filters that are given must hold; of several values with commas between, one must. " +
      "Attack costs and damage are those of one attack.",
    auth: "user",
    limit: "read",
    query: CardQuery,
    output: pageOf(Card).extend({ total: z.int().describe("Cards on all pages") }),
  },
  "GET /collection/progress": {
    summary: "How much of each set is owned",
    auth: "user",
    limit: "read",
    output: z.object({
      sets: z.array(
        Counts.extend({
          set: z.string(),
          name: z.string(),
          copies: z.int(),
          rarities: z.array(Counts.extend({ rarity: z.enum(RARITIES) })),
        }),
      ),
    }),
  },
  "PUT /grants/:id/cards": {
    summary: "Grant cards to a user, for services",
    description: "Sent again under the same id it grants nothing more.",
    auth: "service",
    limit: "write",
    params: z.object({ id: GrantId }),
    body: z.strictObject({
      userId: z.uuid("a user's id"),
      source: Source,
      cards: z
        .record(CardId, wholeNumber(1, MAX_GRANTED_COPIES), "copies by card id")
        .refine((cards) => Object.keys(cards).length > 0, "at least one card")
        .refine(
          (cards) => Object.keys(cards).length <= MAX_GRANTED_CARDS,
          `at most ${MAX_GRANTED_CARDS} cards`,
        ),
    }),
    output: z.object({ granted: z.boolean().describe("False if it was granted before") }),
    problems: ["not_found", "grant_conflict"],
  },
} as const satisfies Endpoints;
