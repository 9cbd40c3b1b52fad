// The cards in German: their names and flavour texts, and how their texts are printed.
import type { CardLanguage } from "../../../cards/shown.ts";
import texts from "../../../cards/text/de.json" with { type: "json" };
import { GERMAN } from "../../../engine/text/german/index.ts";

const cards: CardLanguage = { code: "de", language: GERMAN, texts };

export default cards;
