// Asks before a guest signs out of an account that nothing can sign in to again.

import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";

interface SignOutDialogProps {
  name: string;
  onConfirm(): void;
  onClose(): void;
  /** Makes a recovery key instead, with which signing out loses nothing. */
  onMakeKey(): void;
}

export function SignOutDialog({ name, onConfirm, onClose, onMakeKey }: SignOutDialogProps) {
  return (
    <Dialog title={t("account.loseTitle")} onClose={onClose} testId="confirm-sign-out">
      <p>{t("account.loseHelp", { name })}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onConfirm}>
          {t("account.loseYes")}
        </button>
        <button type="button" className="button button--quiet" onClick={onClose}>
          {t("account.loseNo")}
        </button>
        <button type="button" className="button button--brass" onClick={onMakeKey}>
          {t("account.loseKey")}
        </button>
      </div>
    </Dialog>
  );
}
