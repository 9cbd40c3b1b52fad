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
