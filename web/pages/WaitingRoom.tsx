// Waiting for the opponent: the link to share.
import type { PresetName } from "../../engine/index.ts";
import { delayWords } from "../match/delay.ts";
import { matchPath } from "../router.ts";
import { ShareLink } from "../ui/ShareLink.tsx";
import { Shell } from "./Shell.tsx";

interface WaitingRoomProps {
  roomId: string;
  rules: PresetName | undefined;
  /** False for a spectator. */
  seated: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
  onLeave(): void;
}

export function WaitingRoom({ roomId, rules, seated, delay, onLeave }: WaitingRoomProps) {
  const link = `${location.origin}${matchPath(roomId, rules)}`;
  return (
    <Shell>
      <section className="panel waiting" data-testid="waiting">
        <span className="waiting__chair" aria-hidden="true">
          <img src="/emblem.svg" alt="" width="84" height="84" />
        </span>
        <h1>
          {seated
            ? "Your table is ready"
            : delay > 0
              ? "The match is about to begin"
              : "Nobody plays here yet"}
        </h1>
        <p role="status">{explain(seated, delay)}</p>
        {seated && <ShareLink link={link} label="Link to this match" text="A match of Mantimon?" />}
        <button type="button" className="button button--quiet" onClick={onLeave}>
          Leave the table
        </button>
      </section>
    </Shell>
  );
}

function explain(seated: boolean, delay: number): string {
  if (seated) return "Send the link to your opponent. The match begins when they sit down.";
  if (delay > 0) return `Spectators see everything ${delayWords(delay)} later than it happens.`;
  return "The match begins when both seats are taken.";
}
