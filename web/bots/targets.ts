// Where a move is made at the table: the elements that a hint marks.
import type { Move, View } from "../../engine/index.ts";

/** A selector of all elements that one touches for the move; empty for none. */
export function targetsOfMove(move: Move, view: View): string {
  return selectors(move, view).join(", ");
}

const byId = (id: string) => `.table [data-testid="${id}"]`;

function selectors(move: Move, view: View): string[] {
  switch (move.type) {
    case "attach":
      return [byId(`hand-${move.card}`), byId(`zone-${move.card}`), byId(`mon-${move.on}`)];
    case "play":
    case "evolve":
      return [byId(`hand-${move.card}`), ...(move.on === -1 ? [] : [byId(`mon-${move.on}`)])];
    case "ability":
      return [byId(`mon-${move.mon}`), byId(`ability-${move.mon}`)];
    case "stadium":
      return [".table .stadium"];
    case "retreat":
      return [byId("retreat"), byId("open-attacks"), byId(`mon-${move.to}`)];
    case "attack":
      return [byId(`attack-${move.index}`), byId("open-attacks")];
    case "endTurn":
      return [byId("end-turn")];
    case "choose":
      return optionSelectors(move.option, view);
    case "stop":
      return [byId("stop")];
    case "cancel":
      return [byId("cancel")];
  }
}

function optionSelectors(option: number, view: View): string[] {
  const { kind, options } = view.decision!;
  if (kind === "mantimon") return [byId(`mon-${options[option]}`)];
  const place = `li:nth-child(${option + 1}) button`;
  return [byId(`hand-${options[option]}`), `.picker__cards ${place}`, `.picker__words ${place}`];
}
