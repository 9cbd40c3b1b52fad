// The hand: cards that are clicked, dragged or selected with the arrow keys.

import type { CSSProperties } from "react";
import { wornStyles } from "../cosmetics/drawings.ts";
import { advice } from "../match/advice.ts";
import { describeCard } from "../match/describe.ts";
import { optionOf, targetsOf, withCopies } from "../match/playable-moves.ts";
import { t } from "../text/index.ts";
import { CardPicture } from "./CardPicture.tsx";
import { useDrag } from "./drag.ts";
import { useInspect } from "./gestures.ts";
import { answerTo, type TableModel, useTable, whyNotHere, whyNotOption } from "./model.ts";

export function Hand() {
  const { view, me, bottom, nameOf, wornBy } = useTable();
  const { hand } = view.players[bottom];
  return (
    <section
      className="hand"
      aria-label={
        me === null
          ? t("table.handOf", { name: nameOf(bottom), count: hand.length })
          : t("table.yourHand", { count: hand.length })
      }
      style={{ "--cards": Math.max(1, hand.length), ...wornStyles(wornBy(bottom)) } as CSSProperties}
      data-spot={`hand-${bottom}`}
      data-drop="hand"
      data-testid="hand"
    >
      {withCopies(hand).map(({ card, copy }, at) => {
        const style = { "--at": at } as CSSProperties;
        return card === -1 ? (
          <span key={`hidden-${copy}`} className="handcard handcard--hidden" style={style}>
            <span className="cardback" />
          </span>
        ) : (
          <HandCard key={`${card}-${copy}`} card={card} copy={copy} style={style} />
        );
      })}
    </section>
  );
}

function HandCard({ card, copy, style }: { card: number; copy: number; style: CSSProperties }) {
  const table = useTable();
  const { pool, playable, held, view, answering } = table;
  const asked = answering === "hand";
  const option = asked ? optionOf(view.decision!, card, copy) : -1;
  const answer = asked ? answerTo(table, option) : { picked: false, choose: null };
  const canPlay = !asked && playable.hand.has(card);
  const isHeld = held?.from === "hand" && held.card === card && held.copy === copy;
  const inspect = useInspect({ card, mon: null });
  const drag = useDrag({
    held: { from: "hand", card, copy },
    able: canPlay,
    onDrop: (target) => drop(table, card, target),
  });

  const onClick = () => {
    if (answer.choose) answer.choose();
    else if (isHeld && table.targets.plain) table.act(table.targets.plain);
    else if (isHeld) table.hold(null);
    else if (canPlay) table.hold({ from: "hand", card, copy });
    else refuse(table, card, option);
  };

  return (
    <button
      type="button"
      className="handcard"
      style={style}
      data-testid={`hand-${card}`}
      data-legal={(answer.choose !== null && !answer.picked) || canPlay || undefined}
      data-held={isHeld || undefined}
      data-picked={answer.picked || undefined}
      data-card={card}
      aria-label={describeCard(pool.cards[card])}
      aria-disabled={table.situation !== null && !canPlay && answer.choose === null}
      aria-pressed={isHeld || answer.picked || undefined}
      onClick={onClick}
      onContextMenu={inspect.onContextMenu}
      onKeyDown={inspect.onKeyDown}
      onPointerDown={(event) => {
        inspect.onPointerDown(event);
        drag.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        inspect.onPointerMove(event);
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => {
        inspect.onPointerUp();
        drag.onPointerUp(event);
      }}
      onPointerCancel={() => {
        inspect.onPointerCancel();
        drag.onPointerCancel();
      }}
      onClickCapture={(event) => {
        inspect.onClickCapture(event);
        drag.onClickCapture(event);
      }}
    >
      <CardPicture card={card} kind="hand" seat={table.bottom} />
    </button>
  );
}

/** Drops a card: onto a Mantimon if it needs a target, else anywhere outside the hand. */
function drop(table: TableModel, card: number, target: string | null): void {
  const { playable, act, hold, explain } = table;
  const { on, plain } = targetsOf(playable, { from: "hand", card });
  const move = (target?.startsWith("mon-") && on.get(Number(target.slice(4)))) || plain;
  if (target === null || target === "hand") hold(null);
  else if (move) act(move);
  else explain(whyNotHere(table, card, target));
}

function refuse(table: TableModel, card: number, option: number): void {
  const { hold, explain, situation, answering, inspect, lift } = table;
  hold(null);
  if (situation === null) inspect({ card, mon: null });
  else if (answering === "hand") explain(whyNotOption(table, option));
  else lift(card, advice.get().whyNotMove(situation, { type: "play", card, on: -1 }));
}
