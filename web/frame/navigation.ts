// The main pages, in the order of the navigation. Their labels are `nav.NAME` in the texts.
import type en from "../text/en/index.ts";
import type { IconName } from "../ui/Icon.tsx";

interface NavigationEntry {
  name: keyof typeof en.nav;
  href: string;
  icon: IconName;
  /** Left out where the navigation has no room for it: other pages lead there. */
  wide?: true;
}

export const NAVIGATION: NavigationEntry[] = [
  { name: "home", href: "/", icon: "hearth" },
  { name: "play", href: "/play", icon: "swords" },
  { name: "campaign", href: "/campaign", icon: "map" },
  { name: "collection", href: "/collection", icon: "album" },
  { name: "decks", href: "/decks", icon: "deck" },
  { name: "store", href: "/store", icon: "coins", wide: true },
  { name: "packs", href: "/packs", icon: "pack", wide: true },
  { name: "profile", href: "/account", icon: "person" },
];
