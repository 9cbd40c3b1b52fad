// The odds of opening hands, against sums done by hand and by counting every hand.
import { expect, test } from "vitest";
import { complement, hitChances, toNumber, toText } from "./odds.ts";

/** Counts all hands of a deck of so few cards. */
function counted(deck: number, hits: number, drawn: number): number[] {
  const hands = new Array<number>(drawn + 1).fill(0);
  for (let mask = 0; mask < 1 << deck; mask++) {
    const cards = Array.from({ length: deck }, (_, card) => card).filter((card) => mask & (1 << card));
    if (cards.length === drawn) hands[cards.filter((card) => card < hits).length]++;
  }
  return hands;
}

test("agree with counting every hand", () => {
  for (let deck = 1; deck <= 10; deck++) {
    for (let hits = 0; hits <= deck; hits++) {
      for (let drawn = 0; drawn <= deck; drawn++) {
        const hands = counted(deck, hits, drawn);
        const all = hands.reduce((sum, count) => sum + count, 0);
        const chances = hitChances(deck, hits, drawn).map(toNumber);
        chances.forEach((chance, k) => void expect(chance).toBeCloseTo(hands[k] / all, 14));
      }
    }
  }
});

test("are exact: 12 basics among 40 cards, 7 drawn", () => {
  const [none] = hitChances(40, 12, 7);
  // 28·27·26·25·24·23·22 / 40·39·38·37·36·35·34
  expect(toText(none)).toBe("759/11951");
  expect(toNumber(complement(none))).toBe(11192 / 11951);
});

test("add up to one", () => {
  for (const [deck, hits, drawn] of [
    [60, 15, 7],
    [20, 6, 5],
    [6000, 3000, 7],
    [0, 0, 0],
    [3, 0, 3],
  ]) {
    const chances = hitChances(deck, hits, drawn);
    const [{ denominator }] = hitChances(deck, 0, drawn);
    const whole = chances.reduce(
      (sum, { numerator, denominator: of }) => sum + Number(numerator) / Number(of),
      0,
    );
    expect(whole * Number(denominator)).toBeCloseTo(1, 12);
  }
});
