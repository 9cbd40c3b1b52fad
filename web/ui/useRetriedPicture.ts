// Asks again for a picture that could not be loaded: after a while, and when the browser is online again.
import { useEffect, useState } from "react";

/** Milliseconds before each further attempt; the last holds for all that follow. */
const RETRY_DELAYS_MS = [1_500, 5_000, 15_000, 60_000];

/** @returns `src` and `onError` for an `<img>`; `src` is undefined while there is nothing to show */
export function useRetriedPicture(url: string | undefined): { src?: string; onError: () => void } {
  const [last, setLast] = useState({ url, failures: 0, failed: false });
  // A place shows one card after another: failures of the last one say nothing of this one.
  const { failures, failed } = last.url === url ? last : { failures: 0, failed: false };
  useEffect(() => {
    if (!failed) return;
    const again = () => setLast({ url, failures: failures + 1, failed: false });
    const timer = setTimeout(again, RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length - 1)]);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [url, failed, failures]);
  // Another address, past what the browser remembers of the failure.
  const src = url && failures > 0 ? `${url}?again=${failures}` : url;
  return { src: failed ? undefined : src, onError: () => setLast({ url, failures, failed: true }) };
}
