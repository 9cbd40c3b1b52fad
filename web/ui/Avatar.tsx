// The picture of a player: an emblem on a medallion.
import { type IconName, typeIcon, typeShade } from "../../cards/art/icons.ts";

/** Avatars that show the emblem of a type. */
const TYPES: Record<string, IconName> = {
  ember: "fire",
  tide: "water",
  leaf: "grass",
  spark: "lightning",
  mind: "psychic",
  stone: "fighting",
  dusk: "darkness",
  steel: "metal",
  dragon: "dragon",
  star: "colorless",
};

/** The others, on a grid of 24 units, with their colors. */
const DRAWN: Record<string, { color: string; ground: string; path: string }> = {
  moon: {
    color: "#dfe6f5",
    ground: "#2b3552",
    path: "M15.5 3.5a9 9 0 1 0 5 12.6A7.6 7.6 0 0 1 15.5 3.5z",
  },
  sun: {
    color: "#ffd978",
    ground: "#7a4412",
    path: "M12 7.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2zM11 2h2v3.4h-2zM11 18.6h2V22h-2zM2 11h3.4v2H2zM18.6 11H22v2h-3.4zM4.2 5.6l1.4-1.4L8 6.6 6.6 8zM16 17.4l1.4-1.4 2.4 2.4-1.4 1.4zM4.2 18.4L6.6 16 8 17.4l-2.4 2.4zM16 6.6l2.4-2.4 1.4 1.4L17.4 8z",
  },
};

/** @param name one of `GET /avatars`; without it an empty medallion */
export function Avatar({ name, size = 34 }: { name: string | undefined; size?: number }) {
  const drawn = DRAWN[name ?? ""];
  const type = TYPES[name ?? ""];
  return (
    <svg className="avatar" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <circle cx="12" cy="12" r="12" fill={drawn?.ground ?? (type ? typeShade(type) : "#3c2412")} />
      <g transform="translate(12 12) scale(.66) translate(-12 -12)">
        {drawn && <path d={drawn.path} fill={drawn.color} />}
        {type && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made of constants
          <g dangerouslySetInnerHTML={{ __html: typeIcon(type) }} />
        )}
      </g>
      <circle cx="12" cy="12" r="11.2" fill="none" stroke="currentColor" strokeWidth="1.2" opacity=".75" />
    </svg>
  );
}
