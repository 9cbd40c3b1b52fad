// A lesson: the table, a match in this browser, and the guide.
import { useEffect, useMemo, useState } from "react";
import { navigate } from "../router.ts";
import { useStore } from "../state.ts";
import { Table } from "../table/Table.tsx";
import { t } from "../text/index.ts";
import { Guide } from "./Guide.tsx";
import { LessonDone } from "./LessonDone.tsx";
import { openLesson } from "./lesson-match.ts";
import { LESSONS, type LessonId } from "./lessons.ts";
import { finishLesson, keepMoves, progress, startAgain } from "./progress.ts";
import "./learn.css";

export function LessonPage({ lesson }: { lesson: string }) {
  const known = LESSONS.find((id) => id === lesson);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!known) navigate("/learn");
  }, [known]);
  if (!known) return null;
  const again = () => {
    startAgain();
    setRound(round + 1);
  };
  return <Lesson key={`${known}-${round}`} id={known} onAgain={again} />;
}

function Lesson({ id, onAgain }: { id: LessonId; onAgain(): void }) {
  const { match, step } = useMemo(() => resumed(id), [id]);
  const { view, playing } = useStore(match.store);
  const over = view?.result != null;
  useEffect(() => {
    if (over) finishLesson(id);
  }, [over, id]);
  return (
    <Table
      store={match.store}
      pool={match.store.get().pool}
      requests={match.requests}
      lesson={{
        guide: <Guide lesson={id} start={step} onSkip={() => navigate("/learn")} />,
        end: over && !playing ? <LessonDone lesson={id} onAgain={onAgain} /> : null,
      }}
      onLeave={() => navigate("/learn")}
    />
  );
}

/** The lesson as it was left, or from its start. */
function resumed(id: LessonId) {
  const { begun } = progress.get();
  const names: [string, string] = [t("learn.you"), t("learn.opponent")];
  const keep = (moves: Parameters<typeof keepMoves>[1]) => keepMoves(id, moves);
  if (begun?.lesson === id) {
    try {
      return { match: openLesson(id, names, begun.moves, keep), step: begun.step };
    } catch {
      // The lesson is another than it was when it was begun.
      startAgain();
    }
  }
  return { match: openLesson(id, names, [], keep), step: 0 };
}
