// The guide of a lesson: says the next step at the table, marks what it is about, and notices when it is done.
import { useEffect, useState } from "react";
import { shownKeyOf } from "../settings/settings.ts";
import { useMarks } from "../table/marks.ts";
import { useTable } from "../table/model.ts";
import { t } from "../text/index.ts";
import { LESSON, type LessonId, type StepState } from "./lessons.ts";
import { keepStep } from "./progress.ts";

interface GuideProps {
  lesson: LessonId;
  /** The step to begin with. */
  start: number;
  onSkip(): void;
}

export function Guide({ lesson, start, onSkip }: GuideProps) {
  const { view, playable, pool, state } = useTable();
  const { steps } = LESSON[lesson];
  const [at, setAt] = useState(Math.min(start, steps.length - 1));
  const step = steps[at];
  const last = at === steps.length - 1;

  const now: StepState = { view, playable, nameOf: (card) => pool.info[card]?.name ?? "" };
  const done = !state.playing && (step.done?.(now) ?? false);
  useEffect(() => {
    if (!done || last) return;
    setAt(at + 1);
  }, [done, last, at]);
  const over = view.result !== null;
  useEffect(() => {
    if (!over) keepStep(lesson, at);
  }, [lesson, at, over]);
  useMarks(step.marks);

  if (over) return null;
  return (
    <section className="guide" aria-label={t("learn.guide")} data-testid="guide" data-step={step.text}>
      <p className="guide__text" role="status">
        {t(`learn.steps.${step.text}` as "learn.steps.matchPlay", { key: shownKeyOf("replayTurn") })}
      </p>
      <div className="guide__foot">
        <small>{t("learn.step", { step: at + 1, steps: steps.length })}</small>
        <button type="button" className="button button--quiet" data-testid="guide-skip" onClick={onSkip}>
          {t("learn.skip")}
        </button>
        {!step.done && !last && (
          <button
            type="button"
            className="button button--brass"
            data-testid="guide-next"
            onClick={() => setAt(at + 1)}
          >
            {t("learn.goOn")}
          </button>
        )}
      </div>
    </section>
  );
}
