// Opens a lesson as a match in this browser. Its moves are kept, so that it goes on after a reload.
import { pool } from "../../cards/browser.ts";
import { type Deck, defaultMove, type Move, randomFrom, thumbBot } from "../../engine/index.ts";
import { createLocalMatch, type LocalMatch, type LocalOpponent } from "../match/local-match.ts";
import { LESSON, type Lesson, type LessonId } from "./lessons.ts";

/** The player's seat in every lesson. */
const LEARNER = 0;

export function openLesson(
  id: LessonId,
  names: [string, string],
  played: Move[] = [],
  onPlayed?: (moves: Move[]) => void,
): LocalMatch {
  const lesson = LESSON[id];
  const { rules, seed } = lesson;
  const decks: [Deck, Deck] = [deckOf(lesson, 0), deckOf(lesson, 1)];
  return createLocalMatch({
    ...{ rules, pool, decks, seed, seat: LEARNER, names, played, onPlayed },
    opponent: lesson.opponent === "bot" ? botOf(lesson, decks[1]) : idle,
  });
}

function deckOf({ decks, energy }: Lesson, seat: 0 | 1): Deck {
  return { cards: idsOf(decks[seat]), energy: idsOf(energy[seat]) };
}

function idsOf(counts: Record<string, number>): string[] {
  return Object.entries(counts).flatMap(([name, count]) => {
    const card = pool.info.find((found) => found.name === name)?.card;
    if (!card) throw new Error(`The lesson's card "${name}" is not in the pool`);
    return Array<string>(count).fill(card.id);
  });
}

/** Sets up and then does nothing. */
const idle: LocalOpponent = (_view, moves, game) =>
  game.decision === null
    ? { type: "endTurn" }
    : (moves.find(({ type }) => type === "choose") ?? defaultMove(game));

function botOf({ seed, rules }: Lesson, deck: Deck): LocalOpponent {
  const random = randomFrom(seed);
  return (view, moves) =>
    thumbBot({
      ...{ view, moves, rules, pool, deck, random, history: [] },
      budget: { iterations: 1, expired: () => false },
    });
}
