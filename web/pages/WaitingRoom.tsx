// Before the other player comes: the link to share.
import { useState } from "react";
import type { PresetName } from "../../engine/index.ts";
import { matchPath } from "../router.ts";
import { Icon } from "../ui/Icon.tsx";
import { Shell } from "./Shell.tsx";

interface WaitingRoomProps {
  roomId: string;
  rules: PresetName | undefined;
  /** False for someone who only watches. */
  seated: boolean;
  onLeave(): void;
}

export function WaitingRoom({ roomId, rules, seated, onLeave }: WaitingRoomProps) {
  const link = `${location.origin}${matchPath(roomId, rules)}`;
  return (
    <Shell>
      <section className="panel waiting" data-testid="waiting">
        <span className="waiting__chair" aria-hidden="true">
          <img src="/emblem.svg" alt="" width="84" height="84" />
        </span>
        <h1>{seated ? "Your table is ready" : "Nobody plays here yet"}</h1>
        <p role="status">
          {seated
            ? "Send the link to your opponent. The match begins when they sit down."
            : "The match begins when both seats are taken."}
        </p>
        {seated && <ShareLink link={link} />}
        <button type="button" className="button button--quiet" onClick={onLeave}>
          Leave the table
        </button>
      </section>
    </Shell>
  );
}

function ShareLink({ link }: { link: string }) {
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
        aria-label="Link to this match"
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
          onClick={() =>
            void navigator
              .share({ title: "Mantimon", text: "A match of Mantimon?", url: link })
              .catch(() => {})
          }
        >
          Share
        </button>
      )}
    </div>
  );
}
