// Advice: what it says of positions whose answer is known, and what it may depend on.
import { expect, test } from "vitest";
import { botKnowledge } from "../../cards/ai.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import {
  advance,
  type BotInput,
  clone,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  legalActions,
  type Move,
  PRESETS,
  priorityMove,
  randomFrom,
  redact,
  type Seat,
} from "../index.ts";
import { botInput } from "../sim/bot-input.ts";
import { createAdviser } from "./advice.ts";

const { pool, decks } = loadContent();
const adviser = createAdviser(botKnowledge(decks));
const rules = PRESETS.pocket;
const lists = decks.filter((deck) => deck.rules === "pocket" && deck.starter).map(deckOf);

/** Plays by rules of thumb, and calls `visit` before each free move with a choice, until it says that it is enough. */
function play(
  seed: string,
  visit: (game: Game, seat: Seat, moves: Move[], history: Event[]) => boolean,
): void {
  const opening: Event[] = [];
  const game = createGame({ rules, pool, decks: [lists[0], lists[1]], seed }, opening);
  const histories = [redact(opening, 0), redact(opening, 1)];
  const random = randomFrom(seed);
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const moves = legalActions(game, seat);
    if (moves.length > 1 && visit(game, seat, moves, histories[seat])) return;
    const events: Event[] = [];
    advance(game, priorityMove(game, seat, moves, random), events);
    for (const viewer of [0, 1] as const) histories[viewer].push(...redact(events, viewer));
  }
}

function inputAt(game: Game, seat: Seat, moves: Move[], history: Event[], iterations = 60) {
  const budget = { iterations, expired: () => false };
  return botInput(game, seat, moves, { deck: lists[seat], random: randomFrom("advice"), history, budget });
}

function end<T>(work: Generator<number, T>): { shares: number[]; value: T } {
  const shares: number[] = [];
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { shares, value: step.value };
    shares.push(step.value);
  }
}

test("an attack that wins is advised as one that wins, and compared with ending the turn instead", () => {
  const found: (() => BotInput)[] = [];
  for (let seed = 0; found.length === 0; seed++) {
    play(`winning ${seed}`, (game, seat, moves, history) => {
      // One point more, and the opponent would win.
      const isClose = game.players[seat === 0 ? 1 : 0].points === rules.win.target - 1;
      const wins = moves.some((move) => {
        if (move.type !== "attack" || !isClose) return false;
        const after = clone(game);
        advance(after, move);
        return after.result?.winner === seat;
      });
      if (wins) found.push(() => inputAt(game, seat, moves, history));
      return wins;
    });
  }
  const [input] = found;
  const { advice, made } = end(adviser.judge(input(), { type: "endTurn" })).value;
  expect(advice).toMatchObject({ move: { type: "attack" }, chance: 1, now: [{ feature: "win" }] });
  expect(end(adviser.advise(input())).value).toEqual(advice);
  expect(made?.loss).toBeGreaterThan(0);
  expect(made?.chance).toBeLessThan(1);
});

test("the same input gives the same advice, among the legal moves, with a chance and growing progress", () => {
  let asked = 0;
  play("same", (game, seat, moves, history) => {
    if (game.turn < 3) return false;
    const one = end(adviser.advise(inputAt(game, seat, moves, history)));
    const two = end(adviser.advise(inputAt(game, seat, moves, history)));
    expect(one).toEqual(two);
    expect(moves).toContainEqual(one.value.move);
    if (one.value.chance !== null) {
      expect(one.value.chance).toBeGreaterThanOrEqual(0);
      expect(one.value.chance).toBeLessThanOrEqual(1);
    }
    expect(one.shares).toEqual(one.shares.toSorted((a, b) => a - b));
    for (const share of one.shares) expect(share).toBeLessThanOrEqual(1);
    return ++asked === 6;
  });
  expect(asked).toBe(6);
});

test("a move that was made is compared with the advised one, which loses nothing", () => {
  let judged = 0;
  play("judged", (game, seat, moves, history) => {
    if (game.turn < 3 || game.decision !== null) return false;
    const input = () => inputAt(game, seat, moves, history);
    const { advice } = end(adviser.judge(input(), moves[0])).value;
    const same = end(adviser.judge(input(), advice.move)).value;
    if (same.made === null) return false;
    expect(same.made).toMatchObject({ loss: 0, chance: same.advice.chance });
    const { made } = end(adviser.judge(input(), { type: "endTurn" })).value;
    expect(made?.chance).toBeLessThanOrEqual(1);
    return ++judged === 3;
  });
  expect(judged).toBe(3);
});
