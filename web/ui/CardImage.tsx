// The picture of a card. While it cannot be loaded, name and number stand in, and it is tried again.
import { useEffect, useState } from "react";
import { pictureUrl } from "../pictures.ts";

const RETRY_DELAYS_MS = [1_500, 5_000, 15_000, 60_000];

/** Pixels, which the page keeps free until the picture comes. */
const SIZES = { face: [500, 700], hand: [250, 350], art: [480, 320] } as const;

interface CardImageProps {
  id: string;
  name: string;
  /** `hand` is the face whose name and numbers can be read when it is small. */
  what: keyof typeof SIZES;
  className?: string;
  /** Loaded at once, for pictures that are the point of the page. */
  eager?: boolean;
}

export function CardImage({ id, name, what, className = "", eager }: CardImageProps) {
  const url = pictureUrl(id, what);
  const [failures, setFailures] = useState(0);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!broken) return;
    const again = () => {
      setFailures((count) => count + 1);
      setBroken(false);
    };
    const timer = setTimeout(again, RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length - 1)]);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [broken, failures]);
  if (!url || broken) {
    return (
      <span className={`cardimage cardimage--missing ${className}`} data-what={what}>
        <strong>{name}</strong>
        <small>{id.toUpperCase()}</small>
      </span>
    );
  }
  const [width, height] = SIZES[what];
  return (
    <img
      // A failed picture is asked for under another address, past what the browser remembers of the failure.
      key={failures}
      className={`cardimage ${className}`}
      data-what={what}
      src={failures === 0 ? url : `${url}?again=${failures}`}
      alt=""
      width={width}
      height={height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      draggable={false}
      onError={() => setBroken(true)}
    />
  );
}
