// Effects that move something from some Mantimon to others. A donor counts only if there is a receiver, and the
// reverse.

import type { EffectContext, Prospect } from "../context.ts";
import type { Target } from "../language.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, candidates, hasCandidate, ifChosen, isChoice, reach } from "../targets.ts";
import { didNothing } from "./effect.ts";

export interface Transfer {
  from: Target;
  to: Target;
  /** Whether something could go from one Mantimon to another, by what the text then knows. */
  goes(from: Mon, to: Mon, then: EffectContext): boolean;
  /** Whether "prevent all effects of attacks" protects receivers, as it does donors. */
  isPreventableThere: boolean;
}

function aimsOf(game: Game, context: EffectContext, transfer: Transfer): { from: Aim; to: Aim } {
  const { from, to, goes } = transfer;
  const giving: Aim = { target: from, fits: () => true, isPreventable: true };
  const taking: Aim = { target: to, fits: () => true, isPreventable: transfer.isPreventableThere };
  const donors = candidates(game, context, giving);
  // A choice of donors sets "chosen" to the donors themselves.
  const receivers = isChoice(from) && to === "chosen" ? [] : candidates(game, context, taking);
  return {
    from: {
      ...giving,
      fits: (donor, known) =>
        receivers.some((receiver) =>
          goes(donor, receiver, isChoice(to) ? ifChosen(known, to, receiver, receivers) : known),
        ),
    },
    to: {
      ...taking,
      fits: (receiver, known) =>
        donors.some((donor) =>
          goes(
            donor,
            receiver,
            isChoice(from) && !isChoice(to) ? ifChosen(known, from, donor, donors) : known,
          ),
        ),
    },
  };
}

export function transferIsPossible(game: Game, prospect: Prospect, transfer: Transfer): boolean {
  const { from } = aimsOf(game, prospect, transfer);
  return hasCandidate(game, prospect, from) || didNothing(prospect, transfer.from, transfer.to);
}

/** The donors and the receivers. Null: a question is open. */
export function reachBoth(
  game: Game,
  frame: Frame,
  transfer: Transfer,
): { donors: Mon[]; receivers: Mon[] } | null {
  const aims = aimsOf(game, frame, transfer);
  const from = reach(game, frame, aims.from);
  if (from === null) return null;
  const donors = [...new Set(from)];
  // Without donors nothing is picked at random, so that no protection is reported.
  if (donors.length === 0 && !isChoice(transfer.to)) return { donors, receivers: [] };
  const fits = (mon: Mon, known: EffectContext): boolean =>
    donors.some((donor) => transfer.goes(donor, mon, known));
  const to = reach(game, frame, { ...aims.to, fits });
  return to === null ? null : { donors, receivers: [...new Set(to)] };
}
