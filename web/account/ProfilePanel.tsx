// Name and picture, and how long premium lasts.
import type { Api } from "../../src/http/api.ts";
import type { Sends } from "../../src/http/endpoint.ts";
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
      <h1>Your account</h1>
      <label htmlFor="name">Name</label>
      <input
        id="name"
        name="name"
        type="text"
        defaultValue={profile.name}
        maxLength={26}
        autoComplete="off"
      />
      <label htmlFor="avatar">Avatar</label>
      <select id="avatar" name="avatar" defaultValue={profile.avatar}>
        {avatars.map((avatar) => (
          <option key={avatar}>{avatar}</option>
        ))}
      </select>
      <div className="account__row">
        <button type="submit" className="button" disabled={busy}>
          Save
        </button>
      </div>
      {profile.premiumUntil && (
        <p>
          {profile.premium ? "Premium until " : "Premium ended on "}
          {new Date(profile.premiumUntil).toLocaleDateString()}
        </p>
      )}
    </form>
  );
}
