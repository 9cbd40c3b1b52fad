// One player's half of the table: name plate, active spot, bench, piles and energy zone.
import type { CSSProperties } from "react";
import type { Seat } from "../../engine/index.ts";
import { wornStyles } from "../cosmetics/drawings.ts";
import { t } from "../text/index.ts";
import { MonTile } from "./MonTile.tsx";
import { useTable } from "./model.ts";
import { NamePlate } from "./NamePlate.tsx";
import { EnergyZone, Piles } from "./Piles.tsx";

export function Side({ seat }: { seat: Seat }) {
  const table = useTable();
  const { view, bottom, nameOf, you, wornBy } = table;
  const player = view.players[seat];
  const mine = seat === you;
  const name = nameOf(seat);
  return (
    <section
      className={`side side--${seat === bottom ? "near" : "far"}`}
      aria-label={mine ? t("table.yourSide") : t("table.sideOf", { name })}
      style={wornStyles(wornBy(seat)) as CSSProperties}
      data-worn={seat}
    >
      <NamePlate seat={seat} />
      <Piles seat={seat} />
      <section
        className="spot"
        data-drop="table"
        data-spot={`active-${seat}`}
        aria-label={mine ? t("table.yourActive") : t("table.activeOf", { name })}
      >
        {player.active && <MonTile mon={player.active} seat={seat} place="active" />}
      </section>
      <EnergyZone seat={seat} />
      <Bench seat={seat} label={mine ? t("table.yourBench") : t("table.benchOf", { name })} />
    </section>
  );
}

/** The places of the bench. The first free one accepts the held basic. */
function Bench({ seat, label }: { seat: Seat; label: string }) {
  const { view, rules, me, held, pool, targets, act } = useTable();
  const { bench } = view.players[seat];
  const free = Math.max(0, rules.bench - bench.length);
  const coming = seat === me && held && targets.plain?.type === "play" && isBasic(pool.cards[held.card]);
  return (
    <section
      className="bench"
      aria-label={label}
      data-drop={seat === me ? "table" : undefined}
      data-spot={`bench-${seat}`}
    >
      {bench.map((mon) => (
        <MonTile key={mon.id} mon={mon} seat={seat} place="bench" />
      ))}
      {Array.from({ length: free }, (_, place) => {
        const key = `free-${bench.length + place}`;
        return coming && place === 0 ? (
          <button
            key={key}
            type="button"
            className="place"
            data-legal
            aria-label={t("table.putOnBench")}
            onClick={() => act(targets.plain!)}
          />
        ) : (
          <span key={key} className="place" />
        );
      })}
    </section>
  );
}

function isBasic(card: { kind: string; stage?: string; asBasic?: unknown }): boolean {
  return card.stage === "basic" || card.asBasic !== undefined;
}
