// What the player lets others see.
import { ask } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { useTask } from "../ui/useTask.ts";
import { type Friends, refreshFriends } from "./queries.ts";

type Settings = Friends["settings"];

export function SocialSettings({ settings }: { settings: Settings }) {
  const task = useTask();
  const change = (body: Partial<Settings>) =>
    task.run("change", async () => {
      await ask("PATCH /me/social", { body });
      await refreshFriends();
    });
  return (
    <section className="panel" aria-labelledby="social-settings">
      <h2 id="social-settings">{t("friends.settings")}</h2>
      <label className="friends__label" htmlFor="presence">
        {t("friends.presence")}
      </label>
      <select
        id="presence"
        className="select"
        value={settings.presence}
        onChange={(event) => change({ presence: event.target.value as Settings["presence"] })}
      >
        {(["everything", "online", "nothing"] as const).map((value) => (
          <option key={value} value={value}>
            {t(`friends.${value}`)}
          </option>
        ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.profilePublic}
          onChange={(event) => change({ profilePublic: event.target.checked })}
        />
        {t("friends.profilePublic")}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.friendRequests}
          onChange={(event) => change({ friendRequests: event.target.checked })}
        />
        {t("friends.requests")}
      </label>
      {task.error && <p role="alert">{task.error}</p>}
    </section>
  );
}
