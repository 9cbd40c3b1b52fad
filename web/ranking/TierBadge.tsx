// The picture of a tier: a light that grows from a spark to a star, on a medallion.
import en from "../text/en/index.ts";
import { t } from "../text/index.ts";

/** On a grid of 48 units: the color of the ground, of the light, and its shape. */
const BADGES: Record<keyof typeof en.tier, { ground: string; light: string; path: string }> = {
  spark: { ground: "#3a3230", light: "#d9b48a", path: "M24 17l2 5 5 2-5 2-2 5-2-5-5-2 5-2z" },
  ember: {
    ground: "#4a2418",
    light: "#f08a4b",
    path: "M15 29c0-6 5-7 6-13 4 3 4 6 3 9 2-1 3-3 3-5 4 3 6 6 6 9a9 9 0 0 1-18 0z",
  },
  torch: {
    ground: "#4d3312",
    light: "#f7b548",
    path: "M24 9c6 5 7 9 4 13h-8c-3-4-1-8 4-13zM20 24h8l-2 15h-4z",
  },
  lantern: {
    ground: "#234036",
    light: "#8fe0b0",
    path: "M20 10h8v3h-8zM16 15h16l2 5v11l-4 6H18l-4-6V20zM21 20h6v11h-6z",
  },
  beacon: {
    ground: "#1f3557",
    light: "#8cc4ff",
    path: "M20 18h8l3 20H17zM19 12h10v5H19zM6 10l10 3-10 4zM42 10l-10 3 10 4z",
  },
  comet: {
    ground: "#38245c",
    light: "#c9a6ff",
    path: "M31 12a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM23 16L7 30l17-5zM25 26L11 40l18-12z",
  },
  nova: {
    ground: "#5a1f3c",
    light: "#ffd6f0",
    path: "M24 6l4 11 12-3-8 10 8 10-12-3-4 11-4-11-12 3 8-10-8-10 12 3z",
  },
};

/** The tier's name in the player's language; a tier that this client does not know yet has its id. */
export const tierName = (id: string): string =>
  Object.hasOwn(en.tier, id) ? t(`tier.${id as keyof typeof en.tier}`) : id;

export function TierBadge({ tier, size = 40 }: { tier: string; size?: number }) {
  const { ground, light, path } = BADGES[tier as keyof typeof BADGES] ?? BADGES.spark;
  return (
    <svg
      className="tier"
      width={size}
      height={size}
      viewBox="0 0 48 48"
      role="img"
      aria-label={tierName(tier)}
    >
      <path d="M24 1l19 9v16c0 11-8 18-19 21C13 44 5 37 5 26V10z" fill="#e2b055" />
      <path d="M24 4l16 7.6V26c0 9.4-6.6 15.3-16 18-9.4-2.7-16-8.6-16-18V11.6z" fill={ground} />
      <path d={path} fill={light} fillRule="evenodd" />
    </svg>
  );
}
