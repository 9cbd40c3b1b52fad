// Which sound an event makes, once it has changed the view.
import type { Event, View } from "../../engine/index.ts";
import { playEffect } from "../sound/sound.ts";
import type { EffectName } from "../sound/sounds.ts";

export function eventSound(event: Event, view: View): void {
  const name = soundOf(event, view);
  if (name) playEffect(name);
}

function soundOf(event: Event, view: View): EffectName | null {
  switch (event.type) {
    case "moved":
      return event.to === "hand" && event.cards.length > 0 ? "draw" : null;
    case "entered":
      return "place";
    case "energyAttached":
    case "energyMoved":
    case "toolAttached":
      return "attach";
    case "evolved":
      return "evolve";
    case "played":
    case "stadiumPlaced":
      return "played";
    case "healed":
      return "heal";
    case "coins":
      return "coin";
    case "damaged":
      return event.amount > 0 ? "hit" : null;
    case "knockedOut":
      return "knockOut";
    case "scored":
      return "points";
    case "turnStarted":
      return event.seat === view.viewer ? "turn" : "theirTurn";
    case "gameOver":
      return event.result.winner === view.viewer || view.viewer < 0
        ? "win"
        : event.result.winner === -1
          ? "turn"
          : "loss";
    default:
      return null;
  }
}
