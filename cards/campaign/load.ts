// Reads and checks the files of the campaign. A server does this when it starts.
import { join } from "node:path";
import { loadCosmetics } from "../cosmetics.ts";
import { CardDataError, type CardDataIssue } from "../issues.ts";
import { readFolder, readJson } from "../load.ts";
import { type CampaignContent, checkCampaign } from "./check.ts";
import type { Campaign } from "./types.ts";

/** @throws CardDataError with everything that is wrong in the files */
export function loadCampaign(content: CampaignContent): Campaign {
  const issues: CardDataIssue[] = [];
  const halls = readFolder(join(import.meta.dirname, "halls"), "cards/campaign/halls", issues);
  const settingsPath = join(import.meta.dirname, "settings.json");
  const [settings] = readJson(settingsPath, "cards/campaign/settings.json", issues);
  if (!settings) throw new CardDataError(issues);
  const checked = checkCampaign(halls, settings, { ...content, cosmetics: loadCosmetics() });
  issues.push(...checked.issues);
  if (issues.length > 0 || !checked.campaign) throw new CardDataError(issues);
  return checked.campaign;
}
