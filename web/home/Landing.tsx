// What a visitor sees first: what the game is, and the way in.
import { Link } from "wouter";
import { enterAsGuest } from "../api/session.ts";
import { nextLesson } from "../learn/progress.ts";
import { cardHand } from "../pictures.ts";
import { starterDecks } from "../play/starter-decks.ts";
import { navigate, rulesPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTask } from "../ui/useTask.ts";

export function Landing() {
  const task = useTask();
  const enter = () =>
    task.run("enter", async () => {
      await enterAsGuest();
      navigate("/play");
    });
  return (
    <section className="hero">
      <div>
        <h1>
          <span className="hero__line">{t("landing.line1")}</span>{" "}
          <span className="hero__line">{t("landing.line2")}</span>
        </h1>
        <p className="hero__lead">{t("landing.lead")}</p>
        <p className="hero__ways">
          <Link
            className="button button--brass button--large"
            data-testid="learn"
            href={`/learn/${nextLesson() ?? "attack"}`}
          >
            <Icon name="arrow" />
            {t("landing.learn")}
          </Link>
          <button
            type="button"
            className="button button--large"
            data-testid="enter"
            aria-busy={task.running === "enter"}
            onClick={enter}
          >
            {task.running === "enter" && <span className="spinner" />}
            {t("landing.enter")}
          </button>
        </p>
        <p className="hero__small">{t("landing.small")}</p>
        <p className="hero__small">
          {t("landing.newHere")} <Link href={rulesPath("house")}>{t("landing.how")}</Link>
          {" · "}
          {t("landing.playedBefore")} <Link href="/account">{t("landing.signIn")}</Link>
        </p>
        {task.error && (
          <p className="toast" role="alert">
            {task.error}
          </p>
        )}
      </div>
      <Fan />
    </section>
  );
}

/** Three cards as a fan. */
function Fan() {
  return (
    <div className="fan" aria-hidden="true">
      {starterDecks
        .filter(({ rules }) => rules === "house")
        .slice(0, 3)
        .map((deck) => (
          <img key={deck.id} src={cardHand(deck.star)} alt="" width="250" height="350" draggable={false} />
        ))}
    </div>
  );
}
