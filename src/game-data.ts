// What the files of cards/ say about the game besides its cards, read once at the start.
import { loadBattlePass } from "../cards/battle-pass.ts";
import { loadCampaign } from "../cards/campaign/load.ts";
import type { Campaign } from "../cards/campaign/types.ts";
import { loadCosmetics } from "../cards/cosmetics.ts";
import { loadEconomy } from "../cards/economy.ts";
import { languagesOf } from "../cards/languages.ts";
import type { Content } from "../cards/load.ts";
import { loadQuests } from "../cards/quests.ts";
import { loadRanked } from "../cards/ranked.ts";
import { loadRotation } from "../cards/rotation.ts";
import { loadStoreCatalog } from "../cards/store-catalog.ts";
import { Atlas } from "./campaign/atlas.ts";
import { createCatalog } from "./collections/catalog.ts";

export type GameData = ReturnType<typeof loadGameData>;

/** @throws {CardDataError} with everything that is wrong in a file */
export function loadGameData(content: Content, campaign?: Campaign) {
  const cosmetics = loadCosmetics();
  return {
    catalog: createCatalog(content.pool, content.sets, languagesOf(content)),
    economy: loadEconomy(content),
    rotation: loadRotation(),
    storeCatalog: loadStoreCatalog(content),
    atlas: new Atlas(campaign ?? loadCampaign(content), content.decks),
    ranked: loadRanked(content),
    quests: loadQuests(content),
    cosmetics,
    battlePass: loadBattlePass(content, cosmetics),
  };
}
