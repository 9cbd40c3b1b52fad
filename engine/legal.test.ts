// What is not legal is refused, and leaves the game as it was.

import { expect, test } from "vitest";
import {
  attack,
  basic,
  hit,
  item,
  mon,
  opening,
  scenario,
  stage1,
  type Table,
} from "../test/support/scenario.ts";
import {
  type Action,
  apply,
  EngineError,
  hash,
  isLegal,
  legalActions,
  type Move,
  replay,
  save,
} from "./index.ts";

const CHOOSE = item("Dart", [
  { effect: "damage", amount: 10, to: { choose: { side: "theirs", place: "bench" } } },
]);

function board(): Table {
  return scenario({
    me: {
      active: mon("Cub", { attacks: [hit(10), attack("Big", [], ["fire"])], status: "asleep", retreat: 2 }),
      bench: [mon("Kit")],
      hand: [CHOOSE, basic("Fox"), stage1("Bear", "Cub")],
      zone: ["fire"],
    },
    them: { bench: [mon("Owl"), mon("Mole")] },
  });
}

/** Refused with this action in the message, and nothing changed by it. */
function refuse(table: Table, action: Action): void {
  const before = [hash(table.game), JSON.stringify(save(table.game))];
  try {
    apply(table.game, action);
    expect.fail(`${JSON.stringify(action)} was carried out`);
  } catch (error) {
    expect(error).toBeInstanceOf(EngineError);
    const { violations: problems } = error as EngineError;
    expect(problems).toMatchObject([{ code: "illegalAction", path: "action" }]);
    expect(problems[0].message).toContain(JSON.stringify(action));
  }
  expect([hash(table.game), JSON.stringify(save(table.game))]).toEqual(before);
}

test("moves that are not in the list are refused", () => {
  const table = board();
  const { pool, players } = table.game;
  const card = (name: string) => pool.info.findIndex((info) => info.name === name);
  const cub = players[0].active!.id;
  const nobody = players[1].active!.id;
  const wrong: Move[] = [
    { type: "attack", index: 0 },
    { type: "attack", index: 1 },
    { type: "attack", index: 7 },
    { type: "retreat", to: players[0].bench[0].id },
    { type: "attach", card: card("water"), on: cub },
    { type: "attach", card: card("fire"), on: nobody },
    { type: "attach", card: card("fire"), on: 999 },
    { type: "play", card: card("Nobody"), on: -1 },
    { type: "play", card: card("Fox"), on: cub },
    { type: "play", card: -1, on: -1 },
    { type: "evolve", card: card("Bear"), on: players[0].bench[0].id },
    { type: "evolve", card: card("Fox"), on: cub },
    { type: "ability", mon: cub },
    { type: "stadium" },
    { type: "choose", option: 0 },
    { type: "stop" },
    { type: "cancel" },
  ];
  for (const move of wrong) {
    expect(isLegal(table.game, 0, move)).toBe(false);
    refuse(table, move);
  }
});

test("nonsense is refused", () => {
  const table = board();
  const nonsense = [
    { type: "dance" },
    { type: "attack" },
    { type: "attack", index: "0" },
    { type: "attack", index: 0.5 },
    { type: "play", card: null, on: -1 },
    { type: "choose", option: { toString: "0" } },
  ];
  for (const action of nonsense) refuse(table, action as unknown as Action);
});

test("answers that were not offered are refused, and so is all else while a question is open", () => {
  const table = board().play("play Dart");
  const wrong: Move[] = [
    { type: "choose", option: 2 },
    { type: "choose", option: -1 },
    { type: "stop" },
    { type: "endTurn" },
    { type: "retreat", to: 1 },
  ];
  for (const move of wrong) refuse(table, move);
  table.play("Owl");
  refuse(table, { type: "cancel" });
});

test("the other seat has no moves", () => {
  const table = board();
  expect(legalActions(table.game, 1)).toEqual([]);
  expect(isLegal(table.game, 1, { type: "endTurn" })).toBe(false);
});

test("a log with an illegal action is no game", () => {
  const table = opening();
  const { rules, pool } = table.game;
  const cards = Array<string>(rules.deckSize).fill(pool.cards.find(({ name }) => name === "Filler")!.id);
  const energy = Array<string>(20).fill(pool.cards.find(({ name }) => name === "fire")!.id);
  const decks: [{ cards: string[]; energy: string[] }, { cards: string[]; energy: string[] }] = [
    { cards, energy },
    { cards, energy },
  ];
  const setup = { rules, pool, decks, seed: "log" };
  const place: Action[] = [{ type: "choose", option: 0 }, { type: "stop" }];
  const log: Action[] = [...place, ...place, { type: "endTurn" }];
  expect(replay(setup, log).turn).toBe(2);
  expect(() => replay(setup, [...log.slice(0, 4), { type: "stop" }])).toThrow(
    /"stop".* is not legal for seat/,
  );
});
