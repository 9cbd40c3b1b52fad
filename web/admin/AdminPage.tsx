// The page of administration: accounts, orders, dates, reports, approvals, processes and the audit log. The server checks the role for
// each request; here it only decides whether the page is shown.

import { Link } from "wouter";
import { session } from "../api/session.ts";
import { useProfile } from "../frame/profile.ts";
import { NotFoundPage } from "../not-found/NotFoundPage.tsx";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { QueryState } from "../ui/states.tsx";
import { AccountsView } from "./AccountsView.tsx";
import { AccountView } from "./AccountView.tsx";
import { ApprovalsView } from "./ApprovalsView.tsx";
import { ClusterView } from "./ClusterView.tsx";
import { LogView } from "./LogView.tsx";
import { OrdersView } from "./OrdersView.tsx";
import { ReportsView } from "./ReportsView.tsx";
import { ScheduleView } from "./ScheduleView.tsx";
import "./admin.css";

const VIEWS = ["accounts", "orders", "schedule", "reports", "approvals", "cluster", "log"] as const;
type View = (typeof VIEWS)[number];

const isView = (name: string | undefined): name is View => VIEWS.some((view) => view === name);

/** @param view the part of the page; @param id of an account */
export function AdminPage({ view, id }: { view?: string; id?: string }) {
  const { user, known } = useStore(session);
  const profile = useProfile();
  if (!known) return null;
  if (!user) return <NotFoundPage />;
  return (
    <QueryState query={profile} skeleton="panels">
      {profile.data?.role === "admin" ? (
        <Administration view={isView(view) ? view : "accounts"} id={id} />
      ) : (
        <NotFoundPage />
      )}
    </QueryState>
  );
}

function Administration({ view, id }: { view: View; id?: string }) {
  return (
    <div className="page page--narrow">
      <h1>{t("admin.title")}</h1>
      <nav className="admin__views" aria-label={t("admin.title")}>
        {VIEWS.map((name) => (
          <Link
            key={name}
            href={`/admin/${name}`}
            className="button button--quiet"
            aria-current={name === view ? "page" : undefined}
          >
            {t(`admin.view.${name}`)}
          </Link>
        ))}
      </nav>
      {view === "accounts" && (id ? <AccountView key={id} id={id} /> : <AccountsView />)}
      {view === "orders" && <OrdersView />}
      {view === "schedule" && <ScheduleView />}
      {view === "reports" && <ReportsView />}
      {view === "approvals" && <ApprovalsView />}
      {view === "cluster" && <ClusterView />}
      {view === "log" && <LogView />}
    </div>
  );
}
