// The result of the match, and what to do next.
import { type EndReason, opponentOf, type Result, type Seat } from "../../engine/index.ts";
import { attackTitle, summarize } from "../match/summary.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useTable } from "./model.ts";
import { PointsPlot } from "./PointsPlot.tsx";
import { RematchButton, RematchStatus } from "./Rematch.tsx";

const REASONS: Record<EndReason, (winner: string, loser: string) => string> = {
  points: (winner) => `${winner} scored the points to win.`,
  prizes: (winner) => `${winner} took the last prize card.`,
  noMantimon: (_, loser) => `${loser} had no Mantimon left in play.`,
  deckOut: (_, loser) => `${loser} had no card left to draw.`,
  turnLimit: () => "The last turn is over.",
  effect: (winner) => `A card made ${winner} win.`,
  concede: (_, loser) => `${loser} conceded.`,
  timeout: (_, loser) => `${loser} ran out of time.`,
  abandoned: (_, loser) => `${loser} left the match.`,
  agreedDraw: () => "Both players agreed on a draw.",
};

interface ResultPanelProps {
  /** Opens the rematch, if there is one. */
  onFollow?: () => void;
  onReplay?: () => void;
  /** Leaves the table to be looked at. */
  onClose(): void;
}

/** It lies at the edge and dims nothing: the last point stays in sight. */
export function ResultPanel({ onFollow, onReplay, onClose }: ResultPanelProps) {
  const { view, you, nameOf, leave, open } = useTable();
  const result = view.result!;
  const { title, mood } = verdict(result, you, nameOf);
  return (
    <Dialog title={title} kind="sheet" modal={false} onClose={onClose} testId="result">
      <div className={`result result--${mood}`} data-winner={result.winner}>
        <p>
          {resultSentence(result, you, nameOf)} After {view.turn} {view.turn === 1 ? "turn" : "turns"}.
        </p>
        <Numbers />
      </div>
      <RematchStatus />
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={() => open({ show: "log" })}>
          What happened
        </button>
        {onReplay && (
          <button type="button" className="button button--quiet" data-testid="replay" onClick={onReplay}>
            <Icon name="eye" /> Replay
          </button>
        )}
        <button type="button" className="button" data-testid="home" onClick={leave}>
          Home
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
    [rules.win.by === "points" ? "Points" : "Prizes", [scored(0), scored(1)]],
    ["Knocked out", summary.knockOuts],
    ["Damage of attacks", summary.damage],
  ];
  function scored(seat: Seat): number {
    const { points, prizes } = view.players[seat];
    return rules.win.by === "points" ? points : rules.win.target - prizes;
  }
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
          Best attack: {attackTitle(summary.best.card, summary.best.attack, pool)}, {summary.best.amount}{" "}
          damage ({nameOf(summary.best.seat)})
        </p>
      )}
    </>
  );
}

/** The result in a sentence. */
export function resultSentence(result: Result, you: Seat | null, nameOf: (seat: Seat) => string): string {
  const name = (seat: Seat) => (seat === you ? "you" : nameOf(seat));
  const { winner, reason } = result;
  const sentence =
    winner === -1 ? REASONS[reason]("", "") : REASONS[reason](name(winner), name(opponentOf(winner)));
  return sentence[0].toUpperCase() + sentence.slice(1);
}

function verdict(result: Result, me: number | null, nameOf: (seat: 0 | 1) => string) {
  if (result.winner === -1) return { title: "A tie", mood: "tie" };
  if (me === null) return { title: `${nameOf(result.winner)} wins`, mood: "won" };
  return result.winner === me ? { title: "You win!", mood: "won" } : { title: "You lose", mood: "lost" };
}
