// Which line a character says after a change of the score: each once in a match.
import type { Line } from "../../cards/campaign/types.ts";

/** Points, or prizes taken. */
export interface Score {
  mine: number;
  theirs: number;
}

/** What a character remembers of a match. */
export interface Memory {
  score: Score;
  /** The largest lead that the player has had. */
  lead: number;
  said: readonly Line[];
}

export const firstMemory = (score: Score): Memory => ({ score, lead: score.mine - score.theirs, said: [] });

/** @param before of the score before; after a reload that is the first score seen, so that nothing is said twice. */
export function lineAfter(
  before: Memory,
  score: Score,
  target: number,
): { line: Line | null; memory: Memory } {
  const { mine, theirs } = score;
  const scored = mine > before.score.mine;
  const called: [Line, boolean][] = [
    ["lastPoint", scored && target - mine === 1],
    ["firstKnockOut", scored && before.score.mine === 0 && mine < target],
    ["comeback", theirs > before.score.theirs && theirs >= mine && theirs < target && before.lead >= 2],
  ];
  const line = called.find(([one, holds]) => holds && !before.said.includes(one))?.[0] ?? null;
  const said = line === null ? before.said : [...before.said, line];
  return { line, memory: { score, lead: Math.max(before.lead, mine - theirs), said } };
}
