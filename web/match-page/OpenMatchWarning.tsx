// Asks before another match is begun while one is open, and says what becomes of that one.
import { matchPath, navigate } from "../router.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { isPlaying, type OpenMatch, openMatchWarning } from "./open-matches.ts";

export function OpenMatchWarning() {
  const { matches, answer } = useStore(openMatchWarning);
  if (!answer) return null;
  const back = ({ matchId }: OpenMatch) => {
    answer("stay");
    navigate(matchPath(matchId));
  };
  return (
    <Dialog
      title={t("open.title", { count: matches.length })}
      onClose={() => answer("stay")}
      testId="open-match-warning"
    >
      <ul className="openlist">
        {matches.map((match) => (
          <li key={match.matchId}>
            <p>
              <strong>{opponentWords(match)}</strong>
              <br />
              {t(isPlaying(match) ? "open.playingHelp" : "open.waitingHelp")}
            </p>
            <button
              type="button"
              className="button button--brass"
              data-testid="back-to-match"
              onClick={() => back(match)}
            >
              {t("home.backToMatch")}
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog__actions">
        {matches.some(isPlaying) && (
          <button
            type="button"
            className="button button--quiet"
            data-testid="concede-and-begin"
            onClick={() => answer("concede")}
          >
            {t("open.concede", { count: matches.filter(isPlaying).length })}
          </button>
        )}
        <button type="button" className="button" data-testid="begin-anyway" onClick={() => answer("begin")}>
          {t("open.begin")}
        </button>
      </div>
    </Dialog>
  );
}

/** Who sits across, and whose move it is. */
export function opponentWords({ opponent, status, yourMove }: OpenMatch): string {
  if (status === "waiting") return opponent ? t("open.awaiting", { name: opponent.name }) : t("open.waiting");
  const name = opponent?.name ?? "";
  return t(yourMove ? "open.yourMove" : "open.theirMove", { name });
}
