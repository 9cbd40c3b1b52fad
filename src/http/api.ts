// All endpoints of the API, in the order of the page at /docs. The client's types come from here.
import { adminEndpoints } from "../admin/endpoints.ts";
import { authEndpoints } from "../auth/endpoints.ts";
import { battlePassEndpoints } from "../battle-pass/endpoints.ts";
import { campaignEndpoints } from "../campaign/endpoints.ts";
import { collectionEndpoints } from "../collections/endpoints.ts";
import { cosmeticEndpoints } from "../cosmetics/endpoints.ts";
import { deckEndpoints } from "../decks/endpoints.ts";
import { economyEndpoints } from "../economy/endpoints.ts";
import { friendEndpoints } from "../friends/endpoints.ts";
import { invitationEndpoints } from "../invitations/endpoints.ts";
import { matchEndpoints } from "../matches/endpoints.ts";
import { matchmakingEndpoints } from "../matchmaking/endpoints.ts";
import { poolEndpoints } from "../pools/endpoints.ts";
import { questEndpoints } from "../quests/endpoints.ts";
import { ratingEndpoints } from "../ratings/endpoints.ts";
import { replayEndpoints } from "../replays/endpoints.ts";
import { reportEndpoints } from "../reports/endpoints.ts";
import { ruleSetEndpoints } from "../rule-sets/endpoints.ts";
import { statisticsEndpoints } from "../statistics/endpoints.ts";
import { storeEndpoints } from "../store/endpoints.ts";
import { userEndpoints } from "../users/endpoints.ts";
import type { Endpoints } from "./endpoint.ts";
import { systemEndpoints } from "./system.ts";

export const api = {
  ...authEndpoints,
  ...userEndpoints,
  ...collectionEndpoints,
  ...deckEndpoints,
  ...economyEndpoints,
  ...storeEndpoints,
  ...matchEndpoints,
  ...matchmakingEndpoints,
  ...invitationEndpoints,
  ...ruleSetEndpoints,
  ...campaignEndpoints,
  ...ratingEndpoints,
  ...friendEndpoints,
  ...reportEndpoints,
  ...questEndpoints,
  ...cosmeticEndpoints,
  ...battlePassEndpoints,
  ...statisticsEndpoints,
  ...replayEndpoints,
  ...poolEndpoints,
  ...adminEndpoints,
  ...systemEndpoints,
} satisfies Endpoints;

export type Api = typeof api;
