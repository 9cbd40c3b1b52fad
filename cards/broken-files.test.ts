// The files of the game besides its sets and decks: one that cannot be read is named in an error that the program's start words.
import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { loadBattlePass } from "./battle-pass.ts";
import { loadCampaign } from "./campaign/load.ts";
import { loadCosmetics } from "./cosmetics.ts";
import { loadEconomy } from "./economy.ts";
import { CardDataError } from "./issues.ts";
import { loadContent } from "./load.ts";
import { loadQuests } from "./quests.ts";
import { loadRanked } from "./ranked.ts";
import { loadRotation } from "./rotation.ts";
import { loadStoreCatalog } from "./store-catalog.ts";

const content = loadContent();
const cosmetics = loadCosmetics();

afterEach(() => vi.restoreAllMocks());

test.each([
  ["cards/campaign/settings.json", () => loadCampaign(content)],
  ["cards/economy.json", () => loadEconomy(content)],
  ["cards/quests.json", () => loadQuests(content)],
  ["cards/ranked.json", () => loadRanked(content)],
  ["cards/rotation.json", () => loadRotation()],
  ["cards/store/battle-pass.json", () => loadBattlePass(content, cosmetics)],
  ["cards/store/catalog.json", () => loadStoreCatalog(content)],
  ["cards/store/cosmetics/titles.json", () => loadCosmetics()],
])("%s that is no JSON is named", (file, load) => {
  const whole = readFileSync(file, "utf8");
  const parse = JSON.parse;
  vi.spyOn(JSON, "parse").mockImplementation((text) => parse(text === whole ? `${text},` : text));
  expect(load).toThrow(CardDataError);
  expect(load).toThrow(`${file}: cannot be read as JSON:`);
});
