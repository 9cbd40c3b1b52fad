// Effects on statuses.

import { isActive, statusBit } from "../board.ts";
import { gainStatus, loseStatuses } from "../in-play.ts";
import { isImmune } from "../modifiers.ts";
import { affectedTargets, targetsOf } from "../targets.ts";
import type { Handlers } from "./handler.ts";

export const statusHandlers: Handlers<"status" | "cure"> = {
  status(game, frame, effect) {
    const targets = affectedTargets(game, frame, effect.to, (mon) => isActive(game, mon));
    if (targets === null) return false;
    frame.last = 0;
    for (const mon of targets) {
      if (!isImmune(game, mon, effect.status) && gainStatus(game, mon, effect.status)) frame.last++;
    }
    return true;
  },

  cure(game, frame, effect) {
    const bits = effect.status === undefined ? -1 : statusBit(effect.status);
    const targets = targetsOf(game, frame, effect.target, (mon) => (mon.statuses & bits) !== 0);
    if (targets === null) return false;
    frame.last = targets.filter((mon) => (mon.statuses & bits) !== 0).length;
    for (const mon of targets) loseStatuses(game, mon, bits);
    return true;
  },
};
