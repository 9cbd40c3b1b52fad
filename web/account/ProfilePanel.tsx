// Name and picture, and how long premium lasts.
import type { Api } from "../../src/http/api.ts";
import type { Sends } from "../../src/http/endpoint.ts";
import type en from "../text/en/index.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Avatar } from "../ui/Avatar.tsx";
import type { Profile } from "./api.ts";

type Change = Sends<Api["PATCH /me"]>["body"];

interface ProfilePanelProps {
  profile: Profile;
  avatars: string[];
  busy: boolean;
  onChange(change: Change): void;
}

export function ProfilePanel({ profile, avatars, busy, onChange }: ProfilePanelProps) {
  return (
    <form
      className="panel"
      key={profile.name + profile.avatar}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const name = String(form.get("name")).trim();
        const avatar = String(form.get("avatar"));
        onChange({ ...(name !== profile.name && { name }), avatar: avatar as Change["avatar"] });
      }}
    >
      <h2>{t("account.title")}</h2>
      <label htmlFor="name">{t("account.name")}</label>
      <input
        id="name"
        name="name"
        type="text"
        defaultValue={profile.name}
        maxLength={26}
        autoComplete="off"
        aria-describedby="name-help"
      />
      <p id="name-help" className="account__help">
        {t("account.nameHelp")}
      </p>
      <fieldset className="avatars">
        <legend>{t("account.avatar")}</legend>
        <div className="avatars__row">
          {avatars.map((avatar) => (
            <label key={avatar} className="avatars__one">
              <input
                className="sr-only"
                type="radio"
                name="avatar"
                value={avatar}
                defaultChecked={avatar === profile.avatar}
              />
              <Avatar name={avatar} size={52} />
              <span className="sr-only">{t(`avatar.${avatar as keyof typeof en.avatar}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="account__row">
        <button type="submit" className="button" disabled={busy}>
          {t("account.save")}
        </button>
      </div>
      {profile.premiumUntil && (
        <p>
          {t(profile.premium ? "account.premiumUntil" : "account.premiumEnded", {
            date: formatDateTime(profile.premiumUntil),
          })}
        </p>
      )}
    </form>
  );
}
