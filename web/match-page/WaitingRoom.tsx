// Waiting for the opponent: the link to share.
import { useQuery } from "@tanstack/react-query";
import type { MatchContext } from "../../src/matches/context.ts";
import { ask } from "../api/ask.ts";
import { Frame } from "../frame/Frame.tsx";
import { InvitationShare } from "../invite/InvitationShare.tsx";
import { delayWords } from "../match/delay.ts";
import { matchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { ShareLink } from "../ui/ShareLink.tsx";

interface WaitingRoomProps {
  roomId: string;
  /** What the match is for. */
  kind: MatchContext["kind"] | undefined;
  /** False for a spectator. */
  seated: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
  onLeave(): void;
}

export function WaitingRoom({ roomId, kind, seated, delay, onLeave }: WaitingRoomProps) {
  const link = `${location.origin}${matchPath(roomId)}`;
  if (seated && kind !== "private") {
    return (
      <Frame>
        <section className="notice" data-testid="gathering">
          <span className="spinner" />
          <h1>{t("queue.gathering")}</h1>
          <p role="status">{t("queue.gatheringHelp")}</p>
        </section>
      </Frame>
    );
  }
  return (
    <Frame>
      <section className="panel waiting" data-testid="waiting">
        <span className="waiting__chair" aria-hidden="true">
          <img src="/emblem.svg" alt="" width="84" height="84" />
        </span>
        <h1>{seated ? t("waiting.ready") : delay > 0 ? t("waiting.beginning") : t("waiting.empty")}</h1>
        <p role="status">{explain(seated, delay)}</p>
        {seated && <Share matchId={roomId} link={link} />}
        <button type="button" className="button button--quiet" onClick={onLeave}>
          {t("waiting.leave")}
        </button>
      </section>
    </Frame>
  );
}

/** The code of the invitation for whoever has made it; else the link of the match. */
function Share({ matchId, link }: { matchId: string; link: string }) {
  const { data, isPending } = useQuery({ queryKey: ["invitations"], queryFn: () => ask("GET /invitations") });
  const invitation = data?.invitations.find((one) => one.matchId === matchId && one.mine);
  if (isPending) return null;
  if (invitation) return <InvitationShare code={invitation.code} />;
  return <ShareLink link={link} label={t("waiting.link")} text={t("waiting.shareText")} />;
}

function explain(seated: boolean, delay: number): string {
  if (seated) return t("waiting.send");
  if (delay > 0) return t("waiting.delayed", { delay: delayWords(delay) });
  return t("waiting.both");
}
