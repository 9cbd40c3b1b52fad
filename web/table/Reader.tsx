// The fixed place where a card is read: the one that is held, touched, or under a resting mouse. On a desk it lies over
// the older lines of the log, on a phone above the hand.
import { useEffect, useState } from "react";
import type { MonView } from "../../engine/index.ts";
import { findMon } from "../match/game-log.ts";
import { CardPicture } from "./CardPicture.tsx";
import { CardWords } from "./CardWords.tsx";
import { useTable } from "./model.ts";
import "./reader.css";

/** Milliseconds for which the pointer has to rest. */
const REST_MS = 220;

interface Hovered {
  card: number;
  /** Id of the Mantimon in play, -1 for a card elsewhere. */
  mon: number;
}

export function Reader() {
  const { held, lifted, view } = useTable();
  const hovered = useHovered();
  if (held && held.from !== "energyZone") {
    const mon = held.from === "active" ? findActive(view, held.card) : null;
    return <Reading card={held.card} mon={mon} what="held" />;
  }
  if (lifted) return <Reading card={lifted.card} mon={null} what="lifted" reason={lifted.reason} />;
  if (!hovered) return null;
  return <Reading card={hovered.card} mon={findMon(view, hovered.mon)} what="hovered" />;
}

const findActive = (view: { players: { active: MonView | null }[] }, card: number) =>
  view.players.map(({ active }) => active).find((mon) => mon?.cards.at(-1) === card) ?? null;

interface ReadingProps {
  card: number;
  mon: MonView | null;
  what: "held" | "lifted" | "hovered";
  /** Why it cannot be played. */
  reason?: string;
}

function Reading({ card, mon, what, reason }: ReadingProps) {
  const { pool } = useTable();
  return (
    <aside
      className={`reader reader--${what}`}
      data-testid="reader"
      aria-label={pool.cards[card].name}
      aria-hidden={what === "hovered" || undefined}
    >
      <CardPicture card={card} kind="art" className="reader__art" />
      <div className="reader__words">
        <h3 className="reader__name">{pool.cards[card].name}</h3>
        <CardWords card={card} mon={mon} />
        {reason && <p className="reader__reason">{reason}</p>}
      </div>
    </aside>
  );
}

/** The card under a resting mouse. It stays while the mouse goes over what shows no card, until another is pointed at. */
function useHovered(): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  useEffect(() => {
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      setHovered(null);
    };
    const onOver = (event: PointerEvent) => {
      clearTimeout(timer);
      const source = (event.target as Element).closest<HTMLElement>("[data-card]");
      if (event.pointerType !== "mouse" || !source) return hide();
      timer = window.setTimeout(() => {
        if (!source.isConnected || document.querySelector("dialog:modal")) return;
        const mon = source.dataset.spot?.startsWith("mon-") ? Number(source.dataset.spot.slice(4)) : -1;
        setHovered({ card: Number(source.dataset.card), mon });
      }, REST_MS);
    };
    document.addEventListener("pointerover", onOver);
    return () => {
      hide();
      document.removeEventListener("pointerover", onOver);
    };
  }, []);
  return hovered;
}
