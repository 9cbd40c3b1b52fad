// The overlay while the connection is lost, or closed for good.
import { session } from "../api/session.ts";
import type { LinkStatus, MatchState } from "../match/match-store.ts";
import { useStore } from "../state.ts";
import { errorText } from "../text/errors.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";

interface LinkOverlayProps {
  link: LinkStatus;
  problem: MatchState["problem"];
  onHome(): void;
}

export function LinkOverlay({ link, problem, onHome }: LinkOverlayProps) {
  const { ended } = useStore(session);
  if (link === "lost") {
    return (
      <p className="linkbar" role="status" data-testid="reconnecting">
        <span className="spinner" />
        {t("match.lost")}
      </p>
    );
  }
  // Whoever was signed out is told that first.
  if (link !== "closed" || ended !== null) return null;
  const gone = problem?.code === "room_not_found";
  return (
    <Dialog title={gone ? t("match.gone") : t("match.closed")} testId="closed">
      <p>{errorText(problem)}</p>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onHome}>
          {t("frame.home")}
        </button>
        {/* The page then says what there is: the table, a replay, or nothing any more. */}
        <button type="button" className="button button--brass" onClick={() => location.reload()}>
          {t(gone ? "match.lookAgain" : "match.connectAgain")}
        </button>
      </div>
    </Dialog>
  );
}
