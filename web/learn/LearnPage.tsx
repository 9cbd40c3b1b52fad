// The list of lessons, with what is done and what was begun.
import { Link } from "wouter";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { LESSONS } from "./lessons.ts";
import { nextLesson, progress } from "./progress.ts";
import { TutorialReward } from "./TutorialReward.tsx";
import "./learn.css";

export function LearnPage() {
  const { done, begun } = useStore(progress);
  const next = begun?.lesson ?? nextLesson();
  return (
    <div className="learn">
      <h1>{t("learn.title")}</h1>
      <p>{t("learn.lead")}</p>
      <TutorialReward />
      <ol className="lessons">
        {LESSONS.map((lesson, at) => (
          <li key={lesson}>
            <Link
              href={`/learn/${lesson}`}
              className="lesson"
              data-testid={`lesson-${lesson}`}
              data-next={lesson === next || undefined}
            >
              <span className="lesson__number" data-done={done.includes(lesson) || undefined}>
                {at + 1}
              </span>
              <span className="lesson__words">
                <strong>{t(`learn.lessons.${lesson}.title`)}</strong>
                <span>{t(`learn.lessons.${lesson}.lead`)}</span>
              </span>
              <span className="lesson__go">
                {begun?.lesson === lesson
                  ? t("learn.resume")
                  : done.includes(lesson)
                    ? t("learn.done")
                    : t("learn.start")}{" "}
                <Icon name="arrow" />
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Link href="/practice" className="lesson" data-testid="practice">
        <span className="lesson__words">
          <strong>{t("practice.title")}</strong>
          <span>{t("practice.lead")}</span>
        </span>
        <span className="lesson__go">
          {t("learn.start")} <Icon name="arrow" />
        </span>
      </Link>
      <p>
        <Link href="/learn/glossary">{t("learn.glossary")}</Link>
      </p>
    </div>
  );
}
