// The texts of the client: one catalog for each language, and the function that looks a text up.
import i18next from "i18next";
import { type CardLanguage, IN_ENGLISH, showCardsIn } from "../../cards/shown.ts";
import { loadPictures } from "../pictures.ts";
import { type Language, settings } from "../settings/settings.ts";
import en from "./en/index.ts";
import type later from "./en/lazy.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof later };
  }
}

interface Translation {
  texts: object;
  cards: CardLanguage;
  /** Names of prepared decks and what is said about them, by their English texts. */
  decks: Readonly<Record<string, string>>;
}

/** Languages other than English are loaded when they are chosen. */
const LOADERS: Record<Exclude<Language, "en">, () => Promise<Translation>> = {
  de: async () => {
    const [texts, cards, decks] = await Promise.all([
      import("./de/index.ts"),
      import("./de/cards.ts"),
      import("./de/decks-of-the-house.ts"),
    ]);
    return { texts: texts.default, cards: cards.default, decks: decks.deckTexts };
  },
};

const cardLanguages = new Map<Language, CardLanguage>([["en", IN_ENGLISH]]);
const deckTexts = new Map<Language, Translation["decks"]>();

const instance = i18next.createInstance();
void instance.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Texts that were looked up, by key and parameters: a table draws hundreds for each event, mostly the same. */
const known = new Map<string, unknown>();
const MAX_KNOWN = 2_000;
instance.on("languageChanged", () => known.clear());

/** The text of a key in the current language, such as `t("play.turns", { count: 3 })`. */
export const t = ((key: string, parameters?: object) => {
  const asked = parameters ? key + JSON.stringify(parameters) : key;
  if (!known.has(asked)) {
    if (known.size === MAX_KNOWN) known.clear();
    known.set(asked, instance.t(key as never, parameters as never));
  }
  return known.get(asked);
}) as unknown as typeof instance.t;

/** Loads code that uses the texts of `en/lazy.ts`, and the texts beside it. */
export async function withTexts<T>(code: Promise<T>): Promise<T> {
  const [loaded, { default: texts }] = await Promise.all([code, import("./en/lazy.ts")]);
  instance.addResourceBundle("en", "translation", texts, true);
  known.clear();
  return loaded;
}

/** The name of a prepared deck, or what is said about it, in the current language. */
export const deckText = (english: string): string => deckTexts.get(currentLanguage())?.[english] ?? english;

/** The language that texts are in. */
export const currentLanguage = () => instance.language as Language;

/** Loads the texts of a language and uses them, on cards too. Without a connection the language stays. */
export async function switchLanguage(language: Language): Promise<void> {
  const pictures = loadPictures(language);
  if (language !== "en" && !cardLanguages.has(language)) {
    const { texts, cards, decks } = await LOADERS[language]();
    deckTexts.set(language, decks);
    instance.addResourceBundle(language, "translation", texts);
    cardLanguages.set(language, cards);
  }
  await pictures;
  showCardsIn(cardLanguages.get(language)!);
  await instance.changeLanguage(language);
}

/** Calls the listener after each change of the language. */
export function onLanguageChange(listener: () => void): () => void {
  instance.on("languageChanged", listener);
  return () => instance.off("languageChanged", listener);
}

/** Follows the language of the settings. Resolves once the first texts are there. */
export function followLanguage(): Promise<void> {
  const follow = () => {
    const { language } = settings.get();
    return language === currentLanguage() ? Promise.resolve() : switchLanguage(language).catch(() => {});
  };
  settings.subscribe(() => void follow());
  return follow();
}

/** A date as the current language writes it. */
export const formatDate = (time: string | number | Date) =>
  new Date(time).toLocaleDateString(currentLanguage(), { dateStyle: "medium" });

export const formatDateTime = (time: string | number | Date) =>
  new Date(time).toLocaleString(currentLanguage(), { dateStyle: "medium", timeStyle: "short" });

export const formatPercent = (share: number, digits: number) =>
  new Intl.NumberFormat(currentLanguage(), { style: "percent", maximumFractionDigits: digits }).format(share);

/** With two digits that count, however small the number is. */
export const formatNumber = (value: number) =>
  new Intl.NumberFormat(currentLanguage(), { maximumSignificantDigits: 2 }).format(value);

/**
 * A whole number with the language's separators. Every page shows one, in the wallet, and the first `Intl.NumberFormat`
 * of a page holds the browser up for tens of milliseconds.
 */
export const formatWhole = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, t("frame.thousands"));
