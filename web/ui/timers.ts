// Hooks that depend on time: whether something was shown recently, and the current time.
import { useEffect, useState } from "react";
import { now } from "../match/clock.ts";

/** True for `ms` milliseconds after `id` changed; false while `id` is undefined. */
export function useShownFor(id: number | undefined, ms: number): boolean {
  const [past, setPast] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setPast(id), ms);
    return () => clearTimeout(timer);
  }, [id, ms]);
  return id !== past;
}

const TICK = 250;

/** Milliseconds by the page's clock (match/clock.ts), updated while `ticking`. */
export function useNow(ticking: boolean): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    if (!ticking) return;
    setTime(now());
    const timer = setInterval(() => setTime(now()), TICK);
    return () => clearInterval(timer);
  }, [ticking]);
  return time;
}
