// The languages that cards are printed in, beside English.

import { GERMAN } from "../engine/text/german/index.ts";
import type { Content } from "./load.ts";
import type { CardLanguage } from "./shown.ts";

/** With the names that cards have in them. */
export function languagesOf({ texts }: Pick<Content, "texts">): CardLanguage[] {
  return [GERMAN].map((language) => ({
    code: language.code,
    language,
    texts: texts.find((one) => one.language === language.code) ?? null,
  }));
}
