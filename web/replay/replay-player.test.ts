// The player of replays: jumps show what the engine shows, steps lead to the same, and running stops where it should.
import { expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import {
  advance,
  createGame,
  OPEN_HANDS,
  type Perspective,
  SPECTATOR,
  type View,
  view,
} from "../../engine/index.ts";
import { playLog } from "../../src/replays/play.ts";
import { eventually } from "../../test/support/eventually.ts";
import { playedMatch } from "../../test/support/played-match.ts";
import { createReplayPlayer, type Replay } from "./replay-player.ts";
import { startOf, turnAt } from "./turns.ts";

const pool = loadPool();
const { log } = playedMatch({ seed: "player of replays" });
const { header, entries } = log;

function replayAs(perspective: Perspective): Replay {
  const { view: first, opening, steps, result, game } = playLog(log, perspective, pool);
  return {
    ...{ matchId: header.id, type: header.type, rules: header.rules, poolVersion: header.poolVersion },
    ...{
      names: ["Ana", "Ben"],
      bots: [false, false],
      worn: [{}, {}],
      as: "spectator",
      you: null,
      open: [false, false],
    },
    ...{ startedAt: "2026-01-01T00:00:00.000Z", publicAt: "2026-01-01T00:10:00.000Z" },
    ...{ result, turns: game.turn, view: first, opening, deck: null },
    steps: steps.map((step) => ({ ...step, move: null })),
  };
}

/** What the engine shows after each number of actions. */
function viewsAs(perspective: Perspective): View[] {
  const { rules, seed, players } = header;
  const game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed });
  return [
    view(game, perspective),
    ...entries.map(({ action }) => {
      advance(game, action);
      return view(game, perspective);
    }),
  ];
}

/** Time stands still until it is let go. */
function newPlayer(perspective: Perspective = SPECTATOR, start = 0) {
  const waiting: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
  const player = createReplayPlayer(replayAs(perspective), pool, start, wait);
  return { player, tick: () => waiting.shift()?.(), waiting };
}

test.each([0, 1, SPECTATOR, OPEN_HANDS] as const)(
  "jumping anywhere shows what perspective %i saw then",
  (perspective) => {
    const views = viewsAs(perspective);
    const { player } = newPlayer(perspective);
    expect(player.end).toBe(entries.length);
    for (const at of [0, 7, entries.length, 3, entries.length - 1, 0]) {
      player.seek(at);
      expect(player.get().at).toBe(at);
      expect(player.get().table.get().view).toEqual(views[at]);
    }
  },
);

test("going step by step comes to the same, with the same log", async () => {
  const views = viewsAs(0);
  const { player } = newPlayer(0);
  for (let at = 1; at <= player.end; at++) {
    player.forward();
    expect(player.get().at).toBe(at);
  }
  player.get().table.skipAnimations();
  const { view: last, log: told } = player.get().table.get();
  expect(last).toEqual(views.at(-1));
  const texts = told.map(({ text }) => text);
  player.seek(player.end);
  expect(
    player
      .get()
      .table.get()
      .log.map(({ text }) => text),
  ).toEqual(texts);
});

test("what is out of bounds goes to the nearest bound", () => {
  const { player } = newPlayer(SPECTATOR, 99_999);
  expect(player.get().at).toBe(player.end);
  player.forward();
  expect(player.get().at).toBe(player.end);
  player.seek(-5);
  expect(player.get().at).toBe(0);
});

test("turns begin where they say, one after the other, and cover the whole match", () => {
  const { player } = newPlayer();
  const { turns, end } = player;
  const views = viewsAs(SPECTATOR);
  expect(turns[0]).toMatchObject({ turn: 0, seat: -1, from: 0 });
  expect(turns.at(-1)!.to).toBe(end);
  for (const [i, { turn, seat, from, to }] of turns.entries()) {
    expect(turn).toBe(i);
    if (i > 0) expect(from).toBe(turns[i - 1].to);
    if (turn > 0) expect(views[from]).toMatchObject({ turn, current: seat });
    expect(to).toBeGreaterThanOrEqual(from);
    expect(startOf(turns, turn)).toBe(from);
    expect(turnAt(turns, from).turn).toBe(turn);
  }
  expect(startOf(turns, 9_999)).toBe(turns.at(-1)!.from);
});

test("one goes turn by turn, back first to the beginning of the present one", () => {
  const { player } = newPlayer();
  const { turns } = player;
  player.seek(turns[3].from);
  player.turn(1);
  expect(player.get().at).toBe(turns[4].from);
  player.turn(-1);
  expect(player.get().at).toBe(turns[3].from);
  player.seek(turns[3].to - 1);
  player.turn(-1);
  expect(player.get().at).toBe(turns[3].from);
  player.seek(player.end);
  player.turn(1);
  expect(player.get().at).toBe(player.end);
  player.seek(0);
  player.turn(-1);
  expect(player.get().at).toBe(0);
});

test("it runs to the end by itself, and from there starts again", async () => {
  const { player, tick, waiting } = newPlayer(SPECTATOR, entries.length - 3);
  player.toggle();
  expect(player.get()).toMatchObject({ running: true, at: entries.length - 2 });
  while (player.get().running) {
    await eventually(() => expect(waiting).toHaveLength(1));
    tick();
    await Promise.resolve();
    await Promise.resolve();
  }
  expect(player.get().at).toBe(player.end);
  player.toggle();
  expect(player.get()).toMatchObject({ running: true, at: 1 });
});

test.each(["pause", "toggle", "forward", "seek", "turn"] as const)("%s ends running", async (name) => {
  const { player, tick, waiting } = newPlayer();
  player.toggle();
  await eventually(() => expect(waiting).toHaveLength(1));
  if (name === "seek") player.seek(5);
  else if (name === "turn") player.turn(1);
  else player[name]();
  const { at } = player.get();
  tick();
  await Promise.resolve();
  await Promise.resolve();
  expect(player.get()).toMatchObject({ running: false, at });
});
