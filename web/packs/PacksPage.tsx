// The shelf of unopened packs. The store sells more of them.
import { Link } from "wouter";
import { ForPlayers } from "../account/ForPlayers.tsx";
import { useProfile } from "../frame/profile.ts";
import { t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { useOwnPacks } from "../wallet/queries.ts";
import { PackArt } from "./PackArt.tsx";
import { packName } from "./pack-looks.ts";
import "./packs.css";

export function PacksPage() {
  const own = useOwnPacks();
  return (
    <div className="page">
      <h1>{t("packs.title")}</h1>
      <section className="panel packs__shelf" aria-labelledby="unopened">
        <h2 id="unopened">{t("packs.unopened")}</h2>
        <ForPlayers title={t("packs.visitor")}>
          <QueryState query={own} skeleton="cards" count={3}>
            <Unopened packs={own.data?.packs ?? []} counts={own.data?.counts ?? {}} />
          </QueryState>
        </ForPlayers>
      </section>
      <p className="packs__more">
        <Link className="button button--brass" href="/store">
          <Icon name="coins" />
          {t("packs.toStore")}
        </Link>
        <Link href="/packs/odds">{t("packs.oddsLink")}</Link>
      </p>
    </div>
  );
}

/** Packs of one kind that premium opens at once. */
const MAX_AT_ONCE = 10;

interface UnopenedProps {
  packs: { id: string; pack: string }[];
  counts: Record<string, number>;
}

function Unopened({ packs, counts }: UnopenedProps) {
  const premium = useProfile().data?.premium;
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
    <>
      <ul className="offers">
        {kinds.map(([kind, count]) => {
          const ids = packs.filter(({ pack }) => pack === kind).map(({ id }) => id);
          return <Kind key={kind} kind={kind} count={count} ids={ids} atOnce={premium === true} />;
        })}
      </ul>
      {premium === false && kinds.some(([, count]) => count > 1) && (
        <p className="packs__premium">
          {t("packs.premium", { count: MAX_AT_ONCE })} <Link href="/store">{t("packs.premiumStore")}</Link>
        </p>
      )}
    </>
  );
}

function Kind({ kind, count, ids, atOnce }: { kind: string; count: number; ids: string[]; atOnce: boolean }) {
  const several = ids.slice(0, MAX_AT_ONCE);
  return (
    <li className="packoffer">
      <Link className="packoffer__pack" href={`/packs/open/${ids[0]}`} data-testid={`open-${kind}`}>
        <PackArt pack={kind} />
        <span className="packoffer__count" aria-hidden="true">
          ×{count}
        </span>
        <span className="button button--brass">{t("packs.open")}</span>
        <span className="sr-only">{t("money.packsOf", { count, pack: packName(kind) })}</span>
      </Link>
      {atOnce && several.length > 1 && (
        <Link className="button" href={`/packs/open/${several.join(",")}`} data-testid={`open-all-${kind}`}>
          {t("packs.openSeveral", { count: several.length })}
          <span className="sr-only">{packName(kind)}</span>
        </Link>
      )}
    </li>
  );
}
