// A hint at the table: the move in words, why, and its marks on the table.

import { useMarks } from "../table/marks.ts";
import { useTable } from "../table/model.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { targetsOfMove } from "./targets.ts";
import { chanceWords, moveWords, reasonWords } from "./words.ts";
import "./hint.css";

/** Loaded when the first hint is asked for. */
export function HintPanel() {
  const { hint, view } = useTable();
  const state = hint?.state ?? null;
  useMarks(state?.status === "found" ? targetsOfMove(state.advice.move, view) : undefined);
  if (hint === null || state === null) return null;
  return (
    <section className="hint" aria-label={t("hint.name")} data-testid="hint" data-status={state.status}>
      <div className="hint__text" role="status">
        {state.status === "thinking" && <p>{t("hint.thinking")}</p>}
        {state.status === "failed" && <p>{t("hint.failed")}</p>}
        {state.status === "found" && <Found />}
      </div>
      {state.status === "thinking" ? (
        <>
          <progress className="hint__progress" aria-label={t("hint.thinking")} value={state.share} max={1} />
          <button
            type="button"
            className="button button--quiet"
            data-testid="hint-cancel"
            onClick={hint.close}
          >
            {t("hint.cancel")}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="hint__close"
          aria-label={t("hint.close")}
          data-testid="hint-close"
          onClick={hint.close}
        >
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}

function Found() {
  const { hint, view, pool, me } = useTable();
  if (hint?.state?.status !== "found" || me === null) return null;
  const { advice } = hint.state;
  return (
    <>
      <p className="hint__move" data-testid="hint-move" data-move={JSON.stringify(advice.move)}>
        {moveWords(advice.move, view, pool, me)}
      </p>
      <ul className="hint__reasons">
        {reasonWords(advice).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {advice.chance !== null && (
        <p className="hint__chance">{t("hint.chance", { percent: chanceWords(advice.chance) })}</p>
      )}
    </>
  );
}
