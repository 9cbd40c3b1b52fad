// Explains why a replay cannot be shown, and what to do.
import type { ApiError } from "../api/http.ts";
import { Frame } from "../frame/Frame.tsx";
import { navigate } from "../router.ts";

interface ReplayTroubleProps {
  problem: ApiError;
  onRetry(): void;
  onLookOn(): void;
}

const WORDS: Record<string, { title: string; sentence?: string; way: "retry" | "lookOn" | "none" }> = {
  not_found: {
    title: "There is no such replay",
    sentence:
      "The match is not over yet, its spectators have not seen the end, or the link has lost a letter.",
    way: "retry",
  },
  hands_closed: {
    title: "The hands are closed",
    way: "lookOn",
  },
  replay_unplayable: { title: "This match cannot be shown again", way: "none" },
};

export function ReplayTrouble({ problem, onRetry, onLookOn }: ReplayTroubleProps) {
  const { title, sentence, way } = WORDS[problem.code] ?? { title: "The replay did not load", way: "retry" };
  return (
    <Frame>
      <section className="notice" role="alert" data-testid="replay-trouble">
        <h1>{title}</h1>
        <p>{sentence ?? problem.message}</p>
        <div className="dialog__actions">
          <button type="button" className="button button--quiet" onClick={() => navigate("/")}>
            To the lobby
          </button>
          {way === "retry" && (
            <button type="button" className="button button--brass" onClick={onRetry}>
              Try again
            </button>
          )}
          {way === "lookOn" && (
            <button type="button" className="button button--brass" onClick={onLookOn}>
              Watch as a spectator
            </button>
          )}
        </div>
      </section>
    </Frame>
  );
}
