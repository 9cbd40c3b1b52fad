// Where the account is signed in, signing out, and deleting the account.
import { useState } from "react";
import { formatDateTime, t } from "../text/index.ts";
import type { OpenSession } from "./api.ts";
import { SignOutDialog } from "./SignOutDialog.tsx";

interface SessionsPanelProps {
  name: string;
  sessions: OpenSession[];
  /** Nothing signs in to the account again, so the player has to confirm. */
  lastWayIn: boolean;
  busy: boolean;
  onEnd(id: string): void;
  onSignOut(): void;
  onMakeKey(): void;
  /** Gives the player a file with everything that is stored. */
  onExport(): void;
  onSignOutEverywhere(): void;
  /** @param name typed in by the user, to confirm. */
  onDelete(name: string): void;
}

export function SessionsPanel(props: SessionsPanelProps) {
  const {
    name,
    sessions,
    lastWayIn,
    busy,
    onEnd,
    onSignOut,
    onMakeKey,
    onExport,
    onSignOutEverywhere,
    onDelete,
  } = props;
  const [deleting, setDeleting] = useState(false);
  /** What the player has yet to confirm. */
  const [pending, setPending] = useState<(() => void) | null>(null);
  const leave = (signOut: () => void) => (lastWayIn ? setPending(() => signOut) : signOut());
  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      <ul className="account__list" data-testid="sessions">
        {sessions.map(({ id, device, usedAt, current }) => (
          <li key={id}>
            <span>
              {device || t("account.unknownDevice")}
              <small> {current ? t("account.thisOne") : formatDateTime(usedAt)}</small>
            </span>
            {!current && (
              <button
                type="button"
                className="button button--quiet"
                disabled={busy}
                onClick={() => onEnd(id)}
              >
                {t("account.signOutThere")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="account__row">
        <button type="button" className="button" disabled={busy} onClick={() => leave(onSignOut)}>
          {t("account.signOut")}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => leave(onSignOutEverywhere)}>
          {t("account.signOutEverywhere")}
        </button>
        <button type="button" className="button button--quiet" disabled={busy} onClick={onExport}>
          {t("account.export")}
        </button>
        <button type="button" className="button button--quiet" onClick={() => setDeleting(!deleting)}>
          {t("account.delete")}
        </button>
      </div>
      <p className="account__help">{t("account.exportHelp")}</p>
      {deleting && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onDelete(String(new FormData(event.currentTarget).get("confirm")));
          }}
        >
          <label htmlFor="confirm">{t("account.deleteHelp")}</label>
          <div className="account__row">
            <input id="confirm" name="confirm" type="text" autoComplete="off" />
            <button type="submit" className="button" disabled={busy}>
              {t("account.deleteYes")}
            </button>
          </div>
        </form>
      )}
      {pending && (
        <SignOutDialog
          name={name}
          onClose={() => setPending(null)}
          onMakeKey={() => {
            setPending(null);
            onMakeKey();
          }}
          onConfirm={() => {
            setPending(null);
            pending();
          }}
        />
      )}
    </section>
  );
}
