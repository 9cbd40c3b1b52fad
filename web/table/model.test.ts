// Which panels stay open over the table: those whose subject is still there.
import { expect, test } from "vitest";
import { legalActions, view } from "../../engine/index.ts";
import { hit, mon, scenario } from "../../test/support/scenario.ts";
import { playableMoves } from "../match/playable-moves.ts";
import { isStillThere, type Panel } from "./model.ts";

test("a panel stays for as long as there is what it is about", () => {
  const table = scenario({
    me: { active: mon("Cub", { energy: ["fire"], attacks: [hit(30)] }), bench: [mon("Pup")] },
    them: { active: mon("Bear", { hp: 200 }) },
  });
  const [pup] = view(table.game, 0).players[0].bench;
  const panels: Panel[] = [
    { show: "confirmAttack", index: 0 },
    { show: "confirmEndTurn" },
    { show: "concede" },
    { show: "mon", id: pup.id },
    { show: "log" },
  ];
  const shown = () => {
    const playable = playableMoves(legalActions(table.game, 0), table.game.rules);
    return panels
      .filter((panel) => isStillThere(panel, view(table.game, 0), playable))
      .map(({ show }) => show);
  };
  expect(shown()).toEqual(["confirmAttack", "confirmEndTurn", "concede", "mon", "log"]);
  table.play("attack Hit");
  expect(shown()).toEqual(["concede", "mon", "log"]);
  table.game.players[0].bench = [];
  table.game.result = { winner: 0, reason: "concede" };
  expect(shown()).toEqual(["log"]);
});
