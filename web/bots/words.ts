// The words of hints and reviews: moves, and the reasons for them.
import type { Move, Pool, Seat, View } from "../../engine/index.ts";
import type { Advice } from "../../engine/search/advice.ts";
import type { Reason } from "../../engine/search/reasons.ts";
import { attackName, findMon, monName, topCard } from "../match/game-log.ts";
import { optionLabel } from "../match/question.ts";
import { formatPercent, t } from "../text/index.ts";

/** A move of `seat`, as advice. @param view before the move */
export function moveWords(move: Move, view: View, pool: Pool, seat: Seat): string {
  const mon = (id: number) => monName(findMon(view, id), pool);
  const name = (card: number) => pool.cards[card].name;
  switch (move.type) {
    case "attach":
      return t("advised.attach", { card: name(move.card), mon: mon(move.on) });
    case "play":
      if (move.on !== -1) return t("advised.playOn", { card: name(move.card), mon: mon(move.on) });
      return t(pool.info[move.card].kind === "mantimon" ? "advised.bench" : "advised.play", {
        card: name(move.card),
      });
    case "evolve":
      return t("advised.evolve", { card: name(move.card), mon: mon(move.on) });
    case "ability":
      return t("advised.ability", { mon: mon(move.mon) });
    case "stadium":
      return t("advised.stadium", { card: name(view.stadium.card) });
    case "retreat":
      return t("advised.retreat", { mon: mon(move.to) });
    case "attack": {
      const { active } = view.players[seat];
      return t("advised.attack", { name: attackName(active ? topCard(active) : -1, move.index, pool) });
    }
    case "endTurn":
      return t("advised.endTurn");
    case "choose":
      return t("advised.choose", { name: optionName(move.option, view, pool) });
    case "stop":
      return t("advised.stop");
    case "cancel":
      return t("advised.cancel");
  }
}

function optionName(option: number, view: View, pool: Pool): string {
  const decision = view.decision!;
  if (decision.kind === "mantimon") return monName(findMon(view, decision.options[option]), pool);
  return optionLabel(decision, option, view, pool);
}

/** The reasons for a move, each a sentence. */
export function reasonWords({ now, later }: Pick<Advice, "now" | "later">): string[] {
  return [...now.map(words), ...later.map((reason) => t("because.later", { reason: words(reason) }))];
}

function words(reason: Reason): string {
  if (reason.feature === "win") return t("because.win");
  return t(`because.${reason.whose}.${reason.feature}`);
}

/** A chance of winning. It is never told to be certain before the end. */
export const chanceWords = (chance: number): string =>
  formatPercent(Math.max(0.01, Math.min(0.99, chance)), 0);
