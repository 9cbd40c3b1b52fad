// The result of the match, and what to do next.
import type { ReactNode } from "react";
import { opponentOf, type Result, type Seat } from "../../engine/index.ts";
import { attackTitle, summarize } from "../match/summary.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { scored, useTable } from "./model.ts";
import { PointsPlot } from "./PointsPlot.tsx";
import { RematchButton, RematchStatus } from "./Rematch.tsx";

interface ResultPanelProps {
  /** What the match has brought. */
  outcome?: ReactNode;
  /** Opens the rematch, if there is one. */
  onFollow?: () => void;
  onReplay?: () => void;
  /** Leaves the table to be looked at. */
  onClose(): void;
}

/** It lies at the edge and dims nothing: the last point stays in sight. */
export function ResultPanel({ outcome, onFollow, onReplay, onClose }: ResultPanelProps) {
  const { view, you, nameOf, leave, open } = useTable();
  const result = view.result!;
  const { title, mood } = verdict(result, you, nameOf);
  return (
    <Dialog title={title} kind="sheet" modal={false} onClose={onClose} testId="result">
      {outcome}
      <div className={`result result--${mood}`} data-winner={result.winner}>
        <p>
          {resultSentence(result, you, nameOf)} {t("result.after", { count: view.turn })}
        </p>
        <Numbers />
      </div>
      <div className="result__more">
        <button type="button" className="button button--quiet" onClick={() => open({ show: "log" })}>
          {t("table.whatHappened")}
        </button>
        {onReplay && (
          <button type="button" className="button button--quiet" data-testid="replay" onClick={onReplay}>
            <Icon name="eye" /> {t("result.replay")}
          </button>
        )}
      </div>
      <RematchStatus />
      <div className="dialog__actions">
        <button type="button" className="button" data-testid="home" onClick={leave}>
          {t("result.home")}
        </button>
        <RematchButton onFollow={onFollow} />
      </div>
    </Dialog>
  );
}

/** The match in numbers: points over the turns, damage, knock-outs, the best attack. */
function Numbers() {
  const { state, view, rules, pool, bottom, nameOf } = useTable();
  const summary = summarize(state.marks, view.turn);
  const seats: Seat[] = [bottom, opponentOf(bottom)];
  const rows: [string, [number, number]][] = [
    [
      rules.win.by === "points" ? t("result.pointsRow") : t("result.prizesRow"),
      [scored(view, rules, 0), scored(view, rules, 1)],
    ],
    [t("result.knockOuts"), summary.knockOuts],
    [t("result.damage"), summary.damage],
  ];
  return (
    <>
      <table className="numbers" data-testid="numbers">
        <thead>
          <tr>
            <td />
            {seats.map((seat) => (
              <th key={seat} scope="col" data-side={seat === bottom ? "near" : "far"}>
                {nameOf(seat)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {seats.map((seat) => (
                <td key={seat}>{values[seat]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {view.turn > 1 && <PointsPlot summary={summary} target={rules.win.target} />}
      {summary.best && (
        <p className="result__best">
          {t("result.best", {
            attack: attackTitle(summary.best.card, summary.best.attack, pool),
            amount: summary.best.amount,
            name: nameOf(summary.best.seat),
          })}
        </p>
      )}
    </>
  );
}

/** The result in a sentence. */
export function resultSentence(result: Result, you: Seat | null, nameOf: (seat: Seat) => string): string {
  const name = (seat: Seat) => (seat === you ? t("result.you") : nameOf(seat));
  const { winner, reason } = result;
  const names = winner === -1 ? {} : { winner: name(winner), loser: name(opponentOf(winner)) };
  const sentence = t(`result.${reason}`, names);
  return sentence[0].toUpperCase() + sentence.slice(1);
}

function verdict(result: Result, me: number | null, nameOf: (seat: 0 | 1) => string) {
  if (result.winner === -1) return { title: t("result.tie"), mood: "tie" };
  if (me === null) return { title: t("result.wins", { name: nameOf(result.winner) }), mood: "won" };
  return result.winner === me
    ? { title: t("result.win"), mood: "won" }
    : { title: t("result.lose"), mood: "lost" };
}
