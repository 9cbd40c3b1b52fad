// The player's settings that the table follows.

const KEY = "mantimon.settings";

const DEFAULTS = {
  pace: "normal" as "calm" | "normal" | "brisk" | "instant",
  motion: "system" as "system" | "full" | "reduced",
  confirmEndTurn: true,
  confirmAttack: false,
  volume: 0.7,
  effectsVolume: 1,
  muteOnBlur: true,
  vibration: true,
};

export type Preferences = typeof DEFAULTS;

export function preferences(): Preferences {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return DEFAULTS;
  }
}
