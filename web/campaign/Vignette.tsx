// Places of the map, drawn in ink and a little color: one for each region.
import type { ReactNode } from "react";
import type { Type } from "../../engine/index.ts";

const INK = "#3b2413";

/** On a ground of 120 by 90 units. */
const DRAWINGS: Partial<Record<Type, ReactNode>> = {
  colorless: (
    <>
      <ellipse cx="66" cy="76" rx="46" ry="11" fill="#7fb0b8" />
      <path d="M40 78q8-4 16 0M66 74q8-4 16 0M54 83q8-4 16 0" fill="none" />
      <path d="M20 62V42l20-16 20 16v20z" fill="#e9d3a0" />
      <path d="M14 45l26-22 26 22-5 4-21-18-21 18z" fill="#b5512f" />
      <path d="M34 62V50h11v12z" fill="#6b4425" />
      <path d="M74 64V44h28v20z" fill="#f0e0b5" />
      <path d="M70 46l7-14h22l7 14z" fill="#d9a44c" />
      <path d="M84 46V32M92 46V32" />
      <path d="M86 72c-4-1-5-5-1-6 1-4 6-4 7-1l3 1-3 1c1 4-2 6-6 5z" fill="#fff6dc" />
    </>
  ),
  grass: (
    <>
      <path d="M8 80q52-10 104 0z" fill="#b9c98a" />
      <path d="M26 78c1-12-3-14-2-24h8c-1 10 2 12 1 24z" fill="#7a5230" />
      <path d="M29 14c18 0 26 14 20 26-2 12-14 16-22 15-14 1-22-10-18-20C8 22 17 13 29 14z" fill="#6f9c45" />
      <path d="M70 80c0-9-7-13-2-24l9 1c-3 8 3 13 1 23zM78 80l9-1M68 80l-8 2" fill="#7a5230" />
      <path d="M74 8c20-1 30 15 25 29-2 14-16 20-26 18-15 0-23-12-19-24C53 18 61 8 74 8z" fill="#4f8640" />
      <circle cx="68" cy="36" r="2.4" fill={INK} />
      <circle cx="80" cy="36" r="2.4" fill={INK} />
      <path d="M69 44q5 4 10 0" fill="none" />
      <path d="M104 80c0-5-2-7-1-12h4c-1 5 1 7 1 12z" fill="#7a5230" />
      <circle cx="105" cy="60" r="10" fill="#86ad52" />
    </>
  ),
  fire: (
    <>
      <path d="M4 80l28-34 14 14 26-44 16 22 28 42z" fill="#c7885a" />
      <path d="M62 31l10-15 11 15-6 5-5-4-5 5z" fill="#e45128" />
      <path d="M66 36c3 14-3 22 2 44h10c-4-20 3-28 0-42z" fill="#f0a03c" stroke="none" />
      <path d="M70 12c-4-5 4-6 0-11M78 13c-3-5 5-6 2-11" fill="none" />
      <path d="M18 80V64a14 14 0 0 1 28 0v16z" fill="#a4552f" />
      <path d="M26 80V67a6 6 0 0 1 12 0v13z" fill="#ffcf6b" />
      <path d="M29 50V40h6v10" fill="#a4552f" />
    </>
  ),
  water: (
    <>
      <path d="M2 66q58-12 116 0v18H2z" fill="#6fa9c4" />
      <path d="M10 74q8-5 16 0t16 0M60 78q8-5 16 0t16 0" fill="none" />
      <path d="M82 62l4-44h12l4 44z" fill="#f5e7c4" />
      <path d="M85 32h14l1 10H84zM83 52h18l1 10H82z" fill="#c14a35" />
      <path d="M84 18V9h16v9zM82 9h20l-10-8z" fill="#5b4632" />
      <path d="M84 13L58 6v14z" fill="#ffe08a" stroke="none" opacity="0.8" />
      <path d="M70 70c4-8 36-8 44 0z" fill="#a58a66" />
      <path d="M14 62h42l-6 12H22z" fill="#8a5a34" />
      <path d="M34 62V30M34 32c14 4 16 14 16 24H34zM34 36c-9 3-13 10-14 20h14z" fill="#fff3d6" />
    </>
  ),
  lightning: (
    <>
      <path d="M6 80h108V66H94V52H76V38H56v14H38v14H6z" fill="#b9a88c" />
      <path d="M56 38v42M76 52v28M38 66v14M94 66v14" fill="none" opacity="0.5" />
      <path d="M30 26c-9 0-9-12 1-11 2-10 18-11 21-3 9-4 18 2 15 9 6 1 6 8-1 8H32z" fill="#8d8aa5" />
      <path d="M60 26l-8 16h8l-6 16 18-21h-9l6-11z" fill="#f4cf3a" />
      <path d="M66 38V22M60 24h12" />
    </>
  ),
  psychic: (
    <>
      <ellipse cx="60" cy="66" rx="54" ry="16" fill="#8d86b5" />
      <path d="M22 66q10-4 20 0M66 72q12-5 24 0M44 76q8-3 16 0" fill="none" opacity="0.7" />
      <circle cx="84" cy="22" r="13" fill="#f5ecd0" />
      <ellipse cx="84" cy="66" rx="11" ry="3" fill="#f5ecd0" stroke="none" opacity="0.8" />
      <path d="M20 56V38l16-14 16 14v18z" fill="#d9cbe0" />
      <path d="M14 40l22-19 22 19-4 4-18-15-18 15z" fill="#6d5a8c" />
      <path d="M31 56V46h10v10z" fill="#ffe6a0" />
      <path d="M26 56v8M46 56v8" />
      <path d="M4 52h30M70 46h40M80 54h34" fill="none" opacity="0.35" />
    </>
  ),
  fighting: (
    <>
      <path
        d="M4 80L10 22l20-8 8 22c8-16 36-16 44 0l8-24 18 10 8 58H84c0-34-8-44-24-44S36 46 36 80z"
        fill="#cf9a63"
      />
      <path d="M10 40l20-4M8 56l26-4M90 36l20 4M86 54l28 4" fill="none" opacity="0.6" />
      <path d="M52 80V62M60 80V60M68 80V62M48 80h24" fill="none" />
      <path d="M44 46l32 22M76 46L44 68" strokeWidth="3" />
    </>
  ),
  darkness: (
    <>
      <path d="M4 80C6 40 30 12 60 12s54 28 56 68z" fill="#6b5b63" />
      <path d="M22 80c2-28 18-46 38-46s36 18 38 46z" fill="#2a2030" />
      <path d="M34 46l6 14 6-20M74 40l6 20 6-14" fill="#2a2030" />
      <path d="M36 80V66h14v14zM70 80V66h14v14z" fill="#8a4c62" />
      <path d="M33 67l10-8 10 8zM67 67l10-8 10 8z" fill="#d9a44c" />
      <circle cx="60" cy="56" r="5" fill="#ffd978" />
      <path d="M60 50v-8" stroke="#ffd978" />
    </>
  ),
  dragon: (
    <>
      <path d="M2 84l26-38 12 12 20-34 20 34 12-12 26 38z" fill="#9d9aa0" />
      <path d="M20 58l8-12 7 7-5 5-4-3zM92 46l8 12-5 2-4-5z" fill="#f3eee2" />
      <path d="M48 64V22h24v42z" fill="#d8c9a6" />
      <path d="M44 24h32l-4-8V8h-5v5h-4V8h-6v5h-4V8h-5v8z" fill="#b9a37a" />
      <path d="M55 64V52a5 5 0 0 1 10 0v12z" fill="#4a2f1c" />
      <path d="M57 34h6v8h-6z" fill="#ffd978" />
      <path d="M60 8V0l14 3-14 4" fill="#1a8885" />
      <path d="M90 22c6-6 12-2 14 2 2-4 8-6 12-2-6 0-8 4-12 8-6-2-8-6-14-8z" fill="#1a8885" />
    </>
  ),
};

export function Vignette({ type }: { type: Type }) {
  return (
    <svg className="vignette" viewBox="0 0 120 90" aria-hidden="true">
      <g stroke={INK} strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" fill="none">
        {DRAWINGS[type] ?? DRAWINGS.colorless}
      </g>
    </svg>
  );
}
