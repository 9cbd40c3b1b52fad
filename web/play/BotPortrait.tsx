// The picture of a bot's personality; where there is none, an emblem on a wooden medallion.
import { useState } from "react";
import { portraitUrl } from "../pictures.ts";

/** On a grid of 24 units, with the colors of emblem and ground. */
const EMBLEMS: Record<string, { path: string; color: string; ground: string }> = {
  balanced: {
    path: "M12 3v18M7 21h10M4 7h16M4 7l-2.6 6.4a3 3 0 0 0 5.2 0zM20 7l-2.6 6.4a3 3 0 0 0 5.2 0z",
    color: "#f6d592",
    ground: "#5b3a1a",
  },
  aggressive: {
    path: "M12 21c-4 0-6.6-2.6-6.6-6.2 0-4.2 4-5.4 4.4-10.8 5 2.6 8.8 6 8.8 10.9 0 3.5-2.6 6.1-6.6 6.1zM12 21c-1.6 0-2.8-1.2-2.8-2.8 0-1.9 1.6-2.5 1.9-4.7 2.2 1.2 3.7 2.7 3.7 4.8 0 1.6-1.2 2.7-2.8 2.7z",
    color: "#ffb36b",
    ground: "#6b2415",
  },
  patient: {
    path: "M12 21v-9M12 14c-5 0-7.5-2.6-7.5-7C9 7 12 9.4 12 14zM12 12c0-4.6 3-7.6 7.5-7.600C19.5 9 17 12 12 12zM6 21h12",
    color: "#b9dd84",
    ground: "#264420",
  },
  gambler: {
    path: "M5 5h14v14H5zM9 9v.1M15 15v.1M15 9v.1M9 15v.1M12 12v.1",
    color: "#e9c4ff",
    ground: "#46265a",
  },
  collector: {
    path: "M8 7h11v14H8zM5 18V4h11M12 12h3M12 16h3",
    color: "#a9d9f7",
    ground: "#1d3c55",
  },
  wall: {
    path: "M3 20V9h4V5h3v4h4V5h3v4h4v11zM3 14h18M9 9v5M15 9v5M12 14v6M6 14v6M18 14v6",
    color: "#d6dde4",
    ground: "#3a434c",
  },
};

export function BotPortrait({ personality }: { personality: string }) {
  const url = portraitUrl(`bot-${personality}`);
  const [broken, setBroken] = useState(false);
  if (url && !broken) {
    return (
      <img
        className="botportrait"
        src={url}
        alt=""
        width="320"
        height="320"
        draggable={false}
        onError={() => setBroken(true)}
      />
    );
  }
  return <Emblem personality={personality} />;
}

function Emblem({ personality }: { personality: string }) {
  const { path, color, ground } = EMBLEMS[personality] ?? EMBLEMS.balanced;
  return (
    <svg className="botportrait" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="24" fill="#2a190b" />
      <circle cx="24" cy="24" r="21" fill={ground} stroke="#d9a44c" strokeWidth="2" />
      <path
        d={path}
        transform="translate(11.5 11.5) scale(1.04)"
        fill="none"
        stroke={color}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
