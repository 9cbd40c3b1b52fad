// The experience that a finished match brings its players, in the transaction of its history.
import type { BattlePass } from "../../cards/battle-pass.ts";
import { opponentOf } from "../../engine/index.ts";
import { endOf } from "../matches/action-log.ts";
import type { Consequence } from "../matches/history.ts";
import { userSeats } from "../matches/tally.ts";
import type { QuestCompleted } from "../quests/service.ts";
import { lockUser } from "../users/lock.ts";
import { addExperience } from "./service.ts";

/** @param minTurns matches that end before this turn do not count: nobody gains by giving up at once. */
export function passConsequence(pass: BattlePass, minTurns: number): Consequence {
  return async (tx, { log, result, turns }) => {
    if (turns < minTurns) return;
    const { players } = log.header;
    const seats = userSeats(log).map((seat) => ({ seat, userId: players[seat].userId! }));
    // In the order of their ids, as the ratings lock them.
    for (const { seat, userId } of seats.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))) {
      if (!(await lockUser(tx, userId))) continue;
      const bot = players[opponentOf(seat)].kind === "bot";
      const { match, win, botMatch, botWin } = pass.experience;
      const won = result.winner === seat;
      const amount = bot ? botMatch + (won ? botWin : 0) : match + (won ? win : 0);
      await addExperience(tx, pass, userId, amount, endOf(log));
    }
  };
}

/** The experience of a completed quest. */
export function passQuest(pass: BattlePass): QuestCompleted {
  const { dailyQuest, weeklyQuest } = pass.experience;
  return (tx, { userId, period }, at) =>
    addExperience(tx, pass, userId, period === "daily" ? dailyQuest : weeklyQuest, at.getTime());
}
