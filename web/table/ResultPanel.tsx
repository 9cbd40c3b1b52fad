// How the match ended, and what next.
import type { EndReason, Result } from "../../engine/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
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

/** @param props.onFollow goes to the match that follows, where one may */
export function ResultPanel({ onFollow }: { onFollow?: () => void }) {
  const { view, me, nameOf, leave, open } = useTable();
  const result = view.result!;
  const { title, mood } = verdict(result, me, nameOf);
  const winner = result.winner === -1 ? "" : result.winner === me ? "you" : nameOf(result.winner);
  const loser =
    result.winner === -1 ? "" : 1 - result.winner === me ? "you" : nameOf(result.winner === 0 ? 1 : 0);
  const sentence = REASONS[result.reason](winner, loser);
  return (
    <Dialog title={title} testId="result">
      <div className={`result result--${mood}`} data-winner={result.winner}>
        <span className="result__medal" aria-hidden="true" />
        <p>{sentence[0].toUpperCase() + sentence.slice(1)}</p>
        <p className="result__turns">
          After {view.turn} {view.turn === 1 ? "turn" : "turns"}.
        </p>
      </div>
      <RematchStatus />
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={() => open({ show: "log" })}>
          What happened
        </button>
        <button type="button" className="button" data-testid="home" onClick={leave}>
          Home
        </button>
        <RematchButton onFollow={onFollow} />
      </div>
    </Dialog>
  );
}

function verdict(result: Result, me: number | null, nameOf: (seat: 0 | 1) => string) {
  if (result.winner === -1) return { title: "A tie", mood: "tie" };
  if (me === null) return { title: `${nameOf(result.winner)} wins`, mood: "won" };
  return result.winner === me ? { title: "You win!", mood: "won" } : { title: "You lose", mood: "lost" };
}
