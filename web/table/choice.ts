// Collects the picks of a decision that asks for several, and sends them one by one.
import { useEffect, useState } from "react";
import type { DecisionView, Move } from "../../engine/index.ts";
import { collectsPicks, isEnough, nextAnswer, type Picks, sameDecision, togglePick } from "../match/picks.ts";

export interface Choice {
  picks: Picks;
  /** As many are chosen as have to be. */
  enough: boolean;
  /** The picks are on their way to the server. */
  sending: boolean;
  toggle(option: number): void;
  done(): void;
}

interface Draft {
  decision: DecisionView;
  picks: Picks;
  /** Number of picks that the game had when the latest was sent; null while they are still being chosen. */
  sent: number | null;
}

/**
 * @param decision my open decision, or null
 * @param moves my legal moves; empty while something is under way
 * @param send makes a move; false if it was refused
 */
export function useChoice(
  decision: DecisionView | null,
  moves: Move[],
  send: (move: Move) => Promise<boolean>,
): Choice | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  const asked = decision !== null && collectsPicks(decision) ? decision : null;
  const current = asked && draft && continues(draft, asked) ? draft : null;
  const picks = current?.picks ?? asked?.picked ?? [];
  const sending = current !== null && current.sent !== null;

  useEffect(() => {
    if (!asked) setDraft(null);
  }, [asked]);
  useEffect(() => {
    if (!sending || !asked || moves.length === 0) return;
    const move = nextAnswer(asked, picks, moves);
    if (move === null || move.type === "stop") setDraft(null);
    else setDraft({ decision: asked, picks, sent: asked.picked.length });
    if (move) void send(move).then((accepted) => accepted || setDraft(null));
  }, [sending, asked, picks, moves, send]);

  if (!asked) return null;
  return {
    picks,
    sending,
    enough: isEnough(asked, picks),
    toggle: (option) => setDraft({ decision: asked, picks: togglePick(asked, picks, option), sent: null }),
    done: () => setDraft({ decision: asked, picks, sent: 0 }),
  };
}

/** A decision with fewer picks than before is another one that asks the same. */
function continues({ decision, sent }: Draft, open: DecisionView): boolean {
  return sameDecision(decision, open) && open.picked.length >= (sent ?? 0);
}
