// The player's settings: kept in this browser, shared by its tabs, and shown on the document for styles to use.

import { createStore, useStore } from "../state.ts";
import { storage } from "../storage.ts";
import { areKeys, FIRST_KEYS, type Keys, type Shortcut } from "./keys.ts";

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

export const PACES = ["calm", "normal", "brisk", "instant"] as const;
export const MOTIONS = ["system", "full", "reduced"] as const;
export const APPEARANCES = ["dark", "light", "device"] as const;
/** Percent of the browser's own text size. */
export const TEXT_SIZES = [90, 100, 115, 130, 150] as const;

export interface Settings {
  language: Language;
  /** How fast animations of the table run; `instant` shows only their results. */
  pace: (typeof PACES)[number];
  /** `system` follows the operating system. */
  motion: (typeof MOTIONS)[number];
  /** The inn in the evening or by day; `device` follows the operating system. */
  appearance: (typeof APPEARANCES)[number];
  /** Ask before the turn ends while an attack could still be made. */
  confirmEndTurn: boolean;
  /** Ask before each attack. */
  confirmAttack: boolean;
  /** Single letters and digits are shortcuts at the table. */
  letterKeys: boolean;
  /** The keys of these shortcuts. */
  keys: Keys;
  textSize: (typeof TEXT_SIZES)[number];
  /** Letters on energy symbols, for players who cannot tell their colors apart. */
  typeLetters: boolean;
  /** Mirrors the controls for the left hand. */
  leftHanded: boolean;
  /** Volumes from 0 to 1. */
  volume: number;
  effectsVolume: number;
  musicVolume: number;
  /** Silence while another window is in front. */
  muteOnBlur: boolean;
  /** Vibration of phones. */
  vibration: boolean;
  /** Cosmetics of all players are shown at the table; else the default look. */
  showCosmetics: boolean;
}

const KEY = "mantimon.settings";

export const DEFAULTS: Settings = {
  language: navigator.language?.toLowerCase().startsWith("de") ? "de" : "en",
  pace: "normal",
  motion: "system",
  appearance: "dark",
  confirmEndTurn: true,
  confirmAttack: false,
  letterKeys: true,
  keys: FIRST_KEYS,
  textSize: 100,
  typeLetters: false,
  leftHanded: false,
  volume: 0.7,
  effectsVolume: 1,
  musicVolume: 0,
  muteOnBlur: true,
  vibration: true,
  showCosmetics: true,
};

/** Settings that are one of a few values. */
const CHOICES: Record<string, readonly unknown[]> = {
  language: LANGUAGES,
  pace: PACES,
  motion: MOTIONS,
  appearance: APPEARANCES,
  textSize: TEXT_SIZES,
};

export const settings = createStore<Settings>(stored());

export const useSettings = () => useStore(settings);

/** The key of a shortcut. */
export const keyOf = (shortcut: Shortcut): string => settings.get().keys[shortcut];

/** The same as it stands on the keyboard, for players to read. */
export const shownKeyOf = (shortcut: Shortcut): string => keyOf(shortcut).toUpperCase();

export function changeSettings(change: Partial<Settings>): void {
  settings.set(change);
  storage.write(KEY, JSON.stringify(settings.get()));
}

/** Whether animations are to be left out, by the setting or by the operating system. */
export function prefersReducedMotion(): boolean {
  const { motion } = settings.get();
  return motion === "system" ? matchMedia("(prefers-reduced-motion: reduce)").matches : motion === "reduced";
}

/** Shows the settings on the document, now and after each change, also of another tab. */
export function applySettings(): void {
  const apply = () => {
    const { language, appearance, textSize, typeLetters, leftHanded } = settings.get();
    const root = document.documentElement;
    root.lang = language;
    root.dataset.appearance = appearance;
    requestAnimationFrame(showThemeColor);
    root.dataset.motion = prefersReducedMotion() ? "reduced" : "full";
    root.dataset.textSize = String(textSize);
    root.toggleAttribute("data-type-letters", typeLetters);
    root.toggleAttribute("data-left-handed", leftHanded);
  };
  apply();
  settings.subscribe(apply);
  for (const preference of ["(prefers-reduced-motion: reduce)", "(prefers-color-scheme: light)"])
    matchMedia(preference).addEventListener("change", apply);
  addEventListener("storage", ({ key }) => {
    if (key === KEY) settings.set(stored());
  });
}

/** The bar of a browser around the page. Its styles are there when a frame is drawn, and not computed for it alone. */
function showThemeColor(): void {
  const { backgroundColor } = getComputedStyle(document.documentElement);
  document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')!.content = backgroundColor;
}

/** What is stored, without members of another type than the default's. */
function stored(): Settings {
  const found = read();
  const valid = Object.entries(DEFAULTS).map(([name, fallback]) => {
    const value = found[name];
    return [name, isAllowed(name, value, fallback) ? value : fallback];
  });
  return Object.fromEntries(valid) as Settings;
}

function isAllowed(name: string, value: unknown, fallback: unknown): boolean {
  if (name === "keys") return areKeys(value);
  if (CHOICES[name]) return CHOICES[name].includes(value);
  if (typeof value === "number") return typeof fallback === "number" && value >= 0 && value <= 1;
  return typeof value === typeof fallback;
}

function read(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage.read(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
