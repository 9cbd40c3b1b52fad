// Where the account is signed in, and the ways out of it.
import { useState } from "react";
import type { OpenSession } from "./api.ts";

interface SessionsPanelProps {
  sessions: OpenSession[];
  busy: boolean;
  onEnd(id: string): void;
  onSignOut(): void;
  onSignOutEverywhere(): void;
  /** @param name typed in by the user, to confirm. */
  onDelete(name: string): void;
}

export function SessionsPanel(props: SessionsPanelProps) {
  const { sessions, busy, onEnd, onSignOut, onSignOutEverywhere, onDelete } = props;
  const [leaving, setLeaving] = useState(false);
  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className="account__list" data-testid="sessions">
        {sessions.map(({ id, device, usedAt, current }) => (
          <li key={id}>
            <span>
              {device || "An unknown browser"}
              <small> {current ? "this one" : new Date(usedAt).toLocaleString()}</small>
            </span>
            {!current && (
              <button
                type="button"
                className="button button--quiet"
                disabled={busy}
                onClick={() => onEnd(id)}
              >
                Sign out there
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="account__row">
        <button type="button" className="button" disabled={busy} onClick={onSignOut}>
          Sign out
        </button>
        <button type="button" className="button" disabled={busy} onClick={onSignOutEverywhere}>
          Sign out everywhere
        </button>
        <button type="button" className="button button--quiet" onClick={() => setLeaving(!leaving)}>
          Delete the account
        </button>
      </div>
      {leaving && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onDelete(String(new FormData(event.currentTarget).get("confirm")));
          }}
        >
          <label htmlFor="confirm">
            Everything you own goes, for good. Type your name to delete the account.
          </label>
          <div className="account__row">
            <input id="confirm" name="confirm" type="text" autoComplete="off" />
            <button type="submit" className="button" disabled={busy}>
              Delete for good
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
