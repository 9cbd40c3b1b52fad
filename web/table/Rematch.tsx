// The rematch: who wants one, and whether it is still possible.
import { opponentOf, type Seat } from "../../engine/index.ts";
import type { MatchState } from "../match/match-store.ts";
import { t } from "../text/index.ts";
import { useTable } from "./model.ts";

/** The state of the rematch in a sentence; null if there is none. */
export function RematchStatus() {
  const { state, me, nameOf, live } = useTable();
  if (!live) return null;
  const words = me === null ? spectatorWords(state) : playerWords(state, me, nameOf(opponentOf(me)));
  const busy = me !== null && (state.rematchRoomId !== null || (isOpen(state) && state.players[me].rematch));
  return (
    <p className="rematch" role="status" data-testid="rematch-status">
      {words && busy && <span className="spinner" />}
      {words}
    </p>
  );
}

const isOpen = ({ link }: MatchState) => link !== "ended" && link !== "closed";

function spectatorWords(state: MatchState): string | null {
  return state.rematchRoomId === null ? null : t("rematch.another");
}

function playerWords(state: MatchState, me: Seat, opponent: string): string | null {
  const other = state.players[opponentOf(me)];
  if (state.rematchRoomId !== null) return t("rematch.setting");
  if (!isOpen(state)) return t("rematch.cleared");
  if (state.players[me].rematch) {
    return other.connected
      ? t("rematch.waiting", { name: opponent })
      : t("rematch.mayComeBack", { name: opponent });
  }
  if (other.rematch && !other.bot) return t("rematch.wants", { name: opponent });
  return other.connected ? null : t("rematch.left", { name: opponent });
}

export function RematchButton({ onFollow }: { onFollow?: () => void }) {
  const { state, me, ask, live } = useTable();
  if (!live || !onFollow) return null;
  if (me === null) {
    if (state.rematchRoomId === null) return null;
    return (
      <button type="button" className="button button--brass" data-testid="follow" onClick={onFollow}>
        {t("rematch.watch")}
      </button>
    );
  }
  if (state.rematchRoomId !== null || !isOpen(state)) return null;
  const wanted = state.players[me].rematch;
  return (
    <button
      type="button"
      className={`button ${wanted ? "button--quiet" : "button--brass"}`}
      data-testid="rematch"
      aria-disabled={state.link !== "open"}
      onClick={() => ask((requests) => requests.rematch?.(!wanted))}
    >
      {wanted ? t("rematch.neverMind") : t("rematch.rematch")}
    </button>
  );
}
