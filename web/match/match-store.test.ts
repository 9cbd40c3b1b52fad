// The match store: it shows what the engine's view shows, at the stage's pace, and catches up with what it missed.
import { expect, test } from "vitest";
import {
  clone,
  type Event,
  type Game,
  redact,
  SPECTATOR,
  type View,
  type Viewer,
  view,
} from "../../engine/index.ts";
import { playGames } from "../../test/support/games.ts";
import { isSettled } from "./match-state.ts";
import {
  type Animator,
  createMatchStore,
  isBusy,
  type MatchStore,
  openMoves,
  type Update,
  type Welcome,
} from "./match-store.ts";

const VIEWERS: Viewer[] = [0, 1, SPECTATOR];

/** What a server says to somebody who comes in at the beginning. */
const start = (game: Game, seat: Viewer): Welcome => ({
  seat,
  seq: 0,
  from: 0,
  view: view(game, seat),
  rules: game.rules,
  clocks: null,
  context: null,
  delay: 0,
  opening: [],
  missed: [],
});

function openStore(game: Game, seat: Viewer): MatchStore {
  const store = createMatchStore(game.pool);
  store.welcome(start(game, seat));
  return store;
}

interface SomeGame {
  game: Game;
  /** What each action did, as a spectator is told. */
  updates: Update[];
  /** What a spectator sees after so many actions, for each number of them. */
  views: View[];
}

/** The beginning of a random game that has at least so many actions. */
function someGame(actions: number): SomeGame {
  for (let number = 0; ; number++) {
    const game = beginningOf(`client store ${number}`, actions);
    if (game.updates.length === actions) return game;
  }
}

function beginningOf(name: string, actions: number): SomeGame {
  const updates: Update[] = [];
  const views: View[] = [];
  let game: Game | null = null;
  playGames(name, 1, (first) => {
    game = clone(first);
    views.push(view(first, SPECTATOR));
    return {
      after: (now: Game, _move: unknown, events: Event[]) => {
        if (updates.length === actions) return;
        updates.push({ seq: updates.length + 1, by: "player", events: redact(events, SPECTATOR) });
        views.push(view(now, SPECTATOR));
      },
    };
  });
  return { game: game!, updates, views };
}

const textOf = (store: MatchStore) => store.get().log.map(({ text }) => text);

/** The log of whoever was there all the time. */
function fullLog({ game, updates }: SomeGame, actions: number): string[] {
  const store = openStore(game, SPECTATOR);
  for (const update of updates.slice(0, actions)) store.receive(update);
  store.skipAnimations();
  return textOf(store);
}

const noted = (told: string[]): Animator => ({
  before: async (event) => void told.push(`before ${event.type}`),
  after: async (event) => void told.push(`after ${event.type}`),
});

const shown = (store: MatchStore) =>
  new Promise<void>((resolve) => {
    store.subscribe(() => !store.get().playing && resolve());
  });

test("it shows what the engine shows, to both players and to spectators, through whole games", () => {
  playGames("client views", 12, (game) => {
    const stores = VIEWERS.map((viewer) => openStore(game, viewer));
    let seq = 0;
    return {
      after: (_game, _move, events) => {
        seq++;
        for (const [i, viewer] of VIEWERS.entries()) {
          stores[i].receive({ seq, by: "player", events: redact(events, viewer) });
        }
      },
      end: (over) => {
        for (const [i, viewer] of VIEWERS.entries()) {
          stores[i].skipAnimations();
          expect(stores[i].get().view).toEqual(view(over, viewer));
          expect(stores[i].get().playing).toBe(false);
        }
      },
    };
  });
});

test("an action that is missing is noticed, and one that is known already is passed over", () => {
  const { game, updates } = someGame(3);
  const store = openStore(game, SPECTATOR);
  expect(store.receive(updates[0])).toBe(true);
  expect(store.receive(updates[2])).toBe(false);
  expect(store.get().seq).toBe(1);
  expect(store.receive(updates[0])).toBe(true);
  expect(store.receive(updates[1])).toBe(true);
  expect(store.get().seq).toBe(2);
});

test("each event waits for its animation, before and after it is shown", async () => {
  const { game, updates } = someGame(1);
  const store = openStore(game, SPECTATOR);
  const told: string[] = [];
  store.setAnimator(noted(told));
  const finished = shown(store);
  store.receive(updates[0]);
  expect(store.get().playing).toBe(true);
  await finished;
  expect(told).toEqual(updates[0].events.flatMap(({ type }) => [`before ${type}`, `after ${type}`]));
});

test("hurrying shows the rest at once, and an animation that ends late changes nothing", async () => {
  const { game, updates, views } = someGame(4);
  const store = openStore(game, SPECTATOR);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  store.setAnimator({ before: () => held, after: () => null });
  for (const update of updates) store.receive(update);
  store.skipAnimations();
  expect(store.get().view).toEqual(views[4]);
  release();
  await held;
  await Promise.resolve();
  expect(store.get().view).toEqual(views[4]);
});

test("whoever comes in late, or loads the page again, is told the whole match without animation", () => {
  const some = someGame(40);
  const store = createMatchStore(some.game.pool);
  const told: string[] = [];
  store.setAnimator(noted(told));
  store.welcome({ ...start(some.game, SPECTATOR), seq: 40, missed: some.updates });
  expect(store.get()).toMatchObject({ seq: 40, playing: false, view: some.views[40] });
  expect(textOf(store)).toEqual(fullLog(some, 40));
  expect(told).toEqual([]);
});

test("a few missed actions are animated after a lost connection, and the log goes on", async () => {
  const some = someGame(6);
  const store = openStore(some.game, SPECTATOR);
  for (const update of some.updates.slice(0, 4)) store.receive(update);
  const told: string[] = [];
  store.setAnimator(noted(told));
  const missed = some.updates.slice(4);
  store.welcome({
    ...start(some.game, SPECTATOR),
    from: 4,
    seq: 6,
    view: structuredClone(some.views[4]),
    missed,
  });
  expect(store.get()).toMatchObject({ seq: 6, playing: true });
  await shown(store);
  expect(store.get().view).toEqual(some.views[6]);
  expect(textOf(store)).toEqual(fullLog(some, 6));
  expect(told).toEqual(
    missed.flatMap(({ events }) => events).flatMap(({ type }) => [`before ${type}`, `after ${type}`]),
  );
});

test("many missed actions are shown at once", () => {
  const some = someGame(100);
  const store = openStore(some.game, SPECTATOR);
  const told: string[] = [];
  store.setAnimator(noted(told));
  store.welcome({ ...start(some.game, SPECTATOR), seq: 100, missed: some.updates });
  expect(store.get()).toMatchObject({ playing: false, view: some.views.at(-1) });
  expect(told).toEqual([]);
});

test("a match that comes back as it was earlier is taken at its word, and its log too", () => {
  const some = someGame(8);
  const store = openStore(some.game, SPECTATOR);
  for (const update of some.updates) store.receive(update);
  store.skipAnimations();
  store.welcome({ ...start(some.game, SPECTATOR), from: 5, seq: 5, view: structuredClone(some.views[5]) });
  expect(store.get()).toMatchObject({ seq: 5, view: some.views[5] });
  expect(textOf(store)).toEqual(fullLog(some, 5));
  for (const update of some.updates.slice(5)) expect(store.receive(update)).toBe(true);
  store.skipAnimations();
  expect(store.get().view).toEqual(some.views[8]);
  expect(textOf(store)).toEqual(fullLog(some, 8));
});

test("the log says where the clock decided", () => {
  const { game, updates } = someGame(2);
  const store = openStore(game, SPECTATOR);
  store.receive(updates[0]);
  store.receive({ ...updates[1], by: "clock" });
  store.skipAnimations();
  expect(textOf(store).filter((text) => text.startsWith("Time was up"))).toHaveLength(1);
});

test("moves are offered only when everything that led to them has been shown and nothing is under way", () => {
  const store = openStore(someGame(1).game, SPECTATOR);
  const moves = [{ type: "endTurn" }] as const;
  store.set({ link: "open", moves: [...moves], movesSeq: 0 });
  expect(openMoves(store.get())).toEqual(moves);
  for (const change of [{ playing: true }, { sent: moves[0] }, { movesSeq: 1 }, { link: "lost" }] as const) {
    expect(openMoves({ ...store.get(), ...change })).toEqual([]);
    // So that a refusal says "One moment", and not that the rules forbid it.
    expect(isBusy({ ...store.get(), ...change })).toBe(true);
  }
});

test("what a match has brought is asked for when it is recorded, and when its room is gone without saying so", () => {
  const store = openStore(someGame(1).game, 0);
  store.set({ link: "open" });
  for (const link of ["open", "lost"] as const) expect(isSettled({ ...store.get(), link })).toBe(false);
  for (const change of [{ recorded: true }, { link: "ended" }, { link: "closed" }] as const)
    expect(isSettled({ ...store.get(), ...change })).toBe(true);
});

test("muted, one sees no more emotes but one's own", () => {
  const store = openStore(someGame(1).game, 0);
  store.say(1, "hello");
  store.set({ muted: true });
  store.say(1, "wow");
  store.say(0, "thanks");
  expect(store.get().lastEmotes.map((said) => said?.emote)).toEqual(["thanks", "hello"]);
});
