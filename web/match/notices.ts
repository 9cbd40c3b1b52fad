// The wording of notices: draw offers and time running out.
import { opponentOf, type Seat } from "../../engine/index.ts";
import type { ServerMessages } from "../../rooms/match/server-messages.ts";
import type { MatchState, Notice } from "./store.ts";

type Told = Omit<Notice, "id">;

const nameOf = ({ players }: MatchState, seat: Seat) => players[seat].name || `Player ${seat + 1}`;

/** Null for the opponent's offer, which is shown in a panel of its own. */
export function drawNotice({ seat, what }: ServerMessages["draw"], state: MatchState): Told | null {
  const mine = seat === state.seat;
  const watching = state.seat === -1;
  const name = nameOf(state, seat);
  const other = nameOf(state, opponentOf(seat));
  switch (what) {
    case "offered":
      if (mine) return { tone: "plain", text: `You have offered ${other} a draw.` };
      return watching ? { tone: "plain", text: `${name} offers a draw.` } : null;
    case "declined":
      if (mine || watching) return { tone: "plain", text: `${other} declines the draw.` };
      return { tone: "plain", text: "You have declined the draw." };
    case "lapsed":
      return { tone: "plain", text: `${mine ? "Your" : `${name}'s`} offer of a draw has lapsed.` };
  }
}

/** Null for the opponent's time, which their clock shows. */
export function clockNotice({ seat, left }: ServerMessages["clock"], state: MatchState): Told | null {
  const seconds = Math.max(1, Math.round(left / 1000));
  return seat === state.seat ? { tone: "alarm", text: `You have ${seconds} seconds left.` } : null;
}
