// Handlers of the endpoints of rules that players make.
import type { StarterServices } from "../decks/starters.ts";
import type { Handlers } from "../http/endpoint.ts";
import type { ruleSetEndpoints } from "./endpoints.ts";
import { playableDecks } from "./playable-decks.ts";
import { differencesOf, findRules, type NamedRules, readRules } from "./rules-reference.ts";
import { RuleSetService } from "./service.ts";
import { VARIANTS } from "./variants.ts";

export function ruleSetHandlers(services: StarterServices): Handlers<typeof ruleSetEndpoints> {
  const { db } = services;
  const ruleSets = new RuleSetService(db);
  return {
    "GET /rule-sets": async ({ user }) => ({
      ruleSets: (await ruleSets.list(user.id)).map((row) => ({ ...row, ...showRules(readRules(row)) })),
    }),
    "GET /rule-variants": async () => ({
      variants: VARIANTS.map((variant) => ({ id: variant.id, ...showRules(variant) })),
    }),
    "GET /rules/:rules": async ({ user, params }) => {
      const found = await findRules(db, params.rules);
      return { ...showRules(found), decks: await playableDecks(services, user.id, found.rules) };
    },
    "POST /rule-sets": async ({ user, body }) => {
      const row = await ruleSets.create(user.id, body);
      return { ...row, ...showRules(readRules(row)) };
    },
    "PUT /rule-sets/:id": async ({ user, params, body }) => {
      const row = await ruleSets.change(user.id, params.id, body);
      return { ...row, ...showRules(readRules(row)) };
    },
    "DELETE /rule-sets/:id": async ({ user, params }) => {
      await ruleSets.remove(user.id, params.id);
      return undefined;
    },
  };
}

/** As the API shows them. */
export const showRules = (named: NamedRules) => ({
  base: named.base,
  rules: { ...named.rules } as Record<string, unknown>,
  differences: differencesOf(named),
});
