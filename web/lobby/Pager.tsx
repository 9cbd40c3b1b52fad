// Back and forth through the pages of a list; nothing if there is one page.
import { t } from "../text/index.ts";

interface PagerProps {
  offset: number;
  limit: number;
  /** Entries on all pages. */
  total: number;
  onChange(offset: number): void;
}

export function Pager({ offset, limit, total, onChange }: PagerProps) {
  if (total <= limit && offset === 0) return null;
  return (
    <nav className="pager" aria-label={t("lobby.pages")}>
      <button
        type="button"
        className="button button--small button--quiet"
        disabled={offset === 0}
        onClick={() => onChange(Math.max(0, offset - limit))}
      >
        {t("lobby.previous")}
      </button>
      <span>
        {t("lobby.page", {
          page: Math.floor(offset / limit) + 1,
          pages: Math.max(1, Math.ceil(total / limit)),
        })}
      </span>
      <button
        type="button"
        className="button button--small button--quiet"
        disabled={offset + limit >= total}
        onClick={() => onChange(offset + limit)}
      >
        {t("lobby.next")}
      </button>
    </nav>
  );
}
