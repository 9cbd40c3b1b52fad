// A practice match: it is played to its end against the bot of the browser, and goes on where it was left.
import { countsOf } from "../../cards/deck-counts.ts";
import "../../test/support/web-cards.ts";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { openMoves } from "../match/match-store.ts";
import { loadDecks } from "../play/starter-decks.ts";
import { forgetPractice, openPractice, startPractice } from "./practice-match.ts";

const stored = new Map<string, string>();
const decks = loadContent().decks.map((deck) => ({ ...deck, ...countsOf(deck) }));
const NAMES: [string, string] = ["Ada", "Bot"];

beforeAll(() => {
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal("document", { querySelector: () => null });
  vi.stubGlobal("fetch", async () => Response.json({ decks }));
});
beforeEach(() => stored.clear());

test("without decks there is no match", () => {
  expect(startPractice(NAMES)).toBeNull();
});

test.each(["house", "standard", "pocket"])("under %s rules it comes to its end", async (rules) => {
  await loadDecks();
  stored.set("mantimon.choice", JSON.stringify({ rules, deck: "none" }));
  const { store, requests } = openPractice(NAMES)!;
  expect(store.get().rules?.name).toBe(rules);
  const isOver = () => {
    store.skipAnimations();
    return store.get().view!.result !== null;
  };
  for (let moves = 0; moves < 2_000 && !isOver(); moves++) {
    // The last move ends the turn, where it may be ended.
    await requests.act(openMoves(store.get()).at(-1)!);
  }
  expect(isOver()).toBe(true);
});

test("a match that was left goes on with the same view, and one that is over does not", async () => {
  await loadDecks();
  const first = openPractice(NAMES)!;
  await first.requests.act(openMoves(first.store.get())[0]);
  first.store.skipAnimations();
  const again = openPractice(NAMES)!;
  expect(again.store.get().view).toEqual(first.store.get().view);
  const seed = () => JSON.parse(stored.get("mantimon.practice")!).seed;
  const before = seed();
  forgetPractice();
  openPractice(NAMES);
  expect(seed()).not.toBe(before);
});

test("a match whose moves are not legal any more gives way to a new one", async () => {
  await loadDecks();
  openPractice(NAMES);
  const kept = JSON.parse(stored.get("mantimon.practice")!);
  stored.set("mantimon.practice", JSON.stringify({ ...kept, moves: [{ type: "attack", index: 0 }] }));
  const { store } = openPractice(NAMES)!;
  expect(openMoves(store.get()).length).toBeGreaterThan(0);
  expect(JSON.parse(stored.get("mantimon.practice")!).seed).not.toBe(kept.seed);
});
