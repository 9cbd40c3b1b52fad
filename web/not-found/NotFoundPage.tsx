// The page for unknown paths: says so, and offers the pages that there are.
import { Link } from "wouter";
import { NAVIGATION } from "../frame/navigation.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";

export function NotFoundPage() {
  return (
    <section className="notice">
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.help")}</p>
      <p>{t("notFound.tryThese")}</p>
      <ul className="notice__links">
        {NAVIGATION.map(({ name, href, icon }) => (
          <li key={name}>
            <Link className="button" href={href}>
              <Icon name={icon} />
              {t(`nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
