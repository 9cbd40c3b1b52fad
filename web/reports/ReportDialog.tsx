// The dialog in which a player reports another one.
import { useState } from "react";
import { ask, queryClient } from "../api/ask.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useTask } from "../ui/useTask.ts";
import "./reports.css";

const KINDS = ["behaviour", "name", "cheating"] as const;
type Kind = (typeof KINDS)[number];

interface ReportDialogProps {
  /** Of the player who is reported. */
  name: string;
  /** Of the match in which it happened. */
  matchId?: string;
  onClose(): void;
}

export function ReportDialog({ name, matchId, onClose }: ReportDialogProps) {
  const task = useTask();
  const [sent, setSent] = useState(false);
  const send = (form: FormData) =>
    task.run("report", async () => {
      const kind = String(form.get("kind")) as Kind;
      const text = String(form.get("text"));
      await ask("POST /reports", { body: { name, kind, text, ...(matchId && { matchId }) } });
      setSent(true);
      await queryClient.invalidateQueries({ queryKey: ["reports"] });
    });
  return (
    <Dialog title={t("report.title", { name })} onClose={onClose} testId="report">
      {sent ? (
        <>
          <p role="status">{t("report.sent")}</p>
          <div className="dialog__actions">
            <button type="button" className="button" onClick={onClose}>
              {t("frame.close")}
            </button>
          </div>
        </>
      ) : (
        <form
          className="report"
          onSubmit={(event) => {
            event.preventDefault();
            send(new FormData(event.currentTarget));
          }}
        >
          <fieldset>
            <legend>{t("report.what")}</legend>
            {KINDS.map((kind, i) => (
              <label key={kind} className="check">
                <input type="radio" name="kind" value={kind} defaultChecked={i === 0} />
                {t(`report.kind.${kind}`)}
              </label>
            ))}
          </fieldset>
          <label htmlFor="report-text">{t("report.text")}</label>
          <textarea id="report-text" name="text" rows={4} maxLength={500} />
          {task.error && <p role="alert">{task.error}</p>}
          <div className="dialog__actions">
            <button type="button" className="button button--quiet" onClick={onClose}>
              {t("report.cancel")}
            </button>
            <button type="submit" className="button button--ember" disabled={task.running !== null}>
              {t("report.send")}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
