// A panel for decisions that are not made on the table: cards of a pile, energy, options, numbers.
import type { Pool } from "../../engine/index.ts";
import { faceUrl, textOf } from "../content.ts";
import { describeCard } from "../match/describe.ts";
import { answerWith, withCopies } from "../match/playable-moves.ts";
import { optionLabel, question } from "../match/question.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useInspect } from "./gestures.ts";
import { useTable } from "./model.ts";
import { Answers } from "./StatusBar.tsx";

export function Picker({ onLook }: { onLook(): void }) {
  const { view, pool, open } = useTable();
  const decision = view.decision!;
  const pictures = decision.kind === "card" || decision.kind === "energy";
  return (
    <Dialog title={question(decision, view, pool)} kind="sheet" modal={false} testId="picker">
      {decision.card !== -1 && <p className="picker__help">{cardRule(pool, decision.card)}</p>}
      {decision.max > 1 && (
        <p className="picker__count" aria-live="polite">
          {decision.picked.length} of {decision.max} chosen
        </p>
      )}
      {pictures ? <Pictures /> : <Words />}
      <div className="dialog__actions">
        <button
          type="button"
          className="button button--quiet dock__icon picker__menu"
          aria-label="Menu"
          onClick={() => open({ show: "menu" })}
        >
          <Icon name="menu" />
        </button>
        <button type="button" className="button button--quiet" onClick={onLook}>
          Look at the table
        </button>
        <Answers />
      </div>
    </Dialog>
  );
}

/** The text of the card that asks, if it is short. */
function cardRule(pool: Pool, card: number): string {
  const { text, ability } = textOf(pool, card);
  return pool.cards[card].kind === "mantimon" ? (ability?.text ?? "") : text;
}

function Pictures() {
  const { view, playable } = useTable();
  const decision = view.decision!;
  return (
    <ul className="picker__cards">
      {withCopies(decision.options).map(({ card, copy }) => {
        const { picked, move } = answerWith(decision, playable, card, copy);
        const order =
          decision.ordered && picked
            ? decision.picked.findIndex((at) => decision.options[at] === card) + 1
            : 0;
        return (
          <li key={`${card}-${copy}`}>
            <PickCard card={card} picked={picked} order={order} move={move} />
          </li>
        );
      })}
    </ul>
  );
}

interface PickCardProps {
  card: number;
  picked: boolean;
  /** Position in the chosen order, from 1; 0 if the order does not matter. */
  order: number;
  move: ReturnType<typeof answerWith>["move"];
}

function PickCard({ card, picked, order, move }: PickCardProps) {
  const { pool, act, explain } = useTable();
  const gestures = useInspect({ card, mon: null });
  return (
    <button
      type="button"
      className="pick"
      data-legal={move !== null || undefined}
      data-picked={picked || undefined}
      aria-pressed={picked}
      aria-disabled={move === null}
      aria-label={describeCard(pool.cards[card])}
      onClick={() =>
        move ? act(move) : explain(picked ? "That one is chosen already." : "That one cannot be chosen.")
      }
      {...gestures}
    >
      <img src={faceUrl(pool, card)} alt="" draggable={false} />
      {order > 0 && <span className="pick__order">{order}</span>}
    </button>
  );
}

function Words() {
  const { view, pool, playable, act } = useTable();
  const decision = view.decision!;
  return (
    <ul className="picker__words">
      {decision.options.map((_, option) => {
        const move = playable.answers.get(option);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the option's name
          <li key={option}>
            <button
              type="button"
              className="button"
              data-legal={move !== undefined || undefined}
              disabled={!move}
              onClick={() => act(move!)}
            >
              {optionLabel(decision, option, view, pool)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
