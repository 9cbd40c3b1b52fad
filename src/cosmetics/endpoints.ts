// The endpoints of cosmetics, the wardrobe and the state of premium.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { MAX_WORN } from "./wardrobe.ts";

const Time = z.iso.datetime();
const id = z
  .string("a cosmetic's id")
  .regex(/^[a-z][a-z0-9-]{2,60}$/, 'a cosmetic\'s id, such as "back-tidewater"');
const one = id.nullable().optional().describe("Null: the default look");
const several = z
  .array(id)
  .max(MAX_WORN, `at most ${MAX_WORN}`)
  .refine((ids) => new Set(ids).size === ids.length, "each once")
  .optional();

export const Worn = z.object({
  cardBack: z.string().optional(),
  playmat: z.string().optional(),
  coin: z.string().optional(),
  sleeve: z.string().optional(),
  avatar: z.string().optional(),
  title: z.string().optional(),
  art: z.array(z.string()).optional().describe("Alternate pictures, one of each card at most"),
  emotes: z.array(z.string()).optional().describe("Emotes that can be sent besides the free ones"),
});

const Wardrobe = z.object({ worn: Worn });

export const cosmeticEndpoints = {
  "GET /me/cosmetics": {
    summary: "The cosmetics of the signed-in user, and which are worn",
    auth: "user",
    limit: "read",
    output: Wardrobe.extend({
      owned: z.array(z.object({ id: z.string(), since: Time, source: z.string() })),
      premium: z.array(z.string()).describe("Can be worn besides while premium lasts"),
    }),
  },
  "PUT /me/wardrobe": {
    summary: "Change what is worn",
    description: "Kinds that are left out stay as they are. A match shows what was worn when it began.",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      worn: z.strictObject({
        cardBack: one,
        playmat: one,
        coin: one,
        sleeve: one,
        avatar: one,
        title: one,
        art: several,
        emotes: several,
      }),
    }),
    output: Wardrobe,
  },
  "GET /me/premium": {
    summary: "What premium gives the signed-in user, until when, and what its end will do",
    auth: "user",
    limit: "read",
    output: z.object({
      active: z.boolean(),
      until: Time.nullable().describe("Null: never had"),
      freeDecks: z.int().describe("Decks that can be edited without premium"),
      decks: z.int(),
      cosmetics: z.array(z.string()).describe("Can be worn while premium lasts"),
      atEnd: z.object({
        readOnlyDecks: z
          .array(z.object({ id: z.string(), name: z.string() }))
          .describe("Can then be read, played and deleted, but not changed; the oldest 100 are named"),
        takenOff: z.array(z.string()).describe("Cosmetics that are worn now and will not be"),
      }),
    }),
  },
} as const satisfies Endpoints;
