// A club's hall: what it is about, and its people in frames on the wall, the leader last.
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { cosmeticName } from "../cosmetics/items.ts";
import { useTitle } from "../frame/title.ts";
import { NotFoundPage } from "../not-found/NotFoundPage.tsx";
import { rulesPath } from "../router.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { Medal } from "./Medal.tsx";
import { Portrait } from "./Portrait.tsx";
import { findHall, type Hall, type Npc, npcPath, rulesWords, say, useWorld, type World } from "./queries.ts";
import { missingWords } from "./requirements.ts";
import { Vignette } from "./Vignette.tsx";
import "./campaign.css";

export function HallPage({ hall: id }: { hall: string }) {
  const query = useWorld();
  const hall = query.data && findHall(query.data, id);
  useTitle(hall && say(hall.name));
  if (query.data && !hall) return <NotFoundPage />;
  return (
    <ForPlayers title={t("campaign.visitor")} icon="map">
      <QueryState query={query} skeleton="panels" count={2}>
        {hall && <Inside hall={hall} world={query.data!} />}
      </QueryState>
    </ForPlayers>
  );
}

function Inside({ hall, world }: { hall: Hall; world: World }) {
  const { name, region, theme, mechanic, rules, medal, cosmetics, type, state, npcs } = hall;
  return (
    <div className="hall" style={inColorOf(type)} data-state={state}>
      <p>
        <Link className="button button--quiet" href="/campaign">
          <Icon name="back" /> {t("campaign.toMap")}
        </Link>
      </p>
      <header className="hall__sign">
        <span className="hall__view">
          <Vignette type={type} />
        </span>
        <div>
          <p className="hall__region">{say(region)}</p>
          <h1>{say(name)}</h1>
          <p>{say(theme)}</p>
          <p className="hall__mechanic">{say(mechanic)}</p>
          <p className="hall__rules">
            {rulesWords(rules)} <Link href={rulesPath(rules.preset)}>{t("campaign.rulesMore")}</Link>
          </p>
        </div>
        <span className="hall__medal">
          <Medal type={type} won={state === "won"} />
          <small>{say(medal)}</small>
          {cosmetics.length > 0 && (
            <small className="hall__prize">
              {t("campaign.withMedal", { names: cosmetics.map(cosmeticName).join(", ") })}
            </small>
          )}
        </span>
      </header>
      {state === "locked" && <Locked words={missingWords(hall, world)} />}
      <section className="hall__wall" aria-labelledby="people">
        <h2 id="people" className="sr-only">
          {t("campaign.people")}
        </h2>
        <ol className="hall__people">
          {npcs.map((npc) => (
            <Frame key={npc.id} npc={npc} hall={hall} world={world} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Locked({ words }: { words: string[] }) {
  return (
    <p className="hall__locked">
      <Icon name="lock" />
      <span>
        <strong>{t("campaign.hallLocked")}</strong> {words.join(" ")}
      </span>
    </p>
  );
}

function Frame({ npc, hall, world }: { npc: Npc; hall: Hall; world: World }) {
  const { id, name, title, portrait, level, leader, state, hard } = npc;
  return (
    <li className="person" data-state={state} data-leader={leader || undefined}>
      <Link className="person__link" href={npcPath(hall.id, id)} data-testid={`npc-${id}`}>
        <span className="person__frame">
          <Portrait id={portrait} name={name} />
          {state === "beaten" && (
            <span className="person__mark" data-hard={hard === "beaten" || undefined}>
              <Icon name="check" />
            </span>
          )}
          {state === "locked" && (
            <span className="person__mark person__mark--locked">
              <Icon name="lock" />
            </span>
          )}
        </span>
        <strong>{name}</strong>
        <small>{say(title)}</small>
        <span className="person__level">{t("campaign.level", { level })}</span>
        <span className="sr-only">
          {leader && t("campaign.leader")} {t(`campaign.npcState.${state}`)}
        </span>
      </Link>
      {state === "locked" && hall.state !== "locked" && (
        <p className="person__missing">{missingWords(npc, world).join(" ")}</p>
      )}
    </li>
  );
}
