// What is said for a moment beside the game: an answer to an offered draw, time that runs out.
import { useShownFor } from "../ui/timers.ts";
import { useTable } from "./model.ts";

const SHOWN = 5_000;

/** Over the table, but in nobody's way: it takes no clicks. */
export function Notices() {
  const { notice } = useTable().state;
  const fresh = useShownFor(notice?.id, SHOWN);
  return (
    <div className="notices" role="status" data-testid="notices">
      {fresh && notice && (
        <p key={notice.id} className="notice-chip" data-tone={notice.tone}>
          {notice.text}
        </p>
      )}
    </div>
  );
}
