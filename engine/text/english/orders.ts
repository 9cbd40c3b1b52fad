// Which clauses are instructions to the player.

import type { Effect } from "../../language.ts";
import type { Voice } from "../language.ts";

const ORDERS: ReadonlySet<Effect["effect"]> = new Set([
  "putCounters",
  "moveCounters",
  "heal",
  "knockOut",
  "cure",
  "attachEnergy",
  "moveEnergy",
  "detachEnergy",
  "look",
  "attachSeen",
  "attachTool",
  "exchange",
  "shuffle",
  "reorder",
  "mill",
  "revealTop",
  "switch",
  "returnMon",
  "devolve",
  "evolve",
  "discardTool",
  "discardStadium",
  "discardThis",
  "flip",
  "choose",
  "copyAttack",
]);

/** Whether the clause is an instruction to the player, so that "you may" can precede it. */
export function isOrder(said: Effect, voice: Voice): boolean {
  switch (said.effect) {
    case "damage":
      return !voice.attack;
    case "draw":
    case "drawUntil":
      return (said.side ?? "mine") === "mine";
    case "moveCards":
      return !(said.side === "theirs" && said.by === "opponent");
    case "revealHand":
      return said.side === "mine";
    case "choice":
      return said.by === undefined;
    default:
      return ORDERS.has(said.effect);
  }
}
