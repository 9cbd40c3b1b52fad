// A card in words, with the numbers in force now where it is in play, and what changes them.

import { toolsOf } from "../../engine/board.ts";
import { type Card, type MonView, STATUSES } from "../../engine/index.ts";
import { CardTextWithTerms } from "../learn/CardTextWithTerms.tsx";
import { advice } from "../match/advice.ts";
import { countTypes } from "../match/describe.ts";
import type { Changed, InForce } from "../match/in-force.ts";
import { t } from "../text/index.ts";
import { TypeBead } from "../ui/TypeBead.tsx";
import { useTable } from "./model.ts";

interface CardWordsProps {
  card: number;
  /** Its state if it is in play. */
  mon: MonView | null;
}

export function CardWords({ card, mon }: CardWordsProps) {
  const { pool, view, rules } = useTable();
  const now = mon ? advice.get().inForce(view, rules, pool, mon.id) : null;
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
  const rows: [string, string][] = [
    [t("words.hp"), t("words.hpOf", { left: Math.max(0, mon.hp - mon.damage), hp: mon.hp })],
  ];
  if (mon.energy.length > 0) rows.push([t("words.energy"), countTypes(mon.energy, cards)]);
  for (const tool of toolsOf(mon)) rows.push([t("words.tool"), cards[tool].name]);
  if (statuses.length > 0)
    rows.push([t("words.status"), statuses.map((status) => t(`status.${status}`)).join(", ")]);
  if (mon.cards.length > 1) {
    const earlier = mon.cards.slice(0, -1).map((card) => cards[card].name);
    rows.push([t("words.grownFrom"), earlier.join(", ")]);
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
  if (card.kind !== "mantimon") return <p className="zoom__facts">{t(`kind.${card.kind}`)}</p>;
  const stage =
    card.stage === "basic"
      ? t("words.basic")
      : t("words.stage", { stage: card.stage.slice(-1), name: card.evolvesFrom });
  return (
    <p className="zoom__facts">
      <TypeBead type={card.type} /> {stage} · <Figure of={now?.hp} printed={card.hp} /> {t("words.hp")}
      {card.weakness && ` · ${t("words.weakTo", { type: t(`type.${card.weakness}`) })}`}
      {card.resistance && ` · ${t("words.resists", { type: t(`type.${card.resistance}`) })}`}
      {` · ${t("words.retreat")} `}
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
  const text = advice.get().textOf(pool, card);
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
          <span className="sr-only">{attack.cost.map((type) => t(`type.${type}`)).join(", ")}</span>
          {cost !== 0 && (
            <strong className="changed">{t("words.energyMore", { amount: signed(cost) })} </strong>
          )}
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

const LABELS = {
  hp: "words.hp",
  retreat: "words.retreat",
  value: "words.worth",
  attackCost: "words.attackCost",
  damageDealt: "words.damageDealt",
  damageTaken: "words.damageTaken",
} as const satisfies Record<keyof InForce, string>;

/** Which cards change which numbers. */
function Reasons({ now }: { now: InForce }) {
  const { pool } = useTable();
  const lines = (Object.keys(LABELS) as (keyof InForce)[]).flatMap((what) =>
    now[what].because.map(
      ({ card, amount }) =>
        `${t(LABELS[what])} ${signed(amount)}: ${pool.cards[card]?.name ?? t("words.anEffect")}`,
    ),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="reasons" aria-label={t("table.numbersChange")}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cards may change a number alike
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
