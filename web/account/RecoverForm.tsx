// Signs in with a recovery key.
import { useEffect, useRef, useState } from "react";
import { recover } from "../api/session.ts";
import { t } from "../text/index.ts";
import type { Task } from "../ui/useTask.ts";

export function RecoverForm({ task }: { task: Task }) {
  const [open, setOpen] = useState(false);
  const key = useRef<HTMLInputElement>(null);
  // The player has just asked for this field.
  useEffect(() => {
    if (open) key.current?.focus();
  }, [open]);
  if (!open) {
    return (
      <button type="button" className="button button--quiet" onClick={() => setOpen(true)}>
        {t("account.haveKey")}
      </button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { value } = key.current!;
        task.run("recover", () => recover(value));
      }}
    >
      <label htmlFor="key">{t("account.keyLabel")}</label>
      <div className="account__row">
        <input
          id="key"
          name="key"
          type="text"
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          ref={key}
        />
        <button type="submit" className="button" disabled={task.running !== null}>
          {t("account.signIn")}
        </button>
      </div>
    </form>
  );
}
