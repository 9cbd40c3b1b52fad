// Nothing that a viewer is shown hangs on what the viewer cannot know.
//
// What is shown. Two games are twins for a viewer if they differ only in what is hidden from it: the
// generator's key, the order of its own deck, prizes and energy deck, and all cards in the hands,
// decks, prizes and energy decks of others. A game is recorded from rest to rest (no decision open,
// nothing under way). For every viewer, two seats and a spectator, a twin of the state before is made
// at random, and the same public moves are made in it. At each step the redacted events and the view
// must be the same, byte for byte, ids included, and so must the viewer's own legal moves. At the end
// the two must be twins again, in every field of the state.
//
// Why one play at a time is enough. Twins look the same (output), and the same moves make twins of
// twins (step). By induction a viewer sees the same along whole games, whatever is hidden. These are
// the unwinding conditions of Goguen and Meseguer for non-interference.
//
// What is released. Coins, drawn cards, searched decks and cards that are played tell hidden things by
// the rules. Two worlds may part at an event that lawfully tells something, and in what it tells only:
// test/support/secrets/release.ts lists that, apart from the engine's own redaction. Then a weaker
// change is tried, which leaves more of the world as it is, until a twin goes along to the end: 98 of
// 100 moves must be compared to their end, or this test shows nothing.
//
// What a player picks among hidden cards is not public: the twin picks any. That somebody is asked, and
// how often, is public: it must be the same in every twin, whatever the hidden cards leave to answer.
//
// That this finds leaks is shown below by viewers who see a little too much.

import { describe, expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import { type Event, type Game, type Pool, redact, type View, view } from "../../engine/index.ts";
import { FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { mixedChooser, RULE_CHOICES, randomSetup } from "../support/random-setup.ts";
import {
  CHANGES,
  type Coverage,
  compareWorlds,
  type Eyes,
  Interference,
  newCoverage,
} from "../support/secrets/worlds.ts";

const ENGINE: Eyes = { view, redact };

/** Plays until so many moves are compared for each viewer; names the game in which anything leaks. */
function compareMoves(name: string, moves: number, eyes: Eyes, pool?: Pool): Coverage {
  const coverage = newCoverage();
  for (let i = 0; Math.min(...coverage.compared) < moves; i++) {
    const rules = RULE_CHOICES[i % RULE_CHOICES.length];
    const setup = randomSetup(gameName(name, i), rules, pool);
    try {
      compareWorlds(setup, mixedChooser(setup.random), eyes, coverage);
    } catch (error) {
      throw new FuzzFailure(`game ${i} with ${name}, ${rules} rules`, error);
    }
  }
  return coverage;
}

describe("what is hidden shows nowhere", () => {
  test.each([
    ["random cards", scaled(15_000), undefined],
    ["the cards of the game", scaled(15_000), loadPool()],
  ] as const)("%s", (name, moves, pool) => {
    const coverage = compareMoves(name, moves, ENGINE, pool);
    expect(Math.min(...coverage.compared) / coverage.moves).toBeGreaterThan(0.98);
    // Every kind of twin took part.
    expect(coverage.byChange.filter((plays) => plays > 0)).toHaveLength(CHANGES.length);
  });
});

// ── Leaks that must be found

type Look = Eyes["view"];
type Redact = Eyes["redact"];

/** A view in which something was changed that only the server knows. */
function leaky(change: (shown: View, game: Game) => void): Eyes {
  const look: Look = (game, viewer) => {
    const shown = view(game, viewer);
    change(shown, game);
    return shown;
  };
  return { view: look, redact };
}

/** Events of a kind that are passed on as they are. */
function unredacted(passes: (event: Event) => boolean): Eyes {
  const some: Redact = (events, viewer) =>
    redact(events, viewer).map((event, i) => (passes(events[i]) ? events[i] : event));
  return { view, redact: some };
}

function between(from: string, to: string): (event: Event) => boolean {
  return (event) => event.type === "moved" && event.from === from && event.to === to;
}

const LEAKS: Record<string, Eyes> = {
  "seat 0's hand": leaky((shown, game) => {
    shown.players[0].hand = game.players[0].hand.slice();
  }),
  "whether seat 1 holds a stadium": leaky((shown, game) => {
    const { hand } = game.players[1];
    shown.players[1].stadium ||= hand.some((card) => game.pool.info[card].kind === "stadium");
  }),
  "the card on top of a deck": leaky((shown, game) => {
    shown.players[0].nextEnergy = game.players[0].deck.at(-1) ?? -1;
  }),
  "the bottom card of a deck, by its oddness": leaky((shown, game) => {
    shown.players[1].points += (game.players[1].deck[0] ?? 0) % 2;
  }),
  "a prize": leaky((shown, game) => {
    shown.players[0].prizes += (game.players[0].prizes[0] ?? 0) * 100;
  }),
  "a bit of the generator's key, in an id": leaky((shown, game) => {
    for (const { active } of shown.players) if (active !== null) active.id += (game.key[3] & 1) * 1000;
  }),
  "how many options another player has": leaky((shown, game) => {
    if (shown.decision !== null) shown.decision.max = game.decision?.options.length ?? 0;
  }),
  "the order of ids, by cards in the deck": leaky((shown, game) => {
    const [low] = game.players[0].deck.toSorted((a, b) => a - b);
    shown.lasting.sort((a, b) => (a.id - b.id) * (low % 2 === 0 ? 1 : -1));
  }),
  "cards that another player draws": unredacted(between("deck", "hand")),
  "prizes that another player takes": unredacted(between("prizes", "hand")),
  "cards that another player puts back": unredacted(between("hand", "deck")),
  "Mantimon that lie face down": unredacted(({ type }) => type === "entered"),
  "cards shown to another player": unredacted(({ type }) => type === "revealed"),
  "options put to another player": unredacted(({ type }) => type === "decisionOpened"),
};

describe("a viewer who sees too much is found out", () => {
  test.each(Object.entries(LEAKS))("%s", (name, eyes) => {
    const play = (): unknown => compareMoves(`leak ${name}`, 50_000, eyes);
    expect(play).toThrow(expect.objectContaining({ cause: expect.any(Interference) }));
  });
});
