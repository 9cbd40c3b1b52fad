// When battle pass seasons, sales and offers begin and end, and changing it.

import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ask } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { ActionForm } from "./parts.tsx";

type Entry = Gets<Api["GET /admin/schedule"]>["entries"][number];

const KINDS: Entry["kind"][] = ["season", "sale", "item"];

export function ScheduleView() {
  const query = useQuery({ queryKey: ["admin", "schedule"], queryFn: () => ask("GET /admin/schedule") });
  return (
    <section className="panel" aria-labelledby="schedule">
      <h2 id="schedule">{t("admin.view.schedule")}</h2>
      <p>{t("admin.scheduleAbout")}</p>
      <QueryState query={query} skeleton="text" count={5}>
        {KINDS.map((kind) => (
          <section key={kind} className="admin__part" aria-labelledby={`schedule-${kind}`}>
            <h3 id={`schedule-${kind}`}>{t(`admin.scheduleKind.${kind}`)}</h3>
            <ul className="admin__list" data-testid={`schedule-${kind}`}>
              {query.data?.entries
                .filter((entry) => entry.kind === kind)
                .map((entry) => (
                  <ScheduleEntry key={entry.id} entry={entry} />
                ))}
            </ul>
          </section>
        ))}
      </QueryState>
    </section>
  );
}

/** A time as it is stored, without seconds: administrators in several countries read the same. */
const shown = (time: string | null) => (time ? `${time.slice(0, 16).replace("T", " ")} UTC` : "–");

function ScheduleEntry({ entry: { kind, id, name, from, until, planned, changed } }: { entry: Entry }) {
  const params = { kind, id };
  return (
    <li data-id={id}>
      <strong>{name}</strong> <small>{id}</small>
      <br />
      {from || until ? `${shown(from)} – ${shown(until)}` : t("admin.always")}
      {changed && <p>{t("admin.wasPlanned", { from: shown(planned.from), until: shown(planned.until) })}</p>}
      <ActionForm
        title={t("admin.changeDates")}
        action={t("admin.changeDatesGo")}
        run={(reason, form) =>
          ask("PUT /admin/schedule/:kind/:id", {
            params,
            body: { from: timeOf(form, "from"), until: timeOf(form, "until"), reason },
          })
        }
      >
        <DateField name="from" label={t("admin.from")} value={from} required={kind !== "item"} />
        <DateField name="until" label={t("admin.until")} value={until} required={kind !== "item"} />
      </ActionForm>
      {changed && (
        <ActionForm
          title={t("admin.planAgain")}
          action={t("admin.planAgainGo")}
          run={(reason) => ask("DELETE /admin/schedule/:kind/:id", { params, body: { reason } })}
        />
      )}
    </li>
  );
}

interface DateFieldProps {
  name: string;
  label: string;
  value: string | null;
  required: boolean;
}

function DateField({ name, label, value, required }: DateFieldProps) {
  return (
    <label>
      {label}
      <input name={name} type="datetime-local" defaultValue={value?.slice(0, 16) ?? ""} required={required} />
    </label>
  );
}

/** The field's time is meant in UTC. */
function timeOf(form: FormData, name: string): string | null {
  const text = String(form.get(name));
  return text === "" ? null : new Date(`${text}Z`).toISOString();
}
