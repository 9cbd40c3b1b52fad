// The pool of quests: the file itself, and what is refused in it.
import { expect, test } from "vitest";
import { loadContent } from "./load.ts";
import { checkQuests, loadQuests, type Quests } from "./quests.ts";

const ids = { packs: new Set<string>(), cards: new Set<string>() };
const quest: Quests["pool"][number] = {
  id: "win",
  period: "daily",
  group: "wins",
  task: { count: "wins" },
  goal: 1,
  reward: { mantibucks: 10 },
};
const good: Quests = { daily: 1, weekly: 0, minTurns: 3, pool: [quest] };

test("the project's own file is good", () => {
  expect(loadQuests(loadContent()).pool.length).toBeGreaterThan(10);
  expect(checkQuests(good, ids)).toEqual(good);
});

test.each([
  ["a quest that is there twice", { pool: [quest, quest] }, "pool[1].id"],
  ["more quests than groups", { daily: 2 }, "daily: must be at most 1"],
  ["a task that nothing counts", { pool: [{ ...quest, task: { count: "smiles" } }] }, "pool[0].task.count"],
  ["a goal of nothing", { pool: [{ ...quest, goal: 0 }] }, "pool[0].goal"],
  [
    "a card that does not exist",
    { pool: [{ ...quest, reward: { cards: { none: 1 } } }] },
    "pool[0].reward.cards",
  ],
])("refused: %s", (_name, change, path) => {
  expect(() => checkQuests({ ...good, ...change }, ids)).toThrow(path);
});
