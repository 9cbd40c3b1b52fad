// Shows the card under a resting mouse pointer enlarged beside it.
import { type CSSProperties, useEffect, useState } from "react";
import { faceUrl } from "../content.ts";
import { useTable } from "./model.ts";

/** Milliseconds for which the pointer has to rest. */
const DELAY = 380;

const WIDTH = 320;
const HEIGHT = (WIDTH * 7) / 5;
const GAP = 14;

interface Hover {
  card: number;
  style: CSSProperties;
}

export function HoverCard() {
  const { pool, held } = useTable();
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      setHover(null);
    };
    const onOver = (event: PointerEvent) => {
      hide();
      const source = (event.target as Element).closest<HTMLElement>("[data-card]");
      if (event.pointerType !== "mouse" || !source) return;
      timer = window.setTimeout(() => {
        if (!source.isConnected || document.querySelector("dialog:modal")) return;
        setHover({ card: Number(source.dataset.card), style: placeBeside(source.getBoundingClientRect()) });
      }, DELAY);
    };
    document.addEventListener("pointerover", onOver);
    document.addEventListener("pointerdown", hide);
    return () => {
      hide();
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("pointerdown", hide);
    };
  }, []);

  if (!hover || held) return null;
  return <img className="hovercard" src={faceUrl(pool, hover.card)} alt="" style={hover.style} />;
}

/** Above the element if there is room, else on the side with more room. */
function placeBeside({ left, right, top, width, height }: DOMRect): CSSProperties {
  const above = top - GAP >= HEIGHT;
  const x = above
    ? left + width / 2 - WIDTH / 2
    : right + GAP + WIDTH < innerWidth
      ? right + GAP
      : left - GAP - WIDTH;
  const y = above ? top - GAP - HEIGHT : top + height / 2 - HEIGHT / 2;
  const clamp = (value: number, size: number, room: number) => Math.max(8, Math.min(room - size - 8, value));
  return { left: clamp(x, WIDTH, innerWidth), top: clamp(y, HEIGHT, innerHeight), width: WIDTH };
}
