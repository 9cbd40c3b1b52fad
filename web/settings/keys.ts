// The table's shortcuts whose keys the player can choose.

/** The key of each at first, lower case. What it does is `keys.NAME` in the texts. */
export const FIRST_KEYS = {
  endTurn: "e",
  retreat: "r",
  hand: "h",
  active: "a",
  bench: "b",
  zone: "z",
  log: "l",
  replayTurn: "p",
  skip: "s",
  turnRound: "f",
  emotes: "t",
  draw: "d",
  menu: "m",
  hint: "i",
};

export type Shortcut = keyof typeof FIRST_KEYS;
export type Keys = Record<Shortcut, string>;
export const SHORTCUTS = Object.keys(FIRST_KEYS) as Shortcut[];

/** The attacks, and the review of a replay. */
const FIXED = new Set(["1", "2", "3", "4", "v"]);

const isCharacter = (key: string) => /^[\p{L}\p{N}]$/u.test(key) && key.toLowerCase() === key;

/** Why a shortcut cannot have a key, or with which other one it would be shared. Null if it can. */
export function keyTrouble(
  keys: Keys,
  shortcut: Shortcut,
  key: string,
): "character" | "fixed" | Shortcut | null {
  if (!isCharacter(key)) return "character";
  if (FIXED.has(key)) return "fixed";
  return SHORTCUTS.find((other) => other !== shortcut && keys[other] === key) ?? null;
}

/** Whether something that was stored has a key of its own for each shortcut. */
export function areKeys(value: unknown): value is Keys {
  if (typeof value !== "object" || value === null) return false;
  const keys = value as Keys;
  return SHORTCUTS.every(
    (name) => typeof keys[name] === "string" && keyTrouble(keys, name, keys[name]) === null,
  );
}
