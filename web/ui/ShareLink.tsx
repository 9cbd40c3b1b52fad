// A link that can be selected, copied and, where the browser supports it, shared.
import { t } from "../text/index.ts";
import { CopyButton } from "./CopyButton.tsx";

interface ShareLinkProps {
  link: string;
  /** What the link opens. */
  label: string;
  /** The text that is shared with the link. */
  text: string;
}

export function ShareLink({ link, label, text }: ShareLinkProps) {
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
      <CopyButton text={link} />
      {/* Sharing exists only on secure addresses, and not in every browser. */}
      {navigator.share && (
        <button
          type="button"
          className="button"
          onClick={() => void navigator.share({ title: "Mantimon", text, url: link }).catch(() => {})}
        >
          {t("frame.share")}
        </button>
      )}
    </div>
  );
}
