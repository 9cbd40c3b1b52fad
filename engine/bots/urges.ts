// What a personality is drawn to.

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

/** How much sooner a kind of move is made than rules of thumb advise; below 0, later or never. */
export type Urges = Partial<Record<Urge, number>>;

export function urgeOf(pool: Pool, move: Move, urges: Urges | undefined): number {
  if (urges === undefined) return 0;
  const kind = move.type === "play" ? pool.info[move.card].kind : move.type;
  return urges[kind as Urge] ?? 0;
}
