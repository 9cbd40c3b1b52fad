// Copies a text to the clipboard, and says that it did.

import { useEffect, useState } from "react";
import { t } from "../text/index.ts";
import { Icon } from "./Icon.tsx";

/** How long the button says that it has copied. */
const CONFIRMATION_MS = 2500;

export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  // The clipboard exists only on secure addresses.
  if (!navigator.clipboard) return null;
  return (
    <button
      type="button"
      className="button button--brass"
      data-testid="copy-link"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          // The browser refused: the text is still there to select.
          () => {},
        )
      }
    >
      <Icon name={copied ? "check" : "copy"} />
      {copied ? t("frame.copied") : t("frame.copy")}
    </button>
  );
}
