// Which lessons are done, and the moves of the one that was begun. Kept in this browser. Rewards can follow the store.
import type { Move } from "../../engine/index.ts";
import { createStore } from "../state.ts";
import { storage } from "../storage.ts";
import { LESSON, LESSONS, type LessonId } from "./lessons.ts";

interface Progress {
  done: LessonId[];
  /** The lesson that was begun and not finished, and the moves of both players in it. */
  begun: { lesson: LessonId; moves: Move[]; step: number } | null;
}

const KEY = "mantimon.lessons";

export const progress = createStore<Progress>(stored());

export function keepMoves(lesson: LessonId, moves: Move[]): void {
  const { begun } = progress.get();
  keep({ begun: { lesson, moves, step: begun?.lesson === lesson ? begun.step : 0 } });
}

export function keepStep(lesson: LessonId, step: number): void {
  const { begun } = progress.get();
  keep({ begun: { lesson, moves: begun?.lesson === lesson ? begun.moves : [], step } });
}

export function startAgain(): void {
  keep({ begun: null });
}

export function finishLesson(lesson: LessonId): void {
  const { done } = progress.get();
  keep({ begun: null, done: done.includes(lesson) ? done : [...done, lesson] });
}

/** The first lesson that is not done; null after the last. */
export const nextLesson = (): LessonId | null =>
  LESSONS.find((lesson) => !progress.get().done.includes(lesson)) ?? null;

function keep(change: Partial<Progress>): void {
  progress.set(change);
  storage.write(KEY, JSON.stringify(progress.get()));
}

/** Only a finished match gets to the last step. */
function isLast({ lesson, step }: NonNullable<Progress["begun"]>): boolean {
  return step >= LESSON[lesson].steps.length - 1;
}

function stored(): Progress {
  try {
    const { done, begun } = JSON.parse(storage.read(KEY) ?? "{}");
    const known = (id: unknown) => LESSONS.some((lesson) => lesson === id);
    return {
      done: Array.isArray(done) ? done.filter(known) : [],
      begun: begun && known(begun.lesson) && Array.isArray(begun.moves) && !isLast(begun) ? begun : null,
    };
  } catch {
    return { done: [], begun: null };
  }
}
