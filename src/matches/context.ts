// The purpose of a match. It is decided where the match is created, and never changes.

export const MATCH_TYPES = ["campaign", "casual", "ranked", "private", "tournament"] as const;
/** The database's GameType. */
export type MatchType = (typeof MATCH_TYPES)[number];

export type MatchContext =
  | { kind: "casual" }
  /** Between people who know each other, or found each other in the list. */
  | { kind: "private" }
  /** Against a character of the campaign, in hard mode or not; the first attempt in that mode is 1. */
  | { kind: "campaign"; npc: string; attempt: number; hard: boolean }
  | { kind: "ranked" }
  | { kind: "tournament" };

export const typeOf = ({ kind }: MatchContext): MatchType => kind;

/** The context of logs from before matches had one. There was no campaign then. */
export function contextOfType(type: MatchType): MatchContext {
  return type === "campaign" ? { kind: type, npc: "", attempt: 1, hard: false } : { kind: type };
}

/** What the next match of the same players is for, if they agree on one: that alone does not make it count. */
export function rematchContext(context: MatchContext): MatchContext {
  switch (context.kind) {
    case "casual":
    case "private":
      return context;
    case "campaign":
      return { ...context, attempt: context.attempt + 1 };
    case "ranked":
    case "tournament":
      return { kind: "private" };
  }
}
