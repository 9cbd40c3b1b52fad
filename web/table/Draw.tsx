// Draws: the opponent's offer above the table, and one's own in the menu.
import { opponentOf } from "../../engine/index.ts";
import { keyOf } from "../settings/settings.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { OnTop } from "../ui/OnTop.tsx";
import { type TableModel, useTable } from "./model.ts";

/** Whether the opponent's offer is open. */
const isOffered = ({ state, me, view }: TableModel) =>
  me !== null && state.drawOffer === opponentOf(me) && view.result === null;

/** Has a row of its own above the table, so that other decisions can be made meanwhile. */
export function DrawOffer() {
  const table = useTable();
  const { state, nameOf } = table;
  const words = isOffered(table) && t("table.offersDraw", { name: nameOf(state.drawOffer as 0 | 1) });
  return (
    <>
      <div className="offer__place">
        {words && (
          <section className="offer" aria-label={t("table.offerOfDraw")} data-testid="draw-offer">
            <p className="offer__text">
              <Icon name="scales" />
              {words}
            </p>
            <DrawAnswers />
          </section>
        )}
      </div>
      <OnTop>
        <p className="sr-only" role="status">
          {words}
        </p>
      </OnTop>
    </>
  );
}

function DrawAnswers() {
  const { ask } = useTable();
  const answer = (accept: boolean) => () => ask((requests) => requests.answerDraw?.(accept));
  return (
    <>
      <button
        type="button"
        className="button button--brass"
        data-testid="accept-draw"
        aria-keyshortcuts={keyOf("draw")}
        onClick={answer(true)}
      >
        {t("table.accept")}
      </button>
      <button
        type="button"
        className="button button--quiet"
        data-testid="decline-draw"
        onClick={answer(false)}
      >
        {t("table.decline")}
      </button>
    </>
  );
}

/** Focuses the answers; false if no draw is offered. */
export function focusDrawOffer(): boolean {
  const accept = document.querySelector<HTMLElement>(".offer button");
  accept?.focus();
  return accept !== null;
}

/** The menu's entry. */
export function DrawItem() {
  const table = useTable();
  const { state, me, nameOf, ask, open, explain } = table;
  if (me === null) return null;
  if (isOffered(table)) {
    return (
      <div className="menu__draw">
        <p>{t("table.offersDraw", { name: nameOf(opponentOf(me)) })}</p>
        <DrawAnswers />
      </div>
    );
  }
  const pending = state.drawOffer === me;
  const reason = pending ? t("table.offerPending", { name: nameOf(opponentOf(me)) }) : null;
  return (
    <div className="menu__item">
      <button
        type="button"
        className="button"
        data-testid="offer-draw"
        aria-disabled={pending}
        aria-describedby="draw-reason"
        onClick={() => {
          if (reason) return explain(reason);
          open(null);
          ask((requests) => requests.offerDraw?.());
        }}
      >
        <Icon name="scales" /> {t("table.offerDraw")}
      </button>
      <p id="draw-reason" className="menu__reason">
        {reason ?? t("table.offerHelp")}
      </p>
    </div>
  );
}
