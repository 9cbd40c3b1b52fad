// The piles: deck, discard pile, prize cards, energy deck and energy zone.

import type { Seat } from "../../engine/index.ts";
import { advice } from "../match/advice.ts";
import { energyType } from "../match/describe.ts";
import { targetsOf, withCopies } from "../match/playable-moves.ts";
import { t } from "../text/index.ts";
import { TypeBead } from "../ui/TypeBead.tsx";
import { CardPicture } from "./CardPicture.tsx";
import { useDrag } from "./drag.ts";
import { useTable } from "./model.ts";

export function Piles({ seat }: { seat: Seat }) {
  const { view, rules, open } = useTable();
  const player = view.players[seat];
  const top = player.discard.at(-1);
  return (
    <div className="piles">
      <span className="pile" data-spot={`deck-${seat}`} title={t("table.deckCount", { count: player.deck })}>
        {player.deck > 0 && <span className="cardback" aria-hidden="true" />}
        <span className="pile__count" aria-hidden="true">
          {player.deck}
        </span>
        <span className="sr-only">{t("table.deckCount", { count: player.deck })}</span>
      </span>
      <button
        type="button"
        className="pile"
        data-spot={`discard-${seat}`}
        data-card={top}
        aria-label={t("table.discardCount", { count: player.discard.length })}
        onClick={() => open({ show: "discard", seat })}
      >
        {top !== undefined && <CardPicture card={top} kind="hand" seat={seat} />}
        <span className="pile__count">{player.discard.length}</span>
      </button>
      {rules.win.by === "prizes" && (
        <span
          className="pile pile--prizes"
          data-spot={`prizes-${seat}`}
          title={t("table.prizesLeft", { count: player.prizes })}
        >
          {player.prizes > 0 && <span className="cardback" aria-hidden="true" />}
          <span className="pile__count" aria-hidden="true">
            {player.prizes}
          </span>
          <span className="sr-only">{t("table.prizesLeft", { count: player.prizes })}</span>
        </span>
      )}
    </div>
  );
}

/** The energy zone as beads, and the energy deck. */
export function EnergyZone({ seat }: { seat: Seat }) {
  const { view, rules, pool, nameOf } = useTable();
  const player = view.players[seat];
  if (rules.energy.source === "hand") return <div className="zone zone--none" />;
  return (
    <section
      className="zone"
      aria-label={`${t("table.energyZone")}: ${nameOf(seat)}`}
      data-spot={`energyZone-${seat}`}
      data-drop="energyZone"
    >
      <div className="zone__beads">
        {withCopies(player.energyZone).map(({ card, copy }) => (
          <ZoneBead key={`${card}-${copy}`} card={card} copy={copy} seat={seat} />
        ))}
      </div>
      {rules.energy.source === "deck" && (
        <span
          className="zone__deck"
          data-spot={`energyDeck-${seat}`}
          title={t("table.energyDeck", { count: player.energyDeck })}
        >
          <span aria-hidden="true">{player.energyDeck}</span>
          <span className="sr-only">{t("table.energyDeck", { count: player.energyDeck })}</span>
        </span>
      )}
      {player.nextEnergy !== -1 && (
        <span
          className="zone__next"
          title={t("table.comesNext", { name: pool.cards[player.nextEnergy].name })}
        >
          {t("table.next")} <TypeBead type={energyType(pool.cards[player.nextEnergy])} />
          <span className="sr-only">{pool.cards[player.nextEnergy].name}</span>
        </span>
      )}
    </section>
  );
}

function ZoneBead({ card, copy, seat }: { card: number; copy: number; seat: Seat }) {
  const table = useTable();
  const { pool, playable, held, me, situation } = table;
  const able = seat === me && playable.energyZone.has(card);
  const isHeld = held?.from === "energyZone" && held.card === card && held.copy === copy && seat === me;
  const drag = useDrag({
    held: { from: "energyZone", card, copy },
    able,
    onDrop(target) {
      const { on } = targetsOf(playable, { from: "energyZone", card });
      const move = target?.startsWith("mon-") ? on.get(Number(target.slice(4))) : undefined;
      if (move) table.act(move);
      else if (target === null || target === "energyZone") table.hold(null);
      else table.explain(t("table.energyGoes"));
    },
  });
  const { name } = pool.cards[card];
  if (seat !== me) {
    return (
      <span className="zone__bead" title={name}>
        <TypeBead type={energyType(pool.cards[card])} />
        <span className="sr-only">{name}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className="zone__bead"
      data-testid={`zone-${card}`}
      data-legal={able || undefined}
      data-held={isHeld || undefined}
      aria-disabled={!able}
      aria-label={t("table.inZone", { name })}
      aria-pressed={isHeld || undefined}
      onClick={() => {
        if (isHeld) table.hold(null);
        else if (able) table.hold({ from: "energyZone", card, copy });
        else if (situation)
          table.explain(advice.get().whyNotMove(situation, { type: "attach", card, on: -1 }));
      }}
      {...drag}
    >
      <TypeBead type={energyType(pool.cards[card])} />
    </button>
  );
}
