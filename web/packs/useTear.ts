// A pack is torn by a click, a key, or by dragging across it, as foil is.
import { type PointerEvent, useRef } from "react";

/** Pixels of a drag that tear the foil. */
const TEAR_PX = 70;

export function useTear(onTear: () => void) {
  const start = useRef<number | null>(null);
  return {
    onClick: onTear,
    onPointerDown: (event: PointerEvent) => {
      start.current = event.clientX;
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current === null || Math.abs(event.clientX - start.current) < TEAR_PX) return;
      start.current = null;
      onTear();
    },
    onPointerUp: () => {
      start.current = null;
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
