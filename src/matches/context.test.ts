// What a match is played for, and what follows from it.
import { expect, test } from "vitest";
import { contextOfType, MATCH_TYPES, type MatchContext, rematchContext, typeOf } from "./context.ts";

test.each(MATCH_TYPES)("type %s leads to a context and back", (type) => {
  expect(typeOf(contextOfType(type))).toBe(type);
});

test.each<[MatchContext, MatchContext]>([
  [{ kind: "casual" }, { kind: "casual" }],
  [{ kind: "private" }, { kind: "private" }],
  [
    { kind: "campaign", npc: "ember-club-1", attempt: 2, hard: false },
    { kind: "campaign", npc: "ember-club-1", attempt: 3, hard: false },
  ],
  [{ kind: "ranked" }, { kind: "private" }],
  [{ kind: "tournament" }, { kind: "private" }],
])("a rematch of %j is %j", (context, expected) => {
  expect(rematchContext(context)).toEqual(expected);
});
