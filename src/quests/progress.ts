// How much a finished match brings a quest further.
import type { QuestTask } from "../../cards/quests.ts";
import { opponentOf, type Seat } from "../../engine/index.ts";
import type { FinishedMatch } from "../matches/history.ts";
import type { Tally } from "../matches/tally.ts";

export function progressBy(
  task: QuestTask,
  { log, result }: FinishedMatch,
  tally: Tally,
  seat: Seat,
): number {
  const { rules, type, players } = log.header;
  const against = players[opponentOf(seat)].kind === "bot" ? "bot" : "player";
  if (task.deck && task.deck !== tally.types[seat]) return 0;
  if (task.rules && task.rules !== rules.name) return 0;
  if (task.match && task.match !== type) return 0;
  if (task.against && task.against !== against) return 0;
  if (task.count === "matches") return 1;
  if (task.count === "wins") return result.winner === seat ? 1 : 0;
  return tally.deeds[seat][task.count];
}
