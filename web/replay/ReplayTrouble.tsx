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
  not_found: { title: "replay.noSuch", help: "replay.noSuchHelp", way: "retry" },
  hands_closed: { title: "replay.closed", help: "replay.closedHelp", way: "lookOn" },
  replay_unplayable: { title: "replay.unplayable", help: null, way: "none" },
  other: { title: "replay.failed", help: null, way: "retry" },
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
            {t("replay.lobby")}
          </button>
          {way === "retry" && (
            <button type="button" className="button button--brass" onClick={onRetry}>
              {t("replay.retry")}
            </button>
          )}
          {way === "lookOn" && (
            <button type="button" className="button button--brass" onClick={onLookOn}>
              {t("replay.asSpectator")}
            </button>
          )}
        </div>
      </section>
    </Frame>
  );
}
