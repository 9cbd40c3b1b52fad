// A match against a bot in this browser, without server and clock. Its moves are kept, so that it goes on after a reload.

import { pool } from "../../cards/browser.ts";
import { deckOfCounts } from "../../cards/deck-counts.ts";
import { type Deck, type Move, PRESETS, type PresetName, randomFrom, thumbBot } from "../../engine/index.ts";
import { CARDS_VERSION } from "../cards.ts";
import { createLocalMatch, type LocalMatch } from "../match/local-match.ts";
import { newKey } from "../new-key.ts";
import { lastChoice } from "../play/last-choice.ts";
import { offeredRules, starterDecks } from "../play/starter-decks.ts";
import { storage } from "../storage.ts";

/** The player's seat. */
export const PLAYER = 0;

interface Practice {
  /** `CARDS_VERSION` of the cards that the moves were made with. */
  cards: string;
  rules: PresetName;
  /** Ids of prepared decks, by seat. */
  decks: [string, string];
  seed: string;
  moves: Move[];
}

const KEY = "mantimon.practice";

/** The match that was left, or else a new one. Null where no decks are known: the server was never reached. */
export function openPractice(names: [string, string]): LocalMatch | null {
  const kept = keptPractice();
  if (kept) {
    try {
      return play(kept, names);
    } catch {
      // The cards or rules are others than when it was begun.
    }
  }
  return startPractice(names);
}

/** A new match, with the rules and deck that were chosen last, as far as they can be had here. */
export function startPractice(names: [string, string]): LocalMatch | null {
  const chosen = lastChoice();
  const rules = offeredRules().includes(chosen.rules) ? chosen.rules : offeredRules()[0];
  const decks = starterDecks.filter((deck) => deck.rules === rules);
  if (decks.length === 0) return null;
  const own = decks.find(({ id }) => id === chosen.deck) ?? decks[0];
  const others = decks.filter(({ id }) => id !== own.id);
  const seed = `practice ${newKey()}`;
  const other = others[Math.floor(randomFrom(seed)() * others.length)] ?? own;
  return play({ cards: CARDS_VERSION, rules, decks: [own.id, other.id], seed, moves: [] }, names);
}

/** A finished match does not go on. */
export const forgetPractice = () => storage.forget(KEY);

/** @throws for moves that are not legal, and for decks that are not */
function play(practice: Practice, names: [string, string]): LocalMatch {
  const rules = PRESETS[practice.rules];
  const decks = practice.decks.map((id) => deckOfCounts(starterDecks.find((deck) => deck.id === id)!)) as [
    Deck,
    Deck,
  ];
  const random = randomFrom(practice.seed);
  return createLocalMatch({
    ...{ rules, pool, decks, seed: practice.seed, seat: PLAYER, names, played: practice.moves },
    opponent: (view, moves) =>
      thumbBot({
        ...{ view, moves, rules, pool, deck: decks[1], random, history: [] },
        budget: { iterations: 1, expired: () => false },
      }),
    onPlayed: (moves) => keep({ ...practice, moves }),
  });
}

const keep = (practice: Practice) => storage.write(KEY, JSON.stringify(practice));

function keptPractice(): Practice | null {
  try {
    const kept: Partial<Practice> | null = JSON.parse(storage.read(KEY) ?? "null");
    const isKnown = (id: unknown) => starterDecks.some((deck) => deck.id === id);
    if (kept?.cards !== CARDS_VERSION || !kept.decks?.every(isKnown) || !Array.isArray(kept.moves))
      return null;
    return kept as Practice;
  } catch {
    return null;
  }
}
