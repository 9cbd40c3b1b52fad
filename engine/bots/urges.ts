// What a personality prefers.

import type { Move } from "../action.ts";
import type { Pool } from "../pool.ts";

/** Kinds of moves, and of cards that are played. */
export type Urge =
  | "attach"
  | "evolve"
  | "ability"
  | "retreat"
  | "mantimon"
  | "item"
  | "supporter"
  | "tool"
  | "stadium";

/** Added to the score of a kind of move; below 0, the move is made later or never. */
export type Urges = Partial<Record<Urge, number>>;

export function urgeOf(pool: Pool, move: Move, urges: Urges | undefined): number {
  if (urges === undefined) return 0;
  const kind = move.type === "play" ? pool.info[move.card].kind : move.type;
  return urges[kind as Urge] ?? 0;
}
