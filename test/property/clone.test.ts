// The clone is complete and independent: whatever is changed in it, the original stays as it was.

import { expect, test } from "vitest";
import { clone, type Game } from "../../engine/index.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

/** What a clone may share, because nothing ever changes it, by the path to it. */
const SHARED = /^(rules|pool|key|result|modifierSources|lasting\.\d+|players\.\d\.energyTypes)$/;

type Node = Record<string, unknown>;

/** Calls back for every value below a node which is not shared, with the path to it. */
function walk(node: Node, visit: (holder: Node, key: string, path: string) => void, path = ""): void {
  for (const key of Object.keys(node)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (SHARED.test(here)) continue;
    visit(node, key, here);
    const value = node[key];
    if (typeof value === "object" && value !== null) walk(value as Node, visit, here);
  }
}

/** All of a game but the pool, copied by means that have nothing to do with the clone. */
function snapshot(game: Game): unknown {
  return structuredClone({ ...game, pool: null });
}

function changed(value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return value + 1;
    case "boolean":
      return !value;
    case "string":
      return `${value}!`;
    default:
      return value;
  }
}

/** Changes every field, and every list's length. */
function ruin(game: Game): number {
  const lists: unknown[][] = [];
  let changes = 0;
  walk(game as unknown as Node, (holder, key) => {
    const value = holder[key];
    if (Array.isArray(value)) lists.push(value);
    else if (typeof value !== "object") {
      holder[key] = changed(value);
      changes++;
    }
  });
  lists.push(game.lasting);
  for (const list of lists) list.push(list.length);
  return changes;
}

function objectsIn(game: Game): Map<object, string> {
  const objects = new Map<object, string>();
  walk(game as unknown as Node, (holder, key, path) => {
    const value = holder[key];
    if (typeof value === "object" && value !== null) objects.set(value, path);
  });
  return objects;
}

/** What the states looked at had in them: a clone of empty lists would prove little. */
const seen = new Set<string>();

function note(game: Game): void {
  walk(game as unknown as Node, (_holder, _key, path) => seen.add(path.replace(/\.\d+/g, "")));
}

test("changing every field of a clone changes nothing in the original", () => {
  playGames("clone", scaled(60), () => ({
    before(game) {
      const before = snapshot(game);
      const copy = clone(game);
      expect(snapshot(copy)).toStrictEqual(before);
      note(game);
      expect(ruin(copy)).toBeGreaterThan(50);
      expect(snapshot(game)).toStrictEqual(before);
    },
  }));
  const parts = [
    "players.active",
    "players.bench.energy",
    "players.bench.statuses",
    "stack.answers",
    "stack.chosen",
  ];
  const decision = ["decision.options", "decision.picked"];
  for (const part of [...parts, ...decision]) expect(seen, part).toContain(part);
});

test("a clone shares with the original only what never changes", () => {
  playGames("shared", scaled(60), () => ({
    before(game) {
      const original = objectsIn(game);
      for (const [value, path] of objectsIn(clone(game))) {
        if (original.has(value)) throw new Error(`${path} is shared with ${original.get(value)}`);
      }
    },
  }));
});
