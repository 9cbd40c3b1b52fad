// The document's title: what the shown content says of itself, else the title of the page.
import { useEffect } from "react";
import type { PageTitle } from "../page-entry.ts";
import { t } from "../text/index.ts";

const GAME = "Mantimon";

const titles: { page: string; content?: string } = { page: GAME };

function show(): void {
  const { page, content } = titles;
  const title = content ?? page;
  document.title = title === GAME ? title : `${title} · ${GAME}`;
}

/** @param name of the page, whose title is in the texts */
export function usePageTitle(name: PageTitle): void {
  const page = t(`title.${name}`);
  useEffect(() => {
    titles.page = page;
    show();
  }, [page]);
}

/** A title for as long as the content is shown, such as the name of a card. */
export function useTitle(content: string | undefined): void {
  useEffect(() => {
    titles.content = content;
    show();
    return () => {
      titles.content = undefined;
      show();
    };
  }, [content]);
}
