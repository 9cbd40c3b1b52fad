// The end of a lesson: what was learnt, and where to go on.
import { navigate } from "../router.ts";
import { t } from "../text/index.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { LESSON, LESSONS, type LessonId } from "./lessons.ts";
import { TutorialReward } from "./TutorialReward.tsx";

export function LessonDone({ lesson, onAgain }: { lesson: LessonId; onAgain(): void }) {
  const next = LESSONS[LESSONS.indexOf(lesson) + 1];
  const said = LESSON[lesson].steps.at(-1)!.text;
  return (
    <Dialog title={t("learn.finished")} testId="lesson-done">
      <p>{t(`learn.steps.${said}` as "learn.steps.goal")}</p>
      {!next && <TutorialReward />}
      <div className="dialog__actions">
        <button type="button" className="button button--quiet" onClick={onAgain}>
          {t("learn.again")}
        </button>
        <button type="button" className="button button--quiet" onClick={() => navigate("/learn")}>
          {t("learn.all")}
        </button>
        <button
          type="button"
          className="button button--brass"
          data-testid="lesson-next"
          onClick={() => navigate(next ? `/learn/${next}` : "/play")}
        >
          {next ? t("learn.next") : t("learn.play")}
        </button>
      </div>
    </Dialog>
  );
}
