// The button of the table that asks for a hint.

import { keyOf, shownKeyOf } from "../settings/settings.ts";
import { useTable } from "../table/model.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";

/** Asks for a hint. Nothing where there are none. */
export function HintButton() {
  const { askHint, view, hint } = useTable();
  if (hint === null || view.result !== null) return null;
  return (
    <button
      type="button"
      className="button button--quiet dock__icon"
      aria-label={t("hint.ask")}
      title={`${t("hint.ask")} (${shownKeyOf("hint")})`}
      aria-keyshortcuts={keyOf("hint")}
      data-testid="ask-hint"
      onClick={askHint}
    >
      <Icon name="lamp" />
    </button>
  );
}
