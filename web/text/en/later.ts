// English texts that only some pages need, loaded with them by `withTexts`. Other languages load all texts at once.
import { store } from "./store.ts";

export default {
  ...store,
};
