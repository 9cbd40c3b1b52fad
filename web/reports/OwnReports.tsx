// The own reports of other players, and what has become of them; and whether the own account is muted.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { useProfile } from "../frame/profile.ts";
import { formatDate, formatDateTime, t } from "../text/index.ts";
import "./reports.css";

export function OwnReports() {
  const { data: profile } = useProfile();
  const { data } = useQuery({ queryKey: ["reports", profile?.id], queryFn: () => ask("GET /reports") });
  const mute = profile?.mute;
  return (
    <>
      {mute && (
        <section className="panel" aria-labelledby="muted">
          <h2 id="muted">{t("report.muted")}</h2>
          <p>
            {mute.until
              ? t("report.mutedUntil", { date: formatDateTime(mute.until) })
              : t("report.mutedOpen")}
          </p>
          <p>{t("report.reason", { reason: mute.reason })}</p>
        </section>
      )}
      {data && data.reports.length > 0 && (
        <section className="panel" aria-labelledby="own-reports">
          <h2 id="own-reports">{t("report.own")}</h2>
          <ul className="report__list" data-testid="own-reports">
            {data.reports.map(({ id, name, kind, state, createdAt }) => (
              <li key={id}>
                <strong>{name}</strong> · {t(`report.kind.${kind}`)}
                <br />
                <small>
                  {formatDate(createdAt)} · {t(`report.state.${state}`)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
