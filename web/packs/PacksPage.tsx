// The shelf of unopened packs, and the counter where more are sold.
import { useState } from "react";
import { Link } from "wouter";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { ask } from "../api/ask.ts";
import { formatPercent, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { useTask } from "../ui/useTask.ts";
import { Money } from "../wallet/Money.tsx";
import { newKey, refreshOwned, useOwnPacks, usePackOffers, useWallet } from "../wallet/queries.ts";
import { PackArt } from "./PackArt.tsx";
import { packName } from "./pack-looks.ts";
import "./packs.css";

type Offer = Gets<Api["GET /packs"]>["packs"][number];

export function PacksPage() {
  const own = useOwnPacks();
  const offers = usePackOffers();
  return (
    <div className="packs">
      <h1>{t("packs.title")}</h1>
      <section className="panel packs__shelf" aria-labelledby="unopened">
        <h2 id="unopened">{t("packs.unopened")}</h2>
        <ForPlayers title={t("packs.visitor")}>
          <QueryState query={own} skeleton="cards" count={3}>
            <Unopened packs={own.data?.packs ?? []} counts={own.data?.counts ?? {}} />
          </QueryState>
        </ForPlayers>
      </section>
      <section className="panel" aria-labelledby="counter">
        <h2 id="counter">{t("packs.counter")}</h2>
        <p className="packs__about">
          {t("packs.counterAbout")} <Link href="/packs/odds">{t("packs.oddsLink")}</Link>
        </p>
        <QueryState query={offers} skeleton="cards" count={3}>
          <ul className="offers">
            {offers.data?.packs.map((offer) => (
              <OfferItem key={offer.id} offer={offer} />
            ))}
          </ul>
        </QueryState>
      </section>
    </div>
  );
}

interface UnopenedProps {
  packs: { id: string; pack: string }[];
  counts: Record<string, number>;
}

function Unopened({ packs, counts }: UnopenedProps) {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  if (kinds.length === 0) {
    return (
      <EmptyState icon="gift" title={t("packs.none")}>
        <Link className="button" href="/campaign">
          {t("packs.noneGo")}
        </Link>
      </EmptyState>
    );
  }
  return (
    <ul className="offers">
      {kinds.map(([kind, count]) => (
        <li key={kind} className="packoffer">
          <Link
            className="packoffer__pack"
            href={`/packs/open/${packs.find(({ pack }) => pack === kind)?.id}`}
            data-testid={`open-${kind}`}
          >
            <PackArt pack={kind} />
            <span className="packoffer__count" aria-hidden="true">
              ×{count}
            </span>
            <span className="button button--brass">{t("packs.open")}</span>
            <span className="sr-only">{t("packs.countOf", { count, pack: packName(kind) })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function OfferItem({ offer }: { offer: Offer }) {
  const task = useTask();
  const wallet = useWallet();
  const [key, setKey] = useState(newKey);
  const [bought, setBought] = useState(0);
  const lacking = offer.price - (wallet.data?.mantibucks ?? 0);
  const buy = () =>
    task.run("buy", async () => {
      await ask("POST /me/packs/buy", { body: { pack: offer.id, count: 1, key } });
      setKey(newKey());
      setBought(bought + 1);
      await refreshOwned();
    });
  return (
    <li className="packoffer">
      <PackArt pack={offer.id} />
      <h3>{offer.name}</h3>
      <p className="packoffer__about">
        {t("packs.cardsEach", { count: offer.slots.length })}{" "}
        {t("packs.bestOdds", { chance: bestOdds(offer) })}
      </p>
      <button
        type="button"
        className="button button--brass"
        data-testid={`buy-${offer.id}`}
        disabled={task.running !== null || lacking > 0 || !wallet.data}
        onClick={buy}
      >
        {task.running ? <span className="spinner" /> : <Icon name="plus" />}
        {t("packs.buy")} <Money amount={offer.price} />
      </button>
      <p className="packoffer__state" role="status">
        {task.error ??
          (bought > 0
            ? t("packs.bought", { count: bought })
            : wallet.data && lacking > 0
              ? t("packs.lacking", { count: lacking })
              : "")}
      </p>
    </li>
  );
}

/** The chance of at least one card of the two best rarities, in words. */
function bestOdds({ odds }: Offer): string {
  const none = odds
    .filter(({ rarity }) => rarity === "prime" || rarity === "secret")
    .reduce((product, { atLeastOne }) => product * (1 - atLeastOne), 1);
  return formatPercent(1 - none, 0);
}
