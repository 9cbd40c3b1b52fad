// A replay's link, whose hands it shows, its file, and its keys.
import { type Perspective, replayPath } from "../router.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ShareLink } from "../ui/ShareLink.tsx";
import { useTask } from "../ui/useTask.ts";
import { replayKeys } from "./keys.ts";
import { logUrl, showOwnHand } from "./load.ts";
import { isPublic, perspectivesOf } from "./perspectives.ts";
import type { Replay, ReplayPlayer } from "./replay-player.ts";
import { turnAt } from "./turns.ts";

interface SharePanelProps {
  replay: Replay;
  player: ReplayPlayer;
  onOpen(open: Replay["open"]): void;
  onClose(): void;
}

export function SharePanel({ replay, player, onOpen, onClose }: SharePanelProps) {
  const { turn } = turnAt(player.turns, player.get().at);
  const as: Perspective = isPublic(replay.as, replay) ? replay.as : "spectator";
  const link = location.origin + replayPath(replay.matchId, { turn, as });
  return (
    <Dialog title={t("replay.shareTitle")} kind="sheet" onClose={onClose} testId="share-panel">
      <div className="sharing">
        <p>
          {turn === 0
            ? t("replay.opensSetUp", { seen: seenBy(as, replay) })
            : t("replay.opensTurn", { turn, seen: seenBy(as, replay) })}
          {as === replay.as ? "." : t("replay.handClosed")}
        </p>
        {isDelayed(replay) && (
          <p data-testid="public-at">{t("replay.until", { time: formatDateTime(replay.publicAt) })}</p>
        )}
        <ShareLink link={link} label={t("replay.link")} text={t("replay.linkText")} />
        <Hands replay={replay} onOpen={onOpen} />
        <section className="sharing__keys">
          <h3>{t("replay.keys")}</h3>
          <dl className="keys">
            {replayKeys().map((key, at) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{t(`replayKeys.k${at}` as "replayKeys.k0")}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

/** Whether its spectators have not seen the end yet. */
const isDelayed = ({ publicAt }: Replay) => new Date(publicAt) > new Date();

function seenBy(as: Perspective, { names }: Replay): string {
  if (as === "open") return t("replay.seenOpen");
  return as === "spectator" ? t("replay.seenSpectator") : t("replay.seenPlayer", { name: names[Number(as)] });
}

/** Who may see which hand, the switch for one's own, and the file once both are shown. */
function Hands({ replay, onOpen }: Pick<SharePanelProps, "replay" | "onOpen">) {
  const { matchId, you, open } = replay;
  const task = useTask();
  return (
    <>
      <h3>{t("replay.whoSees")}</h3>
      {you !== null && (
        <label className="check">
          <input
            type="checkbox"
            data-testid="open-hands"
            // Shows the wanted state while the request runs.
            checked={open[you] !== (task.running !== null)}
            disabled={task.running !== null}
            onChange={(event) => {
              const allowed = event.target.checked;
              task.run("open", async () => onOpen(await showOwnHand(matchId, allowed)));
            }}
          />
          {t("replay.showHand")}
        </label>
      )}
      <ul className="perspectives" aria-live="polite" data-testid="perspectives">
        {perspectivesOf(replay).map(({ as, name, reason }) => (
          <li key={as} data-as={as}>
            <strong>{name}</strong>: {reason}
          </li>
        ))}
      </ul>
      {isPublic("open", replay) && !isDelayed(replay) && (
        <a
          className="button"
          href={logUrl(matchId)}
          download={`mantimon-${matchId}.json`}
          data-testid="download"
        >
          {t("replay.download")}
        </a>
      )}
      {task.error && <p role="alert">{task.error}</p>}
    </>
  );
}
