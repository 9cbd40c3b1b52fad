// The piles: deck, discard pile, prize cards, energy deck and energy zone.
import type { Seat } from "../../engine/index.ts";
import { energyType } from "../match/describe.ts";
import { targetsOf, withCopies } from "../match/playable-moves.ts";
import { whyNotMove } from "../match/reasons.ts";
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
      <span className="pile" data-spot={`deck-${seat}`} title={`Deck: ${player.deck} cards`}>
        {player.deck > 0 && <span className="cardback" aria-hidden="true" />}
        <span className="pile__count">{player.deck}</span>
        <span className="sr-only"> cards in the deck</span>
      </span>
      <button
        type="button"
        className="pile"
        data-spot={`discard-${seat}`}
        data-card={top}
        aria-label={`Discard pile: ${player.discard.length} cards`}
        onClick={() => open({ show: "discard", seat })}
      >
        {top !== undefined && <CardPicture card={top} kind="hand" />}
        <span className="pile__count">{player.discard.length}</span>
      </button>
      {rules.win.by === "prizes" && (
        <span
          className="pile pile--prizes"
          data-spot={`prizes-${seat}`}
          title={`${player.prizes} prize cards left`}
        >
          {player.prizes > 0 && <span className="cardback" aria-hidden="true" />}
          <span className="pile__count">{player.prizes}</span>
          <span className="sr-only"> prize cards left</span>
        </span>
      )}
    </div>
  );
}

/** The energy zone as beads, and the energy deck. */
export function EnergyZone({ seat }: { seat: Seat }) {
  const { view, rules, pool } = useTable();
  const player = view.players[seat];
  if (rules.energy.source === "hand") return <div className="zone zone--none" />;
  return (
    <section
      className="zone"
      aria-label="Energy zone"
      data-spot={`energyZone-${seat}`}
      data-drop="energyZone"
    >
      <div className="zone__beads">
        {withCopies(player.energyZone).map(({ card, copy }) => (
          <ZoneBead key={`${card}-${copy}`} card={card} copy={copy} seat={seat} />
        ))}
      </div>
      {rules.energy.source === "deck" && (
        <span className="zone__deck" data-spot={`energyDeck-${seat}`} title="Cards in the energy deck">
          {player.energyDeck}
          <span className="sr-only"> left in the energy deck</span>
        </span>
      )}
      {player.nextEnergy !== -1 && (
        <span className="zone__next" title="Comes next turn">
          next <TypeBead type={energyType(pool.cards[player.nextEnergy])} />
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
      else table.explain("Energy goes to one of your Mantimon.");
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
      aria-label={`${name} in the energy zone`}
      aria-pressed={isHeld || undefined}
      onClick={() => {
        if (isHeld) table.hold(null);
        else if (able) table.hold({ from: "energyZone", card, copy });
        else if (situation) table.explain(whyNotMove(situation, { type: "attach", card, on: -1 }));
      }}
      {...drag}
    >
      <TypeBead type={energyType(pool.cards[card])} />
    </button>
  );
}
