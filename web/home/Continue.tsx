// One big button for what comes next: back to the open match, or another one with the same deck.
import { Link } from "wouter";
import { nextLesson } from "../learn/progress.ts";
import { rememberedMatch } from "../match/remembered-match.ts";
import { startMatch } from "../match-page/current-match.ts";
import { opponentWords } from "../match-page/OpenMatchWarning.tsx";
import { type OpenMatch, useOpenMatches } from "../match-page/open-matches.ts";
import { cardArt } from "../pictures.ts";
import { botWish, lastChoice, personalityName } from "../play/last-choice.ts";
import { starterDecks } from "../play/starter-decks.ts";
import { matchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { useTask } from "../ui/useTask.ts";

export function Continue({ userId, name }: { userId: string; name: string }) {
  const { data, isPending, isError } = useOpenMatches(userId);
  // Until the server has told, this browser's own match: there is no need to wait for the way back to it.
  const remembered = isPending || isError ? rememberedMatch() : null;
  const isOpen = remembered !== null || Boolean(data?.length);
  return (
    <section className="continue" aria-labelledby="welcome">
      <h1 id="welcome">{t("home.welcome", { name })}</h1>
      {isOpen ? <OpenMatches matches={data ?? []} remembered={remembered} /> : <NextMatch />}
    </section>
  );
}

function OpenMatches({ matches, remembered }: { matches: OpenMatch[]; remembered: string | null }) {
  const [first, ...others] = matches;
  return (
    <>
      <Link className="continue__go" href={matchPath(first?.matchId ?? remembered!)} data-testid="continue">
        <span className="continue__icon">
          <Icon name="swords" />
        </span>
        <span className="continue__words">
          <strong>{t("home.backToMatch")}</strong>
          <small>{first ? opponentWords(first) : t("home.openMatchHelp")}</small>
        </span>
      </Link>
      {others.map((match) => (
        <p key={match.matchId} className="continue__other">
          <Link className="button" href={matchPath(match.matchId)}>
            {opponentWords(match)}
          </Link>
        </p>
      ))}
      <p className="continue__other">
        <Link href="/play">{t("home.choose")}</Link>
      </p>
    </>
  );
}

function NextMatch() {
  const task = useTask();
  const { rules, deck, bot } = lastChoice();
  const starter = starterDecks.find(({ id }) => id === deck);
  return (
    <>
      <button
        type="button"
        className="continue__go"
        data-testid="start-bot"
        disabled={task.running !== null}
        style={inColorOf(starter?.type ?? "fire")}
        onClick={() =>
          task.run("bot", () => startMatch({ deck, rules, public: true, delay: 0, bot: botWish(bot, rules) }))
        }
      >
        {starter && <img className="continue__art" src={cardArt(starter.star)} alt="" draggable={false} />}
        <span className="continue__words">
          <strong>{t("home.playBot")}</strong>
          <small>
            {t("play.whom", { name: personalityName(bot.personality), level: bot.level })}{" "}
            {t("home.playWith", { deck: starter?.name ?? t("play.own"), rules: t(`rules.${rules}`) })}
          </small>
        </span>
        {task.running ? <span className="spinner" /> : <Icon name="arrow" />}
      </button>
      <p className="continue__other">
        {nextLesson() !== null && (
          <Link className="button" href="/learn" data-testid="learn">
            <Icon name="book" /> {t("home.learn")}
          </Link>
        )}
        <Link className="button button--quiet" href="/play">
          {t("home.choose")}
        </Link>
      </p>
      {task.error && (
        <p className="toast" role="alert">
          {task.error}
        </p>
      )}
    </>
  );
}
