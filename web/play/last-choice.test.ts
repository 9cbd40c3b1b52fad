// The choice of the last match: what is stored may be of another version, or broken.
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import en from "../text/en/index.ts";
import { LEVELS, lastChoice, PERSONALITIES, rememberChoice } from "./last-choice.ts";

const stored = new Map<string, string>();
beforeAll(() => {
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => stored.clear());

test("a choice is remembered with its opponent", () => {
  const choice = { rules: "pocket", deck: "x", bot: { level: 7, personality: "wall", deck: "y" } } as const;
  rememberChoice(choice);
  expect(lastChoice()).toEqual(choice);
});

test.each([
  "",
  "null",
  "[]",
  "7",
  "{",
  '{"bot":null}',
  '{"bot":{"level":11,"personality":"cheater","deck":5}}',
])("a stored choice of %j leads to an opponent that exists", (text) => {
  stored.set("mantimon.choice", text);
  const { bot, rules } = lastChoice();
  expect(rules).toBe("house");
  expect(LEVELS).toContain(bot.level);
  expect(PERSONALITIES).toContain(bot.personality);
  expect(bot.deck).toBeUndefined();
});

test("every level and personality has its words", () => {
  for (const level of LEVELS) expect(Object.keys(en.level)).toContain(`about${level}`);
  for (const id of PERSONALITIES)
    expect(Object.keys(en.personality)).toEqual(expect.arrayContaining([id, `${id}About`]));
});
