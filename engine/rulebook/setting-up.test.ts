// § 3 Setting up.

import { expect, test } from "vitest";
import {
  basic,
  custom,
  item,
  opening,
  openingWhere,
  setUp,
  stage1,
  type Table,
} from "../../test/support/scenario.ts";
import { type Card, PRESETS, redact, SPECTATOR, view } from "../index.ts";

const CUB = basic("Cub");
const PAPER = item("Paper", [{ effect: "draw", count: 1 }]);
/** Decks with so few basics that mulligans are common. */
const RARE = { rest: PAPER, me: [CUB, CUB, CUB], them: [CUB, CUB, CUB] };

test("3.1 chance says who goes first", () => {
  const firsts = Array.from({ length: 40 }, (_, seed) => opening({ seed: `${seed}` }).current);
  expect(new Set(firsts)).toEqual(new Set(["me", "them"]));
  const table = opening();
  expect(table.told("gameStarted")).toEqual([{ type: "gameStarted", first: table.game.first }]);
  expect(setUp(table).game.first).toBe(table.game.current);
});

for (const rules of ["house", "standard", "pocket"] as const) {
  test(`3.2 in ${rules} decks are shuffled, and ${PRESETS[rules].opening.hand} cards drawn`, () => {
    const cards = [basic("A"), basic("B"), basic("C"), basic("D"), basic("E"), basic("F")];
    const orders = ["1", "2", "3"].map((seed) => {
      const table = opening({ rules, seed, me: cards, types: ["fire", "water"] });
      const count = { house: 7, standard: 7, pocket: 5 }[rules];
      expect([table.me.hand.length, table.them.hand.length]).toEqual([count, count]);
      return JSON.stringify([table.me.hand, table.me.deck, table.me.energyDeck]);
    });
    expect(new Set(orders).size).toBe(3);
  });
}

for (const rules of ["house", "standard"] as const) {
  test(`3.3 in ${rules} a hand without a basic is shown, shuffled back and drawn again`, () => {
    const table = openingWhere(
      { ...RARE, rules },
      ({ me, them }) => me.mulligans === 2 && them.mulligans === 0,
    );
    expect(table.me.hand).toContain("Cub");
    expect(table.me.hand).toHaveLength(7);
    const mulligans = table.told("mulligan");
    expect(mulligans.map(({ seat, hand }) => [seat, hand.length])).toEqual([
      [0, 7],
      [0, 7],
    ]);
    const paper = table.game.players[0].deck.find((card) => table.game.pool.info[card].name === "Paper");
    expect(mulligans[0].hand).toEqual(Array(7).fill(paper));
  });
}

test("3.3 after 50 mulligans a basic comes by itself", () => {
  const rules = custom("house", { deckSize: 100, opening: { hand: 1 } });
  const decks = { rules, rest: PAPER, me: [CUB], them: [CUB] };
  const table = openingWhere(decks, ({ me }) => me.mulligans === 50);
  expect(table.me.hand).toEqual(["Cub"]);
});

test("3.4 in pocket the opening hand always holds a basic, picked at random", () => {
  const me = [basic("A"), basic("B")];
  const hands = Array.from({ length: 30 }, (_, seed) => {
    const table = opening({ ...RARE, me, rules: "pocket", seed: `${seed}` });
    expect([table.me.mulligans, table.them.mulligans]).toEqual([0, 0]);
    expect(table.them.hand).toContain("Cub");
    return table.me.hand.find((name) => name !== "Paper");
  });
  expect(new Set(hands)).toEqual(new Set(["A", "B"]));
});

function mulligansOf(mine: number, theirs: number): (table: Table) => boolean {
  return ({ me, them, current }) => current === "me" && me.mulligans === mine && them.mulligans === theirs;
}

test("3.5 for each mulligan the opponent may draw a card, from none to all, the first player first", () => {
  const table = openingWhere(RARE, mulligansOf(1, 2));
  expect(table.decision).toMatchObject({ who: "me", reason: "bonusDraw", options: ["0", "1", "2"] });
  table.play("2");
  expect(table.me.hand).toHaveLength(9);
  expect(table.decision).toMatchObject({ who: "them", reason: "bonusDraw", options: ["0", "1"] });
  table.play("0");
  expect(table.them.hand).toHaveLength(7);
  expect(table.decision?.reason).not.toBe("bonusDraw");
});

test("3.5 the deck keeps what prizes and one draw need, and the hand its limit", () => {
  const small = custom("standard", { deckSize: 15, opening: { bonus: 3 } });
  const table = openingWhere({ ...RARE, rules: small, me: [CUB], them: [CUB] }, mulligansOf(0, 2));
  expect(table.me.deck).toHaveLength(8);
  expect(table.decision?.options).toEqual(["0", "1"]);
  const full = custom("house", { handLimit: 8, opening: { bonus: 3 } });
  expect(openingWhere({ ...RARE, rules: full }, mulligansOf(0, 1)).decision?.options).toEqual(["0", "1"]);
});

test("3.6 the first player places first, the active Mantimon and then the bench, face down", () => {
  const names = ["A", "B", "C", "D", "E", "F", "G"];
  const cards = Array.from({ length: 40 }, (_, i) => basic(names[i % names.length]));
  const spec = { me: cards, them: cards, rules: "pocket" } as const;
  const varied = openingWhere(spec, ({ me, current }) => current === "me" && new Set(me.hand).size === 5);
  const hand = varied.me.hand.toSorted();
  expect(varied.decision).toMatchObject({ who: "me", reason: "setupActive", min: 1, max: 1 });
  expect(varied.decision?.options.toSorted()).toEqual(hand);
  varied.play(hand[0]);
  expect(varied.decision).toMatchObject({ who: "me", reason: "setupBench", min: 0, max: 3 });
  varied.play(hand[1], hand[2], "stop");
  expect(varied.me.active.name).toBe(hand[0]);
  expect(varied.me.bench.map(({ name }) => name)).toEqual([hand[1], hand[2]]);
  for (const viewer of [1, SPECTATOR] as const) {
    const { active, bench } = view(varied.game, viewer).players[0];
    expect([active, ...bench].map((one) => one?.cards)).toEqual([[-1], [-1], [-1]]);
  }
  expect(varied.decision).toMatchObject({ who: "them", reason: "setupActive" });
});

test("3.6 who has but one basic is asked all the same: the other cannot tell", () => {
  const rules = custom("house", { opening: { bonus: 0 } });
  const table = opening({ rest: PAPER, me: [CUB], them: [CUB], rules });
  for (let seat = 0; seat < 2; seat++) {
    expect([table.decision?.reason, table.legal()]).toEqual(["setupActive", ["Cub"]]);
    table.play("Cub");
    expect([table.decision?.reason, table.legal()]).toEqual(["setupBench", ["stop"]]);
    table.play("stop");
  }
  expect([table.me.active.name, table.them.active.name]).toEqual(["Cub", "Cub"]);
  expect([table.game.phase, table.turn]).toEqual(["main", 1]);
});

test("3.6 the questions are the same whether or not a player holds another basic", () => {
  const asked = (deck: Card[]): unknown[] => {
    const table = openingWhere({ rest: stage1("Dead", "Nobody"), me: deck, them: [CUB, CUB] }, (one) => {
      return one.game.first === 0 && one.me.mulligans + one.them.mulligans === 0;
    });
    const events = [...table.events];
    while (table.currentPlayer === "me") {
      table.play(table.can("stop") ? "stop" : table.legal()[0]);
      events.push(...table.events);
    }
    expect(table.me.bench).toEqual([]);
    return redact(events, 1).flatMap((event) =>
      event.type === "decisionOpened" && event.decision.seat === 0 ? [event.decision.reason] : [],
    );
  };
  const one = asked([CUB]);
  expect(one).toEqual(["setupActive", "setupBench"]);
  expect(asked(Array.from({ length: 40 }, (_, i) => basic(`Cub ${i % 2}`)))).toEqual(one);
});

test("3.7 prizes come from the top of the deck once both stand, and turn 1 begins", () => {
  const table = openingWhere({ rules: "standard" }, ({ current }) => current === "me");
  table.play("Filler");
  const deck = table.them.deck.length;
  table.play("stop", "Filler");
  expect(table.me.prizes).toBe(0);
  expect(view(table.game, 1).players[0].active?.cards).toEqual([-1]);
  table.play("stop");
  expect([table.me.prizes, table.them.prizes]).toEqual([6, 6]);
  expect(table.them.deck).toHaveLength(deck - 6);
  expect(view(table.game, 1).players[0].active?.cards).toEqual(table.game.players[0].active?.cards);
  expect([table.turn, table.current]).toEqual([1, "me"]);
  expect(table.told("setupRevealed")).toHaveLength(2);
});

test("3.7 in pocket the first energy to be made is picked and shown", () => {
  const types = ["fire", "water"] as const;
  const seen = Array.from({ length: 20 }, (_, seed) => {
    const table = setUp(opening({ rules: "pocket", types: [...types], seed: `${seed}` }));
    expect(table.me.zone).toEqual([]);
    return table.me.next;
  });
  expect(new Set(seen)).toEqual(new Set(types));
  expect(setUp(opening({ rules: "house" })).me.next).toBeNull();
});
