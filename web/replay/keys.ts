// Keyboard control of replays: arrows move by steps and turns, the space bar plays and pauses.
import { useEffect } from "react";
import { shownKeyOf } from "../settings/settings.ts";
import { takesKeys } from "../table/keyboard.ts";
import type { ReplayPlayer } from "./replay-player.ts";

/** What they do is `replayKeys.kN` in the texts. */
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

const ACTIONS: Record<string, (player: ReplayPlayer) => void> = {
  " ": (player) => player.toggle(),
  ArrowRight: (player) => player.forward(),
  ArrowLeft: (player) => player.seek(player.get().at - 1),
  ArrowDown: (player) => player.turn(1),
  ArrowUp: (player) => player.turn(-1),
  Home: (player) => player.seek(0),
  End: (player) => player.seek(player.end),
};

/** Listens while no panel is open, and before the table, which uses the arrows too. */
export function useReplayKeys(player: ReplayPlayer): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      if (!Object.hasOwn(ACTIONS, event.key) || hasKeysOfItsOwn(event.target, event.key)) return;
      event.preventDefault();
      // Steps and turns go on while an arrow is held.
      if (event.repeat && !event.key.startsWith("Arrow")) return;
      ACTIONS[event.key](player);
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [player]);
}

/** Elements that use these keys themselves. */
function hasKeysOfItsOwn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  return key === " " ? target.matches("button, select, a") : takesKeys(target) || target.matches(".log");
}
