// A panel on the browser's own <dialog>. A modal one keeps the focus inside, and Escape closes it.

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { t } from "../text/index.ts";
import { Icon } from "./Icon.tsx";
import { noteModal } from "./OnTop.tsx";

interface DialogProps {
  title: string;
  /** Without it the panel cannot be dismissed: the player has to answer. */
  onClose?: () => void;
  /** `sheet` rises from the bottom on small screens, `palette` stays small at the bottom. */
  kind?: "panel" | "sheet" | "palette" | "bare";
  /** False keeps everything beside the panel usable. */
  modal?: boolean;
  children: ReactNode;
  testId?: string;
}

export function Dialog({ title, onClose, kind = "panel", modal = true, children, testId }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Before the picture: a key that is pressed at once goes into the dialog.
  useLayoutEffect(() => {
    const dialog = ref.current!;
    const opener = document.activeElement;
    show(dialog, modal);
    const forget = modal ? noteModal(dialog) : undefined;
    return () => {
      forget?.();
      dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [modal]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same for the keyboard
    <dialog
      ref={ref}
      className={`dialog dialog--${kind}`}
      aria-labelledby={heading}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // Browsers let a page prevent only one cancel: a second Escape closes the dialog all the same.
      onClose={() => {
        const dialog = ref.current;
        // Null if the page has removed it.
        if (dialog === null || dialog.open) return;
        if (onClose) onClose();
        else show(dialog, modal);
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose?.();
      }}
    >
      <div className="dialog__body">
        <header className="dialog__head">
          <h2 id={heading}>{title}</h2>
          {onClose && (
            <button type="button" className="dialog__close" aria-label={t("frame.close")} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}

function show(dialog: HTMLDialogElement, modal: boolean): void {
  if (modal) dialog.showModal();
  else dialog.show();
}
