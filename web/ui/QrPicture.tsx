// A text as a QR picture.
import { useEffect, useState } from "react";
import type { encode } from "uqr";

/**
 * One path of unit squares, so that the picture stays sharp at any size. What draws it is loaded with the first picture,
 * not with the pages that may show one.
 */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const [draw, setDraw] = useState<{ encode: typeof encode } | null>(null);
  useEffect(() => {
    // Without a connection the link beside it has to do.
    import("uqr").then(setDraw, () => {});
  }, []);
  if (!draw) return <span className="qr" />;
  const { data, size } = draw.encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff7e2" />
      <path d={path} fill="#1d120a" />
    </svg>
  );
}
