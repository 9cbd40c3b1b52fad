// How a game goes under each rule set: the pages of docs/how-to-play, as the client shows them.
import { marked } from "marked";
import { Link } from "wouter";
import germanHouse from "../../docs/how-to-play/de/house.md?raw";
import germanPocket from "../../docs/how-to-play/de/pocket.md?raw";
import germanStandard from "../../docs/how-to-play/de/standard.md?raw";
import house from "../../docs/how-to-play/house.md?raw";
import pocket from "../../docs/how-to-play/pocket.md?raw";
import standard from "../../docs/how-to-play/standard.md?raw";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { useTitle } from "../frame/title.ts";
import { NotFoundPage } from "../not-found/NotFoundPage.tsx";
import { isPreset, rulesPath } from "../router.ts";
import type { Language } from "../settings/settings.ts";
import { currentLanguage, t } from "../text/index.ts";
import "./rules.css";

const PAGES: Record<Language, Record<PresetName, string>> = {
  en: { house, standard, pocket },
  de: { house: germanHouse, standard: germanStandard, pocket: germanPocket },
};
const PICTURES = import.meta.glob<string>("../../docs/how-to-play/*.jpg", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The page as HTML, with the addresses that the build has given its pictures. */
const htmlOf = (rules: PresetName) =>
  (marked.parse(PAGES[currentLanguage()][rules], { async: false }) as string).replaceAll(
    /<img src="([^"]+)"/g,
    (_, name: string) => `<img loading="lazy" src="${PICTURES[`../../docs/how-to-play/${name}`]}"`,
  );

export function RulesPage({ rules = "house" }: { rules?: string }) {
  return isPreset(rules) ? <RulesOf rules={rules} /> : <NotFoundPage />;
}

function RulesOf({ rules }: { rules: PresetName }) {
  useTitle(t("rules.howTitle", { rules: t(`rules.${rules}`) }));
  return (
    <>
      <nav className="rulebook__sets" aria-label={t("rules.sets")}>
        {(Object.keys(PRESETS) as PresetName[]).map((name) => (
          <Link key={name} href={rulesPath(name)} aria-current={name === rules ? "page" : undefined}>
            {t(`rules.${name}`)}
          </Link>
        ))}
      </nav>
      <p className="rulebook__book">
        <Link href="/rules/book">{t("rules.book")}</Link>
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own pages, part of the build */}
      <article className="rulebook" dangerouslySetInnerHTML={{ __html: htmlOf(rules) }} />
    </>
  );
}
