// What the parts of the page of administration share.

import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { queryClient } from "../api/ask.ts";
import { formatDateTime, t } from "../text/index.ts";
import { useTask } from "../ui/useTask.ts";

export type Account = Gets<Api["GET /admin/accounts/:id"]>;
type Line = Gets<Api["GET /admin/accounts"]>["accounts"][number];

/** After a change, everything of administration is asked for again. */
export const refreshAdmin = () => queryClient.invalidateQueries({ queryKey: ["admin"] });

/** A link to an account, or what is left of a deleted one. */
export function Someone({ who }: { who: { id: string | null; name: string | null } | null }) {
  if (!who) return <em>{t("admin.deleted")}</em>;
  if (who.id === null) return <span>{who.name}</span>;
  if (who.name === null) return <em>{t("admin.deleted")}</em>;
  return <Link href={`/admin/accounts/${who.id}`}>{who.name}</Link>;
}

/** Role, ban and mute of an account. */
export function Marks({ role, guest, ban, mute }: Pick<Line, "role" | "guest" | "ban" | "mute">) {
  const marks = [
    role === "admin" && t("admin.isAdmin"),
    guest && t("admin.isGuest"),
    ban && `${t("admin.isBanned")} ${untilText(ban.until)}`,
    mute && `${t("admin.isMuted")} ${untilText(mute.until)}`,
  ].filter((mark) => typeof mark === "string");
  return <small>{marks.join(" · ")}</small>;
}

const untilText = (until: string | null) =>
  until ? t("admin.untilTime", { date: formatDateTime(until) }) : t("admin.untilLifted");

interface ActionFormProps {
  title: string;
  action: string;
  /** Further fields. */
  children?: ReactNode;
  /** What the reason is called. */
  reasonLabel?: string;
  run(reason: string, form: FormData): Promise<unknown>;
}

/** A form of an action, which always has a reason. It is folded until it is wanted. */
export function ActionForm({ title, action, children, reasonLabel, run }: ActionFormProps) {
  const task = useTask();
  const id = useId();
  return (
    <details className="admin__action">
      <summary>{title}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const data = new FormData(form);
          task.run("act", async () => {
            await run(String(data.get("reason")), data);
            form.reset();
            await refreshAdmin();
          });
        }}
      >
        {children}
        <label htmlFor={id}>{reasonLabel ?? t("admin.reason")}</label>
        <input id={id} name="reason" type="text" minLength={3} maxLength={500} required autoComplete="off" />
        {task.error && <p role="alert">{task.error}</p>}
        <button type="submit" className="button button--ember" disabled={task.running !== null}>
          {action}
        </button>
      </form>
    </details>
  );
}
