// One big button for what comes next: back to the open match, or another one with the same deck.
import { Link } from "wouter";
import { cardArt } from "../content.ts";
import { nextLesson } from "../learn/progress.ts";
import { rememberedMatch } from "../match/remembered-match.ts";
import { startMatch } from "../match-page/current-match.ts";
import { botWish, lastChoice, personalityName } from "../play/last-choice.ts";
import { starterDecks } from "../play/starter-decks.ts";
import { matchPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { useTask } from "../ui/useTask.ts";

export function Continue({ name }: { name: string }) {
  const open = rememberedMatch();
  return (
    <section className="continue" aria-labelledby="welcome">
      <h1 id="welcome">{t("home.welcome", { name })}</h1>
      {open ? <OpenMatch id={open} /> : <NextMatch />}
    </section>
  );
}

function OpenMatch({ id }: { id: string }) {
  return (
    <>
      <Link className="continue__go" href={matchPath(id)} data-testid="continue">
        <span className="continue__icon">
          <Icon name="swords" />
        </span>
        <span className="continue__words">
          <strong>{t("home.backToMatch")}</strong>
          <small>{t("home.openMatchHelp")}</small>
        </span>
      </Link>
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
          task.run("bot", () =>
            startMatch({
              ...{ deck, rules, opponent: "bot", public: true, delay: 0 },
              bot: botWish(bot, rules),
            }),
          )
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
