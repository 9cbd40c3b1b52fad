// The result of the match, and what to do next.
import { type EndReason, opponentOf, type Result, type Seat } from "../../engine/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useTable } from "./model.ts";
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
}

export function ResultPanel({ onFollow, onReplay }: ResultPanelProps) {
  const { view, me, nameOf, leave, open } = useTable();
  const result = view.result!;
  const { title, mood } = verdict(result, me, nameOf);
  return (
    <Dialog title={title} testId="result">
      <div className={`result result--${mood}`} data-winner={result.winner}>
        <span className="result__medal" aria-hidden="true" />
        <p>{resultSentence(result, me, nameOf)}</p>
        <p className="result__turns">
          After {view.turn} {view.turn === 1 ? "turn" : "turns"}.
        </p>
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

/** The result in a sentence. */
export function resultSentence(result: Result, me: Seat | null, nameOf: (seat: Seat) => string): string {
  const name = (seat: Seat) => (seat === me ? "you" : nameOf(seat));
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
