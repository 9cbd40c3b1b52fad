// The delays for spectators, and their names.
import { t } from "../text/index.ts";

/** Seconds. */
export const DELAYS = [0, 30, 60, 180];

export function delayWords(seconds: number): string {
  if (seconds < 60 || seconds % 60 !== 0) return t("play.seconds", { count: seconds });
  return t("play.minutes", { count: seconds / 60 });
}
