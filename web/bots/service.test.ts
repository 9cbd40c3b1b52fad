// The bots' worker: tasks end with their answers, can be cancelled, and fail with a reason.
import { expect, test } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import {
  createGame,
  currentPlayer,
  type Event,
  legalActions,
  PRESETS,
  redact,
  type Seat,
  view,
} from "../../engine/index.ts";
import type { BotAnswer, BotRequest } from "./protocol.ts";
import { createBotService } from "./service.ts";

const { pool, decks } = loadContent();
const lists = decks.map(deckOf);
const rules = PRESETS.house;
const CARDS: BotRequest = {
  type: "cards",
  poolVersion: pool.version,
  cards: pool.info.map(({ card }) => card),
  decks: lists,
};

function advise(id: number): BotRequest {
  const opening: Event[] = [];
  const deck = deckOf(decks.find((one) => one.rules === "house")!);
  const game = createGame({ rules, pool, decks: [deck, deck], seed: "service" }, opening);
  const seat = currentPlayer(game) as Seat;
  const history = redact(opening, seat);
  const input = { view: view(game, seat), moves: legalActions(game, seat), rules, deck, history };
  // As it comes to a worker.
  return structuredClone<BotRequest>({ type: "advise", id, level: 8, seed: "seed", input });
}

/** A service, and what it has answered. */
function open(): {
  send(request: BotRequest): void;
  answers: BotAnswer[];
  ended(id: number): Promise<BotAnswer>;
} {
  const answers: BotAnswer[] = [];
  const send = createBotService((answer) => answers.push(answer));
  const isEnd = ({ type }: BotAnswer) => type === "advice" || type === "reviewed" || type === "failed";
  const ended = (id: number) =>
    expect
      .poll(() => answers.find((answer) => answer.id === id && isEnd(answer)))
      .toBeTruthy()
      .then(() => answers.find((answer) => answer.id === id && isEnd(answer))!);
  return { send, answers, ended };
}

test("advice comes with the same move each time", async () => {
  const { send, ended } = open();
  send(structuredClone(CARDS));
  send(advise(1));
  const first = await ended(1);
  send(advise(2));
  expect(await ended(2)).toEqual({ ...first, id: 2 });
  expect(first).toMatchObject({ type: "advice", advice: { move: { type: "choose" } } });
});

test("a task that is cancelled has no answer, and others go on", async () => {
  const { send, answers, ended } = open();
  send(CARDS);
  send(advise(1));
  send(advise(2));
  send({ type: "cancel", id: 1 });
  await ended(2);
  expect(answers.filter(({ id, type }) => id === 1 && type !== "progress")).toEqual([]);
});

test("a task before the cards, and one that cannot be done, fail with a reason", async () => {
  const { send, ended } = open();
  send(advise(1));
  expect(await ended(1)).toEqual({ type: "failed", id: 1, message: "the cards have not come yet" });
  send(CARDS);
  const broken = advise(2) as Extract<BotRequest, { type: "advise" }>;
  send({ ...broken, input: { ...broken.input, view: null as never } });
  expect(await ended(2)).toMatchObject({ type: "failed", id: 2 });
});
