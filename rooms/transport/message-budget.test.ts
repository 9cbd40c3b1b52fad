// The budget of messages: as many a second as the limit says, whenever they come within it.
import { expect, test } from "vitest";
import { MessageBudget } from "./message-budget.ts";

/** How many of `count` messages are allowed, sent evenly over so many milliseconds. */
function allowed(budget: MessageBudget, count: number, from: number, ms: number): number {
  let taken = 0;
  for (let i = 0; i < count; i++) if (budget.take(from + (i * ms) / count)) taken++;
  return taken;
}

test("a burst may be one larger than the limit", () => {
  const budget = new MessageBudget(30, 0);
  expect(allowed(budget, 100, 0, 0)).toBe(31);
});

test("the limit may be used for as long as one likes", () => {
  const budget = new MessageBudget(30, 0);
  expect(allowed(budget, 30 * 60, 0, 60_000)).toBe(30 * 60);
});

test("after a flood, messages are allowed again as time passes", () => {
  const budget = new MessageBudget(10, 0);
  allowed(budget, 100, 0, 0);
  expect(budget.take(99)).toBe(false);
  expect(budget.take(199)).toBe(true);
  expect(allowed(budget, 100, 60_000, 0)).toBe(11);
});
