// The wording of notices: draw offers and time running out.
import { opponentOf, type Seat } from "../../engine/index.ts";
import type { ServerMessages } from "../../rooms/match/server-messages.ts";
import { t } from "../text/index.ts";
import type { MatchState, Notice } from "./match-store.ts";

type Told = Omit<Notice, "id">;

const nameOf = ({ players }: MatchState, seat: Seat) =>
  players[seat].name || t("table.player", { number: seat + 1 });

/** Null for the opponent's offer, which is shown in a panel of its own. */
export function drawNotice({ seat, what }: ServerMessages["draw"], state: MatchState): Told | null {
  const mine = seat === state.seat;
  const watching = state.seat === -1;
  const name = nameOf(state, seat);
  const other = nameOf(state, opponentOf(seat));
  switch (what) {
    case "offered":
      if (mine) return { tone: "plain", text: t("notice.youOffer", { name: other }) };
      return watching ? { tone: "plain", text: t("notice.offers", { name }) } : null;
    case "declined":
      if (mine || watching) return { tone: "plain", text: t("notice.declines", { name: other }) };
      return { tone: "plain", text: t("notice.youDecline") };
    case "lapsed":
      return { tone: "plain", text: mine ? t("notice.yourOfferLapsed") : t("notice.offerLapsed", { name }) };
  }
}

/** Null for the opponent's time, which their clock shows. */
export function clockNotice({ seat, left }: ServerMessages["clock"], state: MatchState): Told | null {
  const seconds = Math.max(1, Math.round(left / 1000));
  return seat === state.seat ? { tone: "alarm", text: t("notice.secondsLeft", { count: seconds }) } : null;
}
