// What a card's picture depends on beside the card: its relatives and the size of its set.

import type { Card } from "../../engine/card.ts";
import { findLines, type Lines } from "./lines.ts";

export interface ArtContext {
  lines: Lines;
  /** How many cards each set has, by its code. */
  sets: ReadonlyMap<string, number>;
}

/** Reads what pictures need from all cards of a pool. */
export function artContext(cards: readonly Card[]): ArtContext {
  const sets = new Map<string, number>();
  for (const { id } of cards) {
    const [code] = id.split("-");
    sets.set(code, (sets.get(code) ?? 0) + 1);
  }
  return { lines: findLines(cards), sets };
}
