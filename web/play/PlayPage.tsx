// The page to start a match: rules, deck and opponent; and the ways to join or watch one.
import { useState } from "react";
import { Link } from "wouter";
import type { PresetName } from "../../engine/index.ts";
import { session } from "../api/session.ts";
import { PublicMatches } from "../lobby/PublicMatches.tsx";
import { openTable, startMatch } from "../match-page/current-match.ts";
import { opponentWords } from "../match-page/OpenMatchWarning.tsx";
import { useOpenMatches } from "../match-page/open-matches.ts";
import { matchPath, matchPathIn, navigate, rulesPath } from "../router.ts";
import { useStore } from "../state.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { type Task, useTask } from "../ui/useTask.ts";
import { DeckPicker } from "./DeckPicker.tsx";
import {
  botWish,
  lastChoice,
  lastKind,
  personalityName,
  rememberChoice,
  rememberKind,
} from "./last-choice.ts";
import { OpponentPicker } from "./OpponentPicker.tsx";
import { QueuePanel } from "./QueuePanel.tsx";
import type { SearchWish } from "./search-store.ts";
import { firstDeck, offeredRules } from "./starter-decks.ts";
import { WatchPicker } from "./WatchPicker.tsx";
import "./play.css";

export function PlayPage() {
  const { user } = useStore(session);
  const task = useTask();
  const [{ rules, deck, bot }, setChoice] = useState(lastChoice);
  const [kind, setKind] = useState(lastKind);
  const [watched, setWatched] = useState(true);
  const [delay, setDelay] = useState(0);
  const start = (opponent: "human" | "bot") => {
    rememberChoice({ rules, deck, bot });
    const audience = { public: watched, delay: watched ? delay : 0 };
    const table = { deck, rules, ...audience };
    task.run(opponent, () =>
      opponent === "human" ? openTable(table) : startMatch({ ...table, bot: botWish(bot, rules) }),
    );
  };
  const chooseKind = (chosen: SearchWish["kind"]) => {
    rememberKind(chosen);
    setKind(chosen);
  };
  const chooseRules = (name: PresetName) => setChoice({ rules: name, deck: firstDeck(name), bot });

  return (
    <div className="play">
      <h1 className="play__title">{t("play.title")}</h1>
      {user && <OpenMatches userId={user.id} />}
      <section className="play__go" aria-label={t("play.title")}>
        <QueuePanel
          task={task}
          wish={{ kind, rules, deck }}
          onKind={chooseKind}
          onStart={() => rememberChoice({ rules, deck, bot })}
        />
        <GoButton task={task} name="bot" label={t("play.bot")} icon="bot" onClick={() => start("bot")} />
        <p className="play__whom">
          {t("play.whom", { name: personalityName(bot.personality), level: bot.level })}{" "}
          <a href="#opponent">{t("play.change")}</a>
        </p>
        <GoButton
          task={task}
          name="human"
          label={t("play.friend")}
          icon="people"
          onClick={() => start("human")}
        />
        <Link className="button button--quiet" href="/invite">
          {t("invite.link")}
        </Link>
        {task.error && (
          <p className="toast" role="alert">
            {task.error}
          </p>
        )}
      </section>
      <div className="play__choose">
        <RulesPicker chosen={rules} onChoose={chooseRules} />
        <OpponentPicker
          rules={rules}
          bot={bot}
          onChoose={(chosen) => setChoice({ rules, deck, bot: chosen })}
        />
        <DeckPicker rules={rules} chosen={deck} onChoose={(id) => setChoice({ rules, deck: id, bot })} />
        <WatchPicker watched={watched} delay={delay} onWatched={setWatched} onDelay={setDelay} />
      </div>
      <aside className="play__side">
        <JoinByLink />
        <PublicMatches limit={5} />
        <Link className="button button--quiet" href="/tables">
          {t("lobby.link")}
        </Link>
      </aside>
    </div>
  );
}

/** The ways back to the matches that are not over. */
function OpenMatches({ userId }: { userId: string }) {
  const { data } = useOpenMatches(userId);
  return data?.map((match) => (
    <p key={match.matchId} className="play__open" data-testid="open-match">
      {opponentWords(match)}
      <button type="button" className="button" onClick={() => navigate(matchPath(match.matchId))}>
        {t("home.backToMatch")}
      </button>
    </p>
  ));
}

interface GoButtonProps {
  task: Task;
  name: string;
  label: string;
  icon: "bot" | "people";
  onClick(): void;
}

function GoButton({ task, name, label, icon, onClick }: GoButtonProps) {
  const busy = task.running === name;
  return (
    <button
      type="button"
      className="button button--large"
      data-testid={`start-${name}`}
      disabled={task.running !== null}
      aria-busy={busy}
      onClick={onClick}
    >
      {busy ? <span className="spinner" /> : <Icon name={icon} />}
      {label}
    </button>
  );
}

function RulesPicker({ chosen, onChoose }: { chosen: PresetName; onChoose(name: PresetName): void }) {
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{t("play.rules")}</h2>
      <fieldset className="rules">
        <legend className="sr-only">{t("play.rules")}</legend>
        {offeredRules().map((name) => (
          <label key={name} className="rule">
            <input
              className="sr-only"
              type="radio"
              name="rules"
              value={name}
              checked={chosen === name}
              onChange={() => onChoose(name)}
            />
            <strong>{t(`rules.${name}`)}</strong>
            <span className="rule__about">{t(`rules.${name}About`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="panel__more">
        <Link href={rulesPath(chosen)}>{t("play.how", { rules: t(`rules.${chosen}`) })}</Link>
      </p>
    </section>
  );
}

function JoinByLink() {
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="panel join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get("link") ?? "");
        const path = matchPathIn(text);
        setWrong(path === null);
        if (path) navigate(path);
      }}
    >
      <h2>{t("play.joinTitle")}</h2>
      <label htmlFor="link">{t("play.joinLabel")}</label>
      <div className="join__row">
        <input
          id="link"
          name="link"
          type="text"
          inputMode="url"
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby="link-help"
        />
        <button type="submit" className="button">
          {t("play.join")}
        </button>
      </div>
      <p id="link-help" role="alert" className="join__error">
        {wrong && t("play.joinWrong")}
      </p>
    </form>
  );
}
