// Races whose winner is known.
import { expect, test } from "vitest";
import { randomFrom } from "../random.ts";
import { enterWorld, newRace, winnerOf } from "./race.ts";

/** Values of three moves in a world: the second is better by 0.1 on average, and worlds differ by far more. */
function run(worlds: number, gain: number) {
  const random = randomFrom("race");
  const race = newRace(["first", "second", "third"]);
  for (let world = 0; world < worlds && race.runners.length > 1; world++) {
    const luck = random();
    const values: Record<string, number> = {
      first: luck,
      second: luck + gain * 2 * random(),
      third: luck - 0.3,
    };
    enterWorld(
      race,
      race.runners.map(({ move }) => values[move]),
    );
  }
  return race;
}

test("the better move wins, and the others drop out, though worlds differ more than moves", () => {
  const race = run(100, 0.1);
  expect(winnerOf(race, "first")).toBe("second");
  expect(race.runners).toHaveLength(1);
  expect(race.worlds).toBeLessThan(20);
});

test("moves that are the same everywhere leave one of them after a while", () => {
  const race = newRace(["first", "second"]);
  for (let world = 0; world < 30 && race.runners.length > 1; world++) enterWorld(race, [0.5, 0.5]);
  expect(race.runners.map(({ move }) => move)).toEqual(["first"]);
});

test("the favorite wins where nothing speaks against it, and where there is no time", () => {
  expect(winnerOf(run(4, 0), "second")).toBe("second");
  expect(winnerOf(newRace(["first", "second"]), "second")).toBe("second");
});
