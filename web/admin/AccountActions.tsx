// What an administrator can do to an account. Each action has a reason, and is in the audit log.

import { ask } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { GrantForm } from "./GrantForm.tsx";
import { type Account, ActionForm } from "./parts.tsx";

export function AccountActions({ account }: { account: Account }) {
  const { id, role, ban, mute } = account;
  const params = { id };
  return (
    <section className="panel" aria-labelledby="actions">
      <h2 id="actions">{t("admin.actions")}</h2>
      <GrantForm id={id} />
      {role === "player" && (
        <>
          <SanctionForm id={id} kind="ban" />
          {ban && (
            <ActionForm
              title={t("admin.liftBan")}
              action={t("admin.lift")}
              run={(reason) => ask("DELETE /admin/accounts/:id/ban", { params, body: { reason } })}
            />
          )}
          <SanctionForm id={id} kind="mute" />
          {mute && (
            <ActionForm
              title={t("admin.liftMute")}
              action={t("admin.lift")}
              run={(reason) => ask("DELETE /admin/accounts/:id/mute", { params, body: { reason } })}
            />
          )}
          <ActionForm
            title={t("admin.rename")}
            action={t("admin.renameGo")}
            run={(reason, form) =>
              ask("POST /admin/accounts/:id/rename", {
                params,
                body: { name: String(form.get("name")).trim() || null, reason },
              })
            }
          >
            <label htmlFor="new-name">{t("admin.newName")}</label>
            <input id="new-name" name="name" type="text" maxLength={26} autoComplete="off" />
          </ActionForm>
        </>
      )}
    </section>
  );
}

/** Hours; 0 for no end. */
const DURATIONS = [1, 24, 24 * 7, 24 * 30, 0];
const HOUR_MS = 3_600_000;

function SanctionForm({ id, kind }: { id: string; kind: "ban" | "mute" }) {
  return (
    <ActionForm
      title={t(`admin.${kind}`)}
      action={t(`admin.${kind}Go`)}
      reasonLabel={t("admin.reasonForUser")}
      run={(reason, form) => {
        const hours = Number(form.get("hours"));
        const until = hours === 0 ? null : new Date(Date.now() + hours * HOUR_MS).toISOString();
        return ask(`PUT /admin/accounts/:id/${kind}`, { params: { id }, body: { reason, until } });
      }}
    >
      <label htmlFor={`${kind}-hours`}>{t("admin.howLong")}</label>
      <select id={`${kind}-hours`} name="hours" className="select" defaultValue="24">
        {DURATIONS.map((hours) => (
          <option key={hours} value={hours}>
            {hours === 0
              ? t("admin.untilLifted")
              : hours < 24
                ? t("admin.hours", { count: hours })
                : t("admin.days", { count: hours / 24 })}
          </option>
        ))}
      </select>
    </ActionForm>
  );
}

export function RevokeForm({ userId, grantId }: { userId: string; grantId: string }) {
  return (
    <ActionForm
      title={t("admin.revoke")}
      action={t("admin.revokeGo")}
      run={(reason) =>
        ask("POST /admin/accounts/:id/revocations", {
          params: { id: userId },
          body: { grant: grantId, reason },
        })
      }
    />
  );
}
