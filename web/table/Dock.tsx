// The dock: end of turn, menu and, on wide screens, attacks and log.
import type { ReactNode } from "react";
import { opponentOf } from "../../engine/index.ts";
import { HintButton } from "../bots/HintButton.tsx";
import { delayWords } from "../match/delay.ts";
import { topCard } from "../match/game-log.ts";
import { keyOf } from "../settings/settings.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { Attacks } from "./Attacks.tsx";
import { GameLog } from "./GameLog.tsx";
import { nextStep, useTable } from "./model.ts";

interface DockProps {
  /** Reopens the decision that was closed to look at the table. */
  onLook: (() => void) | null;
  /** Reopens the result that was closed to look at the table. */
  onResult: (() => void) | null;
  /** Shown in place of the buttons. */
  controls?: ReactNode;
}

export function Dock({ onLook, onResult, controls }: DockProps) {
  const { me, view, pool } = useTable();
  const active = me === null ? null : view.players[me].active;
  return (
    <aside className="dock" aria-label={t("table.actions")}>
      <div className="dock__log">
        <h2 className="dock__title">{t("table.whatHappened")}</h2>
        <GameLog />
      </div>
      {active && (
        <div className="dock__attacks">
          <h2 className="dock__title">{pool.cards[topCard(active)]?.name}</h2>
          <Attacks />
        </div>
      )}
      {controls ?? <Buttons onLook={onLook} onResult={onResult} />}
    </aside>
  );
}

function Buttons({ onLook, onResult }: Pick<DockProps, "onLook" | "onResult">) {
  const table = useTable();
  const { state, me, view, open, bottom, nameOf, playable } = table;
  const active = me === null ? null : view.players[me].active;
  return (
    <div className="dock__buttons">
      <button
        type="button"
        className="button button--quiet dock__icon"
        aria-label={t("table.menu")}
        onClick={() => open({ show: "menu" })}
      >
        <Icon name="menu" />
      </button>
      <button
        type="button"
        className="button button--quiet dock__icon dock__only-small"
        aria-label={t("table.whatHappened")}
        onClick={() => open({ show: "log" })}
      >
        <Icon name="log" />
      </button>
      <HintButton />
      {onLook && (
        <button type="button" className="button button--brass" data-testid="answer" onClick={onLook}>
          {t("table.answer")}
        </button>
      )}
      {onResult && (
        <button type="button" className="button button--brass" data-testid="show-result" onClick={onResult}>
          {t("table.result")}
        </button>
      )}
      {me !== null && active && (
        <button
          type="button"
          className={`button dock__only-small ${nextStep(table) === "attack" ? "button--brass" : ""}`}
          aria-keyshortcuts="1"
          data-testid="open-attacks"
          data-legal={playable.attacks.size > 0 || undefined}
          onClick={() => open({ show: "attacks" })}
        >
          <Icon name="swords" /> {t("table.attack")}
        </button>
      )}
      {me === null ? (
        <p className="dock__watching">
          <span className="badge" data-testid="watching">
            <Icon name="eye" /> {t("table.watching")}
            {state.delay > 0 && <small>{t("table.later", { delay: delayWords(state.delay) })}</small>}
          </span>
          {t("table.andPlayer", { one: nameOf(bottom), other: nameOf(opponentOf(bottom)) })}
        </p>
      ) : (
        <EndTurn />
      )}
    </div>
  );
}

function EndTurn() {
  const table = useTable();
  const sensible = nextStep(table) === "endTurn";
  return (
    <button
      type="button"
      className={`button dock__end ${sensible ? "button--brass" : ""}`}
      data-testid="end-turn"
      data-legal={table.playable.endTurn !== null || undefined}
      aria-disabled={!table.playable.endTurn}
      aria-keyshortcuts={keyOf("endTurn")}
      onClick={table.endTurn}
    >
      {t("table.endTurn")}
    </button>
  );
}
