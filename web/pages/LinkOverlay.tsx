// The overlay while the connection is lost, or closed for good.
import type { LinkStatus, MatchState } from "../match/store.ts";
import { Dialog } from "../ui/Dialog.tsx";

interface LinkOverlayProps {
  link: LinkStatus;
  problem: MatchState["problem"];
  onHome(): void;
  onReplay(): void;
}

export function LinkOverlay({ link, problem, onHome, onReplay }: LinkOverlayProps) {
  if (link === "lost") {
    return (
      <p className="linkbar" role="status" data-testid="reconnecting">
        <span className="spinner" />
        Connection lost. Trying to come back…
      </p>
    );
  }
  if (link !== "closed") return null;
  const gone = problem?.code === "room_not_found";
  return (
    <Dialog title={gone ? "The match is gone" : "You are no longer connected"} testId="closed">
      <p>{problem?.message}</p>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onHome}>
          To the lobby
        </button>
        {gone ? (
          <button type="button" className="button button--brass" onClick={onReplay}>
            Watch the replay
          </button>
        ) : (
          <button type="button" className="button button--brass" onClick={() => location.reload()}>
            Connect again
          </button>
        )}
      </div>
    </Dialog>
  );
}
