// Where messages to the player are put, such as what the table announces.
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { createStore, useStore } from "../state.ts";

/** In the order in which they were opened. */
const modals = createStore<{ open: readonly HTMLDialogElement[] }>({ open: [] });

/** Notes that a modal dialog is open. @returns what notes that it is closed */
export function noteModal(dialog: HTMLDialogElement): () => void {
  modals.set({ open: [...modals.get().open, dialog] });
  return () => modals.set({ open: modals.get().open.filter((one) => one !== dialog) });
}

/** Puts messages into the last modal dialog that was opened: all else is covered, and silent for screen readers. */
export function OnTop({ children }: { children: ReactNode }) {
  const dialog = useStore(modals).open.at(-1);
  return dialog ? createPortal(children, dialog) : children;
}
