// The perspectives of a replay: which of them the viewer may choose, and why not the others.
import { PERSPECTIVES, type Perspective } from "../router.ts";
import { t } from "../text/index.ts";
import type { Replay } from "./replay-player.ts";

type Facts = Pick<Replay, "names" | "open" | "you">;

export interface PerspectiveInfo {
  as: Perspective;
  name: string;
  /** Whether the viewer may choose it. */
  available: boolean;
  /** Who may choose it, or why it is closed. */
  reason: string;
}

export function perspectivesOf(replay: Facts): PerspectiveInfo[] {
  return PERSPECTIVES.map((as) => ({ as, ...describe(as, replay) }));
}

/** Whether everyone who has the link may choose it. */
export function isPublic(as: Perspective, { open }: Facts): boolean {
  if (as === "spectator") return true;
  return as === "open" ? open.every(Boolean) : open[Number(as)];
}

function describe(as: Perspective, replay: Facts): Omit<PerspectiveInfo, "as"> {
  const shown = isPublic(as, replay);
  if (as === "spectator") return { name: t("seen.spectator"), available: true, reason: t("seen.everyone") };
  if (as === "open") {
    const missing = ([0, 1] as const).filter((seat) => !replay.open[seat]);
    const whose = missing
      .map((seat) => (seat === replay.you ? t("seen.you") : replay.names[seat]))
      .join(t("seen.and"));
    const reason = shown ? t("seen.openShown") : t("seen.openClosed", { names: whose });
    return { name: t("seen.open"), available: shown, reason };
  }
  if (Number(as) === replay.you) {
    const reason = shown ? t("seen.ownShown") : t("seen.ownClosed");
    return { name: t("seen.own"), available: true, reason };
  }
  const player = replay.names[Number(as)];
  const reason = shown ? t("seen.otherShown", { name: player }) : t("seen.otherClosed", { name: player });
  return { name: t("seen.seatOf", { name: player }), available: shown, reason };
}
