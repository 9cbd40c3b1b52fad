// The review of a replay: the chance of winning as a plot, and the turning points with the better moves.
import { type TurningPoint, turningPoints } from "../../engine/search/turning-points.ts";
import { chanceWords, moveWords, reasonWords } from "../bots/words.ts";
import { useTable } from "../table/model.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ChancePlot } from "./ChancePlot.tsx";
import type { Replay, ReplayPlayer } from "./replay-player.ts";
import { type Review, viewAt } from "./use-review.ts";
import "./review.css";

interface ReviewPanelProps {
  review: Review;
  replay: Replay;
  player: ReplayPlayer;
  onClose(): void;
}

export function ReviewPanel({ review, replay, player, onClose }: ReviewPanelProps) {
  const { status, points } = review.state;
  const found = status === "running" || points.length < 2 ? [] : turningPoints(points);
  const show = (at: number) => {
    player.seek(at);
    onClose();
  };
  return (
    <Dialog title={t("review.name")} kind="sheet" onClose={onClose} testId="review">
      <div className="review" data-status={status}>
        <p>{t("review.about")}</p>
        <Work review={review} />
        {points.length > 1 && <ChancePlot points={points} end={player.end} turning={found} onSeek={show} />}
        {(status === "done" || status === "stopped") && (
          <>
            <h3>{t("review.turningPoints")}</h3>
            {found.length === 0 && <p data-testid="no-turning-points">{t("review.none")}</p>}
            <ol className="review__points">
              {found.map((one) => (
                <li key={one.point.at}>
                  <Turning turning={one} replay={replay} onShow={() => show(one.point.at)} />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Starts the review, shows how far it is, and stops it. */
function Work({ review: { state, start, stop } }: { review: Review }) {
  const { status, share, points } = state;
  if (status === "running") {
    return (
      <div className="review__work" role="status">
        <span>{t("review.working")}</span>
        <progress value={share} max={1} aria-label={t("review.working")} data-testid="review-progress" />
        <button type="button" className="button" data-testid="review-stop" onClick={stop}>
          {t("review.stop")}
        </button>
      </div>
    );
  }
  return (
    <div className="review__work" role="status">
      {status === "failed" && <span>{t("review.failed")}</span>}
      {status === "stopped" && <span>{t("review.stopped", { turn: points.at(-1)?.turn ?? 0 })}</span>}
      {status !== "done" && (
        <button type="button" className="button button--brass" data-testid="review-start" onClick={start}>
          {t(status === "none" ? "review.start" : "review.again")}
        </button>
      )}
    </div>
  );
}

function Turning({ turning, replay, onShow }: { turning: TurningPoint; replay: Replay; onShow(): void }) {
  const { pool } = useTable();
  const { point, after, mistake } = turning;
  const { choice } = point;
  const view = viewAt(replay, point.at);
  const seat = replay.you!;
  return (
    <article className="review__point" data-testid="turning-point" data-mistake={mistake || undefined}>
      <header>
        <strong>
          {t("review.point", {
            turn: point.turn,
            before: chanceWords(point.chance),
            after: chanceWords(after),
          })}
        </strong>
        <button type="button" className="button button--quiet" data-testid="show-point" onClick={onShow}>
          {t("review.show")}
        </button>
      </header>
      {choice !== null && (
        <p>
          {t("review.made", {
            move: moveWords(choice.made, view, pool, seat),
            percent: chanceWords(choice.chance),
          })}
        </p>
      )}
      {mistake && choice !== null ? (
        <>
          <p className="review__better">
            {t("review.better", {
              move: moveWords(choice.best.move, view, pool, seat),
              percent: chanceWords(choice.chance + choice.loss),
            })}
          </p>
          <ul>
            {reasonWords(choice.best).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("review.noBetter")}</p>
      )}
    </article>
  );
}
