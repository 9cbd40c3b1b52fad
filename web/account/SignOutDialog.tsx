// Asks before a guest signs out of an account that nothing can sign in to again.
import { Dialog } from "../ui/Dialog.tsx";

interface SignOutDialogProps {
  name: string;
  onConfirm(): void;
  onClose(): void;
}

export function SignOutDialog({ name, onConfirm, onClose }: SignOutDialogProps) {
  return (
    <Dialog title="Lose this account?" onClose={onClose} testId="confirm-sign-out">
      <p>
        No recovery key and no provider signs in to <strong>{name}</strong>. If you sign out, the account is
        lost with its cards, decks and matches.
      </p>
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onConfirm}>
          Sign out and lose it
        </button>
        <button type="button" className="button button--brass" onClick={onClose}>
          Stay signed in
        </button>
      </div>
    </Dialog>
  );
}
