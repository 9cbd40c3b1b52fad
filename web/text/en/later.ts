// English texts that only some pages need, loaded with them by `withTexts`. Other languages load all texts at once.
import { cosmetics } from "./cosmetics.ts";
import { statistics } from "./statistics.ts";
import { store } from "./store.ts";

export default {
  ...cosmetics,
  ...statistics,
  ...store,
};
