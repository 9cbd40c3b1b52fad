// Explains why a replay cannot be shown, and what to do.
import type { ApiError } from "../api/http.ts";
import { Frame } from "../frame/Frame.tsx";
import { navigate } from "../router.ts";
import { errorText } from "../text/errors.ts";
import { t } from "../text/index.ts";

interface ReplayTroubleProps {
  problem: ApiError;
  onRetry(): void;
  onLookOn(): void;
}

const TITLES = {
  not_found: { title: "reel.noSuch", way: "retry" },
  hands_closed: { title: "reel.closed", way: "lookOn" },
  replay_unplayable: { title: "reel.unplayable", way: "none" },
  other: { title: "reel.failed", way: "retry" },
} as const;

const isKnown = (code: string): code is keyof typeof TITLES => Object.hasOwn(TITLES, code);

export function ReplayTrouble({ problem, onRetry, onLookOn }: ReplayTroubleProps) {
  const { title, way } = TITLES[isKnown(problem.code) ? problem.code : "other"];
  return (
    <Frame>
      <section className="notice" role="alert" data-testid="replay-trouble">
        <h1>{t(title)}</h1>
        <p>{problem.code === "not_found" ? t("reel.noSuchHelp") : errorText(problem)}</p>
        <div className="dialog__actions">
          <button type="button" className="button button--quiet" onClick={() => navigate("/")}>
            {t("reel.lobby")}
          </button>
          {way === "retry" && (
            <button type="button" className="button button--brass" onClick={onRetry}>
              {t("reel.retry")}
            </button>
          )}
          {way === "lookOn" && (
            <button type="button" className="button button--brass" onClick={onLookOn}>
              {t("reel.asSpectator")}
            </button>
          )}
        </div>
      </section>
    </Frame>
  );
}
