// Asking another player to become friends, by name or friend code; and the own code.
import { useState } from "react";
import { ask } from "../api/ask.ts";
import { ApiError } from "../api/http.ts";
import { t } from "../text/index.ts";
import { useTask } from "../ui/useTask.ts";
import { refreshFriends } from "./queries.ts";

/** Eight letters and digits, with a space or a dash perhaps. A name may look like this too, and a code have no digit. */
const mayBeCode = (text: string) => /^[0-9a-z]{4}[\s-]?[0-9a-z]{4}$/i.test(text);

async function requestFriend(text: string) {
  const byName = () => ask("POST /friends", { body: { name: text } });
  if (!mayBeCode(text)) return byName();
  return ask("POST /friends", { body: { code: text } }).catch((error) => {
    if (error instanceof ApiError && error.code === "not_found") return byName();
    throw error;
  });
}

export function AddFriend({ code }: { code: string }) {
  const task = useTask();
  const [status, setStatus] = useState<"requested" | "friends" | null>(null);
  const add = (text: string) =>
    task.run("add", async () => {
      setStatus(null);
      setStatus((await requestFriend(text)).status);
      await refreshFriends();
    });
  return (
    <section className="panel" aria-labelledby="add-friend">
      <h2 id="add-friend">{t("friends.add")}</h2>
      <form
        className="friends__add"
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get("friend")).trim();
          if (text) add(text);
        }}
      >
        <label htmlFor="friend">{t("friends.addLabel")}</label>
        <input id="friend" name="friend" type="text" maxLength={80} autoComplete="off" required />
        <button type="submit" className="button" disabled={task.running !== null}>
          {t("friends.addGo")}
        </button>
      </form>
      {task.error && <p role="alert">{task.error}</p>}
      {status && <p role="status">{t(status === "friends" ? "friends.nowFriends" : "friends.asked")}</p>}
      <p>
        {t("friends.code")}:{" "}
        <strong className="friends__code" data-testid="friend-code">
          {code.slice(0, 4)}-{code.slice(4)}
        </strong>
      </p>
    </section>
  );
}
