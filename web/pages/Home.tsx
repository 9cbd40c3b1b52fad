// The lobby: account, deck and rules, and the ways to start or join a match.
import { useState } from "react";
import type { PresetName } from "../../engine/index.ts";
import { enterAsGuest, session } from "../api/session.ts";
import { cardFace } from "../content.ts";
import { firstDeck, RULES, starterDecks } from "../decks.ts";
import type { CreateMatchOptions } from "../match/connection.ts";
import { DELAYS, delayWords } from "../match/delay.ts";
import { rememberedMatch } from "../match/remembered-match.ts";
import { matchPath, matchPathIn, navigate, rulesPath } from "../router.ts";
import { useStore } from "../store.ts";
import { Icon } from "../ui/Icon.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { type Task, useTask } from "../ui/useTask.ts";
import { DeckPicker } from "./DeckPicker.tsx";
import { LiveMatches } from "./LiveMatches.tsx";
import { Shell } from "./Shell.tsx";

export function Home({ onStart }: { onStart(options: CreateMatchOptions): Promise<void> }) {
  const { user, known } = useStore(session);
  const task = useTask();
  return (
    <Shell>
      {known && !user && <Welcome task={task} />}
      {user && <Lobby onStart={onStart} task={task} />}
      {task.error && (
        <p className="toast" role="alert">
          {task.error}
        </p>
      )}
    </Shell>
  );
}

function Welcome({ task }: { task: Task }) {
  return (
    <section className="hero">
      <div>
        <h1>
          <span className="hero__line">Sit down.</span> <span className="hero__line">The table is set.</span>
        </h1>
        <p className="hero__lead">
          Raise your Mantimon, feed them energy, and bring down your opponent's. Against a friend with a link,
          or the house bot right away.
        </p>
        <button
          type="button"
          className="button button--brass button--large"
          data-testid="enter"
          aria-busy={task.running === "enter"}
          onClick={() => task.run("enter", enterAsGuest)}
        >
          {task.running === "enter" ? <span className="spinner" /> : <Icon name="arrow" />}
          Enter as a guest
        </button>
        <p className="hero__small">
          No e-mail, no password. You get a name, and the browser keeps your seat. New here?{" "}
          <PageLink href={rulesPath("house")}>See how a game goes</PageLink>. Played before?{" "}
          <PageLink href="/account">Sign in</PageLink>.
        </p>
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
          <img key={deck.id} src={cardFace(deck.star)} alt="" draggable={false} />
        ))}
    </div>
  );
}

function Lobby({ onStart, task }: { onStart(options: CreateMatchOptions): Promise<void>; task: Task }) {
  const [rules, setRules] = useState<PresetName>("house");
  const [deck, setDeck] = useState(firstDeck("house"));
  const [watched, setWatched] = useState(true);
  const [delay, setDelay] = useState(0);
  const start = (opponent: "human" | "bot") =>
    task.run(opponent, () => onStart({ deck, rules, opponent, public: watched, delay: watched ? delay : 0 }));
  const open = rememberedMatch();

  const chooseRules = (name: PresetName) => {
    setRules(name);
    setDeck(firstDeck(name));
  };

  return (
    <div className="lobby">
      {open && (
        <p className="lobby__open">
          You have a seat at a table.
          <button type="button" className="button" onClick={() => navigate(matchPath(open))}>
            Back to the match
          </button>
        </p>
      )}
      <section className="panel" aria-labelledby="choose">
        <h1 id="choose">Choose your deck</h1>
        <RulesPicker chosen={rules} onChoose={chooseRules} />
        <p className="lobby__rules">
          <PageLink href={rulesPath(rules)}>How a {rules} game goes</PageLink>
        </p>
        <DeckPicker rules={rules} chosen={deck} onChoose={setDeck} />
        <div className="lobby__go">
          <GoButton
            task={task}
            name="bot"
            label="Play against the bot"
            icon="bot"
            onClick={() => start("bot")}
            brass
          />
          <GoButton
            task={task}
            name="human"
            label="Make a room for a friend"
            icon="people"
            onClick={() => start("human")}
          />
          <WatchPicker watched={watched} delay={delay} onWatched={setWatched} onDelay={setDelay} />
        </div>
      </section>
      <aside className="lobby__side">
        <JoinByLink />
        <LiveMatches />
      </aside>
    </div>
  );
}

interface WatchPickerProps {
  watched: boolean;
  /** Seconds. */
  delay: number;
  onWatched(watched: boolean): void;
  onDelay(delay: number): void;
}

/** Whether anyone may watch, and with which delay, so that nobody gets help from outside. */
function WatchPicker({ watched, delay, onWatched, onDelay }: WatchPickerProps) {
  return (
    <div className="watch">
      <label className="check">
        <input type="checkbox" checked={watched} onChange={(event) => onWatched(event.target.checked)} />
        Anyone may watch
      </label>
      {watched && (
        <label className="watch__delay">
          <span className="sr-only">Spectators see it</span>
          <select
            className="select"
            data-testid="delay"
            value={delay}
            onChange={(event) => onDelay(Number(event.target.value))}
          >
            {DELAYS.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? "as it happens" : `${delayWords(seconds)} later`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface GoButtonProps {
  task: Task;
  name: string;
  label: string;
  icon: "bot" | "people";
  brass?: boolean;
  onClick(): void;
}

function GoButton({ task, name, label, icon, brass, onClick }: GoButtonProps) {
  const busy = task.running === name;
  return (
    <button
      type="button"
      className={`button button--large ${brass ? "button--brass" : ""}`}
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
  const offered = RULES.filter(({ name }) => starterDecks.some((deck) => deck.rules === name));
  return (
    <fieldset className="rules">
      <legend className="sr-only">Rules</legend>
      {offered.map(({ name, title, about }) => (
        <label key={name} className="rule">
          <input
            className="sr-only"
            type="radio"
            name="rules"
            value={name}
            checked={chosen === name}
            onChange={() => onChoose(name)}
          />
          <strong>{title}</strong>
          <span className="rule__about">{about}</span>
        </label>
      ))}
    </fieldset>
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
      <h2>Join by link</h2>
      <label htmlFor="link">The link that your friend sent you</label>
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
          Join
        </button>
      </div>
      <p id="link-help" role="alert" className="join__error">
        {wrong && "That is no link to a match. It ends in /match/ and a code."}
      </p>
    </form>
  );
}
