// With a mouse, the card of the hand under the pointer is shown large.
import { useEffect, useState } from "react";
import { faceUrl } from "../content.ts";
import { useTable } from "./model.ts";

const DELAY = 260;

interface Hover {
  card: number;
  x: number;
  y: number;
}

export function HoverCard() {
  const { pool, held } = useTable();
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    let timer = 0;
    const onOver = (event: PointerEvent) => {
      clearTimeout(timer);
      const source =
        event.pointerType === "mouse" ? (event.target as Element).closest<HTMLElement>("[data-card]") : null;
      if (!source) {
        setHover(null);
        return;
      }
      timer = window.setTimeout(() => {
        const { left, width, top } = source.getBoundingClientRect();
        setHover({ card: Number(source.dataset.card), x: left + width / 2, y: top });
      }, DELAY);
    };
    const onDown = () => {
      clearTimeout(timer);
      setHover(null);
    };
    document.addEventListener("pointerover", onOver);
    document.addEventListener("pointerdown", onDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("pointerdown", onDown);
    };
  }, []);

  if (!hover || held) return null;
  const x = Math.min(innerWidth - 170, Math.max(170, hover.x));
  return (
    <img
      className="hovercard"
      src={faceUrl(pool, hover.card)}
      alt=""
      style={{ left: x, bottom: innerHeight - hover.y + 16 }}
    />
  );
}
