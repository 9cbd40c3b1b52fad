// Inspecting a card: a long press with finger or pen, the right mouse button, or the ? key.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { type Inspected, useTable } from "./model.ts";

const LONG_PRESS = 480;
/** Pixels that a finger may move during a long press. */
const SLOP = 10;

/** Handlers for anything that shows a card. */
export function useInspect(inspected: Inspected | null) {
  const { inspect } = useTable();
  const timer = useRef(0);
  const start = useRef({ x: 0, y: 0 });
  const pressed = useRef(false);
  const stop = () => clearTimeout(timer.current);

  return {
    onPointerDown(event: PointerEvent) {
      pressed.current = false;
      if (event.pointerType === "mouse" || !inspected) return;
      start.current = { x: event.clientX, y: event.clientY };
      timer.current = window.setTimeout(() => {
        pressed.current = true;
        inspect(inspected);
      }, LONG_PRESS);
    },
    onPointerMove(event: PointerEvent) {
      if (Math.hypot(event.clientX - start.current.x, event.clientY - start.current.y) > SLOP) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    /** Suppresses the click that ends a long press. */
    onClickCapture(event: MouseEvent) {
      if (!pressed.current) return;
      pressed.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu(event: MouseEvent) {
      event.preventDefault();
      if (inspected) inspect(inspected);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key === "?" && inspected) {
        event.preventDefault();
        event.stopPropagation();
        inspect(inspected);
      }
    },
  };
}
