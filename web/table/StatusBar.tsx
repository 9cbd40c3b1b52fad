// The bar between the two sides: the stadium, the prompt and the number of spectators.
import type { ReactNode } from "react";
import type { HeldPiece } from "../match/playable-moves.ts";
import { question, ruleOf } from "../match/question.ts";
import { Icon } from "../ui/Icon.tsx";
import { useSlow } from "../ui/useSlow.ts";
import { CardPicture } from "./CardPicture.tsx";
import type { Choice } from "./choice.ts";
import { nextStep, useTable } from "./model.ts";
import { resultSentence } from "./ResultPanel.tsx";

export function StatusBar() {
  return (
    <section className="strip" aria-label="What is going on">
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
  const words = spectators === 1 ? "1 spectator" : `${spectators} spectators`;
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
      aria-label="Turn the table round"
      title="Turn the table round (F)"
      aria-keyshortcuts="f"
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
      aria-label={usable ? `Use the stadium ${name}` : `Stadium: ${name}`}
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
    return (
      <Line strong={!live}>{live ? "The match is over." : resultSentence(view.result, you, nameOf)}</Line>
    );
  }
  if (slow) return <Line busy>Waiting for the server…</Line>;

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
            Play
          </button>
        )}
        <button type="button" className="button button--quiet" onClick={() => table.hold(null)}>
          Put back
        </button>
      </>
    );
  }
  if (view.decision) return <Line busy>{`${nameOf(view.decision.seat)} is choosing…`}</Line>;
  if (view.phase === "setup") return <Line busy>Setting up…</Line>;
  if (state.replaying) return <Line busy>Shown again: S skips it</Line>;
  if (me !== null && view.current === me) return <Line strong>{TURN_HINTS[nextStep(table) ?? "wait"]}</Line>;
  if (you !== null && view.current === you) return <Line strong>Your turn</Line>;
  return <Line busy>{`${nameOf(view.current)}'s turn`}</Line>;
}

const TURN_HINTS = {
  attach: "Your turn: attach energy, play cards, attack",
  attack: "Your turn: attack, or play more cards first",
  endTurn: "Your turn: play cards, or end it",
  wait: "Your turn",
};

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
          {choice.picks.length} of {decision.max} chosen
        </p>
      )}
    </>
  );
}

/** The card itself lies in the reader, with its text. */
function heldText(from: HeldPiece["from"], name: string, targeted: boolean): string {
  if (from === "active") return `${name} retreats: choose who takes its place`;
  if (from === "energyZone") return `${name}: choose who gets it`;
  return targeted ? "Choose a Mantimon for it" : "Play it?";
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
          Take back
        </button>
      )}
    </>
  );
}

function Stop({ onStop }: { onStop(): void }) {
  return (
    <button type="button" className="button button--brass" data-testid="stop" onClick={onStop}>
      None
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
        else explain(sending ? "One moment." : `Choose ${missing} more.`);
      }}
    >
      {picks.length === 0 && enough ? "None" : "Done"}
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
