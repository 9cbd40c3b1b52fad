// The glossary, with a search.
import { useState } from "react";
import { Link } from "wouter";
import { rulePath } from "../router.ts";
import { t } from "../text/index.ts";
import { RULE_OF_TERM, searchTerms, termName, termText } from "./glossary.ts";
import "./learn.css";

export function GlossaryPage() {
  const [words, setWords] = useState("");
  const found = searchTerms(words);
  return (
    <div className="learn">
      <h1>{t("learn.glossary")}</h1>
      <p>{t("learn.glossaryLead")}</p>
      <label className="glossary__search">
        {t("learn.search")}
        <input
          type="search"
          value={words}
          data-testid="glossary-search"
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p role="status">
        {found.length === 0 ? t("learn.nothing") : t("learn.found", { count: found.length })}
      </p>
      <dl className="glossary">
        {found.map((term) => (
          <div key={term} id={term} data-testid={`term-${term}`}>
            <dt>{termName(term)}</dt>
            <dd>
              {termText(term)}{" "}
              {RULE_OF_TERM[term] && (
                <Link href={rulePath(RULE_OF_TERM[term])}>
                  {t("rules.rule", { number: RULE_OF_TERM[term].replace("s", "§ ") })}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href="/rules">{t("title.rules")}</Link> · <Link href="/learn">{t("learn.title")}</Link>
      </p>
    </div>
  );
}
