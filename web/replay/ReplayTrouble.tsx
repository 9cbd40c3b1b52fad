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
  not_found: { title: "reel.noSuch", help: "reel.noSuchHelp", way: "retry" },
  hands_closed: { title: "reel.closed", help: "reel.closedHelp", way: "lookOn" },
  replay_unplayable: { title: "reel.unplayable", help: null, way: "none" },
  other: { title: "reel.failed", help: null, way: "retry" },
} as const;

const isKnown = (code: string): code is keyof typeof TITLES => Object.hasOwn(TITLES, code);

export function ReplayTrouble({ problem, onRetry, onLookOn }: ReplayTroubleProps) {
  const { title, help, way } = TITLES[isKnown(problem.code) ? problem.code : "other"];
  return (
    <Frame>
      <section className="notice" role="alert" data-testid="replay-trouble">
        <h1>{t(title)}</h1>
        <p>{help ? t(help) : errorText(problem)}</p>
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
