// The endpoints of card pools, in which views and events name cards by index.
import { z } from "zod";
import { POOL_VERSION, RELEASE } from "../../cards/versions.ts";
import type { Card } from "../../engine/index.ts";
import type { Endpoints } from "../http/endpoint.ts";

const EXAMPLE = "such as wld@1.3f9c2ab1d04e+dst@1.77a0c4e2b19d";
const Version = z.string().regex(POOL_VERSION, `sets, each with its number and hash, ${EXAMPLE}`);
const Name = z
  .string()
  .refine(
    (name) => POOL_VERSION.test(name) || RELEASE.test(name),
    `sets with their numbers, such as wld@1+dst@1, or a whole version, ${EXAMPLE}`,
  );

export const poolEndpoints = {
  "GET /pools": {
    summary: "The version of the cards that new matches are played with",
    description:
      "With `name`, the whole version of that pool: the first logs name released pools without hashes.",
    auth: "none",
    limit: "read",
    query: z.object({ name: Name.optional() }),
    output: z.object({ version: z.string() }),
    problems: ["not_found"],
  },
  "GET /pools/:version": {
    summary: "The cards of a version: the present one, a released one, or any that was played",
    description:
      "A version includes a hash of its cards, so an answer never changes and may be kept for good.",
    auth: "none",
    limit: "read",
    params: z.object({ version: Version }),
    output: z.object({ version: z.string(), cards: z.array(z.custom<Card>()) }),
    immutable: true,
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
