// Keyboard control of the table: arrows move the focus in their direction, letters are shortcuts.
import { useEffect } from "react";
import { settings } from "../settings/settings.ts";
import { middle } from "./animations.ts";

type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const DIRECTIONS: Record<Arrow, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Weight of the distance across the arrow's direction. */
const STRAY = 2.2;

/**
 * Listens to the keyboard. While a modal panel is open, only the arrows work, inside the panel.
 * A held key acts once; held arrows go on.
 * @param shortcuts by key, lower case; Escape included. Those of letters and digits can be switched off in the settings
 */
export function useKeyboard(shortcuts: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesKeys(event.target)) return;
      if (event.key in DIRECTIONS) {
        if (moveFocus(event.key as Arrow)) event.preventDefault();
        return;
      }
      if (document.querySelector("dialog:modal")) return;
      const isCharacter = event.key.length === 1;
      if (isCharacter && event.key !== "?" && !settings.get().letterKeys) return;
      const action = shortcuts[isCharacter ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    addEventListener("keydown", onKey);
    addEventListener("keydown", pressOnce, { capture: true });
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("keydown", pressOnce, { capture: true });
    };
  }, [shortcuts]);
}

/** Whether an element uses arrows and letters itself. */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches("input, select, textarea, [contenteditable]");

/** A held Enter would click a button again and again. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === "Enter" && event.target instanceof HTMLButtonElement)
    event.preventDefault();
}

/** Moves the focus among the buttons of the table or the open panel; false if there is none in that direction. */
function moveFocus(arrow: Arrow): boolean {
  const from = document.activeElement;
  const panel = document.querySelector("dialog:modal") ?? from?.closest("dialog");
  const scope = panel ?? document.querySelector(".table");
  const buttons = [...(scope?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])].filter(
    (button) => button.checkVisibility(),
  );
  if (!(from instanceof HTMLElement) || !buttons.includes(from)) {
    // Scrolling elements, such as the log, use the arrows themselves.
    if (panel || from?.matches(".log")) return false;
    focusFirst(".hand button", ".table button");
    return true;
  }
  const [dx, dy] = DIRECTIONS[arrow];
  const start = middle(from);
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const button of buttons) {
    const to = middle(button);
    const along = (to.x - start.x) * dx + (to.y - start.y) * dy;
    const across = Math.abs((to.x - start.x) * dy) + Math.abs((to.y - start.y) * dx);
    const cost = along + across * STRAY;
    if (button === from || along <= 1 || cost >= least) continue;
    best = button;
    least = cost;
  }
  best?.focus();
  return best !== null;
}

/**
 * Keeps the focus on the table: where a key removed the element that had it, such as a card that was played, the
 * nearest button gets it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let byKey = false;
    let place: { x: number; y: number } | null = null;
    const onKey = () => {
      byKey = true;
    };
    const onPointer = () => {
      byKey = false;
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(".table")) place = middle(target);
    };
    const observer = new MutationObserver(() => {
      if (byKey && place && document.activeElement === document.body) nearest(place)?.focus();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener("keydown", onKey, { capture: true });
    addEventListener("pointerdown", onPointer, { capture: true });
    addEventListener("focusin", onFocus);
    return () => {
      observer.disconnect();
      removeEventListener("keydown", onKey, { capture: true });
      removeEventListener("pointerdown", onPointer, { capture: true });
      removeEventListener("focusin", onFocus);
    };
  }, []);
}

/** The button of the table that is nearest to a point. */
function nearest(point: { x: number; y: number }): HTMLElement | null {
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const button of document.querySelectorAll<HTMLElement>(".table button:not(:disabled)")) {
    if (!button.checkVisibility() || button.tabIndex < 0) continue;
    const to = middle(button);
    const distance = Math.hypot(to.x - point.x, to.y - point.y);
    if (distance >= least) continue;
    best = button;
    least = distance;
  }
  return best;
}

/** Focuses the first element that one of the selectors finds, in their order. */
export function focusFirst(...selectors: string[]): void {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) {
      found.focus();
      return;
    }
  }
}
