// The user's finished matches, the latest first, with a link to each replay.
import { useCallback, useEffect, useState } from "react";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { navigate, replayPath } from "../router.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";
import { ask } from "./api.ts";

type Match = Gets<Api["GET /me/matches"]>["items"][number];

/** Matches per page. */
const PAGE_SIZE = "8";

const RESULTS: Record<Match["result"], string> = { won: "Won", lost: "Lost", drawn: "Tie" };

export function MatchesPanel() {
  const [matches, setMatches] = useState<Match[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const { run, running, error } = useTask();
  const load = useCallback(
    (cursor: string | null) =>
      run("load", async () => {
        const page = await ask("GET /me/matches", { query: { limit: PAGE_SIZE, ...(cursor && { cursor }) } });
        setMatches((before) => [...(cursor ? (before ?? []) : []), ...page.items]);
        setNext(page.next);
      }),
    [run],
  );
  useEffect(() => load(null), [load]);

  return (
    <section className="panel" aria-labelledby="matches">
      <h2 id="matches">Your matches</h2>
      {matches?.length === 0 && <p>None yet. The first one is waiting in the lobby.</p>}
      <ul className="played" data-testid="own-matches">
        {matches?.map((match) => (
          <Played key={match.id} match={match} />
        ))}
      </ul>
      {error && <p role="alert">{error}</p>}
      {running && <span className="spinner" role="status" aria-label="Loading your matches" />}
      {!running && (next || (error && !matches)) && (
        <button
          type="button"
          className="button button--quiet"
          data-testid="more-matches"
          onClick={() => load(next)}
        >
          {error ? "Try again" : "Show more"}
        </button>
      )}
    </section>
  );
}

function Played({ match }: { match: Match }) {
  const { opponent, result, turns, rules, finishedAt, matchId } = match;
  return (
    <li className="played__match">
      <span className="played__result" data-result={result}>
        {RESULTS[result]}
      </span>
      <span className="played__words">
        <strong>
          against {opponent.name}
          {opponent.kind === "bot" && " (bot)"}
        </strong>
        <small>
          <time dateTime={finishedAt}>{new Date(finishedAt).toLocaleDateString()}</time> · {rules} · {turns}{" "}
          {turns === 1 ? "turn" : "turns"}
        </small>
      </span>
      <button
        type="button"
        className="button button--quiet"
        aria-label={`Watch the match against ${opponent.name}`}
        onClick={() => navigate(replayPath(matchId))}
      >
        <Icon name="eye" /> Watch
      </button>
    </li>
  );
}
