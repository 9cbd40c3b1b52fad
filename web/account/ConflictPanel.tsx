// Asks which account to keep when the identity to be linked belongs to another account.

import { t } from "../text/index.ts";
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
      <h1 id="conflict">{t("account.conflictTitle")}</h1>
      <p>
        {t("account.conflictHelp", { other: other.name })}
        {lastWayIn && ` ${t("account.conflictLoses", { other: other.name, mine: mine.name })}`}
      </p>
      <div className="account__row">
        <button type="button" className="button" disabled={busy} onClick={() => onKeep("mine")}>
          {t("account.conflictStay", { name: mine.name })}
        </button>
        <button
          type="button"
          className="button button--brass"
          disabled={busy}
          onClick={() => onKeep("other")}
        >
          {t("account.conflictGo", { name: other.name })}
        </button>
      </div>
    </section>
  );
}
