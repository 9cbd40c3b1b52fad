// Notices below the beam that concern every page: no connection, a ban, and a newer version.
import { useSyncExternalStore } from "react";
import { Link } from "wouter";
import { banned } from "../api/http.ts";
import { useStore } from "../state.ts";
import { formatDateTime, t } from "../text/index.ts";
import { newVersion, reload } from "./new-version.ts";

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener("online", listener);
      addEventListener("offline", listener);
      return () => {
        removeEventListener("online", listener);
        removeEventListener("offline", listener);
      };
    },
    () => navigator.onLine,
  );
}

export function Notices() {
  const online = useOnline();
  const { available } = useStore(newVersion);
  const { ban } = useStore(banned);
  return (
    <div className="frame__notices" role="status">
      {!online && (
        <p className="frame__notice">
          {t("frame.offline")} <Link href="/practice">{t("practice.offline")}</Link>
        </p>
      )}
      {ban && (
        <p className="frame__notice" data-testid="banned">
          {ban.until ? t("ban.until", { date: formatDateTime(ban.until) }) : t("ban.open")}{" "}
          {t("ban.reason", { reason: ban.reason })}
        </p>
      )}
      {available && (
        <p className="frame__notice frame__notice--news">
          {t("frame.newVersion")}
          <button type="button" className="button button--brass button--small" onClick={reload}>
            {t("frame.reload")}
          </button>
        </p>
      )}
    </div>
  );
}
