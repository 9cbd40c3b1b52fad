// A link that can be selected, copied and, where the browser supports it, shared.
import { useState } from "react";
import { Icon } from "./Icon.tsx";

interface ShareLinkProps {
  link: string;
  /** What the link opens. */
  label: string;
  /** The text that is shared with the link. */
  text: string;
}

export function ShareLink({ link, label, text }: ShareLinkProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  };
  return (
    <div className="share">
      <input
        className="share__link"
        readOnly
        value={link}
        aria-label={label}
        data-testid="share-link"
        onFocus={(event) => event.target.select()}
      />
      {/* Clipboard and sharing exist only on secure addresses. */}
      {navigator.clipboard && (
        <button type="button" className="button button--brass" data-testid="copy-link" onClick={copy}>
          <Icon name={copied ? "check" : "copy"} />
          {copied ? "Copied" : "Copy"}
        </button>
      )}
      {navigator.share && (
        <button
          type="button"
          className="button"
          onClick={() => void navigator.share({ title: "Mantimon", text, url: link }).catch(() => {})}
        >
          Share
        </button>
      )}
    </div>
  );
}
