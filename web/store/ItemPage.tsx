// An item of the store: what it looks like, what is in it with which odds, and buying it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { ask } from "../api/ask.ts";
import { session } from "../api/session.ts";
import { wornWith } from "../cosmetics/items.ts";
import { TablePreview } from "../cosmetics/TablePreview.tsx";
import { PackOdds } from "../packs/PackOdds.tsx";
import { useStore } from "../state.ts";
import { formatDateTime, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { EmptyState, QueryState } from "../ui/states.tsx";
import { usePackOffers } from "../wallet/queries.ts";
import { Checkout } from "./Checkout.tsx";
import { ItemPreview } from "./ItemPreview.tsx";
import { type StoreItem, useStoreOffers } from "./queries.ts";
import { itemName, untilText } from "./words.ts";
import "./store.css";
import "./item.css";

export function ItemPage({ item: id }: { item: string }) {
  const query = useStoreOffers();
  const item = query.data?.items.find((one) => one.id === id);
  return (
    <div className="page">
      <Link className="store__back" href="/store">
        <Icon name="back" />
        {t("store.back")}
      </Link>
      <QueryState query={query} skeleton="panels" count={2}>
        {item ? (
          <Item key={item.id} item={item} />
        ) : (
          <>
            <h1 className="sr-only">{t("store.title")}</h1>
            <EmptyState icon="pack" title={t("store.gone")} />
          </>
        )}
      </QueryState>
    </div>
  );
}

/** A cosmetic on the table, beside what the player wears already; anything else as it is. */
function Stage({ item }: { item: StoreItem }) {
  const { user } = useStore(session);
  const worn = useQuery({
    queryKey: ["cosmetics"],
    queryFn: () => ask("GET /me/cosmetics"),
    enabled: user !== null && item.kind === "cosmetic",
  }).data?.worn;
  const tried = wornWith(worn ?? {}, item.reward.cosmetics ?? []);
  return tried ? (
    <div className="item__table">
      <TablePreview worn={tried} />
    </div>
  ) : (
    <div className="item__stage">
      <ItemPreview item={item} />
    </div>
  );
}

function Item({ item }: { item: StoreItem }) {
  return (
    <>
      <article className="item">
        <Stage item={item} />
        <div className="item__words">
          <h1>{itemName(item)}</h1>
          <p className="item__about">{t(`store.about.${item.kind}`)}</p>
          {item.reward.battlePass && (
            <p>
              <Link href="/pass">{t("store.seeTrack")}</Link>
            </p>
          )}
          {item.sale && (
            <p className="item__sale">
              {t("store.sale", { percent: item.sale.percent, date: formatDateTime(item.sale.until) })}
            </p>
          )}
          {item.until && <p className="item__sale">{untilText(item.until)}</p>}
          <Checkout item={item} />
        </div>
      </article>
      {item.reward.packs && <Contents packs={Object.keys(item.reward.packs)} />}
    </>
  );
}

function Contents({ packs }: { packs: string[] }) {
  const query = usePackOffers();
  return (
    <QueryState query={query} skeleton="panels" count={1}>
      {query.data?.packs
        .filter(({ id }) => packs.includes(id))
        .map((pack) => (
          <PackOdds key={pack.id} pack={pack} title={t("store.odds")} />
        ))}
    </QueryState>
  );
}
