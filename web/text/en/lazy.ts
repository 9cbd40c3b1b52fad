// English texts that only some pages need, loaded with them by `withTexts`. Other languages load all texts at once.
import { administration } from "./administration.ts";
import { advice } from "./advice.ts";
import { campaign } from "./campaign.ts";
import { collection } from "./collection.ts";
import { cosmetics } from "./cosmetics.ts";
import { decks } from "./decks.ts";
import { lessons } from "./lessons.ts";
import { replay } from "./replay.ts";
import { reports } from "./reports.ts";
import { ruleFields } from "./rule-fields.ts";
import { settings } from "./settings.ts";
import { signedOut } from "./signed-out.ts";
import { statistics } from "./statistics.ts";
import { store } from "./store.ts";

export default {
  ...administration,
  ...advice,
  ...campaign,
  ...collection,
  ...cosmetics,
  ...decks,
  ...ruleFields,
  ...lessons,
  ...replay,
  ...reports,
  ...settings,
  ...signedOut,
  ...statistics,
  ...store,
};
