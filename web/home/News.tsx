// What is new in the game, the latest first, and where to read how it goes.
import { Link } from "wouter";
import { t } from "../text/index.ts";

/** Their texts are `news.NAMETitle`, `news.NAMEText` and `news.NAMEDate`. */
const ITEMS = ["frame", "rules"] as const;

export function News() {
  return (
    <section className="panel news" aria-labelledby="news">
      <h2 id="news">{t("home.news")}</h2>
      <ul>
        {ITEMS.map((name) => (
          <li key={name} className="news__item">
            <small>{t(`news.${name}Date`)}</small>
            <h3>{t(`news.${name}Title`)}</h3>
            <p>{t(`news.${name}Text`)}</p>
          </li>
        ))}
        <li className="news__item">
          <h3>
            <Link href="/rules">{t("home.how")}</Link>
          </h3>
          <p>{t("home.howHelp")}</p>
        </li>
      </ul>
    </section>
  );
}
