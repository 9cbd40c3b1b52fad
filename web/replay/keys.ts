// Keyboard control of replays: arrows move by steps and turns, the space bar plays and pauses.
import { useEffect } from "react";
import { shownKeyOf } from "../settings/settings.ts";
import type { Player } from "./player.ts";

/** What they do is `reelKeys.kN` in the texts. */
export const replayKeys = () => [
  "Space",
  "← →",
  "↑ ↓",
  "Home · End",
  shownKeyOf("log"),
  shownKeyOf("turnRound"),
  "?",
  "V",
];

const ACTIONS: Record<string, (player: Player) => void> = {
  " ": (player) => player.toggle(),
  ArrowRight: (player) => player.forward(),
  ArrowLeft: (player) => player.seek(player.get().at - 1),
  ArrowDown: (player) => player.turn(1),
  ArrowUp: (player) => player.turn(-1),
  Home: (player) => player.seek(0),
  End: (player) => player.seek(player.end),
};

/**
 * Listens while no panel is open, and before the table, which uses the arrows too.
 * @param onReview null where there is no review
 */
export function useReplayKeys(player: Player, onReview: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      if (event.key.toLowerCase() === "v" && onReview !== null && !event.repeat) {
        event.preventDefault();
        return onReview();
      }
      if (!Object.hasOwn(ACTIONS, event.key) || hasKeysOfItsOwn(event.target, event.key)) return;
      event.preventDefault();
      // Steps and turns go on while an arrow is held.
      if (event.repeat && !event.key.startsWith("Arrow")) return;
      ACTIONS[event.key](player);
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [player, onReview]);
}

/** Elements that use these keys themselves. */
function hasKeysOfItsOwn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches(key === " " ? "button, select, a" : "input, select, .log");
}
