// Self-play over the whole effect language and over the cards of the game, with every invariant
// checked; and the command that does it, which must find and repeat what is broken.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import { compilePool, PRESETS } from "../../engine/index.ts";
import { BrokenGame, playChecked } from "../../scripts/sim/checked-game.ts";
import { fixedPool } from "../support/fixed-cards.ts";
import { FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { type RandomSetup, RULE_CHOICES, randomSetup } from "../support/random-setup.ts";

const POOLS = { random: undefined, real: loadPool() };

describe.each(Object.entries(POOLS))("self-play with %s cards", (cards, pool) => {
  test.each(RULE_CHOICES)("%s rules", (rules) => {
    for (let i = 0; i < scaled(100); i++) {
      const setup = randomSetup(gameName(`${cards} ${rules}`, i), rules, pool);
      try {
        playChecked(setup, setup.random);
      } catch (error) {
        throw new FuzzFailure(`game ${i}, ${cards} cards, ${rules} rules`, error);
      }
    }
  });
});

/** A game in which attacks do damage that no rule knows: 15. */
function brokenSetup(): RandomSetup {
  const cards = structuredClone(fixedPool.cards);
  for (const card of cards) {
    if (card.kind !== "mantimon") continue;
    for (const { effects } of card.attacks) effects.unshift({ effect: "damage", amount: 15 });
  }
  return randomSetup("broken", "house", compilePool("broken", cards));
}

describe("what is broken is found", () => {
  test("with the moves that led there", () => {
    const setup = brokenSetup();
    try {
      playChecked(setup, setup.random);
      expect.unreachable("nothing was found");
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenGame);
      expect((error as BrokenGame).message).toMatch(/^after \d+ moves: .*has \d+5 damage/);
      expect((error as BrokenGame).moves.length).toBeGreaterThan(0);
    }
  });

  test("an illegal deck is told as such", () => {
    const setup = { ...randomSetup("illegal", "house", fixedPool), rules: PRESETS.pocket };
    expect(() => playChecked(setup, setup.random)).toThrow(
      /deck of seat 0: The deck has 40 cards; 20 are needed/,
    );
  });
});

function sim(...args: string[]): { code: number | null; out: string; err: string } {
  const script = join(import.meta.dirname, "../../scripts/sim.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

describe("npm run sim", () => {
  test("plays, and sums up", () => {
    const { code, out, err } = sim("--games", "30", "--seed", "s", "--rules", "random", "--cards", "random");
    // A slow run tells how far it is.
    expect(err).not.toContain("✗");
    expect(code).toBe(0);
    expect(out).toMatch(/30 games by random rules with random cards, seed s\n30 games, 0 failed/);
    expect(out).toMatch(/a second[\s\S]*ended by [\s\S]*the first player won \d+\.\d %/);
  });

  test("plays one game of many", () => {
    const { code, out } = sim("--seed", "s", "--rules", "pocket", "--only", "7");
    expect(code).toBe(0);
    expect(out).toMatch(/1 games, 0 failed/);
  });

  test.each([
    ["--games", "none", "it must be a whole number from 1"],
    ["--rules", "hause", "it must be one of house, standard, pocket, random."],
    ["--cards", "paper", "it must be one of real, random."],
    ["--seed", "a b", "it must be 1 to 64 letters, digits, - or _."],
    ["--only", "-1", "it must be a whole number from 0"],
    ["--speed", "9", "Unknown option '--speed'"],
  ])("refuses %s %s", (option, value, message) => {
    const { code, err } = sim(`${option}=${value}`);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toContain("npm run sim -- [options]");
  });
});
