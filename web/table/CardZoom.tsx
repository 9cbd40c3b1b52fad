// A card in detail: picture, text and, if it is in play, its current state.
import { type Card, type MonView, STATUSES } from "../../engine/index.ts";
import { faceUrl, textOf } from "../content.ts";
import { countTypes } from "../match/describe.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { TypeBead } from "../ui/TypeBead.tsx";
import { type Inspected, useTable } from "./model.ts";

export function CardZoom({ inspected, onClose }: { inspected: Inspected; onClose(): void }) {
  const { pool } = useTable();
  const card = pool.cards[inspected.card];
  return (
    <Dialog title={card.name} kind="bare" onClose={onClose} testId="zoom">
      <div className="zoom">
        <img className="zoom__face" src={faceUrl(pool, inspected.card)} alt="" draggable={false} />
        <div className="zoom__words">
          {inspected.mon && <Standing mon={inspected.mon} cards={pool.cards} />}
          <Facts card={card} />
          <Words index={inspected.card} />
          <p className="zoom__flavor">{card.flavor}</p>
        </div>
      </div>
    </Dialog>
  );
}

function Standing({ mon, cards }: { mon: MonView; cards: Card[] }) {
  const statuses = STATUSES.filter((_, bit) => mon.statuses & (1 << bit));
  const rows: [string, string][] = [["HP", `${Math.max(0, mon.hp - mon.damage)} of ${mon.hp}`]];
  if (mon.energy.length > 0) rows.push(["Energy", countTypes(mon.energy, cards)]);
  if (mon.tool !== -1) rows.push(["Tool", cards[mon.tool].name]);
  if (statuses.length > 0) rows.push(["Status", statuses.join(", ")]);
  if (mon.cards.length > 1)
    rows.push([
      "Grown from",
      mon.cards
        .slice(0, -1)
        .map((card) => cards[card].name)
        .join(", "),
    ]);
  return (
    <dl className="standing">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Facts({ card }: { card: Card }) {
  if (card.kind !== "mantimon") return <p className="zoom__facts">{card.kind}</p>;
  const stage =
    card.stage === "basic" ? "Basic" : `Stage ${card.stage.slice(-1)}, evolves from ${card.evolvesFrom}`;
  return (
    <p className="zoom__facts">
      <TypeBead type={card.type} /> {stage} · {card.hp} HP
      {card.weakness && ` · weak to ${card.weakness}`}
      {card.resistance && ` · resists ${card.resistance}`}
      {` · retreat ${card.retreat}`}
    </p>
  );
}

function Words({ index }: { index: number }) {
  const { pool } = useTable();
  const text = textOf(pool, index);
  return (
    <>
      {text.ability && (
        <p>
          <strong>{text.ability.name}</strong> <em>{text.ability.label}</em>
          <br />
          {text.ability.text}
        </p>
      )}
      {text.attacks.map((attack) => (
        <p key={attack.name}>
          {attack.cost.map((type, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal beads have no other name
            <TypeBead key={at} type={type} />
          ))}{" "}
          <span className="sr-only">{attack.cost.join(", ")}</span>
          <strong>{attack.name}</strong> <b className="zoom__damage">{attack.damage}</b>
          {attack.text && (
            <>
              <br />
              {attack.text}
            </>
          )}
        </p>
      ))}
      {text.text.split("\n").map((line) => line && <p key={line}>{line}</p>)}
    </>
  );
}
