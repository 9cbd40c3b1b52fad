// A dialog, or a menu, whose file is loaded when it is first opened.
import type { ComponentType, ReactNode } from "react";
import { t } from "../text/index.ts";
import { Dialog } from "./Dialog.tsx";
import { lazyPart, notLoaded } from "./lazy-part.tsx";

/** If the file cannot be loaded, a dialog in its place says so. */
export function lazyDialog<Props extends { onClose(): void }>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: (props: Props) => ReactNode,
): ComponentType<Props> {
  return lazyPart(load, {
    waiting,
    failed: (error, { onClose }) => (
      <Dialog title={t("frame.failed")} kind="palette" onClose={onClose} testId="not-loaded">
        {notLoaded(error)}
      </Dialog>
    ),
  });
}
