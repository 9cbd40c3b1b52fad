// The perspectives of a replay: which of them the viewer may choose, and why not the others.
import { PERSPECTIVES, type Perspective } from "../router.ts";
import type { Replay } from "./player.ts";

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
  if (as === "spectator") return { name: "Spectator", available: true, reason: "for everyone" };
  if (as === "open") {
    const missing = ([0, 1] as const).filter((seat) => !replay.open[seat]);
    const whose = missing.map((seat) => (seat === replay.you ? "you" : replay.names[seat])).join(" and ");
    const reason = shown
      ? "for everyone: both players show their hands"
      : `closed until both players show their hands; still missing: ${whose}`;
    return { name: "Open hands", available: shown, reason };
  }
  if (Number(as) === replay.you) {
    const reason = shown ? "for everyone: you show your hand" : "for you alone: you do not show your hand";
    return { name: "Your seat", available: true, reason };
  }
  const player = replay.names[Number(as)];
  const reason = shown
    ? `for everyone: ${player} shows the hand`
    : `closed: ${player} does not show the hand`;
  return { name: `${player}'s seat`, available: shown, reason };
}
