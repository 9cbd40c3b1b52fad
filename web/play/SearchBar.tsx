// The bar below the beam while an opponent is searched for, on every page with the frame.
import { useEffect, useState } from "react";
import { startMatch } from "../match-page/current-match.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";
import { resumeSearch } from "./search.ts";
import { type Search, search, stopSearch } from "./search-store.ts";

export function SearchBar() {
  const { current, ended } = useStore(search);
  useEffect(() => void resumeSearch(), []);
  if (current) return <Searching current={current} />;
  if (!ended) return null;
  return (
    <div className="searchbar searchbar--ended" role="alert" data-testid="search-ended">
      <p>{t(`search.${ended}`)}</p>
      <button type="button" className="button button--small" onClick={() => search.set({ ended: null })}>
        {t("search.ok")}
      </button>
    </div>
  );
}

function Searching({ current }: { current: Search }) {
  const { wish, found, connected, botLevel } = current;
  const task = useTask();
  const playBot = (level: number) =>
    task.run("bot", async () => {
      stopSearch();
      const { deck, rules } = wish;
      const bot = { level, personality: "balanced" };
      await startMatch({ deck, rules, bot, public: false, delay: 0 });
    });
  return (
    <div className="searchbar" data-testid="searching">
      <p role="status">
        <span className="spinner" />
        <strong>{t(found ? "search.found" : connected ? "search.searching" : "search.connecting")}</strong>{" "}
        <span className="searchbar__what">
          {t(`queue.${wish.kind}`)} · {t(`rules.${wish.rules}`)}
        </span>
      </p>
      {!found && <Time current={current} />}
      {!found && botLevel !== null && (
        <button
          type="button"
          className="button button--small"
          data-testid="bot-instead"
          disabled={task.running !== null}
          onClick={() => playBot(botLevel)}
        >
          <Icon name="bot" /> {t("search.botInstead", { level: botLevel })}
        </button>
      )}
      {!found && (
        <button
          type="button"
          className="button button--small button--quiet"
          data-testid="cancel-search"
          onClick={() => stopSearch()}
        >
          {t("search.cancel")}
        </button>
      )}
    </div>
  );
}

/** "0:42 · usually about 15 s · 3 search". It is no live region: a screen reader would never stop. */
function Time({ current }: { current: Search }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - current.since) / 1000));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <p className="searchbar__time">
      <span data-testid="search-time">{clock}</span> · {expectedWords(current.expectedWait)}
    </p>
  );
}

/** What a search usually takes. */
export function expectedWords(seconds: number | null): string {
  return seconds === null ? t("search.unknown") : t("search.expected", { count: seconds });
}
