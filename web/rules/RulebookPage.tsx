// The rulebook: every numbered rule, with a search. Links lead to a rule by its number: /rules/book#8.3.
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { t } from "../text/index.ts";
import { searchRules } from "./rulebook.ts";
import "./rules.css";

export function RulebookPage() {
  const [words, setWords] = useState("");
  useEffect(() => {
    const show = () => document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
    show();
    addEventListener("hashchange", show);
    return () => removeEventListener("hashchange", show);
  }, []);
  const sections = searchRules(words);
  return (
    <article className="rulebook rulebook--numbered">
      <h1>{t("rules.bookTitle")}</h1>
      <p>
        {t("rules.bookLead")} <Link href="/rules">{t("title.rules")}</Link> ·{" "}
        <Link href="/learn/glossary">{t("learn.glossary")}</Link>
      </p>
      <label className="rulebook__search">
        {t("rules.search")}
        <input
          type="search"
          value={words}
          data-testid="rulebook-search"
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p role="status">{sections.length === 0 && t("rules.nothing")}</p>
      {/* The rules are written in English. */}
      {sections.map(({ number, title, intro, rules }) => (
        <section key={number} lang="en" aria-labelledby={`s${number}`}>
          <h2 id={`s${number}`}>
            § {number} {title}
          </h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own pages, part of the build */}
          {intro && <div dangerouslySetInnerHTML={{ __html: intro }} />}
          {rules.map((rule) => (
            <div key={rule.number} id={rule.number} className="rulebook__rule">
              <a href={`#${rule.number}`} className="rulebook__number">
                {rule.number}
              </a>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own pages, part of the build */}
              <div dangerouslySetInnerHTML={{ __html: rule.html }} />
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
