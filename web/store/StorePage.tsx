// The store's front: what is sold now, kind by kind.
import { Link } from "wouter";
import type { ItemKind } from "../../cards/store.ts";
import { session } from "../api/session.ts";
import { useStore } from "../state.ts";
import { currentLanguage, t } from "../text/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { QueryState } from "../ui/states.tsx";
import { ItemPreview } from "./ItemPreview.tsx";
import { Prices } from "./Prices.tsx";
import { chooseRegion, region, type Store, type StoreItem, useStoreOffers } from "./queries.ts";
import { REGIONS } from "./regions.ts";
import { itemName, offerEnd, untilText } from "./words.ts";
import "./store.css";

const SECTIONS: ItemKind[] = ["battle_pass", "pack", "cosmetic", "premium", "mantibucks"];

export function StorePage() {
  const query = useStoreOffers();
  return (
    <div className="page">
      <header className="store__head">
        <div>
          <h1>{t("store.title")}</h1>
          <p className="page__about">{t("store.lead")}</p>
        </div>
        <Doors />
      </header>
      <QueryState query={query} skeleton="cards" count={6}>
        {query.data && <Shelves store={query.data} />}
      </QueryState>
    </div>
  );
}

function Doors() {
  const { user } = useStore(session);
  if (!user) return null;
  return (
    <nav className="store__doors" aria-label={t("store.more")}>
      <Link className="button button--quiet" href="/packs">
        <Icon name="pack" />
        {t("nav.packs")}
      </Link>
      <Link className="button button--quiet" href="/wardrobe">
        <Icon name="shirt" />
        {t("title.wardrobe")}
      </Link>
      <Link className="button button--quiet" href="/pass">
        <Icon name="medal" />
        {t("title.pass")}
      </Link>
      <Link className="button button--quiet" href="/orders">
        <Icon name="log" />
        {t("title.orders")}
      </Link>
    </nav>
  );
}

function Shelves({ store }: { store: Store }) {
  return (
    <>
      {SECTIONS.map((kind) => {
        const items = store.items.filter((item) => item.kind === kind);
        if (items.length === 0) return null;
        return (
          <section key={kind} className="panel store__section" aria-labelledby={`section-${kind}`}>
            <h2 id={`section-${kind}`}>{t(`store.section.${kind}`)}</h2>
            <p className="page__about">{t(`store.sectionAbout.${kind}`)}</p>
            <ul className="wares" data-kind={kind}>
              {items.map((item) => (
                <Ware key={item.id} item={item} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="store__note" data-testid="store-note">
        {t(store.money ? "store.moneyNote" : "store.noMoney")}
      </p>
      {store.money && <RegionChoice currency={store.currency} />}
    </>
  );
}

function Ware({ item }: { item: StoreItem }) {
  const end = offerEnd(item);
  return (
    <li>
      <Link className="ware" href={`/store/${item.id}`} data-testid={`ware-${item.id}`}>
        <span className="ware__stage">
          <ItemPreview item={item} />
          {item.sale && <span className="ware__sale">−{item.sale.percent} %</span>}
        </span>
        <span className="ware__name">{itemName(item)}</span>
        {item.owned ? (
          <span className="ware__owned">
            <Icon name="check" />
            {t("store.owned")}
          </span>
        ) : (
          <Prices item={item} />
        )}
        {end && <span className="ware__until">{untilText(end)}</span>}
      </Link>
    </li>
  );
}

function RegionChoice({ currency }: { currency: string }) {
  const { code } = useStore(region);
  const names = new Intl.DisplayNames(currentLanguage(), { type: "region" });
  const codes = REGIONS.includes(code) ? REGIONS : [code, ...REGIONS];
  const sorted = codes
    .map((one) => ({ code: one, name: names.of(one) ?? one }))
    .sort((a, b) => a.name.localeCompare(b.name, currentLanguage()));
  return (
    <p className="store__region">
      <label htmlFor="region">{t("store.region")}</label>
      <select
        id="region"
        className="select"
        value={code}
        onChange={(event) => chooseRegion(event.currentTarget.value)}
      >
        {sorted.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      <span>{t("store.currency", { currency })}</span>
    </p>
  );
}
