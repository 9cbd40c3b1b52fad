// Questions: when none is asked, picks of several cards, taking back, and the answer when time runs out.

import { expect, test } from "vitest";
import {
  activate,
  basic,
  filler,
  item,
  mon,
  scenario,
  stadium,
  supporter,
  type Table,
} from "../test/support/scenario.ts";
import { said, withItem } from "../test/support/scenario-texts.ts";
import { advance, clone, currentPlayer, defaultMove, type Effect, legalActions, save } from "./index.ts";

const THEIRS = { side: "theirs", place: "bench" } as const;
const BENCH = () => [mon("Kit"), mon("Fox"), mon("Owl")];
const DART: Effect[] = [{ effect: "damage", amount: 10, to: { choose: THEIRS } }];

/** The state without what a cancel is meant to change, and without the order of the hand. */
function stateOf(table: Table): unknown {
  const saved = save(table.game);
  for (const player of saved.players) {
    player.cancels = 0;
    player.hand.sort((a, b) => a - b);
  }
  return saved;
}

test("taking back gives everything back", () => {
  const table = scenario({
    stadium: stadium("Field", activate(DART)),
    me: {
      active: mon("Cub", { ability: activate(DART), retreat: 1, energy: ["fire", "water"] }),
      bench: [mon("Pup")],
      hand: [item("Dart", DART), supporter("Bow", DART)],
    },
    them: { bench: BENCH() },
  });
  const before = stateOf(table);
  for (const play of ["play Dart", "play Bow", "use ability of Cub", "use stadium"]) {
    expect(stateOf(table.play(play, "cancel"))).toEqual(before);
    table.game.players[0].cancels = 0;
  }
  expect(stateOf(table.play("retreat to Pup", "cancel"))).toEqual(before);
});

test("taking back is told", () => {
  const table = scenario({ me: { hand: [item("Dart", DART)] }, them: { bench: BENCH() } });
  table.play("play Dart", "cancel");
  expect(table.events.map(({ type }) => type)).toEqual([
    "played",
    "moved",
    "decisionOpened",
    "decisionClosed",
    "cancelled",
    "moved",
  ]);
});

test("a set is picked in one way only: places ascend, and equal cards stand for one another", () => {
  const [A, B, C] = [basic("A"), basic("B"), basic("C")];
  const drop: Effect[] = [{ effect: "moveCards", from: "hand", to: "discard", count: 2 }];
  const hand = [A, A, B, B, C];
  const ways = new Set<string>();
  const walk = (table: Table, path: string[]): void => {
    const answers = table.legal().filter((words) => words !== "cancel");
    if (table.decision === null) {
      ways.add(table.me.discard.slice(1).toSorted().join(""));
      paths.push(path);
      return;
    }
    for (const words of answers) walk(said(drop, { me: { hand } }, ...path, words), [...path, words]);
  };
  const paths: string[][] = [];
  walk(said(drop, { me: { hand } }), []);
  expect([...ways].toSorted()).toEqual(["AA", "AB", "AC", "BB", "BC"]);
  expect(paths).toHaveLength(ways.size);
});

test("picks that everybody sees cannot be avoided are made without asking, the first and the last", () => {
  const effects: Effect[] = [{ effect: "damage", amount: 10, to: { choose: THEIRS, count: 2 } }];
  const table = said(effects, { them: { bench: BENCH() } }, "Fox");
  expect([table.decision, table.them.bench.map(({ damage }) => damage)]).toEqual([null, [0, 10, 10]]);
  const drop: Effect[] = [{ effect: "moveCards", from: "discard", to: "hand", count: 3 }];
  const discard = [basic("A"), basic("A"), basic("A"), basic("B")];
  const forced = said(drop, { me: { discard } });
  // Two of three A are taken in any case.
  expect(forced.decision).toMatchObject({ picked: ["A", "A"] });
  expect(forced.play("B").me.discard).toEqual(["A", "Say"]);
});

test("picks of hidden cards are all made by the player, though they cannot be avoided", () => {
  const drop: Effect[] = [{ effect: "moveCards", from: "hand", to: "discard", count: 3 }];
  const hand = [basic("A"), basic("A"), basic("A"), basic("B")];
  const table = said(drop, { me: { hand } });
  expect(table.decision?.picked).toEqual([]);
  expect(table.play("A", "A", "B").me.hand).toEqual(["A"]);
  // That all cards go is for everybody to see.
  expect(said(drop, { me: { hand: hand.slice(1) } }).decision).toBeNull();
});

test("a search that finds nothing is asked about, and there is nothing but to stop", () => {
  const seek: Effect[] = [
    { effect: "moveCards", from: "deck", to: "hand", count: 1, filter: { kind: "item" } },
  ];
  const table = said(seek, { me: { deck: filler(3) } });
  expect([table.decision?.options, table.legal()]).toEqual([[], ["stop"]]);
  expect(table.play("stop").me.hand).toEqual([]);
});

test("equal cards in any order are one order", () => {
  const sort: Effect[] = [{ effect: "reorder", count: 3, side: "mine" }];
  const deck = [basic("A"), basic("A"), basic("B"), ...filler(2)];
  const table = said(sort, { me: { deck } });
  expect(table.legal()).toEqual(["A", "B"]);
  // The next pick is made as if the cards were not equal, the last one by itself.
  expect(table.play("B").legal()).toEqual(["A"]);
  expect(table.play("A").decision).toBeNull();
  expect(table.me.deck.slice(0, 3)).toEqual(["B", "A", "A"]);
});

test("a question goes on where it stopped, from a saved game too", () => {
  const effects: Effect[] = [{ effect: "damage", amount: 10, to: { choose: THEIRS, count: 2, upTo: true } }];
  const table = said(effects, { them: { bench: BENCH() } }, "Kit");
  const copy = clone(table.game);
  const moves = legalActions(copy, currentPlayer(copy) as 0);
  advance(copy, moves[1]);
  expect(copy.players[1].bench.map(({ damage }) => damage)).toEqual([10, 0, 10]);
  expect(table.them.bench.map(({ damage }) => damage)).toEqual([0, 0, 0]);
});

/** A text for each kind of question. */
const QUESTIONS: Effect[][] = [
  DART,
  [{ effect: "damage", amount: 10, to: { choose: THEIRS, count: 2 } }],
  [{ effect: "damage", amount: 10, to: { choose: THEIRS, upTo: true, by: "opponent" } }],
  [{ effect: "moveCards", from: "deck", to: "hand", count: 2 }],
  [{ effect: "moveCards", from: "deck", to: "hand", count: 2, filter: { kind: "mantimon" } }],
  [{ effect: "moveCards", side: "theirs", from: "hand", to: "discard", count: 1, by: "opponent" }],
  [{ effect: "look", count: 3, take: 1, to: "hand", rest: "deck" }],
  [{ effect: "reorder", count: 3, side: "mine" }],
  [{ effect: "may", do: [{ effect: "draw", count: 1 }] }],
  [{ effect: "choice", options: [[{ effect: "draw", count: 1 }], [{ effect: "damage", amount: 10 }]] }],
  [{ effect: "detachEnergy", count: 1, from: "active", to: "discard" }],
  [
    {
      effect: "attachEnergy",
      from: "discard",
      count: 2,
      to: { choose: { side: "mine", place: "bench" } },
      split: true,
    },
  ],
  [{ effect: "switch", side: "theirs" }],
  [{ effect: "returnMon", target: "active", to: "hand" }],
  [{ effect: "evolve", target: { choose: { side: "mine", place: "any" } }, from: "deck" }],
];

for (const effects of QUESTIONS) {
  test(`each question of ${JSON.stringify(effects)} has legal answers, the default one among them`, () => {
    const cards = ["A", "B", "C", "D"].map((name) => basic(name));
    const table = withItem(effects, {
      me: {
        active: mon("Cub", { energy: ["fire", "water"] }),
        bench: [mon("Pup"), mon("Cat")],
        deck: cards,
        discard: ["fire", "water"],
      },
      them: { active: mon("Elk"), bench: BENCH(), hand: cards },
    }).play("play Say");
    expect(table.decision).not.toBeNull();
    const all = (game: Table["game"], depth: number): void => {
      if (game.decision === null || depth > 6) return;
      const moves = legalActions(game, game.decision.seat);
      expect(moves).toContainEqual(defaultMove(game));
      if (!game.decision.hidden)
        expect(moves.filter(({ type }) => type !== "cancel").length).toBeGreaterThan(1);
      for (const move of moves) {
        const next = clone(game);
        advance(next, move);
        all(next, depth + 1);
      }
    };
    all(table.game, 0);
  });
}
