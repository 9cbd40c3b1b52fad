// A card in words, with the numbers in force now where it is in play, and what changes them.
import { type Card, type MonView, STATUSES } from "../../engine/index.ts";
import { textOf } from "../content.ts";
import { CardTextWithTerms } from "../learn/CardTextWithTerms.tsx";
import { countTypes } from "../match/describe.ts";
import { type Changed, type InForce, inForce } from "../match/in-force.ts";
import { TypeBead } from "../ui/TypeBead.tsx";
import { useTable } from "./model.ts";

interface CardWordsProps {
  card: number;
  /** Its state if it is in play. */
  mon: MonView | null;
}

export function CardWords({ card, mon }: CardWordsProps) {
  const { pool, view, rules } = useTable();
  const now = mon ? inForce(view, rules, pool, mon.id) : null;
  return (
    <>
      {mon && <Standing mon={mon} cards={pool.cards} />}
      <Facts card={pool.cards[card]} now={now} />
      <Text card={card} now={now} />
      {now && <Reasons now={now} />}
    </>
  );
}

function Standing({ mon, cards }: { mon: MonView; cards: Card[] }) {
  const statuses = STATUSES.filter((_, bit) => mon.statuses & (1 << bit));
  const rows: [string, string][] = [["HP", `${Math.max(0, mon.hp - mon.damage)} of ${mon.hp}`]];
  if (mon.energy.length > 0) rows.push(["Energy", countTypes(mon.energy, cards)]);
  if (mon.tool !== -1) rows.push(["Tool", cards[mon.tool].name]);
  if (statuses.length > 0) rows.push(["Status", statuses.join(", ")]);
  if (mon.cards.length > 1) {
    const earlier = mon.cards.slice(0, -1).map((card) => cards[card].name);
    rows.push(["Grown from", earlier.join(", ")]);
  }
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

function Facts({ card, now }: { card: Card; now: InForce | null }) {
  if (card.kind !== "mantimon") return <p className="zoom__facts">{card.kind}</p>;
  const stage =
    card.stage === "basic" ? "Basic" : `Stage ${card.stage.slice(-1)}, evolves from ${card.evolvesFrom}`;
  return (
    <p className="zoom__facts">
      <TypeBead type={card.type} /> {stage} · <Figure of={now?.hp} printed={card.hp} /> HP
      {card.weakness && ` · weak to ${card.weakness}`}
      {card.resistance && ` · resists ${card.resistance}`}
      {" · retreat "}
      <Figure of={now?.retreat} printed={card.retreat} />
    </p>
  );
}

/** The number in force; one that cards change is marked, beside what is printed. */
function Figure({ of, printed }: { of: Changed | undefined; printed: number }) {
  if (!of || of.now === printed) return <>{printed}</>;
  return (
    <>
      <s className="changed__printed">{printed}</s> <strong className="changed">{of.now}</strong>
    </>
  );
}

function Text({ card, now }: { card: number; now: InForce | null }) {
  const { pool } = useTable();
  const text = textOf(pool, card);
  const dealt = now?.damageDealt.now ?? 0;
  const cost = now?.attackCost.now ?? 0;
  return (
    <>
      {text.ability && (
        <p>
          <strong>{text.ability.name}</strong> <em>{text.ability.label}</em>
          <br />
          <CardTextWithTerms text={text.ability.text} />
        </p>
      )}
      {text.attacks.map((attack) => (
        <p key={attack.name}>
          {attack.cost.map((type, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal beads have no other name
            <TypeBead key={at} type={type} />
          ))}{" "}
          <span className="sr-only">{attack.cost.join(", ")}</span>
          {cost !== 0 && <strong className="changed">{signed(cost)} energy </strong>}
          <strong>{attack.name}</strong> <b className="zoom__damage">{attack.damage}</b>
          {dealt !== 0 && attack.damage !== "" && <strong className="changed"> {signed(dealt)}</strong>}
          {attack.text && (
            <>
              <br />
              <CardTextWithTerms text={attack.text} />
            </>
          )}
        </p>
      ))}
      {text.text.split("\n").map(
        (line) =>
          line && (
            <p key={line}>
              <CardTextWithTerms text={line} />
            </p>
          ),
      )}
    </>
  );
}

const signed = (amount: number) => (amount > 0 ? `+${amount}` : `−${-amount}`);

const LABELS: Record<keyof InForce, string> = {
  hp: "HP",
  retreat: "retreat",
  value: "worth",
  attackCost: "cost of attacks",
  damageDealt: "damage of its attacks",
  damageTaken: "damage that it takes",
};

/** Which cards change which numbers. */
function Reasons({ now }: { now: InForce }) {
  const { pool } = useTable();
  const lines = (Object.keys(LABELS) as (keyof InForce)[]).flatMap((what) =>
    now[what].because.map(
      ({ card, amount }) => `${LABELS[what]} ${signed(amount)}: ${pool.cards[card]?.name ?? "an effect"}`,
    ),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="reasons" aria-label="What changes its numbers">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cards may change a number alike
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
