// Notices that are shown for a moment: answers to draw offers, time running out.
import { OnTop } from "../ui/OnTop.tsx";
import { useShownFor } from "../ui/timers.ts";
import { useTable } from "./model.ts";

const SHOWN = 5_000;

/** Shown above the table. It takes no clicks. */
export function Notices() {
  const { state, view } = useTable();
  const { notice } = state;
  const fresh = useShownFor(notice?.id, SHOWN);
  return (
    <OnTop>
      <div className="notices" role="status" data-testid="notices">
        {/* The result is told by its own panel, which a notice would cover. */}
        {fresh && notice && !view.result && (
          <p key={notice.id} className="notice-chip" data-tone={notice.tone}>
            {notice.text}
          </p>
        )}
      </div>
    </OnTop>
  );
}
