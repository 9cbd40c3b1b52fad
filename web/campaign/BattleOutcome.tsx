// What a finished battle has brought: the last word, the medal, what was granted, and who can be challenged now.
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { flyHome } from "../wallet/fly.ts";
import { Money } from "../wallet/Money.tsx";
import { refreshOwned, useOwnPacks, useWallet } from "../wallet/queries.ts";
import { Rewards } from "../wallet/Rewards.tsx";
import { Medal } from "./Medal.tsx";
import { Portrait } from "./Portrait.tsx";
import {
  findHall,
  findNpc,
  hallPath,
  npcPath,
  say,
  useBattleResult,
  useWorld,
  type World,
} from "./queries.ts";
import "./at-table.css";

export function BattleOutcome({ matchId, settled }: { matchId: string; settled: boolean }) {
  const result = useBattleResult(matchId, settled);
  const world = useWorld();
  const won = useRef<HTMLDivElement>(null);
  const { data } = result;
  useEffect(() => {
    if (!data) return;
    void refreshOwned();
    // Once it can be seen.
    const timer = setTimeout(() => flyHome(won.current), 900);
    return () => clearTimeout(timer);
  }, [data]);
  if (result.isError) return <p role="status">{t("campaign.later")}</p>;
  if (!data || !world.data) {
    return <p className="outcome__wait spinner" role="status" aria-label={t("campaign.counting")} />;
  }
  const met = findNpc(world.data, data.npc);
  const medal = data.medal === null ? undefined : findHall(world.data, data.medal);
  const unlocked = data.unlocked.flatMap((id) => findNpc(world.data, id) ?? []);
  const isEmpty = Object.keys(data.granted).length === 0 && !medal;
  return (
    <section className="outcome" data-testid="outcome" aria-label={t("campaign.outcome")}>
      <p className="outcome__word">
        {met && <Portrait id={met.npc.portrait} name={met.npc.name} />}
        <q>{say(data.dialogue)}</q>
      </p>
      <div ref={won} className="outcome__won">
        {medal && (
          <p className="outcome__medal" data-reward="medal" data-testid="medal-won">
            <Medal type={medal.type} won />
            <span>
              <small>{t("campaign.medalEarned")}</small>
              <strong>{say(medal.medal)}</strong>
            </span>
          </p>
        )}
        <Rewards reward={data.granted} words />
        {isEmpty && <p>{t(data.won ? "campaign.nothingMore" : "campaign.nothingLost")}</p>}
      </div>
      <Keeping world={world.data} />
      {unlocked.length > 0 && (
        <p className="outcome__unlocked">
          <Icon name="key" /> {t("campaign.unlocked")}{" "}
          {unlocked.slice(0, 3).map(({ hall, npc }) => (
            <Link key={npc.id} className="outcome__link" href={npcPath(hall.id, npc.id)}>
              {npc.name}
            </Link>
          ))}
        </p>
      )}
      {met && (
        <p>
          <Link className="button" href={hallPath(met.hall.id)} data-testid="to-hall">
            <Icon name="map" /> {t("campaign.toHall", { hall: say(met.hall.name) })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Where rewards are kept, which the table does not show otherwise. */
function Keeping({ world }: { world: World }) {
  const wallet = useWallet();
  const packs = useOwnPacks();
  const count = Object.values(packs.data?.counts ?? {}).reduce((sum, one) => sum + one, 0);
  const medals = world.medals.filter(({ won }) => won).length;
  return (
    <ul className="keeping" aria-label={t("campaign.keeping")}>
      <li data-keeps="mantibucks">
        <Money amount={wallet.data?.mantibucks ?? 0} />
      </li>
      <li data-keeps="dust">
        <Money amount={wallet.data?.dust ?? 0} currency="dust" />
      </li>
      <li data-keeps="packs">
        <Icon name="pack" /> <span aria-hidden="true">{count}</span>
        <span className="sr-only">{t("money.packs", { count })}</span>
      </li>
      <li data-keeps="cards">
        <Icon name="album" />
        <span className="sr-only">{t("home.collectionTitle")}</span>
      </li>
      <li data-keeps="cosmetics">
        <Icon name="person" />
        <span className="sr-only">{t("wardrobe.title")}</span>
      </li>
      <li data-keeps="medal">
        <Icon name="medal" /> <span aria-hidden="true">{medals}</span>
        <span className="sr-only">{t("campaign.medals", { won: medals, count: world.medals.length })}</span>
      </li>
    </ul>
  );
}
