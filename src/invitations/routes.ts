// Handlers of the endpoints of invitations.
import type { StarterServices } from "../decks/starters.ts";
import type { Handlers } from "../http/endpoint.ts";
import { timeControlFor } from "../matches/time-control.ts";
import { playableDecks } from "../rule-sets/playable-decks.ts";
import { showRules } from "../rule-sets/routes.ts";
import { readRules } from "../rule-sets/rules-reference.ts";
import type { invitationEndpoints } from "./endpoints.ts";
import type { InvitationService, ShownInvitation } from "./service.ts";

export function invitationHandlers(
  services: StarterServices,
  invitations: InvitationService,
  clockPercent: number,
  closeTable: (matchId: string) => Promise<void>,
): Handlers<typeof invitationEndpoints> {
  return {
    "GET /invitations": async ({ user }) => ({
      invitations: (await invitations.list(user.id)).map((row) => show(row, user.id)),
    }),
    "POST /invitations": async ({ user, body }) => show(await invitations.create(user.id, body), user.id),
    "GET /invitations/:code": async ({ user, params }) => {
      const row = await invitations.get(user.id, params.code);
      const named = readRules(row);
      return {
        ...show(row, user.id),
        ...showRules(named),
        clocks: timeControlFor(named.rules, clockPercent),
        decks: await playableDecks(services, user.id, named.rules),
      };
    },
    "DELETE /invitations/:code": async ({ user, params }) => {
      const { matchId } = await invitations.get(user.id, params.code);
      await invitations.remove(user.id, params.code);
      await closeTable(matchId);
      return undefined;
    },
  };
}

function show(row: ShownInvitation, userId: string) {
  const { code, matchId, host, guest, hostId, createdAt, expiresAt, usedAt } = row;
  const { base, rules } = readRules(row);
  const state: "open" | "used" | "expired" = usedAt
    ? "used"
    : expiresAt.getTime() > Date.now()
      ? "open"
      : "expired";
  return {
    code,
    matchId,
    host: host.name,
    for: guest?.name ?? null,
    mine: hostId === userId,
    base,
    rulesName: rules.name,
    public: row.public,
    listed: row.listed,
    delay: row.delay,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state,
  };
}
