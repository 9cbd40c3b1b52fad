// How a game goes under each rule set: the pages of docs/how-to-play, as the client shows them.
import { marked } from "marked";
import { useEffect } from "react";
import house from "../../docs/how-to-play/house.md?raw";
import pocket from "../../docs/how-to-play/pocket.md?raw";
import standard from "../../docs/how-to-play/standard.md?raw";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { Shell } from "../pages/Shell.tsx";
import { rulesPath } from "../router.ts";
import { PageLink } from "../ui/PageLink.tsx";
import "./rules.css";

const PAGES: Record<PresetName, string> = { house, standard, pocket };
const PICTURES = import.meta.glob<string>("../../docs/how-to-play/*.jpg", {
  eager: true,
  query: "?url",
  import: "default",
});

/** The page as HTML, with the addresses that the build has given its pictures. */
const htmlOf = (rules: PresetName) =>
  (marked.parse(PAGES[rules], { async: false }) as string).replaceAll(
    /<img src="([^"]+)"/g,
    (_, name: string) => `<img loading="lazy" src="${PICTURES[`../../docs/how-to-play/${name}`]}"`,
  );

export function RulesPage({ rules }: { rules: PresetName }) {
  useEffect(() => {
    document.title = `How a ${rules} game goes · Mantimon`;
    return () => {
      document.title = "Mantimon TCG";
    };
  }, [rules]);
  return (
    <Shell>
      <nav className="rulebook__sets" aria-label="Rule sets">
        {(Object.keys(PRESETS) as PresetName[]).map((name) => (
          <PageLink key={name} href={rulesPath(name)} aria-current={name === rules ? "page" : undefined}>
            {name}
          </PageLink>
        ))}
      </nav>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own pages, part of the build */}
      <article className="rulebook" dangerouslySetInnerHTML={{ __html: htmlOf(rules) }} />
    </Shell>
  );
}
