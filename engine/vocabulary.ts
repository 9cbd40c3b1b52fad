// The closed lists of words used by rules, cards and messages.

export const TYPES = [
  "grass",
  "fire",
  "water",
  "lightning",
  "psychic",
  "fighting",
  "darkness",
  "metal",
  "dragon",
  "colorless",
] as const;
export type Type = (typeof TYPES)[number];

/** In the order in which the text prints them. The first three replace one another. */
export const STATUSES = ["asleep", "paralyzed", "confused", "poisoned", "burned"] as const;
export type Status = (typeof STATUSES)[number];

export const STAGES = ["basic", "stage1", "stage2"] as const;
export type Stage = (typeof STAGES)[number];

export const KINDS = ["mantimon", "item", "supporter", "tool", "stadium", "energy"] as const;
export type Kind = (typeof KINDS)[number];

export const RARITIES = ["common", "uncommon", "rare", "prime", "secret"] as const;
export type Rarity = (typeof RARITIES)[number];

/** A player's place at the table. */
export type Seat = 0 | 1;
export const SEATS: readonly Seat[] = [0, 1];

/** Who looks: a seat, or a spectator, who sees what both players see. */
export const SPECTATOR = -1;
export type Viewer = Seat | typeof SPECTATOR;

/** Sees what either seat sees: for replays, never for a match in progress. */
export const OPEN_HANDS = 2;
export type Perspective = Viewer | typeof OPEN_HANDS;

/** Whether the viewer sees what this seat may know. */
export function looksFrom(perspective: Perspective, seat: Seat): boolean {
  return perspective === seat || perspective === OPEN_HANDS;
}

/** Stands for a card that the viewer may not know, and for "no card". */
export const HIDDEN = -1;
export const NONE = -1;

const SEATS_FROM = [
  [0, 1],
  [1, 0],
] as const;

/** Both seats, this one first. */
export function seatsFrom(seat: Seat): readonly [Seat, Seat] {
  return SEATS_FROM[seat];
}

export function opponentOf(seat: Seat): Seat {
  return seat === 0 ? 1 : 0;
}

/** The seat of a side, as seen from `seat`. */
export function sideSeat(seat: Seat, side: "mine" | "theirs"): Seat {
  return side === "mine" ? seat : opponentOf(seat);
}

/** Ends a switch over a union: a union member without a case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
