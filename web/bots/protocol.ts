// What the page and the worker of the bots say to each other: plain data.
import type { BotInput, Card, Deck } from "../../engine/index.ts";
import type { Advice } from "../../engine/search/advice.ts";
import type { ReviewedMatch, ReviewPoint } from "../../engine/search/review.ts";

/** What a player's seat is told, as a bot is. */
export type SeatInput = Pick<BotInput, "view" | "moves" | "rules" | "deck" | "history">;

export type BotRequest =
  /** The cards of the tasks that follow, as they were released, and the public deck lists. */
  | { type: "cards"; poolVersion: string; cards: Card[]; decks: Deck[] }
  /** What a player of this level would do. `seed` is of its chance. */
  | { type: "advise"; id: number; level: number; seed: string; input: SeatInput }
  | { type: "review"; id: number; match: Omit<ReviewedMatch, "pool"> }
  /** Ends a task without an answer. */
  | { type: "cancel"; id: number };

/** Each task ends with `advice`, `reviewed` or `failed`. */
export type BotAnswer =
  /** The share of the work that is done, from 0 to 1. */
  | { type: "progress"; id: number; share: number }
  | { type: "point"; id: number; point: ReviewPoint }
  | { type: "advice"; id: number; advice: Advice }
  | { type: "reviewed"; id: number }
  | { type: "failed"; id: number; message: string };
