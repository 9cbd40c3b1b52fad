// Asks which account to keep when the identity to be linked belongs to another account.
import type { Conflict } from "./api.ts";

interface ConflictPanelProps {
  conflict: Conflict;
  /** Nothing else signs in to the present account. */
  lastWayIn: boolean;
  busy: boolean;
  onKeep(keep: "mine" | "other"): void;
}

export function ConflictPanel({ conflict, lastWayIn, busy, onKeep }: ConflictPanelProps) {
  const { mine, other } = conflict;
  return (
    <section className="panel" aria-labelledby="conflict" data-testid="conflict">
      <h1 id="conflict">Which account?</h1>
      <p>
        This sign-in belongs to <strong>{other.name}</strong> already. Nothing has been changed.
        {lastWayIn && ` If you go on as ${other.name}, the account ${mine.name} is lost.`}
      </p>
      <div className="account__row">
        <button type="button" className="button" disabled={busy} onClick={() => onKeep("mine")}>
          Stay {mine.name}
        </button>
        <button
          type="button"
          className="button button--brass"
          disabled={busy}
          onClick={() => onKeep("other")}
        >
          Go on as {other.name}
        </button>
      </div>
    </section>
  );
}
