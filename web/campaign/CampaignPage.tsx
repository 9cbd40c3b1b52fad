// The campaign's map: parchment on the table, with a road from hall to hall up to the tower.
import { useSyncExternalStore } from "react";
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { inColorOf } from "../ui/TypeBead.tsx";
import { MapGround } from "./MapGround.tsx";
import { Medal } from "./Medal.tsx";
import { MedalCase } from "./MedalCase.tsx";
import { layOut, type PlacedHall, roadsOf } from "./map-layout.ts";
import { OpenBattle } from "./OpenBattle.tsx";
import { Portrait } from "./Portrait.tsx";
import { hallPath, hallsOf, nextNpc, npcPath, say, useWorld, type World } from "./queries.ts";
import { missingWords } from "./requirements.ts";
import { Vignette } from "./Vignette.tsx";
import "./map.css";
import "./campaign.css";

export function CampaignPage() {
  return (
    <div className="campaign">
      <h1>{t("campaign.title")}</h1>
      <ForPlayers title={t("campaign.visitor")} icon="map">
        <Campaign />
      </ForPlayers>
    </div>
  );
}

function Campaign() {
  const query = useWorld();
  return (
    <QueryState query={query} skeleton="panels" count={2}>
      {query.data && (
        <>
          <Next world={query.data} />
          <WorldMap world={query.data} />
          <MedalCase />
        </>
      )}
    </QueryState>
  );
}

/** Where the road goes on: the open battle, or the next character. */
function Next({ world }: { world: World }) {
  if (world.battle) {
    return (
      <div className="campaign__next">
        <OpenBattle world={world} battle={world.battle} />
      </div>
    );
  }
  const next = nextNpc(world);
  if (!next)
    return <p className="campaign__next">{t(world.hardMode ? "campaign.allDone" : "campaign.stuck")}</p>;
  const { hall, npc } = next;
  return (
    <Link className="campaign__next" href={npcPath(hall.id, npc.id)} data-testid="next-npc">
      <span className="campaign__face">
        <Portrait id={npc.portrait} name={npc.name} />
      </span>
      <span>
        <small>{t("campaign.nextUp", { hall: say(hall.name) })}</small>
        <strong>{npc.name}</strong>
      </span>
      <Icon name="arrow" />
    </Link>
  );
}

const NARROW = "(max-width: 860px)";

/** On phones the road winds upwards, because a map as wide as a desk cannot be read there. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(NARROW);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(NARROW).matches,
  );
}

function WorldMap({ world }: { world: World }) {
  const narrow = useNarrow();
  const placed = layOut(hallsOf(world), narrow);
  const next = nextNpc(world)?.hall.id;
  return (
    <section className="map" data-narrow={narrow || undefined} aria-label={t("campaign.map")}>
      <MapGround roads={roadsOf(placed)} narrow={narrow} />
      <ol>
        {placed.map((hall) => (
          <Place key={hall.id} hall={hall} world={world} isNext={hall.id === next} />
        ))}
      </ol>
    </section>
  );
}

function Place({ hall, world, isNext }: { hall: PlacedHall; world: World; isNext: boolean }) {
  const { id, name, region, type, state, at, npcs } = hall;
  const beaten = npcs.filter((npc) => npc.state === "beaten").length;
  const words =
    state === "locked"
      ? missingWords(hall, world).join(" ")
      : t("campaign.beatenOf", { beaten, count: npcs.length });
  return (
    <li
      className="waypoint"
      data-state={state}
      data-next={isNext || undefined}
      style={{ ...inColorOf(type), left: `${at.x}%`, top: `${at.y}%` }}
    >
      <Link className="waypoint__link" href={hallPath(id)} data-testid={`hall-${id}`}>
        <span className="waypoint__art">
          <Vignette type={type} />
          {state === "won" && <Medal type={type} won />}
          {state === "locked" && (
            <span className="waypoint__lock">
              <Icon name="lock" />
            </span>
          )}
        </span>
        <span className="waypoint__name">
          <strong>{say(name)}</strong>
          <small>{say(region)}</small>
        </span>
        <span className="sr-only">
          {t(`campaign.state.${state}`)} {words}
        </span>
        {state === "open" && (
          <span className="waypoint__count" aria-hidden="true">
            {beaten}/{npcs.length}
          </span>
        )}
      </Link>
    </li>
  );
}
