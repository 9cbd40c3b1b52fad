// The faces of the emotes on a grid of 48 units. Their words are `emotes.NAME` in the texts.
import type { Emote } from "../../src/matches/emotes.ts";

import { cosmeticOf } from "../cosmetics/items.ts";

interface Face {
  /** Color of the fur. */
  fur: string;
  /** Lines: eyes, brows, mouth. */
  lines: string;
  /** Filled with the color of the lines. */
  dots?: string;
  /** A shape beside the face, and its color. */
  beside?: string;
  color: string;
  /** Lines around it, in that color. */
  rays?: string;
}

/** Two eyes as dots at this height. */
const eyes = (y: number, r = 2.2) =>
  [18, 30].map((x) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`).join("");

const CLOVER = "M39 8c-3-5-8 0-4 3-5-1-5 6 0 5-3 4 3 6 4 1 2 5 8 2 4-2 5 1 5-6 0-5 4-3-1-8-4-2zM39 17l2 5";
const STAR = "M39 4l2.2 5 5.3.4-4 3.5 1.2 5.2-4.7-2.8-4.6 2.8 1.2-5.2-4.1-3.5 5.4-.4z";
const HEART = "M39 18c-9-6-6-13-1.5-11 1 .4 1.5 1.5 1.5 1.500s.5-1.1 1.5-1.500c4.5-2 7.5 5-1.5 11z";
const RAYS = "M40 3v5M46 6l-3.5 3.500M47 13h-5M2 6l3.5 3.500M1 13h5M8 3v5";
const DROP = "M39 6c4 5 5 7 5 9a5 5 0 0 1-10 0c0-2 1-4 5-9z";
const THOUGHT =
  "M34 13a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M38 9a2 2 0 1 0 4 0a2 2 0 1 0-4 0M42 3.500a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0";
const PAW = "M38 20c-3-3-1-7 2-7 1-4 6-3 5.5 1 3.5.5 3 5-.5 7-2 1.5-5 1-7-1z";
const WAVES = "M33 9l2.5 3M38.5 4l1 4M45.5 4.5l-1.5 4";
const CROWN = "M12 13l-1-9 6 4 7-6 7 6 6-4-1 9z";

const FACES: Record<Emote, Face> = {
  hello: {
    fur: "#e3a951",
    lines: "M17 31c3 6 11 6 14 0z",
    dots: eyes(25),
    beside: PAW,
    rays: WAVES,
    color: "#eebf6a",
  },
  good_luck: {
    fur: "#86b56a",
    lines: "M27 25c1.5-2 4.5-2 6 0M18 32c4 3 8 3 12 0",
    dots: eyes(25).slice(0, eyes(25).length / 2),
    beside: CLOVER,
    color: "#c3e58b",
  },
  well_played: {
    fur: "#d9763f",
    lines: "M15 26c1-3 5-3 6 0M27 26c1-3 5-3 6 0M17 31c3 6 11 6 14 0z",
    beside: STAR,
    color: "#ffd978",
  },
  thanks: {
    fur: "#c98fb4",
    lines: "M15 25c1 2.5 5 2.5 6 0M27 25c1 2.5 5 2.5 6 0M20 32c2.5 2 5.5 2 8 0",
    beside: HEART,
    color: "#ff8d7a",
  },
  wow: {
    fur: "#6ea6c9",
    lines: `${eyes(25, 3.6)}M21 34a3 3.5 0 1 0 6 0a3 3.5 0 1 0-6 0`,
    dots: `${eyes(25, 1.4)}M21 34a3 3.5 0 1 0 6 0a3 3.5 0 1 0-6 0`,
    rays: RAYS,
    color: "#4fa3d1",
  },
  oops: {
    fur: "#b9a58a",
    lines: "M15 22l5 2-5 2M33 22l-5 2 5 2M17 34c2-3 4 2 7-1s5 2 7-1",
    beside: DROP,
    color: "#9bd3f5",
  },
  thinking: {
    fur: "#8f86c4",
    lines: "M15 20l6-1M28 18l5 2M20 34l9-2",
    dots: eyes(24, 1.9),
    beside: THOUGHT,
    color: "#d8d2ff",
  },
  good_game: {
    fur: "#cf9a3c",
    lines: "M15 27c1-3 5-3 6 0M27 27c1-3 5-3 6 0M18 33c4 3 8 3 12 0",
    beside: CROWN,
    color: "#ffe09a",
  },
};

const INK = "#2a1a10";

/** The face of a free emote, or of one from the wardrobe. */
function faceOf(emote: string): Face {
  const own = cosmeticOf("emote", emote);
  if (!own) return FACES[emote as Emote] ?? FACES.hello;
  const { face, fur, color } = own.look;
  return { ...(FACES[face as Emote] ?? FACES.hello), fur, color };
}

export function EmoteFace({ emote }: { emote: string }) {
  const { fur, lines, dots, beside, color, rays } = faceOf(emote);
  return (
    <svg className="face" viewBox="0 0 48 48" aria-hidden="true">
      <path
        d="M9 22L8 10l9 5M39 22l1-12-9 5"
        fill={fur}
        stroke={INK}
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <ellipse cx="24" cy="29" rx="17" ry="15.5" fill={fur} stroke={INK} strokeWidth="2" />
      <ellipse cx="24" cy="34" rx="9.5" ry="7" fill="#fff6e2" fillOpacity=".5" />
      {dots && <path d={dots} fill={INK} />}
      <path
        d={lines}
        fill="none"
        stroke={INK}
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {rays && <path d={rays} fill="none" stroke={color} strokeWidth="2.4" strokeLinecap="round" />}
      {beside && <path d={beside} fill={color} stroke={INK} strokeWidth="1.6" strokeLinejoin="round" />}
    </svg>
  );
}
