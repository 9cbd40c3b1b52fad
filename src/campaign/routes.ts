// Handlers of the campaign's endpoints.
import type { Handlers } from "../http/endpoint.ts";
import type { Concede } from "./battles.ts";
import type { campaignEndpoints } from "./endpoints.ts";
import type { CampaignService } from "./service.ts";

export function campaignHandlers(
  campaign: CampaignService,
  concede: Concede,
): Handlers<typeof campaignEndpoints> {
  return {
    "GET /campaign": async ({ user }) => campaign.world(user.id),
    "GET /campaign/npcs/:npc": async ({ user, params }) => campaign.details(user.id, params.npc),
    "DELETE /me/campaign/battle": async ({ user }) => {
      await campaign.giveUp(user.id, concede);
    },
    "GET /me/campaign/results/:matchId": async ({ user, params }) => campaign.result(user.id, params.matchId),
  };
}
