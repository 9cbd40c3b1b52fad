// English texts that only some pages need, loaded with them by `withTexts`. Other languages load all texts at once.
import { administration } from "./administration.ts";
import { cosmetics } from "./cosmetics.ts";
import { decks } from "./decks.ts";
import { reports } from "./reports.ts";
import { statistics } from "./statistics.ts";
import { store } from "./store.ts";

export default {
  ...administration,
  ...cosmetics,
  ...decks,
  ...reports,
  ...statistics,
  ...store,
};
