// A line of a list of finished matches: result, opponent, facts, and the way to the replay.
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { isPreset, navigate, replayPath } from "../router.ts";
import { formatDate, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import "./played.css";

export type Match = Gets<Api["GET /me/matches"]>["items"][number];

export function PlayedMatch({ match }: { match: Match }) {
  const { opponent, result, turns, rules, finishedAt, matchId } = match;
  const name = opponent.kind === "deleted" ? t("account.formerPlayer") : opponent.name;
  return (
    <li className="played__match">
      <span className="played__result" data-result={result}>
        {t(`account.${result}`)}
      </span>
      <span className="played__words">
        <strong>{t(opponent.kind === "bot" ? "account.againstBot" : "account.against", { name })}</strong>
        <small>
          <time dateTime={finishedAt}>{formatDate(finishedAt)}</time> ·{" "}
          {isPreset(rules) ? t(`rules.${rules}`) : rules} · {t("account.turns", { count: turns })}
        </small>
      </span>
      <button
        type="button"
        className="button button--quiet"
        aria-label={t("account.watchAgainst", { name })}
        onClick={() => navigate(replayPath(matchId))}
      >
        <Icon name="eye" /> {t("account.watch")}
      </button>
    </li>
  );
}
