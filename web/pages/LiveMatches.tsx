// The list of public matches, updated while the page is visible.
import { useEffect, useState } from "react";
import { type LiveMatch, listMatches } from "../api/matches.ts";
import { delayWords } from "../match/delay.ts";
import { navigate, watchPath } from "../router.ts";
import { Icon } from "../ui/Icon.tsx";

const REFRESH = 5_000;

/** "turn 7 · 3 watch · 1 minute later" */
function facts({ turn, spectators, delay }: LiveMatch): string {
  return [
    turn > 0 ? `turn ${turn}` : "just begun",
    spectators > 0 && `${spectators} ${spectators === 1 ? "watches" : "watch"}`,
    delay > 0 && `${delayWords(delay)} later`,
  ]
    .filter(Boolean)
    .join(" · ");
}

export function LiveMatches() {
  const [matches, setMatches] = useState<LiveMatch[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const load = () =>
      !document.hidden &&
      listMatches().then(
        (list) => {
          if (gone) return;
          setMatches(list);
          setFailed(false);
        },
        () => !gone && setFailed(true),
      );
    void load();
    const timer = setInterval(load, REFRESH);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);

  return (
    <section className="panel live" aria-labelledby="live">
      <h2 id="live">Being played now</h2>
      {failed && <p>The list could not be loaded. Trying again…</p>}
      {!failed && matches === null && <span className="spinner" role="img" aria-label="loading" />}
      {matches?.length === 0 && <p>No open table just now. Yours could be the first.</p>}
      <ul data-testid="live-matches">
        {matches?.map((match) => (
          <li key={match.roomId} className="live__match">
            <span>
              <strong>{match.names.filter(Boolean).join(" and ")}</strong>
              <small>{facts(match)}</small>
            </span>
            <button
              type="button"
              className="button button--quiet"
              onClick={() => navigate(watchPath(match.roomId))}
            >
              <Icon name="eye" /> Watch
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
