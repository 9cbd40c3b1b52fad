// A match is its log: carried out in place or on a copy, saved and loaded between any two moves, or
// replayed from the start, it comes to the same state and tells the same events.

import { expect, test } from "vitest";
import {
  advance,
  apply,
  createGame,
  type Event,
  type Game,
  hash,
  load,
  type Pool,
  replay,
  save,
} from "../../engine/index.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

/** A game as it is after a journey through JSON. */
function reload(pool: Pool, game: Game): Game {
  return load(pool, JSON.parse(JSON.stringify(save(game))));
}

test("apply does on a copy what advance does in place, and leaves its input as it was", () => {
  playGames("apply", scaled(150), () => {
    let applied: { game: Game; events: Event[] };
    return {
      before(game, _seat, _moves, move) {
        const state = JSON.stringify(save(game));
        const before = hash(game);
        applied = apply(game, move);
        expect(JSON.stringify(save(game))).toBe(state);
        expect(hash(game)).toBe(before);
      },
      after(game, _move, events) {
        expect(applied.events).toStrictEqual(events);
        expect(save(applied.game)).toStrictEqual(save(game));
        expect(hash(applied.game)).toBe(hash(game));
      },
    };
  });
});

test("whether anybody listens to the events makes no difference", () => {
  playGames("silence", scaled(100), (game) => {
    const silent = reload(game.pool, game);
    return {
      after(_game, move) {
        advance(silent, move);
        expect(hash(silent)).toBe(hash(game));
      },
    };
  });
});

test("a game goes on the same after a journey through JSON, at every step", () => {
  playGames("JSON", scaled(150), () => {
    let loaded: Game;
    return {
      before(game) {
        loaded = reload(game.pool, game);
        expect(hash(loaded)).toBe(hash(game));
        expect(save(loaded)).toStrictEqual(save(game));
      },
      after(game, move, events) {
        const told: Event[] = [];
        advance(loaded, move, told);
        expect(told).toStrictEqual(events);
        expect(hash(loaded)).toBe(hash(game));
      },
    };
  });
});

test("a replay comes to the same state, wherever it stops", () => {
  playGames("replay", scaled(100), (first, setup) => {
    const hashes = [hash(first)];
    return {
      after: (game) => void hashes.push(hash(game)),
      end(_game, moves) {
        const stop = Math.floor(setup.random() * moves.length);
        expect(hash(createGame(setup))).toBe(hashes[0]);
        expect(hash(replay(setup, moves.slice(0, stop)))).toBe(hashes[stop]);
        expect(hash(replay(setup, moves))).toBe(hashes[moves.length]);
      },
    };
  });
});

test("no two states of a game have the same hash", () => {
  playGames("hashes", scaled(100), (first) => {
    const hashes = new Set([hash(first)]);
    return {
      after: (game) => void hashes.add(hash(game)),
      end: (_game, moves) => expect(hashes.size).toBe(moves.length + 1),
    };
  });
});

test("another seed, another game", () => {
  playGames("seeds", scaled(40), (game, setup) => {
    expect(hash(createGame({ ...setup, seed: `${setup.seed}!` }))).not.toBe(hash(game));
    return {};
  });
});

test("of a seed of 64 hex digits every digit counts", () => {
  const seed = "0123456789abcdef".repeat(4);
  playGames("hex seeds", 1, (_game, setup) => {
    const hashes = Array.from(seed, (digit, i) => {
      const other = digit === "0" ? "1" : "0";
      return hash(createGame({ ...setup, seed: seed.slice(0, i) + other + seed.slice(i + 1) }));
    });
    hashes.push(hash(createGame({ ...setup, seed })));
    expect(new Set(hashes).size).toBe(65);
    expect(hash(createGame({ ...setup, seed: seed.toUpperCase() }))).toBe(hashes[64]);
    return {};
  });
});

test("a game is loaded with the pool that it was saved with, or not at all", () => {
  playGames("pools", 1, (game) => {
    const other = { ...game.pool, version: "another" };
    expect(() => load(other, save(game))).toThrow(/saved with the pool random, this is another/);
    return {};
  });
});
