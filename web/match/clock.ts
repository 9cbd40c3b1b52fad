// The clock of matches: milliseconds since the page was opened. It is monotonic, so that setting the device's clock
// neither gives nor takes time.

/** Milliseconds by the clock of this page. */
export const now = (): number => performance.now();

/** Milliseconds by which the device's clock may differ from the page's before the server is asked again. */
const MAX_DRIFT_MS = 1_500;

/**
 * Notices, when the page comes into sight or every few seconds, that the device slept or its clock was set: on some
 * systems the page's clock stands still during sleep.
 * @returns ends it
 */
export function watchDrift(onDrift: () => void, wall: () => number = Date.now): () => void {
  let offset = wall() - now();
  const check = () => {
    const next = wall() - now();
    if (Math.abs(next - offset) > MAX_DRIFT_MS) onDrift();
    offset = next;
  };
  const timer = setInterval(check, 5_000);
  document.addEventListener("visibilitychange", check);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", check);
  };
}

/** Remaining milliseconds at which the clock starts to warn. */
const SHORT_MS = 30_000;
export const LAST_MS = 10_000;

export interface ClockFace {
  /** The opponent's actions are being shown, and the clock stands. */
  isReading: boolean;
  /** Milliseconds up to the end, reserve included. */
  left: number;
  /** Milliseconds before the reserve is used; none or less than none: it is being used. */
  turn: number;
  alarm: "last" | "short" | "reserve" | undefined;
}

/** What the clock of the player to move shows. All times by the page's clock, in milliseconds. */
export function clockFace(
  { deadline, clockStartsAt }: { deadline: number; clockStartsAt: number },
  reserve: number,
  at: number,
): ClockFace {
  const isReading = at < clockStartsAt;
  const left = Math.max(0, deadline - Math.max(at, clockStartsAt));
  const turn = left - reserve;
  const alarm = left <= LAST_MS ? "last" : left <= SHORT_MS ? "short" : turn <= 0 ? "reserve" : undefined;
  return { isReading, left, turn, alarm };
}
