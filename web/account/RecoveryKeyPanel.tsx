// The recovery key of the account: made here, and shown this once.
import { useState } from "react";
import { formatDate, t } from "../text/index.ts";
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
      <h2 id="recovery-key">{t("account.keyTitle")}</h2>
      <p>{t("account.keyHelp")}</p>
      {shown && (
        <div role="status" className="account__stack">
          <p>{t("account.keyShown")}</p>
          <div className="account__row">
            <output className="account__key" data-testid="recovery-key">
              {shown}
            </output>
            <CopyButton text={shown} />
            <a
              className="button"
              download="mantimon-recovery-key.txt"
              href={`data:text/plain,${encodeURIComponent(`${location.origin}/account\n${shown}\n`)}`}
            >
              {t("account.keySave")}
            </a>
          </div>
        </div>
      )}
      {!shown && createdAt && (
        <p data-testid="recovery-key-date">{t("account.keyDate", { date: formatDate(createdAt) })}</p>
      )}
      {replacing ? (
        <>
          <p role="alert">{t("account.keyReplaces")}</p>
          <div className="account__row">
            <button type="button" className="button" disabled={busy} onClick={create}>
              {t("account.keyReplace")}
            </button>
            <button type="button" className="button button--quiet" onClick={() => setReplacing(false)}>
              {t("account.keyKeep")}
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
          {createdAt ? t("account.keyNew") : t("account.keyMake")}
        </button>
      )}
    </section>
  );
}
