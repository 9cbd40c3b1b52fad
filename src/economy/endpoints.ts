// The endpoints of wallets, the daily reward, booster packs and crafting.
import { z } from "zod";
import { CURRENCIES, rewardSchema } from "../../cards/reward-schema.ts";
import { RARITIES } from "../../engine/index.ts";
import { CardId, GrantId, Source } from "../collections/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PageQuery, pageOf } from "../http/pagination.ts";
import { canonicalZone } from "./local-day.ts";

/** Packs of one purchase, and of one opening. */
const MAX_PACKS = 10;

const Time = z.iso.datetime();
const Currency = z.enum(CURRENCIES);
const Rarity = z.enum(RARITIES);
const Wallet = z.object({
  mantibucks: z.int().describe("Mantibucks (₼), for packs"),
  dust: z.int().describe("For crafting"),
});
export const RewardOutput = z.object({
  mantibucks: z.int().optional(),
  dust: z.int().optional(),
  packs: z.record(z.string(), z.int()).optional().describe("Booster packs by id"),
  cards: z.record(z.string(), z.int()).optional().describe("Copies by card id"),
  cosmetics: z.array(z.string()).optional().describe("Ids of cosmetics"),
  premiumDays: z.int().optional().describe("Days by which premium is extended"),
  battlePass: z.string().optional().describe("Season whose premium track is unlocked"),
});

export const TimeZone = z
  .string('an IANA name, such as "Europe/Berlin"')
  .max(64, 'an IANA name, such as "Europe/Berlin"')
  .transform((name, context) => {
    const zone = canonicalZone(name);
    if (zone !== null) return zone;
    context.issues.push({ code: "custom", input: name, message: 'an IANA name, such as "Europe/Berlin"' });
    return z.NEVER;
  });

const packId = z.uuid("the id of an own pack");
/** Chosen by the client for each purchase, so that a request may be sent again. */
const Key = z
  .string("8 to 64 of letters, digits, _ and -")
  .regex(/^[\w-]{8,64}$/, "8 to 64 of letters, digits, _ and -");

const Odds = z.object({
  rarity: Rarity,
  cards: z.int().describe("Different cards"),
  mean: z.number().describe("Average number per pack"),
  atLeastOne: z.number().describe("Probability of one or more per pack"),
  ofOneCard: z.number().describe("Probability of one or more copies of a given card per pack"),
  meanWithPity: z.number().describe("Average number per pack over many packs, with those of the pity rule"),
});

const Pack = z.object({
  id: z.string(),
  name: z.string(),
  set: z.string(),
  setName: z.string(),
  slots: z
    .array(z.partialRecord(Rarity, z.number()))
    .describe("One card each: the chance of each rarity in percent, then every card of it equally likely"),
  odds: z.array(Odds),
  pity: z.object({
    packs: z
      .int()
      .describe(
        "Of so many packs of this kind opened in a row, at least one has a prime or secret card: if the others had " +
          "none, the last slot of the last one is one",
      ),
    odds: z.array(Odds).describe("Of a pack to which the rule applies"),
    share: z.number().describe("Which part of very many packs that is"),
  }),
});

const UnopenedPack = z.object({ id: z.uuid(), pack: z.string(), source: Source, since: Time });

const FoundCard = z.object({
  card: z.string(),
  rarity: Rarity,
  slot: z.int(),
  isNew: z.boolean().describe("None was owned before"),
  dust: z.int().optional().describe("What the copy turned into: as many were owned as a deck may have"),
});

const Prices = z.record(Rarity, z.int());

export const economyEndpoints = {
  "GET /me/wallet": {
    summary: "The balances of the signed-in user",
    auth: "user",
    limit: "read",
    output: Wallet,
  },
  "GET /me/wallet/history": {
    summary: "The changes of the balances, the latest first",
    auth: "user",
    limit: "read",
    query: PageQuery,
    output: pageOf(
      z.object({
        id: z.string(),
        at: Time,
        cause: z
          .string()
          .describe("Such as daily, campaign, store_payment, pack_duplicates, crafting, starter, gift"),
        currency: Currency,
        amount: z.int().describe("Negative: spent"),
        balance: z.int().describe("Afterwards"),
      }),
    ),
  },
  "GET /me/daily": {
    summary: "The daily reward: whether it can be claimed, the streak, and what follows",
    auth: "user",
    limit: "read",
    query: z.object({
      timeZone: TimeZone.optional().describe("The player's; default: that of the last claim"),
    }),
    output: z.object({
      day: z.iso.date().describe("Today in the player's time zone"),
      streak: z.int().describe("Days in a row; 0 if a claim would begin a new streak"),
      claimed: z.boolean(),
      graceLeft: z.int().describe("Days that may still be missed without ending the streak"),
      today: RewardOutput.describe("Of today, claimed or not"),
      upcoming: z
        .array(RewardOutput)
        .describe("Of the days of a streak, from the first on; then they begin again"),
      nextAt: Time.nullable().describe("When the next one can be claimed; null: now"),
    }),
  },
  "POST /me/daily/claim": {
    summary: "Claim the daily reward",
    description:
      "Once for each day of the player's calendar; only the server's clock counts. After a change of the time zone, " +
      "20 hours have to pass since the last claim.",
    auth: "user",
    limit: "write",
    body: z.strictObject({ timeZone: TimeZone }),
    output: z.object({ granted: RewardOutput, streak: z.int(), wallet: Wallet }),
    problems: ["daily_claimed"],
  },
  "PUT /me/tutorial": {
    summary: "Tell that the tutorial is done, and be given its reward",
    description:
      "Lessons are played in the browser, and the server takes the client's word for it. The reward is given once to an account.",
    auth: "user",
    limit: "write",
    output: z.object({
      granted: RewardOutput.nullable().describe("Null if it was given before"),
    }),
  },
  "GET /packs": {
    summary: "The booster packs with their odds and pity rule, and the prices of crafting",
    auth: "none",
    limit: "read",
    output: z.object({
      packs: z.array(Pack),
      crafting: z.object({
        price: Prices.describe("Dust for one copy"),
        duplicate: Prices.describe("Dust that a further copy from a pack turns into"),
      }),
      maxCopies: z.int().describe("Copies of a card after which further ones from packs turn into dust"),
    }),
  },
  "GET /me/packs": {
    summary: "The unopened packs, the oldest 100 of each kind, and how many there are of it",
    auth: "user",
    limit: "read",
    output: z.object({ packs: z.array(UnopenedPack), counts: z.record(z.string(), z.int()) }),
  },
  "POST /me/packs/open": {
    summary: "Open several packs at once, all or none",
    description:
      "Several at once are a part of premium: without it packs are opened one at a time. Packs that are open already answer what was in them.",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      packs: z
        .array(packId, "ids of own packs")
        .min(1, "at least one")
        .max(MAX_PACKS, `at most ${MAX_PACKS}`)
        .refine((ids) => new Set(ids).size === ids.length, "each pack once"),
    }),
    output: z.object({
      packs: z.array(z.object({ id: z.uuid(), pack: z.string(), cards: z.array(FoundCard) })),
      wallet: Wallet,
    }),
    problems: ["not_found", "premium_required"],
  },
  "POST /me/packs/:id/open": {
    summary: "Open a pack",
    description: "What is in it is decided and stored once. Asked again, the answer is the same.",
    auth: "user",
    limit: "write",
    params: z.object({ id: packId }),
    output: z.object({ cards: z.array(FoundCard), wallet: Wallet }),
    problems: ["not_found"],
  },
  "POST /me/cards/:card/craft": {
    summary: "Craft a copy of a card for dust",
    description: "GET /packs has the prices. Sent again with the same key it crafts nothing more.",
    auth: "user",
    limit: "write",
    params: z.object({ card: CardId }),
    body: z.strictObject({ key: Key }),
    output: z.object({ card: z.string(), owned: z.int().describe("Copies"), wallet: Wallet }),
    problems: ["not_found", "insufficient_funds", "copies_full", "grant_conflict"],
  },
  "PUT /grants/:id/reward": {
    summary: "Grant currency, packs, cards, cosmetics, premium and battle passes to a user, for services",
    description: "Sent again under the same id it grants nothing more.",
    auth: "service",
    limit: "write",
    params: z.object({ id: GrantId }),
    body: z.strictObject({ userId: z.uuid("a user's id"), source: Source, reward: rewardSchema }),
    output: z.object({ granted: z.boolean().describe("False if it was granted before") }),
    problems: ["not_found", "grant_conflict"],
  },
  "GET /economy/audit": {
    summary: "The latest audit of the economy's books, for administrators",
    auth: "admin",
    limit: "read",
    output: z.object({
      audit: z
        .object({
          at: Time,
          users: z.int(),
          findings: z.array(
            z.object({
              check: z.string(),
              userId: z.string(),
              id: z.string(),
              expected: z.int(),
              found: z.int(),
            }),
          ),
          accounts: z
            .record(z.string(), z.record(z.string(), z.number()))
            .describe("What each account has gained in each currency; wallet: what is in circulation"),
        })
        .nullable()
        .describe("Null before the first audit of the process"),
    }),
  },
} as const satisfies Endpoints;
