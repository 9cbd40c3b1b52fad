// Grants and refunds that wait for a second administrator.

import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/ask.ts";
import { formatDateTime, t } from "../text/index.ts";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { ActionForm, refreshAdmin, Someone } from "./parts.tsx";
import { rewardText } from "./words.ts";

export function ApprovalsView() {
  const query = useQuery({ queryKey: ["admin", "approvals"], queryFn: () => ask("GET /admin/approvals") });
  const approvals = query.data?.approvals ?? [];
  return (
    <section className="panel" aria-labelledby="approvals">
      <h2 id="approvals">{t("admin.view.approvals")}</h2>
      <QueryState query={query} skeleton="text" count={3}>
        {approvals.length === 0 && <EmptyState icon="gift" title={t("admin.noApprovals")} />}
        <ul className="admin__list" data-testid="approvals">
          {approvals.map(({ id, requester, target, reward, order, worth, reason, createdAt, yours }) => (
            <li key={id}>
              <Someone who={requester} /> → <Someone who={target} />{" "}
              <small>
                {t("admin.worth", { amount: worth })} · {formatDateTime(createdAt)}
              </small>
              {order ? (
                <p>
                  {t("admin.refund")}: <code className="admin__json">{order}</code>
                </p>
              ) : (
                <p>{rewardText(reward)}</p>
              )}
              <blockquote>{reason}</blockquote>
              {yours ? <p>{t("admin.needsOther")}</p> : <Approve id={id} />}
              <ActionForm
                title={t("admin.decline")}
                action={t("admin.declineGo")}
                run={(why) =>
                  ask("POST /admin/approvals/:id/decline", { params: { id }, body: { reason: why } })
                }
              />
            </li>
          ))}
        </ul>
      </QueryState>
    </section>
  );
}

function Approve({ id }: { id: string }) {
  const task = useTask();
  const approve = () =>
    task.run("approve", async () => {
      await ask("POST /admin/approvals/:id/approve", { params: { id } });
      await refreshAdmin();
    });
  return (
    <>
      <button
        type="button"
        className="button button--brass"
        disabled={task.running !== null}
        onClick={approve}
      >
        {t("admin.approve")}
      </button>
      {task.error && <p role="alert">{task.error}</p>}
    </>
  );
}
