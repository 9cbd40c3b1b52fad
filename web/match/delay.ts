// The delays for spectators, and their names.

/** Seconds. */
export const DELAYS = [0, 30, 60, 180];

export function delayWords(seconds: number): string {
  if (seconds < 60 || seconds % 60 !== 0) return `${seconds} seconds`;
  return seconds === 60 ? "1 minute" : `${seconds / 60} minutes`;
}
