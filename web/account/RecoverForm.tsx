// Signs in with a recovery key.
import { useState } from "react";
import { recover } from "../api/session.ts";
import { t } from "../text/index.ts";
import type { Task } from "../ui/useTask.ts";

export function RecoverForm({ task }: { task: Task }) {
  const [open, setOpen] = useState(false);
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
        const key = String(new FormData(event.currentTarget).get("key"));
        task.run("recover", () => recover(key));
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
          // biome-ignore lint/a11y/noAutofocus: the player has just asked for this field
          autoFocus
        />
        <button type="submit" className="button" disabled={task.running !== null}>
          {t("account.signIn")}
        </button>
      </div>
    </form>
  );
}
