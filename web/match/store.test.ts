// The match store: it shows what the engine's view shows, at the stage's pace, and notices what it missed.
import { expect, test } from "vitest";
import { clone, type Event, type Game, redact, SPECTATOR, type Viewer, view } from "../../engine/index.ts";
import { playGames } from "../../test/support/games.ts";
import { createMatchStore, type MatchStore, openMoves, type Stage } from "./store.ts";

const VIEWERS: Viewer[] = [0, 1, SPECTATOR];

function openStore(game: Game, seat: Viewer): MatchStore {
  const store = createMatchStore(game.pool);
  store.welcome({ seat, seq: 0, view: view(game, seat), rules: game.rules, opening: [] });
  return store;
}

/** The first actions of a game as a spectator is told of them, and the game after them. */
function someGame(actions: number): { store: MatchStore; batches: Event[][]; final: Game } {
  const batches: Event[][] = [];
  let store: MatchStore | null = null;
  let final: Game | null = null;
  playGames("client store", 1, (game) => {
    store = openStore(game, SPECTATOR);
    return {
      after: (now, _move, events) => {
        if (batches.length === actions) return;
        batches.push(redact(events, SPECTATOR));
        final = clone(now);
      },
    };
  });
  return { store: store!, batches, final: final! };
}

test("it shows what the engine shows, to both players and to spectators, through whole games", () => {
  playGames("client views", 12, (game) => {
    const stores = VIEWERS.map((viewer) => openStore(game, viewer));
    let seq = 0;
    return {
      after: (_game, _move, events) => {
        seq++;
        for (const [i, viewer] of VIEWERS.entries()) stores[i].receive(seq, redact(events, viewer));
      },
      end: (over) => {
        for (const [i, viewer] of VIEWERS.entries()) {
          stores[i].hurry();
          expect(stores[i].get().view).toEqual(view(over, viewer));
          expect(stores[i].get().playing).toBe(false);
        }
      },
    };
  });
});

test("an action that is missing is noticed, and one that is known already is passed over", () => {
  const { store, batches } = someGame(3);
  expect(store.receive(1, batches[0])).toBe(true);
  expect(store.receive(3, batches[2])).toBe(false);
  expect(store.get().seq).toBe(1);
  expect(store.receive(1, batches[0])).toBe(true);
  expect(store.receive(2, batches[1])).toBe(true);
  expect(store.get().seq).toBe(2);
});

test("each event waits for its animation, before and after it is shown", async () => {
  const { store, batches } = someGame(6);
  const told: string[] = [];
  const stage: Stage = {
    before: async (event) => void told.push(`before ${event.type}`),
    after: async (event) => void told.push(`after ${event.type}`),
  };
  store.perform(stage);
  const finished = new Promise<void>((resolve) => {
    store.subscribe(() => !store.get().playing && resolve());
  });
  store.receive(1, batches[0]);
  expect(store.get().playing).toBe(true);
  await finished;
  expect(told).toEqual(batches[0].flatMap(({ type }) => [`before ${type}`, `after ${type}`]));
});

test("hurrying shows the rest at once, and an animation that ends late changes nothing", async () => {
  const { store, batches, final } = someGame(4);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  store.perform({ before: () => held, after: () => null });
  for (const [i, events] of batches.entries()) store.receive(i + 1, events);
  store.hurry();
  expect(store.get().view).toEqual(view(final, SPECTATOR));
  release();
  await held;
  await Promise.resolve();
  expect(store.get().view).toEqual(view(final, SPECTATOR));
});

test("moves are offered only when everything that led to them has been shown and nothing is under way", () => {
  const { store } = someGame(1);
  const moves = [{ type: "endTurn" }] as const;
  store.set({ link: "open", moves: [...moves], movesSeq: 0 });
  expect(openMoves(store.get())).toEqual(moves);
  for (const change of [{ playing: true }, { sent: moves[0] }, { movesSeq: 1 }, { link: "lost" }] as const) {
    expect(openMoves({ ...store.get(), ...change })).toEqual([]);
  }
});
