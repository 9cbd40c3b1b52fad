// The bar between the two sides: the stadium, the prompt and the number of spectators.
import type { ReactNode } from "react";
import type { HeldPiece } from "../match/playable-moves.ts";
import { question, ruleOf } from "../match/question.ts";
import { keyOf, shownKeyOf } from "../settings/settings.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useSlow } from "../ui/useSlow.ts";
import { CardPicture } from "./CardPicture.tsx";
import type { Choice } from "./choice.ts";
import { nextStep, useTable } from "./model.ts";
import { resultSentence } from "./ResultPanel.tsx";

export function StatusBar() {
  return (
    <section className="strip" aria-label={t("table.goingOn")}>
      <Stadium />
      <div className="strip__prompt" role="status" data-testid="prompt">
        <Prompt />
      </div>
      <div className="strip__end">
        <Spectators />
        <TurnRound />
      </div>
    </section>
  );
}

/** The number of spectators; nothing while there are none. */
function Spectators() {
  const { spectators } = useTable().state;
  if (spectators === 0) return null;
  const words = t("table.spectators", { count: spectators });
  return (
    <span className="spectators" role="img" aria-label={words} title={words} data-testid="spectators">
      <Icon name="eye" />
      {spectators}
    </span>
  );
}

/** Turns the table round, for those who do not sit at it. */
function TurnRound() {
  const { turnRound } = useTable();
  if (!turnRound) return null;
  return (
    <button
      type="button"
      className="strip__turn"
      aria-label={t("table.turnRound")}
      title={`${t("table.turnRound")} (${shownKeyOf("turnRound")})`}
      aria-keyshortcuts={keyOf("turnRound")}
      data-testid="turn-round"
      onClick={turnRound}
    >
      <Icon name="retreat" />
    </button>
  );
}

function Stadium() {
  const { view, pool, playable, inspect, act, held } = useTable();
  const { card } = view.stadium;
  if (card === -1) return <span className="stadium stadium--none" data-spot="stadium" />;
  const { name } = pool.cards[card];
  const usable = playable.stadium !== null && held === null;
  return (
    <button
      type="button"
      className="stadium"
      data-spot="stadium"
      data-card={card}
      data-legal={usable || undefined}
      aria-label={usable ? t("table.useStadium", { name }) : t("table.stadium", { name })}
      title={name}
      onClick={() => (usable ? act(playable.stadium!) : inspect({ card, mon: null }))}
    >
      <CardPicture card={card} kind="hand" />
    </button>
  );
}

function Prompt() {
  const table = useTable();
  const { view, state, me, you, pool, held, targets, answering, nameOf, live } = table;
  const slow = useSlow(state.sent !== null);
  if (view.result) {
    return <Line strong={!live}>{live ? t("prompt.over") : resultSentence(view.result, you, nameOf)}</Line>;
  }
  if (slow) return <Line busy>{t("prompt.server")}</Line>;

  if (answering) {
    return (
      <>
        <Line strong>{question(view.decision!, view, pool)}</Line>
        {answering !== "panel" && <Rule />}
        {answering !== "panel" && <Answers />}
      </>
    );
  }
  if (held) {
    const { name } = pool.cards[held.card];
    return (
      <>
        <Line strong>{heldText(held.from, name, targets.on.size > 0)}</Line>
        {targets.plain && (
          <button
            type="button"
            className="button button--brass"
            data-testid="play"
            onClick={() => table.act(targets.plain!)}
          >
            {t("prompt.play")}
          </button>
        )}
        <button type="button" className="button button--quiet" onClick={() => table.hold(null)}>
          {t("prompt.putBack")}
        </button>
      </>
    );
  }
  if (view.decision) {
    const { seat, card } = view.decision;
    const name = nameOf(seat);
    const text =
      card === -1
        ? t("prompt.choosing", { name })
        : t("prompt.choosingFor", { name, card: pool.cards[card].name });
    return <Line busy>{text}</Line>;
  }
  if (view.phase === "setup") return <Line busy>{t("prompt.settingUp")}</Line>;
  if (state.replaying) return <Line busy>{t("prompt.again", { key: shownKeyOf("skip") })}</Line>;
  if (me !== null && view.current === me)
    return <Line strong>{t(`prompt.${nextStep(table) ?? "yourTurn"}`)}</Line>;
  if (you !== null && view.current === you) return <Line strong>{t("prompt.yourTurn")}</Line>;
  return <Line busy>{t("prompt.turnOf", { name: nameOf(view.current) })}</Line>;
}

/** What the card that asks does, and how much of the answer is there. */
function Rule() {
  const { view, pool, choice } = useTable();
  const decision = view.decision!;
  const rule = ruleOf(decision, pool);
  return (
    <>
      {rule && <p className="strip__rule">{rule}</p>}
      {choice && (
        <p className="strip__count" aria-live="polite">
          {t("table.chosen", { count: choice.picks.length, max: decision.max })}
        </p>
      )}
    </>
  );
}

/** The card itself lies in the reader, with its text. */
function heldText(from: HeldPiece["from"], name: string, targeted: boolean): string {
  if (from === "active") return t("prompt.retreats", { name });
  if (from === "energyZone") return t("prompt.whoGets", { name });
  return targeted ? t("prompt.chooseFor") : t("prompt.playIt");
}

/** Buttons that finish or cancel a decision on the table. */
export function Answers() {
  const { playable, act, choice } = useTable();
  return (
    <>
      {choice ? <Done choice={choice} /> : playable.stop && <Stop onStop={() => act(playable.stop!)} />}
      {playable.cancel && (
        <button
          type="button"
          className="button button--quiet"
          data-testid="cancel"
          onClick={() => act(playable.cancel!)}
        >
          {t("prompt.takeBack")}
        </button>
      )}
    </>
  );
}

function Stop({ onStop }: { onStop(): void }) {
  return (
    <button type="button" className="button button--brass" data-testid="stop" onClick={onStop}>
      {t("prompt.none")}
    </button>
  );
}

function Done({ choice }: { choice: Choice }) {
  const { view, explain } = useTable();
  const { picks, enough, sending, done } = choice;
  const missing = view.decision!.min - picks.length;
  const ready = enough && !sending;
  return (
    <button
      type="button"
      className={`button ${ready ? "button--brass" : ""}`}
      data-testid={ready ? "stop" : "not-enough"}
      aria-disabled={!ready}
      onClick={() => {
        if (ready) done();
        else explain(sending ? t("table.oneMoment") : t("prompt.chooseMore", { count: missing }));
      }}
    >
      {picks.length === 0 && enough ? t("prompt.none") : t("prompt.done")}
    </button>
  );
}

function Line({ children, strong, busy }: { children: ReactNode; strong?: boolean; busy?: boolean }) {
  return (
    <p className="strip__line" data-strong={strong || undefined}>
      {busy && <span className="dots" aria-hidden="true" />}
      {children}
    </p>
  );
}
