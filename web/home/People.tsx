// Ways to the other players: rankings, friends, and what the own matches say.
import { Link } from "wouter";
import { t } from "../text/index.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";

const WAYS: {
  name: "friends" | "ranking" | "quests" | "pass" | "wardrobe" | "statistics";
  href: string;
  icon: IconName;
}[] = [
  { name: "friends", href: "/friends", icon: "people" },
  { name: "ranking", href: "/ranking", icon: "medal" },
  { name: "quests", href: "/quests", icon: "check" },
  { name: "pass", href: "/pass", icon: "spark" },
  { name: "wardrobe", href: "/wardrobe", icon: "shirt" },
  { name: "statistics", href: "/statistics", icon: "scales" },
];

export function People() {
  return (
    <nav className="people" aria-label={t("home.people")}>
      {WAYS.map(({ name, href, icon }) => (
        <Link key={name} className="button button--quiet" href={href} data-testid={`to-${name}`}>
          <Icon name={icon} /> {t(`title.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
