// A hall's medal: brass with the emblem of its type on a ribbon; an empty ring until it is won.
import { typeColor, typeIcon } from "../../cards/art/icons.ts";
import type { Type } from "../../engine/index.ts";

export function Medal({ type, won }: { type: Type; won: boolean }) {
  return (
    <svg className="medal" viewBox="0 0 64 80" aria-hidden="true" data-won={won || undefined}>
      <path d="M18 2h12l6 26-10 6z" fill={won ? typeColor(type) : "#3a2a1c"} />
      <path d="M46 2H34l-6 26 10 6z" fill={won ? typeColor(type) : "#32241a"} opacity="0.82" />
      <circle cx="32" cy="53" r="24" fill={won ? "#8b6128" : "#241910"} />
      <circle cx="32" cy="51.5" r="24" fill={won ? "#e2b055" : "#2f2217"} />
      <circle
        cx="32"
        cy="51.5"
        r="18.5"
        fill={won ? "#f6d592" : "#241910"}
        stroke={won ? "#a5742c" : "#4a3726"}
        strokeWidth="1.6"
      />
      {won && (
        <svg
          x="19"
          y="38.5"
          width="26"
          height="26"
          viewBox="0 0 24 24"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made of constants
          dangerouslySetInnerHTML={{ __html: typeIcon(type) }}
        />
      )}
      {won && (
        <path
          d="M15 43a20 20 0 0 1 14-12"
          fill="none"
          stroke="#fff6dc"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
