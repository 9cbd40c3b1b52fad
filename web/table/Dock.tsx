// The dock: end of turn, menu and, on wide screens, attacks and log.
import type { ReactNode } from "react";
import { opponentOf } from "../../engine/index.ts";
import { delayWords } from "../match/delay.ts";
import { topCard } from "../match/game-log.ts";
import { notNow } from "../match/reasons.ts";
import { Icon } from "../ui/Icon.tsx";
import { Attacks } from "./Attacks.tsx";
import { GameLog } from "./GameLog.tsx";
import { useTable } from "./model.ts";

interface DockProps {
  /** Reopens the decision that was closed to look at the table. */
  onLook: (() => void) | null;
  /** Shown in place of the buttons. */
  controls?: ReactNode;
}

export function Dock({ onLook, controls }: DockProps) {
  const { me, view, pool } = useTable();
  const active = me === null ? null : view.players[me].active;
  return (
    <aside className="dock" aria-label="Actions">
      <div className="dock__log">
        <h2 className="dock__title">What happened</h2>
        <GameLog />
      </div>
      {active && (
        <div className="dock__attacks">
          <h2 className="dock__title">{pool.cards[topCard(active)]?.name}</h2>
          <Attacks />
        </div>
      )}
      {controls ?? <Buttons onLook={onLook} />}
    </aside>
  );
}

function Buttons({ onLook }: Pick<DockProps, "onLook">) {
  const { state, me, view, open, bottom, nameOf, playable } = useTable();
  const active = me === null ? null : view.players[me].active;
  return (
    <div className="dock__buttons">
      <button
        type="button"
        className="button button--quiet dock__icon"
        aria-label="Menu"
        onClick={() => open({ show: "menu" })}
      >
        <Icon name="menu" />
      </button>
      <button
        type="button"
        className="button button--quiet dock__icon dock__only-small"
        aria-label="What happened"
        onClick={() => open({ show: "log" })}
      >
        <Icon name="log" />
      </button>
      {onLook && (
        <button type="button" className="button button--brass" data-testid="answer" onClick={onLook}>
          Answer
        </button>
      )}
      {me !== null && active && (
        <button
          type="button"
          className="button dock__only-small"
          aria-keyshortcuts="1"
          data-testid="open-attacks"
          data-legal={playable.attacks.size > 0 || undefined}
          onClick={() => open({ show: "attacks" })}
        >
          <Icon name="swords" /> Attack
        </button>
      )}
      {me === null ? (
        <p className="dock__watching">
          <span className="badge" data-testid="watching">
            <Icon name="eye" /> Watching
            {state.delay > 0 && <small>{delayWords(state.delay)} later</small>}
          </span>
          {nameOf(bottom)} and {nameOf(opponentOf(bottom))}
        </p>
      ) : (
        <EndTurn />
      )}
    </div>
  );
}

function EndTurn() {
  const { playable, act, explain, situation } = useTable();
  const move = playable.endTurn;
  const reason = situation && notNow(situation);
  return (
    <button
      type="button"
      className={`button dock__end ${move ? "button--brass" : ""}`}
      data-testid="end-turn"
      data-legal={move !== null || undefined}
      aria-disabled={!move}
      aria-keyshortcuts="e"
      onClick={() => (move ? act(move) : explain(reason ?? "One moment."))}
    >
      End turn
    </button>
  );
}
