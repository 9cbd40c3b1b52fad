// The hash covers the whole state: whichever field changes, the hash does.

import { expect, test } from "vitest";
import { clone, type Game, hash } from "../../engine/index.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

/** Not part of the state, derived from it, or the same for as long as the game lasts. */
const LEFT_OUT = new Set(["pool", "rules", "sink", "modifierSources"]);

/**
 * - cursor: means nothing between two runs of an instruction
 * - kind, until of a lasting effect: follow from its modifier and its last turn
 * - program, step of a decision: those of the frame that asks
 */
const DERIVED = /^(stack\.\d+\.cursor|lasting\.\d+\.(kind|until)|decision\.(program|step))$/;

type Node = Record<string, unknown>;

function fieldsOf(node: Node, path: string[] = []): string[][] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = [...path, key];
    if ((path.length === 0 && LEFT_OUT.has(key)) || DERIVED.test(here.join("."))) return [];
    return typeof value === "object" && value !== null ? fieldsOf(value as Node, here) : [here];
  });
}

function changed(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return `${value}!`;
}

/** A copy, all the way down, with one field changed. */
function withChange(game: Game, path: string[]): Game {
  const copy = {
    ...structuredClone({ ...clone(game), pool: null, rules: null }),
    pool: game.pool,
    rules: game.rules,
  };
  let node = copy as unknown as Node;
  for (const key of path.slice(0, -1)) node = node[key] as Node;
  const last = path[path.length - 1];
  node[last] = changed(node[last]);
  return copy as unknown as Game;
}

test("every field of the state counts", () => {
  let fields = 0;
  playGames("hashed fields", scaled(40), (_game, setup) => ({
    after(game) {
      if (setup.random() > 0.01) return;
      const before = hash(game);
      const differing = fieldsOf(game as unknown as Node).filter((path) => !isNullable(game, path));
      for (const path of differing) {
        if (hash(withChange(game, path)) === before) throw new Error(`${path.join(".")} does not count`);
        fields++;
      }
    },
  }));
  expect(fields).toBeGreaterThan(1000);
});

/** An empty place has no field to change: what comes there has. */
function isNullable(game: Game, path: string[]): boolean {
  let value: unknown = game;
  for (const key of path) value = (value as Node)[key];
  return value === null;
}

test("lists of different lengths differ, though they hold the same cards", () => {
  playGames("hashed lists", scaled(40), () => ({
    after(game) {
      const copy = clone(game);
      const [player] = copy.players;
      const card = player.deck.pop();
      if (card === undefined) return;
      player.discard.unshift(card);
      expect(hash(copy)).not.toBe(hash(game));
    },
  }));
});
