import { describeCard } from "../match/describe.ts";
import { optionOf, withCopies } from "../match/playable-moves.ts";
import { optionLabel, question, ruleOf } from "../match/question.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { CardPicture } from "./CardPicture.tsx";
import { useInspect } from "./gestures.ts";
import { answerTo, useTable, whyNotOption } from "./model.ts";
import { Answers } from "./StatusBar.tsx";

export function Picker({ onLook }: { onLook(): void }) {
  const { view, pool, open, choice } = useTable();
  const decision = view.decision!;
  const pictures = decision.kind === "card" || decision.kind === "energy";
  return (
    <Dialog title={question(decision, view, pool)} kind="sheet" modal={false} testId="picker">
      <p className="picker__help">{ruleOf(decision, pool)}</p>
      {decision.max > 1 && (
        <p className="picker__count" aria-live="polite">
          {t("table.chosen", { count: (choice?.picks ?? decision.picked).length, max: decision.max })}
        </p>
      )}
      {pictures ? <Pictures /> : <Words />}
      <div className="dialog__actions">
        <button
          type="button"
          className="button button--quiet dock__icon picker__menu"
          aria-label={t("table.menu")}
          onClick={() => open({ show: "menu" })}
        >
          <Icon name="menu" />
        </button>
        <button type="button" className="button button--quiet" onClick={onLook}>
          {t("table.lookAtTable")}
        </button>
        <Answers />
      </div>
    </Dialog>
  );
}

function Pictures() {
  const { view } = useTable();
  const decision = view.decision!;
  return (
    <ul className="picker__cards">
      {withCopies(decision.options).map(({ card, copy }) => (
        <li key={`${card}-${copy}`}>
          <PickCard card={card} option={optionOf(decision, card, copy)} />
        </li>
      ))}
    </ul>
  );
}

function PickCard({ card, option }: { card: number; option: number }) {
  const table = useTable();
  const { pool, explain } = table;
  const { picked, order, choose } = answerTo(table, option);
  const gestures = useInspect({ card, mon: null });
  return (
    <button
      type="button"
      className="pick"
      data-legal={(choose !== null && !picked) || undefined}
      data-picked={picked || undefined}
      aria-pressed={picked}
      aria-disabled={choose === null}
      aria-label={describeCard(pool.cards[card])}
      onClick={() => (choose ? choose() : explain(whyNotOption(table, option)))}
      {...gestures}
    >
      <CardPicture card={card} kind="hand" />
      {order > 0 && <span className="pick__order">{order}</span>}
    </button>
  );
}

function Words() {
  const table = useTable();
  const { view, pool } = table;
  const decision = view.decision!;
  return (
    <ul className="picker__words">
      {decision.options.map((_, option) => {
        const { picked, choose } = answerTo(table, option);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the option's name
          <li key={option}>
            <button
              type="button"
              className="button"
              data-legal={(choose !== null && !picked) || undefined}
              data-picked={picked || undefined}
              aria-pressed={table.choice ? picked : undefined}
              aria-disabled={!choose}
              onClick={() => (choose ? choose() : table.explain(whyNotOption(table, option)))}
            >
              {optionLabel(decision, option, view, pool)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
