// Drag and drop with any pointer: a card of the hand or energy onto its target.
import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from "react";
import type { HeldPiece } from "../match/playable-moves.ts";
import { useTable } from "./model.ts";

/** Pixels before a press becomes a drag. */
const THRESHOLD = 9;

interface DragOptions {
  held: HeldPiece;
  /** Whether the element can be dragged now. */
  able: boolean;
  /** Name of the drop target under the pointer at the end, or null. */
  onDrop(target: string | null): void;
}

/** Handlers for draggable elements. A plain press stays a click. */
export function useDrag({ held, able, onDrop }: DragOptions) {
  const { hold } = useTable();
  const drag = useRef<Drag | null>(null);
  const dragged = useRef(false);

  // An element that goes while it is dragged, as at the end of the turn, hears of no pointer any more.
  useEffect(() => () => drag.current?.ghost?.remove(), []);

  const end = (event: ReactPointerEvent | null) => {
    const current = drag.current;
    drag.current = null;
    if (!current?.ghost) return;
    current.ghost.remove();
    if (event) onDrop(dropTarget(event.clientX, event.clientY));
  };

  return {
    onPointerDown(event: ReactPointerEvent<HTMLElement>) {
      dragged.current = false;
      if (!able || event.button !== 0) return;
      // A fast pointer leaves a small element before the first move event.
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, source: event.currentTarget, ghost: null };
    },
    onPointerMove(event: ReactPointerEvent<HTMLElement>) {
      const current = drag.current;
      if (!current) return;
      if (!current.ghost) {
        if (Math.hypot(event.clientX - current.x, event.clientY - current.y) < THRESHOLD) return;
        current.ghost = makeGhost(current.source);
        dragged.current = true;
        hold(held);
      }
      current.ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
    },
    onPointerUp: end,
    onPointerCancel() {
      end(null);
      if (dragged.current) hold(null);
    },
    onClickCapture(event: { preventDefault(): void; stopPropagation(): void }) {
      if (!dragged.current) return;
      dragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

interface Drag {
  x: number;
  y: number;
  source: HTMLElement;
  ghost: HTMLElement | null;
}

function makeGhost(source: HTMLElement): HTMLElement {
  const { width, height } = source.getBoundingClientRect();
  const ghost = source.cloneNode(true) as HTMLElement;
  ghost.className += " ghost";
  ghost.removeAttribute("data-testid");
  ghost.removeAttribute("data-spot");
  ghost.style.width = `${width}px`;
  ghost.style.height = `${height}px`;
  document.body.append(ghost);
  return ghost;
}

function dropTarget(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const target = element.closest<HTMLElement>("[data-drop]");
    if (target) return target.dataset.drop!;
  }
  return null;
}
