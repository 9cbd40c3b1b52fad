// A replay's link, whose hands it shows, its file, and its keys.
import { type Perspective, replayPath } from "../router.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ShareLink } from "../ui/ShareLink.tsx";
import { useTask } from "../ui/useTask.ts";
import { REPLAY_KEYS } from "./keys.ts";
import { logUrl, showOwnHand } from "./load.ts";
import type { Player, Replay } from "./player.ts";
import { turnAt } from "./turns.ts";

interface SharePanelProps {
  replay: Replay;
  player: Player;
  onOpen(open: Replay["open"]): void;
  onClose(): void;
}

export function SharePanel({ replay, player, onOpen, onClose }: SharePanelProps) {
  const { turn } = turnAt(player.turns, player.get().at);
  const as: Perspective = replay.as;
  const link = location.origin + replayPath(replay.matchId, { turn, as });
  return (
    <Dialog title="Share this replay" kind="sheet" onClose={onClose} testId="share-panel">
      <div className="sharing">
        <p>
          It opens at {turn === 0 ? "the set-up" : `turn ${turn}`}, {seenBy(as, replay)}.
        </p>
        <ShareLink link={link} label="Link to this replay" text="A match of Mantimon" />
        <Hands replay={replay} onOpen={onOpen} />
        <section className="sharing__keys">
          <h3>Keys</h3>
          <dl className="keys">
            {REPLAY_KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function seenBy(as: Perspective, { names }: Replay): string {
  if (as === "open") return "with open hands";
  return as === "spectator" ? "as spectators saw it" : `as ${names[Number(as)]} saw it`;
}

/** Who shows their hand, the switch for one's own, and the file once both do. */
function Hands({ replay, onOpen }: Pick<SharePanelProps, "replay" | "onOpen">) {
  const { matchId, you, open, names } = replay;
  const task = useTask();
  const closed = ([0, 1] as const).filter((seat) => !open[seat]);
  return (
    <>
      <h3>Open hands</h3>
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
          Show my hand to everyone who watches
        </label>
      )}
      <p role="status">
        {closed.length === 0
          ? "Both players show their hands."
          : `Both players have to agree. Still missing: ${closed.map((seat) => (seat === you ? "you" : names[seat])).join(" and ")}.`}
      </p>
      {closed.length === 0 && (
        <a
          className="button"
          href={logUrl(matchId)}
          download={`mantimon-${matchId}.json`}
          data-testid="download"
        >
          Download the log
        </a>
      )}
      {task.error && <p role="alert">{task.error}</p>}
    </>
  );
}
