// The opponent's hand, where everyone may see it: in replays with open hands.
import type { CSSProperties } from "react";
import { opponentOf } from "../../engine/index.ts";
import { describeCard } from "../match/describe.ts";
import { withCopies } from "../match/playable-moves.ts";
import { t } from "../text/index.ts";
import { CardPicture } from "./CardPicture.tsx";
import { useInspect } from "./gestures.ts";
import { useTable } from "./model.ts";

export function OpponentHand() {
  const { view, bottom, nameOf } = useTable();
  const seat = opponentOf(bottom);
  const { hand } = view.players[seat];
  return (
    <section
      className="farhand"
      aria-label={t("table.handOf", { name: nameOf(seat), count: hand.length })}
      style={{ "--cards": Math.max(1, hand.length) } as CSSProperties}
      data-spot={`hand-${seat}`}
      data-testid="far-hand"
    >
      {withCopies(hand).map(({ card, copy }) => (
        <FarCard key={`${card}-${copy}`} card={card} />
      ))}
    </section>
  );
}

function FarCard({ card }: { card: number }) {
  const { pool, inspect, bottom } = useTable();
  const gestures = useInspect({ card, mon: null });
  return (
    <button
      type="button"
      className="farhand__card"
      data-card={card}
      aria-label={describeCard(pool.cards[card])}
      onClick={() => inspect({ card, mon: null })}
      {...gestures}
    >
      <CardPicture card={card} kind="hand" seat={opponentOf(bottom)} />
    </button>
  );
}
