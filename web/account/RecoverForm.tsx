// Signs in with a recovery key.
import { useState } from "react";
import { recover } from "../api/session.ts";
import type { Task } from "../ui/useTask.ts";

export function RecoverForm({ task }: { task: Task }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className="button button--quiet" onClick={() => setOpen(true)}>
        I have a recovery key
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
      <label htmlFor="key">Your recovery key</label>
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
          Sign in
        </button>
      </div>
    </form>
  );
}
