// A Mantimon in play: picture, HP, energy and statuses.
import type { CSSProperties } from "react";
import { toolsOf } from "../../engine/board.ts";
import { type MonView, type Seat, STATUSES } from "../../engine/index.ts";
import { describeMon, energyType } from "../match/describe.ts";
import { topCard, twinNumber } from "../match/game-log.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { inColorOf, TypeBead } from "../ui/TypeBead.tsx";
import { CardPicture } from "./CardPicture.tsx";
import { useInspect } from "./gestures.ts";
import { actionOn, answerTo, inspectMon, useTable, whyNotHere, whyNotOption } from "./model.ts";

interface MonTileProps {
  mon: MonView;
  seat: Seat;
  place: "active" | "bench";
}

export function MonTile({ mon, seat, place }: MonTileProps) {
  const table = useTable();
  const { pool, me, held, playable, answering } = table;
  const card = pool.cards[topCard(mon)];
  const action = actionOn(table, mon.id);
  const option = answering === "table" ? table.view.decision!.options.indexOf(mon.id) : -1;
  const picked = answering === "table" && answerTo(table, option).picked;
  const idle = seat === me && held === null && answering === null;
  const useful =
    idle && (playable.abilities.has(mon.id) || (place === "active" && playable.attacks.size > 0));
  const choosing = answering === "table" || table.targets.on.size > 0;
  const barred = choosing && !action && !picked;
  const gestures = useInspect(inspectMon(mon));

  const onClick = () => {
    const seen = inspectMon(mon);
    if (action) action();
    else if (answering === "table") table.explain(whyNotOption(table, option));
    else if (held) table.explain(whyNotHere(table, held.card, `mon-${mon.id}`));
    else if (idle && place === "active") table.open({ show: "attacks" });
    else if (idle && (useful || playable.retreats.has(mon.id))) table.open({ show: "mon", id: mon.id });
    else if (seen) table.inspect(seen);
  };

  return (
    <button
      type="button"
      className={`mon mon--${place}`}
      style={inColorOf(card?.kind === "mantimon" ? card.type : "colorless")}
      data-spot={`mon-${mon.id}`}
      data-drop={`mon-${mon.id}`}
      data-testid={`mon-${mon.id}`}
      data-card={card ? topCard(mon) : undefined}
      data-legal={(action && !picked) || undefined}
      data-picked={picked || undefined}
      data-useful={useful || undefined}
      data-barred={barred || undefined}
      aria-disabled={barred}
      aria-label={describeMon(mon, place, pool.cards, twinNumber(table.view, mon, pool))}
      aria-pressed={picked || undefined}
      onClick={onClick}
      {...gestures}
    >
      <span className="mon__frame">
        {card ? (
          <CardPicture card={topCard(mon)} kind="art" className="mon__art" seat={seat} />
        ) : (
          <span className="cardback" />
        )}
        <Statuses statuses={mon.statuses} />
        {mon.tool !== -1 && (
          <span
            className="mon__tool"
            title={toolsOf(mon)
              .map((tool) => pool.cards[tool].name)
              .join(", ")}
          >
            <Icon name="tool" />
          </span>
        )}
      </span>
      {card && <Plate name={card.name} mon={mon} number={twinNumber(table.view, mon, pool)} />}
      <Energy energy={mon.energy} />
    </button>
  );
}

/** @param number tells Mantimon of one name apart; 0 for an only one */
function Plate({ name, mon, number }: { name: string; mon: MonView; number: number }) {
  const left = Math.max(0, mon.hp - mon.damage);
  const share = mon.hp > 0 ? left / mon.hp : 0;
  const level = share > 0.6 ? "high" : share > 0.3 ? "middle" : "low";
  return (
    // The name of the button says all of it.
    <span className="mon__plate" aria-hidden="true">
      <span className="mon__name">
        {number > 0 && <span className="mon__number">{number}</span>}
        {name}
      </span>
      <span className="mon__hp">{left}</span>
      <span className={`mon__bar mon__bar--${level}`} style={{ "--share": share } as CSSProperties} />
    </span>
  );
}

const SIGNS = { asleep: "Zz", paralyzed: "ϟ", confused: "?", poisoned: "☠", burned: "🔥" } as const;

function Statuses({ statuses }: { statuses: number }) {
  if (statuses === 0) return null;
  return (
    <span className="mon__statuses" aria-hidden="true">
      {STATUSES.filter((_, bit) => statuses & (1 << bit)).map((status) => (
        <span key={status} className={`status status--${status}`} title={t(`status.${status}`)}>
          {SIGNS[status]}
        </span>
      ))}
    </span>
  );
}

/** Energy as beads; with many, one bead per type and its number. */
function Energy({ energy }: { energy: number[] }) {
  const { pool } = useTable();
  if (energy.length === 0) return null;
  const types = energy.map((card) => energyType(pool.cards[card]));
  if (types.length <= 4) {
    return (
      <span className="mon__energy" aria-hidden="true">
        {types.map((type, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal beads have no other name
          <TypeBead key={at} type={type} />
        ))}
      </span>
    );
  }
  return (
    <span className="mon__energy" aria-hidden="true">
      {[...new Set(types)].map((type) => (
        <span key={type} className="mon__count">
          <TypeBead type={type} />
          {types.filter((other) => other === type).length}
        </span>
      ))}
    </span>
  );
}
