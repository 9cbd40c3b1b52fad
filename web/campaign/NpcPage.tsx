// A character before the battle: what it says, how it plays, what it gives, and the deck to play with.
import { useState } from "react";
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { StarterChoice } from "../collection/StarterChoice.tsx";
import { violationWords } from "../decks/violations.ts";
import { useTitle } from "../frame/title.ts";
import { startMatch } from "../match-page/current-match.ts";
import { NotFoundPage } from "../not-found/NotFoundPage.tsx";
import { personalityName } from "../play/last-choice.ts";
import { deckPath } from "../router.ts";
import { deckText, t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { useTask } from "../ui/useTask.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import { OpenBattle } from "./OpenBattle.tsx";
import { Portrait } from "./Portrait.tsx";
import {
  findHall,
  findNpc,
  hallPath,
  type NpcDetails,
  rulesWords,
  say,
  useNpc,
  useWorld,
  type World,
} from "./queries.ts";
import { missingWords } from "./requirements.ts";
import "./campaign.css";
import "./npc.css";

export function NpcPage({ npc }: { npc: string }) {
  const details = useNpc(npc);
  const world = useWorld();
  useTitle(details.data?.name);
  if (world.data && !findNpc(world.data, npc)) return <NotFoundPage />;
  return (
    <ForPlayers title={t("campaign.visitor")} icon="map">
      <QueryState query={details.data ? world : details} skeleton="panels" count={2}>
        {details.data && world.data && <Meeting npc={details.data} world={world.data} />}
      </QueryState>
    </ForPlayers>
  );
}

function Meeting({ npc, world }: { npc: NpcDetails; world: World }) {
  const hall = findHall(world, npc.hall);
  return (
    <div className="meeting" style={hall && inColorOf(hall.type)}>
      <p>
        <Link className="button button--quiet" href={hallPath(npc.hall)}>
          <Icon name="back" /> {hall ? say(hall.name) : t("campaign.toMap")}
        </Link>
      </p>
      <header className="meeting__scene">
        <span className="meeting__face">
          <Portrait id={npc.portrait} name={npc.name} />
        </span>
        <div className="meeting__words">
          <p className="hall__region">{say(npc.title)}</p>
          <h1>{npc.name}</h1>
          <blockquote className="speech" data-testid="dialogue">
            {say(npc.dialogue.before)}
          </blockquote>
        </div>
      </header>
      <div className="meeting__body">
        <Challenge npc={npc} world={world} />
        <About npc={npc} />
      </div>
    </div>
  );
}

function About({ npc }: { npc: NpcDetails }) {
  const { level, personality, rules, deck, rewards, hard, wins, losses } = npc;
  return (
    <section className="panel about" aria-labelledby="about">
      <h2 id="about">{t("campaign.about")}</h2>
      <dl className="about__facts">
        <dt>{t("campaign.strength")}</dt>
        <dd>
          {t("campaign.level", { level })}, {personalityName(personality)}
        </dd>
        <dt>{t("play.rules")}</dt>
        <dd>{rulesWords(rules)}</dd>
        <dt>{t("campaign.record")}</dt>
        <dd>{t("campaign.recordOf", { wins, losses })}</dd>
        <dt>{t("play.botDeck")}</dt>
        <dd>
          {deckText(deck.name)}
          <ul className="about__covers">
            {deck.covers.slice(0, 3).map((card) => (
              <li key={card}>
                <CardImage id={card} name="" what="face" />
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t(rewards.first ? "campaign.firstWin" : "campaign.repeatWin")}</dt>
        <dd>
          <Rewards reward={rewards.first ?? rewards.repeat} words />
          {hard === "open" && rewards.hard && (
            <>
              <p className="about__hard">{t("campaign.hardWin")}</p>
              <Rewards reward={rewards.hard} words />
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}

function Challenge({ npc, world }: { npc: NpcDetails; world: World }) {
  const task = useTask();
  const [hard, setHard] = useState(false);
  const fitting = npc.decks.find(({ fits }) => fits)?.id ?? "";
  const [deck, setDeck] = useState(fitting);
  const chosen = npc.decks.find(({ id, fits }) => fits && id === deck)?.id ?? fitting;
  if (npc.state === "locked") {
    return (
      <section className="panel challenge" aria-labelledby="challenge">
        <h2 id="challenge">{t("campaign.npcLocked")}</h2>
        <ul className="challenge__missing">
          {missingWords(npc, world).map((words) => (
            <li key={words}>
              <Icon name="lock" /> {words}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  if (npc.decks.length === 0) {
    return (
      <section className="panel challenge" aria-labelledby="challenge">
        <h2 id="challenge">{t("campaign.noDeck")}</h2>
        <p>{t("campaign.noDeckHelp")}</p>
        <StarterChoice />
        <p className="panel__more">
          <Link href="/decks">{t("home.decksTitle")}</Link>
        </p>
      </section>
    );
  }
  return (
    <section className="panel challenge" aria-labelledby="challenge">
      <h2 id="challenge">{t("campaign.chooseDeck")}</h2>
      <DeckChoice npc={npc} chosen={chosen} onChoose={setDeck} />
      {npc.hard !== "locked" && (
        <label className="check">
          <input type="checkbox" checked={hard} onChange={(event) => setHard(event.target.checked)} />
          {t("campaign.hard")}
        </label>
      )}
      {world.battle ? (
        <div className="challenge__go">
          <OpenBattle world={world} battle={world.battle} />
        </div>
      ) : (
        <p className="challenge__go">
          <button
            type="button"
            className="button button--brass button--large"
            data-testid="battle"
            disabled={task.running !== null || chosen === ""}
            onClick={() => task.run("battle", () => startMatch({ npc: npc.id, deck: chosen, hard }))}
          >
            {task.running ? <span className="spinner" /> : <Icon name="swords" />}
            {t("campaign.battle")}
          </button>
          {chosen === "" && <span>{t("campaign.noneFits")}</span>}
        </p>
      )}
      {task.error && (
        <p className="challenge__error" role="alert">
          {task.error}
        </p>
      )}
    </section>
  );
}

interface DeckChoiceProps {
  npc: NpcDetails;
  chosen: string;
  onChoose(deck: string): void;
}

/** Decks that do not fit say why. */
function DeckChoice({ npc, chosen, onChoose }: DeckChoiceProps) {
  return (
    <fieldset className="deckrows">
      <legend className="sr-only">{t("campaign.chooseDeck")}</legend>
      {npc.decks.map(({ id, name, fits, problems }) => (
        <div key={id} className="deckrow" data-fits={fits || undefined}>
          <label className="deckrow__label">
            <input
              type="radio"
              name="deck"
              value={id}
              checked={chosen === id}
              disabled={!fits}
              onChange={() => onChoose(id)}
            />
            <strong>{name}</strong>
            {fits && <small>{t("campaign.fits")}</small>}
          </label>
          {!fits && (
            <details className="deckrow__why">
              <summary>{t("campaign.doesNotFit", { count: problems.length })}</summary>
              <ul>
                {[...new Set(problems.map(violationWords))].map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              <Link href={deckPath(id)}>{t("campaign.changeDeck")}</Link>
            </details>
          )}
        </div>
      ))}
    </fieldset>
  );
}
