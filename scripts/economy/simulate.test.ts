// The simulated economy follows from its seed, and its numbers keep what docs/ECONOMY.md promises for the first two months.
import { expect, test } from "vitest";
import { createWorld, PROFILES, simulateProfile } from "./simulate.ts";

const world = createWorld();
const run = (name: string, seed = "test") => {
  const profile = PROFILES.find((one) => one.name === name)!;
  return simulateProfile(world, profile, { players: 4, days: 61, seed }, () => {});
};

test("the same seed gives the same report, another one another", () => {
  const report = run("1 a day, skilled");
  expect(run("1 a day, skilled")).toEqual(report);
  expect(run("1 a day, skilled", "other")).not.toEqual(report);
});

test("three matches a day: a second deck within a week, commons and uncommons within two months", () => {
  for (const name of ["3 a day, skilled", "3 a day, unskilled"]) {
    const { goals, starterShare } = run(name);
    expect(starterShare, name).toBeGreaterThan(0.5);
    expect(goals["second deck"].most, name).toBeLessThanOrEqual(7);
    expect(goals["commons and uncommons"].most, name).toBeLessThanOrEqual(61);
  }
});
