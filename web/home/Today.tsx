// What there is to do today beside the next match: the daily parcel, packs to open.
import { useRef } from "react";
import { Link } from "wouter";
import { Portrait } from "../campaign/Portrait.tsx";
import { nextNpc, npcPath, say, useWorld } from "../campaign/queries.ts";
import { useStarters } from "../collection/useStarters.ts";
import { Parcel } from "../daily/Parcel.tsx";
import { useClaim } from "../daily/useClaim.ts";
import { PackArt } from "../packs/PackArt.tsx";
import { starterDecks } from "../play/starter-decks.ts";
import { t } from "../text/index.ts";
import { CardImage } from "../ui/CardImage.tsx";
import { useDaily, useOwnPacks } from "../wallet/queries.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import "../packs/packs.css";
import "../daily/daily.css";

export function Today() {
  return (
    <div className="today">
      <StarterTile />
      <NextTile />
      <DailyTile />
      <PacksTile />
    </div>
  );
}

/** The first thing to do: everything else needs cards. */
function StarterTile() {
  const { data } = useStarters();
  if (!data || data.chosen) return null;
  const [first] = data.starters;
  const star = starterDecks.find(({ type, rules }) => type === first.type && rules === "house")?.star ?? "";
  return (
    <section className="panel tile" aria-labelledby="starter-tile" data-ready>
      <span className="tile__art">
        <CardImage id={star} name="" what="face" className="tile__card" />
      </span>
      <div className="tile__words">
        <h2 id="starter-tile">{t("home.starterTitle")}</h2>
        <p>{t("home.starterHelp")}</p>
      </div>
      <p className="tile__go">
        <Link className="button button--brass" href="/collection">
          {t("home.starterGo")}
        </Link>
      </p>
    </section>
  );
}

function NextTile() {
  const { data } = useWorld();
  const next = data && nextNpc(data);
  if (!next) return null;
  const { hall, npc } = next;
  return (
    <section className="panel tile" aria-labelledby="next-tile" data-ready>
      <span className="tile__art">
        <Portrait id={npc.portrait} name={npc.name} />
      </span>
      <div className="tile__words">
        <h2 id="next-tile">{t("home.nextTitle")}</h2>
        <p>
          <strong>{npc.name}</strong>, {say(hall.name)}
        </p>
      </div>
      <p className="tile__go">
        <Link className="button button--brass" href={npcPath(hall.id, npc.id)} data-testid="next-npc">
          {t("home.nextGo")}
        </Link>
        <Link href="/campaign">{t("home.toMap")}</Link>
      </p>
    </section>
  );
}

function DailyTile() {
  const { data } = useDaily();
  const rewards = useRef<HTMLDivElement>(null);
  const { claim, running, error } = useClaim(rewards);
  if (!data) return null;
  return (
    <section className="panel tile" aria-labelledby="daily-tile" data-ready={!data.claimed || undefined}>
      <span className="tile__art">
        <Parcel open={data.claimed} />
      </span>
      <div className="tile__words">
        <h2 id="daily-tile">{t("daily.cardTitle")}</h2>
        <div ref={rewards}>
          <Rewards reward={data.today} />
        </div>
        <p role="status">{error ?? (data.claimed ? t("daily.streak", { count: data.streak }) : "")}</p>
      </div>
      <p className="tile__go">
        {!data.claimed && (
          <button
            type="button"
            className="button button--brass"
            data-testid="claim"
            disabled={running !== null}
            onClick={claim}
          >
            {t("daily.claim")}
          </button>
        )}
        <Link href="/daily">{t("home.allParcels")}</Link>
      </p>
    </section>
  );
}

function PacksTile() {
  const { data } = useOwnPacks();
  const count = Object.values(data?.counts ?? {}).reduce((sum, one) => sum + one, 0);
  const first = data?.packs[0];
  if (!first) return null;
  return (
    <section className="panel tile" aria-labelledby="packs-tile" data-ready>
      <span className="tile__art">
        <PackArt pack={first.pack} />
      </span>
      <div className="tile__words">
        <h2 id="packs-tile">{t("home.packsTitle")}</h2>
        <p>{t("home.packsWait", { count })}</p>
      </div>
      <p className="tile__go">
        <Link className="button button--brass" href={`/packs/open/${first.id}`} data-testid="open-pack">
          {t("packs.open")}
        </Link>
        <Link href="/packs">{t("home.allPacks")}</Link>
      </p>
    </section>
  );
}
