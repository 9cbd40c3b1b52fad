// The endpoints of rules that players make.
import { z } from "zod";
import { RuleViolation } from "../decks/shapes.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PRESET_NAMES } from "../matchmaking/queues.ts";

const Value = z.union([z.string(), z.number(), z.boolean()]);

export const RulesShown = z.object({
  base: z.enum(PRESET_NAMES).describe("The preset that they are, or are a variant of"),
  rules: z.record(z.string(), z.unknown()).describe("The whole rules: docs/RULES.md"),
  differences: z
    .array(z.object({ rule: z.string().describe('Such as "win.target"'), preset: Value, here: Value }))
    .describe("From the preset"),
});

export const DeckVerdicts = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    own: z.boolean().describe("False for a deck of the house"),
    fits: z.boolean(),
    problems: z.array(RuleViolation).describe("The first of what is wrong"),
  }),
);

const RuleSet = RulesShown.extend({ id: z.uuid(), code: z.string(), name: z.string() });

const base = z.enum(PRESET_NAMES, `one of ${PRESET_NAMES.join(", ")}`);
const Draft = z.strictObject({
  name: z.string("1 to 40 letters from a to z, digits, spaces, - or _"),
  base,
  rules: z.unknown().describe("The whole rules, each field within its bounds"),
});
const Id = z.object({ id: z.uuid("a rule set's id") });
export const RulesReference = z
  .string("a preset, a variant or a code")
  .regex(/^[\w-]{1,40}$/, "a preset, a variant or a code");

export const ruleSetEndpoints = {
  "GET /rule-sets": {
    summary: "The own rule sets",
    auth: "user",
    limit: "read",
    output: z.object({ ruleSets: z.array(RuleSet) }),
  },
  "GET /rule-variants": {
    summary: "The ready-made variants of the presets",
    auth: "none",
    limit: "read",
    output: z.object({ variants: z.array(RulesShown.extend({ id: z.string() })) }),
  },
  "GET /rules/:rules": {
    summary: "Rules by the name of a preset or variant, or by the code of a rule set, and the decks that fit",
    auth: "user",
    limit: "read",
    params: z.object({ rules: RulesReference }),
    output: RulesShown.extend({ decks: DeckVerdicts }),
    problems: ["not_found"],
  },
  "POST /rule-sets": {
    summary: "Save rules of one's own",
    auth: "user",
    limit: "write",
    body: Draft,
    output: RuleSet,
    status: 201,
    problems: ["rule_set_limit"],
  },
  "PUT /rule-sets/:id": {
    summary: "Change rules of one's own",
    description: "Invitations that were made before keep the rules that they were made with.",
    auth: "user",
    limit: "write",
    params: Id,
    body: Draft,
    output: RuleSet,
    problems: ["not_found"],
  },
  "DELETE /rule-sets/:id": {
    summary: "Delete rules of one's own",
    auth: "user",
    limit: "write",
    params: Id,
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
