// The recovery key of the account: made here, and shown this once.
import { useState } from "react";
import { CopyButton } from "../ui/CopyButton.tsx";

interface RecoveryKeyPanelProps {
  /** When the account's key was made; null without one. */
  createdAt: string | null;
  busy: boolean;
  /** The new key, as long as it is shown. */
  shown: string | null;
  onCreate(): void;
}

export function RecoveryKeyPanel({ createdAt, busy, shown, onCreate }: RecoveryKeyPanelProps) {
  const [replacing, setReplacing] = useState(false);
  const create = () => {
    setReplacing(false);
    onCreate();
  };
  return (
    <section className="panel account__stack" aria-labelledby="recovery-key">
      <h2 id="recovery-key">Recovery key</h2>
      <p>
        A recovery key signs in to this account on any device. Everyone who has it can do so: keep it as you
        would keep a password.
      </p>
      {shown && (
        <div role="status" className="account__stack">
          <p>This is your key. Write it down or save it now: it is not shown again.</p>
          <div className="account__row">
            <output className="account__key" data-testid="recovery-key">
              {shown}
            </output>
            <CopyButton text={shown} />
          </div>
        </div>
      )}
      {!shown && createdAt && (
        <p data-testid="recovery-key-date">
          Your key was made on <time dateTime={createdAt}>{new Date(createdAt).toLocaleDateString()}</time>.
        </p>
      )}
      {replacing ? (
        <>
          <p role="alert">The key that you have now stops working.</p>
          <div className="account__row">
            <button type="button" className="button" disabled={busy} onClick={create}>
              Replace it
            </button>
            <button type="button" className="button button--quiet" onClick={() => setReplacing(false)}>
              Keep it
            </button>
          </div>
        </>
      ) : (
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={createdAt ? () => setReplacing(true) : create}
        >
          {createdAt ? "Make a new key" : "Make a recovery key"}
        </button>
      )}
    </section>
  );
}
