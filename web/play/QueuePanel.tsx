// The big button that searches for an opponent, and what kind of match is searched for.

import { useQueues } from "../lobby/queries.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import type { Task } from "../ui/useTask.ts";
import { expectedWords } from "./SearchBar.tsx";
import { startSearch } from "./search.ts";
import { type SearchWish, search, stopSearch } from "./search-store.ts";

const KINDS = ["casual", "ranked"] as const;

interface QueuePanelProps {
  task: Task;
  wish: SearchWish;
  onKind(kind: SearchWish["kind"]): void;
  /** Called when the search begins. */
  onStart(): void;
}

export function QueuePanel({ task, wish, onKind, onStart }: QueuePanelProps) {
  const { current } = useStore(search);
  const busy = task.running === "search";
  return (
    <div className="queue">
      <fieldset className="queue__kinds">
        <legend className="sr-only">{t("queue.kind")}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="queue__kind">
            <input
              className="sr-only"
              type="radio"
              name="kind"
              value={kind}
              checked={wish.kind === kind}
              onChange={() => onKind(kind)}
            />
            <strong>{t(`queue.${kind}`)}</strong>
            <small>{t(`queue.${kind}About`)}</small>
          </label>
        ))}
      </fieldset>
      {current ? (
        <button
          type="button"
          className="button button--large"
          data-testid="stop-search"
          disabled={current.found}
          onClick={() => stopSearch()}
        >
          <span className="spinner" /> {t("search.cancelLong")}
        </button>
      ) : (
        <button
          type="button"
          className="button button--large button--brass queue__play"
          data-testid="start-search"
          disabled={task.running !== null}
          aria-busy={busy}
          onClick={() => {
            onStart();
            task.run("search", () => startSearch(wish));
          }}
        >
          {busy ? <span className="spinner" /> : <Icon name="swords" />}
          {t("queue.play")}
        </button>
      )}
      <p className="queue__news">
        <QueueNews wish={wish} />
      </p>
    </div>
  );
}

function QueueNews({ wish }: { wish: SearchWish }) {
  const { data } = useQueues();
  const queue = data?.queues.find(({ kind, rules }) => kind === wish.kind && rules === wish.rules);
  if (!queue) return null;
  return (
    <>
      {t("queue.waiting", { count: queue.waiting })} · {expectedWords(queue.expectedWait)}
    </>
  );
}
